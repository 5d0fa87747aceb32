"""One item as a reviewer may see it, and the facts a decision on it is judged by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.domain.clauses import Answer, Clause
from app.domain.decisions import CaseFacts
from app.domain.items import ItemKind, ItemStatus
from app.services.review_errors import ItemNotFoundError
from app.services.twins import twins_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from app.domain.decisions import Decision, Relation, Reply
    from app.domain.duplicates import Twin
    from app.domain.findings import Finding
    from app.domain.items import CheckRun, Evidence, Item, Reading
    from app.domain.log import LogEntry
    from app.domain.people import Person
    from app.domain.reading import Box
    from app.domain.recusal import RecusalSign
    from app.domain.second_review import SecondOpinion
    from app.ports import Session


@dataclass(frozen=True, slots=True)
class CaseMate:
    """Another item of the same case: one act or series by one person."""

    item: Item
    reading: Reading | None
    check: CheckRun | None
    has_evidence: bool = True

    @property
    def is_seen(self) -> bool:
        """Whether there is anything of the post to look at."""
        return self.has_evidence or self.reading is not None


@dataclass(frozen=True, slots=True)
class ItemView:
    """One item with everything the workbench shows of it.

    ``mates`` are the other items of its case. ``blind`` marks that this reader is to judge a second
    time and does not see the first decision; ``hides_person`` that name and account stay away until
    the findings are judged, with ``covered`` the places on the pages where they stand.
    """

    item: Item
    evidence: tuple[Evidence, ...]
    reading: Reading | None
    readings: tuple[Reading, ...]
    check: CheckRun | None
    replies: tuple[Reply, ...]
    decisions: tuple[Decision, ...]
    person: Person | None
    events: tuple[LogEntry, ...]
    twins: tuple[Twin, ...] = ()
    mates: tuple[CaseMate, ...] = ()
    opinion: SecondOpinion | None = None
    blind: bool = False
    hides_person: bool = False
    covered: tuple[tuple[int, Box], ...] = ()

    @property
    def standing_decision(self) -> Decision | None:
        """The decision that holds, or ``None``."""
        return next((d for d in reversed(self.decisions) if d.withdrawn_at is None), None)

    @property
    def is_closed(self) -> bool:
        """A final decision holds, or it is part of another item; asking leaves the case open."""
        standing = self.standing_decision
        decided = standing is not None and not standing.outcome.is_open
        return decided or self.item.joined_into is not None

    @property
    def is_seen(self) -> bool:
        """Whether there is something to look at of every item of the case."""
        own = bool(self.evidence) or self.reading is not None
        return own and all(mate.is_seen for mate in self.mates)

    @property
    def findings(self) -> Iterator[tuple[str, Finding, bool | None]]:
        """The findings of the newest check run with their ids and verdicts."""
        return findings_of(self.check)

    @property
    def is_judged(self) -> bool:
        """Every flagged finding of the case has a verdict, or a decision holds."""
        runs = (self.check, *(mate.check for mate in self.mates))
        return self.is_closed or all(
            verdict is not None
            for run in runs
            for _key, finding, verdict in findings_of(run)
            if finding.band.is_flag
        )

    @property
    def opens_blurred(self) -> bool:
        """Marked at import or by a reviewer, or the rules saw signs of SE-1d."""
        return self.item.sensitive or any(f.clause is Clause.SE_1D for _k, f, _v in self.findings)

    @property
    def waiting_since(self) -> date | None:
        """The day since which the person's reply is awaited, or ``None``."""
        asked: date | None = None
        for reply in self.replies:
            if reply.received_on is not None:
                asked = None
            elif reply.asked_on is not None:
                asked = asked or reply.asked_on
        return asked


def findings_of(run: CheckRun | None) -> Iterator[tuple[str, Finding, bool | None]]:
    """Yield id, finding and verdict of each finding of a check run."""
    if run is not None:
        yield from zip(run.finding_ids, run.result.findings, run.verdicts, strict=True)


def view_of(session: Session, item_id: str) -> ItemView:
    """Return the item with everything, as somebody sees it who may see all.

    Raises:
        ItemNotFoundError: no such item.
    """
    item = find_item(session, item_id)
    readings = session.items.readings_of(item.id)
    person_id = session.cases.person_of(item.case_id) if item.case_id else None
    decisions = session.cases.decisions_of(item.id)
    standing = next((d for d in reversed(decisions) if d.withdrawn_at is None), None)
    return ItemView(
        item=item,
        evidence=session.items.evidence_of(item.id),
        reading=readings[-1] if readings and readings[-1].engine else None,
        readings=readings,
        check=session.items.latest_check(item.id),
        replies=session.cases.replies_of(item.case_id) if item.case_id else (),
        decisions=decisions,
        person=session.people.get(person_id) if person_id else None,
        events=_events(session, item),
        twins=twins_of(session, item),
        mates=_mates(session, item),
        opinion=session.second.get(standing.id) if standing else None,
    )


def find_item(session: Session, item_id: str) -> Item:
    """Return an item.

    Raises:
        ItemNotFoundError: no such item.
    """
    item = session.items.get(item_id)
    if item is None:
        raise ItemNotFoundError(id=item_id)
    return item


def _events(session: Session, item: Item) -> tuple[LogEntry, ...]:
    """Every entry about the item and about its case, in the order of the log."""
    entries = list(session.log.of_subject(item.id))
    if item.case_id:
        entries += session.log.of_subject(item.case_id)
    return tuple(sorted(entries, key=lambda entry: entry.seq))


def _mates(session: Session, item: Item) -> tuple[CaseMate, ...]:
    if not item.case_id:
        return ()
    return tuple(
        CaseMate(
            find_item(session, key),
            session.items.latest_reading(key),
            session.items.latest_check(key),
            bool(session.items.evidence_of(key)),
        )
        for key in session.cases.items_of(item.case_id)
        if key != item.id
    )


_WEAKEST_FIRST: Final = (Answer.UNKNOWN, Answer.NO, Answer.YES)


def facts_of(
    view: ItemView,
    today: date,
    signs: tuple[RecusalSign, ...] = (),
    relation: Relation | None = None,
) -> CaseFacts:
    """Return what a draft on the case of this item is judged by."""
    runs = (view.check, *(mate.check for mate in view.mates))
    items = (view.item, *(mate.item for mate in view.mates))
    answers = {Answer(item.konten_kreator) for item in items}
    return CaseFacts(
        finding_clauses={key: f.clause for run in runs for key, f, _v in findings_of(run)},
        today=today,
        konten_kreator=next(answer for answer in _WEAKEST_FIRST if answer in answers),
        not_yet_in_force=all(run is not None and run.result.not_yet_in_force for run in runs),
        already_decided=view.is_closed and not view.item.joined_into,
        twins=view.twins,
        joined_away=view.item.joined_into is not None,
        readable=any(r is not None for r in (view.reading, *(m.reading for m in view.mates))),
        seen=view.is_seen,
        reply_recorded=any(r.received_on for r in view.replies),
        asked_on=next((r.asked_on for r in view.replies if r.asked_on), None),
        recusal_signs=signs,
        recorded_relation=relation,
    )


def status_of(session: Session, item: Item) -> ItemStatus:
    """Return where an item stands by what is recorded of it."""
    if item.joined_into:
        return ItemStatus.JOINED
    decisions = session.cases.decisions_of(item.id)
    standing = next((d for d in reversed(decisions) if d.withdrawn_at is None), None)
    if standing is not None:
        return status_after(standing)
    if session.items.latest_reading(item.id) is not None:
        return ItemStatus.TO_REVIEW
    return ItemStatus.WAITING_IMAGE if item.kind is ItemKind.LINK else ItemStatus.UNREADABLE


def status_after(decision: Decision) -> ItemStatus:
    """Return where a decision leaves its items."""
    return ItemStatus.WAITING_REPLY if decision.outcome.is_open else ItemStatus.DECIDED
