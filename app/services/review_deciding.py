"""Deciding and taking back: one transaction each, under the same rules for window and commands."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from app.domain.clauses import Clause
from app.domain.decisions import Decision, Outcome, refusals, touches_the_person
from app.domain.items import new_id
from app.services.case_of_item import ensure_case
from app.services.permissions import require_in_office
from app.services.retention import refuse_restricted
from app.services.review_complaints import unlink
from app.services.review_errors import (
    AlreadyWithdrawnError,
    DecisionNotFoundError,
    DecisionRefusedError,
    PersonNotFoundError,
)
from app.services.review_parties import parties
from app.services.review_pictures import let_go
from app.services.review_replies import add_reply
from app.services.review_second import ask_for_second
from app.services.review_view import facts_of, find_item, findings_of, status_after, view_of
from app.services.review_withdrawing import withdraw

if TYPE_CHECKING:
    from datetime import datetime

    from app.domain.decisions import CaseFacts, DecisionDraft, Refusal
    from app.ports import Session
    from app.services.review_desk import Desk
    from app.services.review_view import ItemView


class Deciding:
    """Records decisions on whole cases and withdraws them."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def refusals(self, item_id: str, draft: DecisionDraft) -> tuple[Refusal, ...]:
        """Return everything that stands against recording ``draft`` now."""
        with self._desk.store.read() as session:
            return refusals(draft, self._facts(session, view_of(session, item_id), draft))

    def decide(self, item_id: str, draft: DecisionDraft) -> Decision:
        """Record a decision over every item of the case; durable on return.

        Raises:
            ItemNotFoundError, PersonNotFoundError: no such item or person.
            DecisionRefusedError: the rules of judgement are not met; says which.
            OnlyReviewersDecideError, NotInOfficeError: the signed-in user is no reviewer, or not
            at present.
        """
        with self._desk.store.write() as session:
            at = self._desk.clock.now()
            require_in_office(session, self._desk.user, at.date())
            view = view_of(session, item_id)
            refuse_restricted(session, view.item.id, draft.person_id)
            if stands_against := refusals(draft, self._facts(session, view, draft)):
                raise DecisionRefusedError(stands_against)
            if draft.person_id and session.people.get(draft.person_id) is None:
                raise PersonNotFoundError(id=draft.person_id)
            case_id = self._case(session, view, draft, at)
            if draft.reply_text.strip() or draft.asked_on:
                add_reply(session, self._desk, case_id, draft.asked_on, draft.reply_text, at=at)
            self._note_verdicts(session, draft, at)
            decision = self._decision(view, case_id, draft, at)
            frozen = {view.item.id: decision.check_run_id}
            frozen |= {mate.item.id: mate.check.id if mate.check else None for mate in view.mates}
            decision = replace(
                decision, second_review=ask_for_second(session, decision, view, self._desk)
            )
            session.cases.add_decision(decision, frozen)
            for covered in frozen:
                item = find_item(session, covered)
                session.items.update(replace(item, status=status_after(decision)))
                session.drafts.drop(covered, self._desk.user.id)
                if decision.outcome is Outcome.BUKAN_PEGAWAI:
                    session.accounts.lapse(covered)
            session.log.append(
                "decided",
                view.item.id,
                _payload(decision, frozen),
                actor=self._desk.actor,
                at=at,
                committed={"reason": decision.reason.encode()},
            )
            if Clause.SE_1D in decision.clauses and not draft.keep_picture:
                let_go(session, self._desk, tuple(frozen), at)
            if decision.outcome is Outcome.ALIH_PENGADUAN:
                unlink(session, self._desk, decision, tuple(frozen), at)
            return decision

    def withdraw(self, decision_id: str, reason: str) -> Decision:
        """Withdraw a decision by a new entry; the old one stays in the record.

        Raises:
            DecisionNotFoundError, AlreadyWithdrawnError: see their texts.
            OnlyReviewersDecideError: the signed-in user is no reviewer.
        """
        with self._desk.store.write() as session:
            require_in_office(session, self._desk.user, self._desk.clock.now().date())
            decision = session.cases.decision(decision_id)
            if decision is None:
                raise DecisionNotFoundError(id=decision_id)
            if decision.withdrawn_at is not None:
                raise AlreadyWithdrawnError(id=decision.id)
            return withdraw(session, self._desk, decision, reason)

    def _facts(self, session: Session, view: ItemView, draft: DecisionDraft) -> CaseFacts:
        today = self._desk.clock.now().date()
        if not touches_the_person(draft.outcome):
            return facts_of(view, today)
        person_id = draft.person_id or (view.person.id if view.person else None)
        between = parties(session, view, self._desk.user, person_id)
        return facts_of(view, today, between.signs, between.relation)

    def _case(self, session: Session, view: ItemView, draft: DecisionDraft, at: datetime) -> str:
        case_id = ensure_case(session, view.item, draft.person_id, at)
        if draft.outcome is Outcome.BUKAN_PEGAWAI:
            session.cases.set_person(case_id, None)
        elif draft.person_id and draft.outcome is not Outcome.ALIH_PENGADUAN:
            session.cases.set_person(case_id, draft.person_id)
        return case_id

    def _note_verdicts(self, session: Session, draft: DecisionDraft, at: datetime) -> None:
        for finding in sorted(draft.accepted):
            session.items.set_verdict(finding, True, self._desk.actor, at)  # noqa: FBT003
        for finding in sorted(draft.rejected):
            session.items.set_verdict(finding, False, self._desk.actor, at)  # noqa: FBT003

    def _decision(
        self, view: ItemView, case_id: str, draft: DecisionDraft, at: datetime
    ) -> Decision:
        diverted = draft.outcome is Outcome.ALIH_PENGADUAN
        # Who steps back hands the matter over and says nothing about the person.
        unlinked = diverted or draft.recused or draft.outcome is Outcome.BUKAN_PEGAWAI
        clauses = {*draft.clauses, *_accepted_clauses(view, draft)}
        pack = self._desk.pack.in_force_on(view.item.posted_day)
        return Decision(
            id=new_id(),
            item_id=view.item.id,
            case_id=case_id,
            check_run_id=view.check.id if view.check else None,
            outcome=draft.outcome,
            reason=draft.reason.strip(),
            clauses=() if diverted else tuple(sorted(clauses, key=lambda c: c.value)),
            person_id=None if unlinked else draft.person_id,
            relation=None if unlinked else draft.relation,
            accepted=tuple(sorted(draft.accepted)),
            rejected=tuple(sorted(draft.rejected)),
            own_ground=draft.own_ground.strip(),
            asked_on=draft.asked_on,
            fairness=dict(draft.fairness),
            decided_by=self._desk.actor,
            decided_at=at,
            pack_version=f"{pack.id} {pack.version}",
            pack_status=pack.status,
            recused=draft.recused,
            no_conflict=draft.no_conflict.strip(),
        )


def _accepted_clauses(view: ItemView, draft: DecisionDraft) -> set[Clause]:
    runs = (view.check, *(mate.check for mate in view.mates))
    return {
        finding.clause
        for run in runs
        for key, finding, _verdict in findings_of(run)
        if key in draft.accepted
    }


def _payload(decision: Decision, frozen: dict[str, str | None]) -> dict[str, Any]:
    return {
        "decision": decision.id,
        "outcome": decision.outcome.value,
        "clauses": [c.value for c in decision.clauses],
        "person": decision.person_id,
        "relation": decision.relation.value if decision.relation else None,
        "accepted": list(decision.accepted),
        "rejected": list(decision.rejected),
        "check_run": decision.check_run_id,
        "items": len(frozen),
        "pack": decision.pack_version,
        "fairness_answered": len(decision.fairness),
        "recused": decision.recused,
        "conflict_denied": bool(decision.no_conflict),
        "second_review": decision.second_review,
    }
