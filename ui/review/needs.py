"""What the workbench needs of an office; fulfilled by the services, faked in tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from app.domain.clauses import Answer
    from app.domain.decisions import Decision, DecisionDraft, Refusal
    from app.domain.duplicates import Likeness
    from app.domain.items import Evidence, Item, QueueFilter, QueueRow
    from app.domain.people import Person
    from app.domain.reading import Precision
    from app.services.item_context import ContextFact
    from app.services.join_items import Joined
    from app.services.judge_likeness import Beside
    from app.services.review import ItemView
    from app.services.review_parties import Parties
    from ui.review.acts import (
        CaseActs,
        DraftActs,
        HistoryActs,
        PictureActs,
        ReplyActs,
        ReviewChoices,
        SecondActs,
    )


class Review(Protocol):
    """The reviewer's acts; see :class:`app.services.review.ReviewService`."""

    def queue(
        self, shown: QueueFilter, *, after: str | None = None, limit: int = 200
    ) -> Sequence[QueueRow]:
        """Return one page of the queue."""

    def count(self, shown: QueueFilter, most: int | None = None) -> int:
        """Return how many items the filter shows; counting ends at ``most``."""

    @property
    def user_name(self) -> str:
        """How decisions and the log name who reviews here."""

    @property
    def cases(self) -> CaseActs:
        """Joining items into cases."""

    @property
    def replies(self) -> ReplyActs:
        """The person's replies."""

    @property
    def second(self) -> SecondActs:
        """Second reviews."""

    @property
    def drafts(self) -> DraftActs:
        """What was typed and not saved."""

    @property
    def history(self) -> HistoryActs:
        """Earlier decisions on a person."""

    @property
    def pictures(self) -> PictureActs:
        """Care for pictures."""

    @property
    def choices(self) -> ReviewChoices:
        """How this office reviews."""

    def parties(self, item_id: str, person_id: str | None) -> Parties:
        """Return what the user is to the person, and signs of a conflict."""

    def open_item(self, item_id: str) -> ItemView:
        """Return an item with its whole history."""

    def preview(self, item_id: str, position: int = 0) -> bytes | None:
        """Return the safe JPEG of one picture, or ``None``."""

    def judge(self, finding_id: str, accepted: bool | None) -> None:  # noqa: FBT001 - three states
        """Accept, reject or leave a finding unjudged."""

    def answer_creator(self, item_id: str, answer: Answer) -> ItemView:
        """Record whether the person is a content creator."""

    def correct_text(self, item_id: str, text: str) -> ItemView:
        """Keep a corrected text beside the one that was read."""

    def refusals(self, item_id: str, draft: DecisionDraft) -> tuple[Refusal, ...]:
        """Return what stands against recording ``draft``."""

    def decide(self, item_id: str, draft: DecisionDraft) -> Decision:
        """Record a decision."""

    def withdraw(self, decision_id: str, reason: str) -> Decision:
        """Withdraw a decision."""

    def people(self) -> Sequence[Person]:
        """Return the staff list."""

    def add_person(self, name: str, **facts: Any) -> Person:
        """Add one person."""


class Joining(Protocol):
    """Joining items; see :class:`app.services.join_items.JoinService`."""

    def join(self, item_id: str, other_id: str) -> Joined:
        """Make the second item a part of the first."""

    def split(self, other_id: str) -> Joined:
        """Take an item out of the one it was joined into."""


class Attaching(Protocol):
    """Files as evidence; see :class:`app.services.attach_files.AttachService`."""

    def attach(self, item_id: str, path: Path) -> Evidence:
        """Keep a file beside an item."""


class Likenesses(Protocol):
    """What looks alike; see :class:`app.services.judge_likeness.LikenessService`."""

    def beside(self, item_id: str) -> tuple[Beside, ...]:
        """Return what looks like an item."""

    def judge(self, item_id: str, other_id: str, *, same: bool) -> Likeness:
        """Remember whether two items are one post."""


class Corrections(Protocol):
    """Facts the reviewer knows better; see :class:`app.services.correct_facts.FactService`."""

    def set_account(self, item_id: str, account: str) -> Item:
        """Record the account."""

    def set_posted(self, item_id: str, at: datetime | None, precision: Precision) -> Item:
        """Record the time of the post."""

    def set_captured(self, item_id: str, at: datetime | None, precision: Precision) -> Item:
        """Record when the picture was taken."""


class ItemContext(Protocol):
    """The facts around a post; see :class:`app.services.item_context.ContextService`."""

    def of_item(self, item_id: str) -> tuple[ContextFact, ...]:
        """Return the facts with their sources."""
