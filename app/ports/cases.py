"""What the services need of storage for cases, decisions, second reviews and drafts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from app.domain.decisions import Decision, Reply
    from app.domain.second_review import SecondOpinion, SecondReview


class CaseRepository(Protocol):
    """Case files, decisions and replies."""

    def open_case(self, case_id: str, person_id: str | None, at: datetime) -> None:
        """Open a case file."""

    def set_person(self, case_id: str, person_id: str | None) -> None:
        """Name the person the case is about."""

    def person_of(self, case_id: str) -> str | None:
        """Return the person's id."""

    def items_of(self, case_id: str) -> tuple[str, ...]:
        """Return the ids of the items joined in the case."""

    def items_with_person(self, person_id: str | None = None) -> tuple[str, ...]:
        """Return the ids of the items whose case names this person (``None``: anybody)."""

    def add_decision(
        self, decision: Decision, frozen: Mapping[str, str | None] | None = None
    ) -> None:
        """Record a decision; ``frozen`` names each item it covers with the check run it froze."""

    def frozen_runs(self, decision_id: str) -> dict[str, str | None]:
        """Return the items a decision covers, each with the check run it froze."""

    def set_second_review(self, decision_id: str, state: str) -> None:
        """Set where a decision stands with its second review."""

    def unlink_person(self, case_id: str) -> None:
        """Take the person off the case and off every decision made on it so far."""

    def decisions_on(self, person_id: str) -> tuple[Decision, ...]:
        """Return the decisions on a person, newest first; complaints are in nobody's history."""

    def open_cases_of(self, person_id: str) -> tuple[str, ...]:
        """Return the person's cases that hold items without a final decision, newest first."""

    def withdraw(self, decision_id: str, at: datetime) -> None:
        """Mark a decision withdrawn."""

    def decision(self, decision_id: str) -> Decision | None:
        """Return one decision; a unique prefix of at least four characters is enough."""

    def decisions_of(self, item_id: str) -> tuple[Decision, ...]:
        """Return every decision on the item's case, oldest first, withdrawn ones included."""

    def decisions_between(self, start: datetime | None, end: datetime | None) -> Iterator[Decision]:
        """Yield decisions by time, oldest first."""

    def add_reply(self, reply: Reply) -> None:
        """Record a reply or that the person was asked."""

    def replies_of(self, case_id: str) -> tuple[Reply, ...]:
        """Return the replies, oldest first."""

    def move_replies(self, from_case: str, to_case: str) -> None:
        """Let the replies of one case stand in another that it was joined with."""


class SecondReviewRepository(Protocol):
    """Second reviews of decisions."""

    def add(self, opinion: SecondOpinion) -> None:
        """Ask for a second review."""

    def update(self, opinion: SecondOpinion) -> None:
        """Replace a second review's row."""

    def get(self, decision_id: str) -> SecondOpinion | None:
        """Return the second review of a decision."""

    def hidden_from(self, reviewer: str) -> frozenset[str]:
        """Return the items whose decision this reviewer may not see yet, to judge blindly."""

    def states(self) -> tuple[SecondReview, ...]:
        """Return where each standing decision is with its second review."""


class DraftRepository(Protocol):
    """What reviewers typed and did not save yet."""

    def keep(self, item_id: str, user_id: str, content: Mapping[str, Any], at: datetime) -> None:
        """Keep what a user typed for an item, instead of what was kept before."""

    def of(self, item_id: str, user_id: str) -> dict[str, Any] | None:
        """Return what the user typed for the item."""

    def drop(self, item_id: str, user_id: str | None = None) -> None:
        """Forget what a user (``None``: anybody) typed for the item."""

    def hand_over(self, old_user: str, new_user: str) -> int:
        """Give what one user left unfinished to another; what the other typed stays."""
