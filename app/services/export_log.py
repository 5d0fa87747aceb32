"""Export the review log: every decision of a span of time, with the chain head as an anchor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final, TypeVar

from app.domain.decisions import Outcome
from app.errors import Cancelled, UserFacingError
from app.export.registry import FORMATS
from app.export.rows import ExportContext, LogRow
from app.labels import OUTCOME_LABEL, RELATION_LABEL, format_day
from app.services.review_second import waits_for
from app.services.whole_files import write_whole
from app.text import N_, _, ngettext

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path

    from app.domain.decisions import Decision, Reply
    from app.domain.users import User
    from app.ports import Clock, Session, Store


T = TypeVar("T")
_TELL_EVERY: Final = 50
"""Rows between two words about how far it is."""


class UnknownFormatError(UserFacingError):
    """No such export format."""

    code: ClassVar[str] = "unknown_format"
    template: ClassVar[str] = N_("Format {name} belum tersedia. Pilih salah satu: {known}.")


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written; ``withheld`` waits for a second look by the one who exports."""

    rows: int
    withheld: int = 0


def withheld_line(count: int) -> str:
    """Return that ``count`` decisions stay out until the user has given the second opinion."""
    return ngettext(
        "{count} keputusan tidak disertakan: menunggu tinjauan kedua Anda.",
        "{count} keputusan tidak disertakan: menunggu tinjauan kedua Anda.",
        count,
    ).format(count=count)


class ExportService:
    """Writes whole files only: a broken export leaves the old file as it was.

    A second reviewer gets no decision that waits for their own look, as in Riwayat.
    """

    def __init__(
        self, store: Store, clock: Clock, office: str, user: User, pack_status: str
    ) -> None:
        self._store = store
        self._clock = clock
        self._office = office
        self._user = user
        self._pack_status = pack_status

    def export(
        self,
        name: str,
        target: Path,
        *,
        start: datetime | None = None,
        end: datetime | None = None,
        cancel: Callable[[], bool] = lambda: False,
        progress: Callable[[int, int], None] = lambda _done, _total: None,
    ) -> Exported:
        """Write decisions from ``start`` until before ``end`` to ``target``; return how many.

        Raises:
            UnknownFormatError, ExportFolderError: see their texts.
            Cancelled: ``cancel`` said so; the file is as it was.
        """
        if name not in FORMATS:
            raise UnknownFormatError(name=name, known=", ".join(sorted(FORMATS)))
        at = self._clock.now()
        with self._store.read() as session:
            found = tuple(session.cases.decisions_between(start, end))
            shown = [one for one in found if not self._waits(session, one)]
            told = _until([one for one in shown if not _is_diverted(one)], cancel)
            rows = [_row(session, one) for one in told]
            seq, head = session.log.head()
        diverted = sum(_is_diverted(one) and one.withdrawn_at is None for one in found)
        withheld = len(found) - len(shown)
        context = ExportContext(
            self._office, at.isoformat(), seq, head, self._notice(), diverted, withheld
        )
        written = write_whole(target, FORMATS[name](_until(rows, cancel, progress), context))
        with self._store.write() as session:
            session.log.append(
                "exported",
                "office",
                {"format": name, "rows": len(rows), "sha256": written, "head": head},
                actor=self._user.name,
                at=at,
            )
        return Exported(len(rows), withheld)

    def _waits(self, session: Session, decision: Decision) -> bool:
        opinion = session.second.get(decision.id)
        return opinion is not None and waits_for(self._user, decision, opinion)

    def _notice(self) -> str:
        if self._pack_status == "official":
            return ""
        return _("draf, belum disahkan BKPSDM; teks menurut pemberitaan")


def _is_diverted(decision: Decision) -> bool:
    return decision.outcome is Outcome.ALIH_PENGADUAN


def _until(
    rows: list[T],
    cancel: Callable[[], bool],
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> Iterator[T]:
    for number, row in enumerate(rows):
        if cancel():
            raise Cancelled
        if number % _TELL_EVERY == 0:
            progress(number, len(rows))
        yield row
    if cancel():
        raise Cancelled


def _row(session: Session, decision: Decision) -> LogRow:
    item = session.items.get(decision.item_id)
    person = session.people.get(decision.person_id) if decision.person_id else None
    replies = session.cases.replies_of(decision.case_id)
    evidence = session.items.evidence_of(decision.item_id)
    return LogRow(
        decision=decision.id,
        decided_at=decision.decided_at.isoformat(),
        decided_by=decision.decided_by,
        item=decision.item_id,
        kind=item.kind.value if item else "",
        platform=item.platform.value if item and item.platform else "",
        account=item.account or "" if item else "",
        link=item.link or "" if item else "",
        posted_at=item.posted_at.isoformat() if item and item.posted_at else "",
        posted_precision=item.posted_precision.value if item else "",
        person=person.name if person else "",
        nip=person.masked_nip if person else "",
        relation=_(RELATION_LABEL[decision.relation]) if decision.relation else "",
        outcome=decision.outcome.value,
        outcome_label=_(OUTCOME_LABEL[decision.outcome]),
        clauses=" ".join(clause.value for clause in decision.clauses),
        accepted=len(decision.accepted),
        rejected=len(decision.rejected),
        own_ground=decision.own_ground,
        reason=decision.reason,
        reply=_reply(replies),
        second_review=decision.second_review,
        withdrawn_at=decision.withdrawn_at.isoformat() if decision.withdrawn_at else "",
        pack=decision.pack_version,
        pack_status=decision.pack_status,
        evidence_sha256=" ".join(e.sha256 for e in evidence),
    )


def _reply(replies: tuple[Reply, ...]) -> str:
    given = " / ".join(reply.text for reply in replies if reply.text)
    asked = next((reply.asked_on for reply in replies if reply.asked_on), None)
    if given:
        return given
    return _("diminta {day}, belum ada jawaban").format(day=format_day(asked)) if asked else ""
