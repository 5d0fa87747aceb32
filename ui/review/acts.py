"""What the workbench needs of the parts of the review; fulfilled by the services."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from app.domain.decisions import Decision, DecisionDraft, Refusal, Reply
    from app.domain.letters import Letter, Letterhead
    from app.domain.second_review import Resolution, SecondOpinion
    from app.services.review_cases import CaseChoice
    from app.services.review_replies import NewAttachment


class CaseActs(Protocol):
    """See :class:`app.services.review_cases.Cases`."""

    def join(self, item_id: str, other_id: str) -> str:
        """Put the case of an item into the case of another."""

    def leave(self, item_id: str) -> None:
        """Take an item out of its case."""

    def choices(self, item_id: str, person_id: str | None) -> Sequence[CaseChoice]:
        """Return the open cases the item could join."""


class ReplyActs(Protocol):
    """See :class:`app.services.review_replies.Replies`."""

    def add(
        self,
        item_id: str,
        *,
        asked_on: date | None = None,
        received_on: date | None = None,
        text: str = "",
        how: str = "",
        attachments: Sequence[NewAttachment] = (),
    ) -> Reply:
        """Record a reply, or that the person was asked."""

    def files(self, paths: Iterable[Path]) -> Sequence[NewAttachment]:
        """Read the files that come with a reply."""


class SecondActs(Protocol):
    """See :class:`app.services.review_second.SecondReviews`."""

    def refusals(self, item_id: str, draft: DecisionDraft) -> tuple[Refusal, ...]:
        """Return what stands against the second opinion."""

    def record(self, item_id: str, draft: DecisionDraft) -> SecondOpinion:
        """Record the second opinion."""

    def resolve(self, decision_id: str, resolution: Resolution, reason: str) -> SecondOpinion:
        """End a difference."""


class DraftActs(Protocol):
    """See :class:`app.services.review_drafts.Drafts`."""

    def keep(self, item_id: str, content: Mapping[str, Any]) -> None:
        """Keep what stands in the form."""

    def of(self, item_id: str) -> dict[str, Any]:
        """Return what was kept for the item."""


class HistoryActs(Protocol):
    """See :class:`app.services.review_history.PersonHistory`."""

    def open(self, item_id: str, person_id: str) -> Sequence[Decision]:
        """Return the other decisions on the person."""


class PictureActs(Protocol):
    """See :class:`app.services.review_pictures.Pictures`."""

    def mark_sensitive(self, item_id: str, *, sensitive: bool) -> None:
        """Let an item open blurred, or not any more."""


class ReviewChoices(Protocol):
    """See :class:`app.services.review_settings.ReviewSettings`."""

    @property
    def blind_first_pass(self) -> bool:
        """Whether name and account stay away until the findings are judged."""

    def keep_blind_first_pass(self, *, blind: bool) -> None:
        """Keep whether name and account stay away until the findings are judged."""


class LetterActs(Protocol):
    """See :class:`app.services.clarification_letter.LetterService`."""

    def letterhead(self) -> Letterhead:
        """Return the office's letterhead."""

    def keep_letterhead(self, head: Letterhead) -> None:
        """Keep the office's letterhead."""

    def prepare(self, item_id: str, person_id: str | None = None) -> Letter:
        """Return the letter on the case of an item."""

    def render(self, letter: Letter) -> str:
        """Return the letter as HTML."""
