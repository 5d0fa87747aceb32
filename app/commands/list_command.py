"""``tinjau list``: the review queue."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.domain.decisions import Outcome
from app.domain.items import ItemStatus, QueueFilter
from app.labels import OUTCOME_LABEL, STATUS_LABEL, format_when
from app.text import N_, _

if TYPE_CHECKING:
    import argparse

    from app.commands.context import CommandContext
    from app.composition.office import Office
    from app.domain.items import QueueRow

NAME = "list"
HELP = N_("Tampilkan antrean tinjauan")
_PAGE = 500
_UNREAD = (ItemStatus.IMPORTED, ItemStatus.WAITING_IMAGE, ItemStatus.UNREADABLE)
"""Of what nobody has read it cannot be said that there is nothing to be found."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare this command's arguments."""
    parser.add_argument(
        "--status", choices=[s.value for s in ItemStatus], action="append", help=_("status")
    )
    parser.add_argument("--search", metavar="TEKS", help=_("cari dalam teks, akun, tautan"))
    parser.add_argument(
        "--second-review", action="store_true", help=_("yang menunggu tinjauan kedua")
    )


def run(args: argparse.Namespace, context: CommandContext) -> int:
    """Print every item, newest first."""
    shown = QueueFilter(
        statuses=tuple(ItemStatus(value) for value in args.status or ()),
        text=args.search,
        second_review=args.second_review,
    )
    with context.office() as office:
        tell_queue(office, context, shown)
    return 0


def tell_queue(office: Office, context: CommandContext, shown: QueueFilter) -> None:
    """Print the queue page by page."""
    after: str | None = None
    if not office.review.queue(shown, limit=1):
        context.say(_("Tidak ada konten yang cocok."))
    while rows := office.review.queue(shown, after=after, limit=_PAGE):
        for row in rows:
            context.emit(_record(row))
            context.say(_words(row))
        after = rows[-1].id
        if len(rows) < _PAGE:
            return


def _record(row: QueueRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "kind": row.kind.value,
        "status": row.status.value,
        "imported_at": row.imported_at.isoformat(),
        "title": row.title,
        "excerpt": row.excerpt,
        "platform": row.platform.value if row.platform else None,
        "posted_at": row.posted_at.isoformat() if row.posted_at else None,
        "posted_at_precision": row.posted_precision.value,
        "clauses": list(row.clauses),
        "conditional": list(row.conditional),
        "protected": list(row.protected),
        "flagged": row.flagged,
        "outcome": row.outcome,
        "not_yet_in_force": row.not_yet_in_force,
    }


def _words(row: QueueRow) -> str:
    marks = [clause + ("?" if clause in row.conditional else "") for clause in row.clauses]
    if row.not_yet_in_force:
        marks.append(_("SE belum berlaku"))
    unread = row.outcome is None and row.status in _UNREAD
    status = _(OUTCOME_LABEL[Outcome(row.outcome)]) if row.outcome else _(STATUS_LABEL[row.status])
    return "  ".join(
        (
            row.id,
            row.title or "-",
            format_when(row.posted_at, row.posted_precision),
            " ".join(marks) or (_("belum diperiksa") if unread else _("tanpa temuan")),
            status,
        )
    )
