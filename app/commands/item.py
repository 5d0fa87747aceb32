"""``tinjau item …``: join and split items, attach files, answer what looks alike, correct facts."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.domain.reading import Precision
from app.domain.schedule import WIB
from app.text import N_, _

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from app.commands.context import CommandContext
    from app.composition.office import Office

NAME = "item"
HELP = N_("Gabungkan, pisahkan, lampiri, atau betulkan konten")
_USAGE: Final = 2
_DAY_LENGTH: Final = len("2025-11-04")
_MINUTE_LENGTH: Final = len("2025-11-04T10:32")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare this command's arguments."""
    actions = parser.add_subparsers(dest="action", required=True)
    join = actions.add_parser("join", help=_("jadikan beberapa tangkapan layar satu konten"))
    join.add_argument("id", metavar="A", help=_("konten yang tetap ada"))
    join.add_argument("others", metavar="B", nargs="+", help=_("konten yang digabungkan ke A"))
    split = actions.add_parser("split", help=_("pisahkan lagi konten yang digabungkan"))
    split.add_argument("id", metavar="B", help=_("konten yang tadinya digabungkan"))
    attach = actions.add_parser("attach", help=_("lampirkan berkas apa pun sebagai bukti"))
    attach.add_argument("id", help=_("nomor konten"))
    attach.add_argument("files", metavar="BERKAS", nargs="+", type=Path, help=_("berkas"))
    for name, what in (
        ("same", N_("nyatakan dua konten sebagai unggahan yang sama")),
        ("different", N_("nyatakan dua konten yang mirip sebagai unggahan berbeda")),
    ):
        judge = actions.add_parser(name, help=_(what))
        judge.add_argument("id", metavar="A", help=_("nomor konten"))
        judge.add_argument("other", metavar="B", help=_("nomor konten yang mirip"))
    correct = actions.add_parser(
        "set", help=_("betulkan akun, waktu unggah, atau waktu gambar diambil")
    )
    correct.add_argument("id", help=_("nomor konten"))
    correct.add_argument("--account", metavar="AKUN", help=_("akun pengunggah"))
    correct.add_argument(
        "--posted-at",
        metavar="WAKTU",
        type=_moment,
        help=_("waktu unggah, misalnya 2025-11-04 atau 2025-11-04T10:32 (WIB)"),
    )
    correct.add_argument(
        "--captured-at",
        metavar="WAKTU",
        type=_moment,
        help=_("kapan gambar diambil; “2 jam” atau “kemarin” di layar dihitung dari sini"),
    )


def run(args: argparse.Namespace, context: CommandContext) -> int:
    """Do what ``args.action`` names."""
    acts: dict[str, Callable[[argparse.Namespace, CommandContext, Office], int | None]] = {
        "join": _join,
        "split": _split,
        "attach": _attach,
        "same": _judge,
        "different": _judge,
        "set": _set,
    }
    with context.office() as office:
        return acts[args.action](args, context, office) or 0


def _join(args: argparse.Namespace, context: CommandContext, office: Office) -> None:
    for other in args.others:
        joined = office.joining.join(args.id, other)
        context.emit(
            {
                "id": joined.item.id,
                "other": joined.other.id,
                "status": "joined",
                "item_status": joined.item.status.value,
            }
        )
        context.say(
            _("{other} digabungkan ke {id}.").format(other=joined.other.id, id=joined.item.id)
        )


def _split(args: argparse.Namespace, context: CommandContext, office: Office) -> None:
    parted = office.joining.split(args.id)
    context.emit({"id": parted.item.id, "other": parted.other.id, "status": "split"})
    context.say(_("{other} dipisahkan dari {id}.").format(other=parted.other.id, id=parted.item.id))


def _attach(args: argparse.Namespace, context: CommandContext, office: Office) -> None:
    for path in args.files:
        kept = office.attaching.attach(args.id, path)
        context.emit(
            {
                "id": kept.item_id,
                "evidence": kept.id,
                "status": "attached",
                "media_type": kept.media_type,
                "sha256": kept.sha256,
            }
        )
        context.say(_("{name} dilampirkan pada {id}.").format(name=path.name, id=kept.item_id))


def _judge(args: argparse.Namespace, context: CommandContext, office: Office) -> None:
    judged = office.likenesses.judge(args.id, args.other, same=args.action == "same")
    context.emit({"id": judged.item_id, "other": judged.other_id, "status": judged.verdict.value})
    words = _("Tercatat sebagai unggahan yang sama.")
    if args.action == "different":
        words = _("Tercatat sebagai unggahan yang berbeda.")
    context.say(words)


def _set(args: argparse.Namespace, context: CommandContext, office: Office) -> int:
    item = None
    if args.account is not None:
        item = office.facts.set_account(args.id, args.account)
    if args.posted_at is not None:
        item = office.facts.set_posted(args.id, *args.posted_at)
    if args.captured_at is not None:
        item = office.facts.set_captured(args.id, *args.captured_at)
    if item is None:
        context.warn(_("Sebutkan --account, --posted-at, atau --captured-at."))
        return _USAGE
    context.emit({"id": item.id, "status": "corrected"})
    context.say(_("Fakta pada {id} dibetulkan.").format(id=item.id))
    return 0


def _moment(text: str) -> tuple[datetime, Precision]:
    """Read a day, minute or second; without an offset it is WIB. A bad one raises ValueError."""
    moment = datetime.fromisoformat(text)
    at = moment if moment.tzinfo else moment.replace(tzinfo=WIB)
    if len(text) <= _DAY_LENGTH:
        return at, Precision.DAY
    return at, Precision.MINUTE if len(text) <= _MINUTE_LENGTH else Precision.SECOND
