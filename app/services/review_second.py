"""The second reviewer: which decisions get one, and how two who differ come to an end."""

from __future__ import annotations

import secrets
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from app.domain.clauses import Band
from app.domain.decisions import MINIMUM_REASON, Outcome, Refusal, refusals
from app.domain.second_review import (
    Agreement,
    Resolution,
    SecondOpinion,
    SecondReview,
    Why,
    agreement,
    agrees,
    is_sampled,
)
from app.domain.users import Role
from app.services.review_errors import (
    DecisionNotFoundError,
    DecisionRefusedError,
    NoSecondReviewError,
    NothingToResolveError,
)
from app.services.review_parties import parties
from app.services.review_view import facts_of, findings_of, view_of
from app.services.review_withdrawing import withdraw

if TYPE_CHECKING:
    from app.domain.clauses import Clause
    from app.domain.decisions import CaseFacts, Decision, DecisionDraft
    from app.domain.users import User
    from app.ports import Session
    from app.services.review_desk import Desk
    from app.services.review_view import ItemView

SAMPLING_KEY: Final = "second_review_key"
_THE_FIRST_S: Final = frozenset(
    {
        Refusal.ALREADY_DECIDED,
        Refusal.PERSON_MISSING,
        Refusal.RELATION_MISSING,
        Refusal.REPLY_MISSING,
        Refusal.NOT_DIRECT_SUPERIOR,
    }
)
"""What the first reviewer answers for; the second one judges the words and the reply."""


class SecondReviews:
    """Second reviews by the user who sits at the desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def refusals(self, item_id: str, draft: DecisionDraft) -> tuple[Refusal, ...]:
        """Return everything that stands against recording ``draft`` as the second opinion."""
        with self._desk.store.read() as session:
            return self._refusals(session, view_of(session, item_id), draft)

    def record(self, item_id: str, draft: DecisionDraft) -> SecondOpinion:
        """Record the second opinion; from then on both see both.

        Raises:
            ItemNotFoundError: no such item.
            NoSecondReviewError: none waits, or not for this user.
            DecisionRefusedError: the rules of judgement are not met; says which.
        """
        with self._desk.store.write() as session:
            view = view_of(session, item_id)
            first, opinion = view.standing_decision, view.opinion
            if first is None or opinion is None or not waits_for(self._desk.user, first, opinion):
                raise NoSecondReviewError
            if against := self._refusals(session, view, draft):
                raise DecisionRefusedError(against)
            at = self._desk.clock.now()
            clauses = tuple(sorted({*draft.clauses, *_touched(view, draft)}, key=str))
            given = replace(
                opinion,
                reviewer=self._desk.actor,
                outcome=draft.outcome,
                clauses=clauses,
                reason=draft.reason.strip(),
                accepted=tuple(sorted(draft.accepted)),
                rejected=tuple(sorted(draft.rejected)),
                at=at,
            )
            same = agrees((first.outcome, first.clauses), (draft.outcome, clauses))
            session.second.update(given)
            state = SecondReview.AGREED if same else SecondReview.DIFFERS
            session.cases.set_second_review(first.id, state.value)
            session.drafts.drop(view.item.id, self._desk.user.id)
            session.log.append(
                "second_reviewed",
                view.item.id,
                {"decision": first.id, "outcome": draft.outcome.value, "agrees": same},
                actor=self._desk.actor,
                at=at,
                committed={"reason": given.reason.encode()},
            )
            return given

    def resolve(self, decision_id: str, resolution: Resolution, reason: str) -> SecondOpinion:
        """End a difference: the decision stands, or it is withdrawn and the item decided anew.

        Raises:
            DecisionNotFoundError: no such decision.
            NothingToResolveError: nobody differs, or the user is neither of the two.
            DecisionRefusedError: the reason is missing.
        """
        with self._desk.store.write() as session:
            decision = session.cases.decision(decision_id)
            if decision is None:
                raise DecisionNotFoundError(id=decision_id)
            opinion = session.second.get(decision.id)
            differs = decision.second_review == SecondReview.DIFFERS.value
            if opinion is None or not differs or decision.withdrawn_at is not None:
                raise NothingToResolveError
            if self._desk.actor not in {decision.decided_by, opinion.reviewer}:
                raise NothingToResolveError
            if sum(map(str.isalnum, reason)) < MINIMUM_REASON:
                raise DecisionRefusedError((Refusal.REASON_MISSING,))
            at = self._desk.clock.now()
            resolved = replace(
                opinion,
                resolved_by=self._desk.actor,
                resolved_at=at,
                resolution=resolution,
                resolution_reason=reason.strip(),
            )
            session.second.update(resolved)
            session.cases.set_second_review(decision.id, SecondReview.RESOLVED.value)
            session.log.append(
                "second_review_resolved",
                decision.item_id,
                {"decision": decision.id, "resolution": resolution.value},
                actor=self._desk.actor,
                at=at,
                committed={"reason": resolved.resolution_reason.encode()},
            )
            if resolution is Resolution.REOPENED:
                withdraw(session, self._desk, decision, resolved.resolution_reason)
            return resolved

    def agreement(self) -> Agreement:
        """Return how often two reviewers agreed; a share only from thirty reviews on."""
        with self._desk.store.read() as session:
            return agreement(session.second.states())

    def _refusals(
        self, session: Session, view: ItemView, draft: DecisionDraft
    ) -> tuple[Refusal, ...]:
        facts = _facts(session, view, self._desk, draft)
        return tuple(one for one in refusals(draft, facts) if one not in _THE_FIRST_S)


def waits_for(user: User, first: Decision, opinion: SecondOpinion) -> bool:
    """Whether this decision waits for a second look by ``user``."""
    return (
        opinion.is_open
        and first.withdrawn_at is None
        and user.may(Role.SECOND_REVIEWER)
        and user.name != first.decided_by
    )


def ask_for_second(session: Session, decision: Decision, view: ItemView, desk: Desk) -> str:
    """Ask for a second review where one is due; return what the decision is marked with."""
    why = _why(session, decision, view)
    if why is not None:
        session.second.add(SecondOpinion(decision.id, why, decision.decided_at))
        return SecondReview.NOT_YET.value
    today = decision.decided_at.date()
    enrolled = any(
        user.may(Role.SECOND_REVIEWER) and user.is_active_on(today) and user.name != desk.actor
        for user in session.users.all()
    )
    return (SecondReview.NOT_SAMPLED if enrolled else SecondReview.NOT_YET).value


def _why(session: Session, decision: Decision, view: ItemView) -> Why | None:
    """A complaint stays with its channel, and asking or handing over is no judgement yet."""
    outcome = decision.outcome
    if outcome.is_open or outcome is Outcome.ALIH_PENGADUAN or decision.recused:
        return None
    runs = (view.check, *(mate.check for mate in view.mates))
    strong = any(
        finding.band is Band.KUAT and key in decision.accepted
        for run in runs
        for key, finding, _verdict in findings_of(run)
    )
    if decision.is_adverse and strong:
        return Why.STRONG
    return Why.SAMPLE if is_sampled(_sampling_key(session), decision.id) else None


def _sampling_key(session: Session) -> bytes:
    """The office's secret of the draw; made when it is first needed."""
    kept = session.settings.get(SAMPLING_KEY)
    if kept is None:
        kept = secrets.token_hex(32)
        session.settings.set(SAMPLING_KEY, kept)
    return bytes.fromhex(kept)


def _facts(session: Session, view: ItemView, desk: Desk, draft: DecisionDraft) -> CaseFacts:
    person_id = draft.person_id or (view.person.id if view.person else None)
    between = parties(session, view, desk.user, person_id)
    return facts_of(view, desk.clock.now().date(), between.signs, between.relation)


def _touched(view: ItemView, draft: DecisionDraft) -> set[Clause]:
    runs = (view.check, *(mate.check for mate in view.mates))
    return {f.clause for run in runs for key, f, _v in findings_of(run) if key in draft.accepted}
