"""The reviewer's acts on an item: look, judge, correct, decide, withdraw."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from app.domain.clauses import Answer
from app.domain.decisions import CaseFacts, Decision, Outcome, Refusal, Reply, refusals
from app.domain.items import ItemStatus, Reading, new_id
from app.domain.people import Person
from app.services.case_of_item import ensure_case
from app.services.check_reading import check_reading
from app.services.permissions import require_reviewer
from app.services.person_facts import check_facts
from app.services.retention import refuse_restricted
from app.services.review_errors import (
    AlreadyWithdrawnError,
    DecisionFrozenError,
    DecisionNotFoundError,
    DecisionRefusedError,
    ItemNotFoundError,
    NothingToCheckError,
    PersonNotFoundError,
)
from app.services.twins import twins_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from app.domain.decisions import DecisionDraft
    from app.domain.duplicates import Twin
    from app.domain.items import CheckRun, Evidence, Item, QueueFilter, QueueRow
    from app.domain.log import LogEntry
    from app.domain.users import User
    from app.ports import Clock, Session, Store
    from app.rules.compiled import CompiledPack


@dataclass(frozen=True, slots=True)
class ItemView:
    """One item with everything the workbench shows of it."""

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


class ReviewService:
    """Acts are durable when the method returns; each is one transaction with its log entry."""

    def __init__(self, store: Store, pack: CompiledPack, clock: Clock, user: User) -> None:
        self._store = store
        self._pack = pack
        self._clock = clock
        self._user = user
        self._reviewer = user.name

    def queue(
        self, shown: QueueFilter, *, after: str | None = None, limit: int = 200
    ) -> Sequence[QueueRow]:
        """Return one page of the queue."""
        with self._store.read() as session:
            return session.items.queue(shown, after=after, limit=limit)

    def count(self, shown: QueueFilter, most: int | None = None) -> int:
        """Return how many items the filter shows; counting ends at ``most``."""
        with self._store.read() as session:
            return session.items.count(shown, most)

    def open_item(self, item_id: str) -> ItemView:
        """Return an item with its whole history.

        Raises:
            ItemNotFoundError: no such item.
        """
        with self._store.read() as session:
            return _view(session, item_id)

    def preview(self, item_id: str, position: int = 0) -> bytes | None:
        """Return the safe JPEG made of the evidence at ``position``, or ``None``."""
        with self._store.read() as session:
            item = _item(session, item_id)
        return self._store.evidence.get_preview(f"{item.id}-{position}")

    def judge(self, finding_id: str, accepted: bool | None) -> None:  # noqa: FBT001 - three states
        """Accept, reject or (``None``) leave a finding unjudged.

        Raises:
            OnlyReviewersDecideError: the signed-in user is no reviewer.
        """
        require_reviewer(self._user)
        with self._store.write() as session:
            at = self._clock.now()
            session.items.set_verdict(finding_id, accepted, self._reviewer, at)
            verdict = {True: "accepted", False: "rejected", None: "open"}[accepted]
            session.log.append(
                "finding_judged", finding_id, {"verdict": verdict}, actor=self._reviewer, at=at
            )

    def answer_creator(self, item_id: str, answer: Answer) -> ItemView:
        """Record whether the person is a content creator and check again with that fact.

        Raises:
            ItemNotFoundError, DecisionFrozenError: no such item, or it is decided.
        """
        with self._store.write() as session:
            view = self._undecided(session, item_id)
            at = self._clock.now()
            item = replace(view.item, konten_kreator=answer.value)
            session.items.update(item)
            session.log.append(
                "creator_answered", item.id, {"answer": answer.value}, actor=self._reviewer, at=at
            )
            if view.reading is not None:
                facts = check_facts(session, item)
                session.items.add_check(
                    check_reading(
                        self._pack,
                        item,
                        view.reading,
                        at,
                        view.check,
                        muted=session.rules.muted(),
                        facts=facts,
                    )
                )
            return _view(session, item.id)

    def correct_text(self, item_id: str, text: str) -> ItemView:
        """Keep a corrected text beside the one that was read, and check it at once.

        Raises:
            ItemNotFoundError, DecisionFrozenError, NothingToCheckError: see their texts.
        """
        with self._store.write() as session:
            view = self._undecided(session, item_id)
            before = view.reading
            if before is None:
                raise NothingToCheckError(id=view.item.id)
            if before.text == text:
                return view
            at = self._clock.now()
            reading = Reading(
                id=new_id(),
                item_id=view.item.id,
                version=before.version + 1,
                text=text,
                words=(),
                engine="reviewer",
                seconds=0.0,
                confidence=1.0,
                made_at=at,
                made_by=self._reviewer,
                screen=replace(before.screen, author_text=text),
                corrects=before.id,
            )
            session.items.add_reading(reading)
            facts = check_facts(session, view.item)
            session.items.add_check(
                check_reading(
                    self._pack,
                    view.item,
                    reading,
                    at,
                    view.check,
                    muted=session.rules.muted(),
                    facts=facts,
                )
            )
            session.log.append(
                "text_corrected",
                view.item.id,
                {"reading": reading.id, "version": reading.version},
                actor=self._reviewer,
                at=at,
                committed={"text": text.encode()},
            )
            return _view(session, view.item.id)

    def refusals(self, item_id: str, draft: DecisionDraft) -> tuple[Refusal, ...]:
        """Return everything that stands against recording ``draft`` now."""
        with self._store.read() as session:
            return refusals(draft, _facts(_view(session, item_id), self._clock.now().date()))

    def decide(self, item_id: str, draft: DecisionDraft) -> Decision:
        """Record a decision; durable on return.

        Raises:
            OnlyReviewersDecideError: the signed-in user is no reviewer.
            ItemNotFoundError, PersonNotFoundError: no such item or person.
            DecisionRefusedError: the rules of judgement are not met; says which.
        """
        require_reviewer(self._user)
        with self._store.write() as session:
            view = _view(session, item_id)
            refuse_restricted(session, view.item.id, draft.person_id)
            at = self._clock.now()
            stands_against = refusals(draft, _facts(view, at.date()))
            if stands_against:
                raise DecisionRefusedError(stands_against)
            if draft.person_id and session.people.get(draft.person_id) is None:
                raise PersonNotFoundError(id=draft.person_id)
            case_id = self._case(session, view, draft, at)
            self._note_reply(session, case_id, draft, at)
            self._note_verdicts(session, draft, at)
            decision = self._decision(view, case_id, draft, at)
            session.cases.add_decision(decision)
            for joined in session.cases.items_of(case_id) or (view.item.id,):
                item = session.items.get(joined)
                if item is not None:
                    session.items.update(replace(item, status=_status_after(draft.outcome)))
            session.log.append(
                "decided",
                view.item.id,
                _decision_payload(decision),
                actor=self._reviewer,
                at=at,
                committed={"reason": decision.reason.encode()},
            )
            return decision

    def withdraw(self, decision_id: str, reason: str) -> Decision:
        """Withdraw a decision by a new entry; the old one stays in the record.

        Raises:
            OnlyReviewersDecideError, DecisionNotFoundError, AlreadyWithdrawnError: see their
            texts.
        """
        require_reviewer(self._user)
        with self._store.write() as session:
            decision = session.cases.decision(decision_id)
            if decision is None:
                raise DecisionNotFoundError(id=decision_id)
            if decision.withdrawn_at is not None:
                raise AlreadyWithdrawnError(id=decision.id)
            at = self._clock.now()
            session.cases.withdraw(decision.id, at)
            for joined in session.cases.items_of(decision.case_id):
                item = session.items.get(joined)
                if item is not None:
                    session.items.update(replace(item, status=ItemStatus.TO_REVIEW))
            session.log.append(
                "withdrawn",
                decision.item_id,
                {"decision": decision.id},
                actor=self._reviewer,
                at=at,
                committed={"reason": reason.encode()},
            )
            return replace(decision, withdrawn_at=at)

    def record_reply(self, item_id: str, *, asked_on: date | None, text: str, how: str) -> None:
        """Record what the person said, or on which day the person was asked."""
        with self._store.write() as session:
            view = _view(session, item_id)
            at = self._clock.now()
            case_id = ensure_case(session, view.item, None, at)
            self._add_reply(session, case_id, asked_on, text, how, at)

    def people(self) -> Sequence[Person]:
        """Return everybody on the staff list by name."""
        with self._store.read() as session:
            return session.people.all()

    def add_person(self, name: str, **facts: Any) -> Person:
        """Add one person; ``facts`` are fields of :class:`~app.domain.people.Person`."""
        person = Person(id=new_id(), name=name.strip(), **facts)
        with self._store.write() as session:
            session.people.add(person)
            session.log.append(
                "person_added", person.id, {}, actor=self._reviewer, at=self._clock.now()
            )
        return person

    def _undecided(self, session: Session, item_id: str) -> ItemView:
        view = _view(session, item_id)
        if view.is_closed:
            raise DecisionFrozenError
        return view

    def _case(self, session: Session, view: ItemView, draft: DecisionDraft, at: datetime) -> str:
        person = None if draft.outcome is Outcome.ALIH_PENGADUAN else draft.person_id
        case_id = ensure_case(session, view.item, person, at)
        if draft.outcome is Outcome.ALIH_PENGADUAN:
            session.cases.set_person(case_id, None)
            session.accounts.lapse(view.item.id)
            item = session.items.get(view.item.id)
            if item is not None:
                session.items.update(replace(item, account=None, display_name=None))
        elif person:
            session.cases.set_person(case_id, person)
        return case_id

    def _note_reply(
        self, session: Session, case_id: str, draft: DecisionDraft, at: datetime
    ) -> None:
        if draft.reply_text.strip() or draft.asked_on:
            self._add_reply(session, case_id, draft.asked_on, draft.reply_text, "", at)

    def _add_reply(
        self,
        session: Session,
        case_id: str,
        asked_on: date | None,
        text: str,
        how: str,
        at: datetime,
    ) -> None:
        received = at.date() if text.strip() else None
        reply = Reply(new_id(), case_id, asked_on, received, text, how, self._reviewer, at)
        session.cases.add_reply(reply)
        session.log.append(
            "reply_recorded",
            case_id,
            {"reply": reply.id, "asked": bool(asked_on), "received": bool(received)},
            actor=self._reviewer,
            at=at,
            committed={"text": text.encode()},
        )

    def _note_verdicts(self, session: Session, draft: DecisionDraft, at: datetime) -> None:
        for finding in sorted(draft.accepted):
            session.items.set_verdict(finding, True, self._reviewer, at)  # noqa: FBT003 - accepted
        for finding in sorted(draft.rejected):
            session.items.set_verdict(finding, False, self._reviewer, at)  # noqa: FBT003 - rejected

    def _decision(
        self, view: ItemView, case_id: str, draft: DecisionDraft, at: datetime
    ) -> Decision:
        diverted = draft.outcome is Outcome.ALIH_PENGADUAN
        clauses = tuple(
            sorted({*draft.clauses, *_accepted_clauses(view, draft)}, key=lambda c: c.value)
        )
        return Decision(
            id=new_id(),
            item_id=view.item.id,
            case_id=case_id,
            check_run_id=view.check.id if view.check else None,
            outcome=draft.outcome,
            reason=draft.reason.strip(),
            clauses=() if diverted else clauses,
            person_id=None if diverted else draft.person_id,
            relation=None if diverted else draft.relation,
            accepted=tuple(sorted(draft.accepted)),
            rejected=tuple(sorted(draft.rejected)),
            own_ground=draft.own_ground.strip(),
            asked_on=draft.asked_on,
            fairness=dict(draft.fairness),
            decided_by=self._reviewer,
            decided_at=at,
            pack_version=f"{self._pack.id} {self._pack.version}",
            pack_status=self._pack.status,
        )


def _item(session: Session, item_id: str) -> Item:
    item = session.items.get(item_id)
    if item is None:
        raise ItemNotFoundError(id=item_id)
    return item


def _view(session: Session, item_id: str) -> ItemView:
    item = _item(session, item_id)
    readings = session.items.readings_of(item.id)
    person_id = session.cases.person_of(item.case_id) if item.case_id else None
    return ItemView(
        item=item,
        evidence=session.items.evidence_of(item.id),
        reading=readings[-1] if readings and readings[-1].engine else None,
        readings=readings,
        check=session.items.latest_check(item.id),
        replies=session.cases.replies_of(item.case_id) if item.case_id else (),
        decisions=session.cases.decisions_of(item.id),
        person=session.people.get(person_id) if person_id else None,
        events=session.log.of_subject(item.id),
        twins=twins_of(session, item),
    )


def _facts(view: ItemView, today: date) -> CaseFacts:
    run = view.check
    clauses = (
        {i: f.clause for i, f in zip(run.finding_ids, run.result.findings, strict=True)}
        if run
        else {}
    )
    return CaseFacts(
        finding_clauses=clauses,
        today=today,
        konten_kreator=Answer(view.item.konten_kreator),
        not_yet_in_force=bool(run and run.result.not_yet_in_force),
        already_decided=view.is_closed and not view.item.joined_into,
        twins=view.twins,
        joined_away=view.item.joined_into is not None,
        readable=view.reading is not None,
        reply_recorded=any(r.received_on for r in view.replies),
        asked_on=next((r.asked_on for r in view.replies if r.asked_on), None),
    )


def _accepted_clauses(view: ItemView, draft: DecisionDraft) -> set[Any]:
    if view.check is None:
        return set()
    pairs = zip(view.check.finding_ids, view.check.result.findings, strict=True)
    return {finding.clause for key, finding in pairs if key in draft.accepted}


def _status_after(outcome: Outcome) -> ItemStatus:
    return ItemStatus.WAITING_REPLY if outcome.is_open else ItemStatus.DECIDED


def _decision_payload(decision: Decision) -> dict[str, Any]:
    return {
        "decision": decision.id,
        "outcome": decision.outcome.value,
        "clauses": [c.value for c in decision.clauses],
        "person": decision.person_id,
        "relation": decision.relation.value if decision.relation else None,
        "accepted": list(decision.accepted),
        "rejected": list(decision.rejected),
        "check_run": decision.check_run_id,
        "pack": decision.pack_version,
        "fairness_answered": len(decision.fairness),
    }
