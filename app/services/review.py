"""The review: one object for window and commands over the acts, each of which has its own file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.domain.items import new_id
from app.domain.people import Person
from app.domain.users import Role
from app.services.review_blind import BLIND_SETTING, as_seen, row_as_seen
from app.services.review_cases import Cases
from app.services.review_deciding import Deciding
from app.services.review_desk import Desk
from app.services.review_drafts import Drafts
from app.services.review_history import PersonHistory
from app.services.review_judging import Judging
from app.services.review_parties import Parties, parties
from app.services.review_pictures import Pictures
from app.services.review_replies import Replies
from app.services.review_second import SecondReviews
from app.services.review_settings import ReviewSettings
from app.services.review_view import ItemView, view_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from app.domain.clauses import Answer
    from app.domain.decisions import Decision, DecisionDraft, Refusal
    from app.domain.items import QueueFilter, QueueRow
    from app.domain.users import User
    from app.ports import Clock, Session, Store
    from app.rules.compiled import CompiledPack
    from app.services.preview_pages import RemakePreview

__all__ = ["ItemView", "ReviewService"]


class ReviewService:
    """Acts are durable when the method returns; each is one transaction with its log entry.

    What belongs to one act only stands in its part: ``cases``, ``replies``, ``second`` (reviews),
    ``drafts``, ``history``, ``pictures`` and ``choices`` (of the office).
    """

    def __init__(
        self,
        store: Store,
        pack: CompiledPack,
        clock: Clock,
        user: User,
        *,
        read_file: Callable[[Path], bytes] = Path.read_bytes,
        remake_preview: RemakePreview | None = None,
    ) -> None:
        self._desk = desk = Desk(store, pack, clock, user)
        self._judging = Judging(desk)
        self._deciding = Deciding(desk)
        self.cases = Cases(desk)
        self.replies = Replies(desk, read_file)
        self.second = SecondReviews(desk)
        self.drafts = Drafts(desk)
        self.history = PersonHistory(desk)
        self.pictures = Pictures(desk, remake_preview)
        self.choices = ReviewSettings(desk)

    @property
    def user_name(self) -> str:
        """How decisions and the log name who reviews here."""
        return self._desk.actor

    def may(self, role: Role) -> bool:
        """Whether the user who reviews here holds ``role``."""
        return self._desk.user.may(role)

    def queue(
        self, shown: QueueFilter, *, after: str | None = None, limit: int = 200
    ) -> Sequence[QueueRow]:
        """Return one page of the queue."""
        with self._desk.store.read() as session:
            rows = session.items.queue(shown, after=after, limit=limit)
            hidden = self._hidden(session)
            names = _hides_names(session)
        if not hidden and not names:
            return rows
        return [row_as_seen(row, hidden, hide_names=names) for row in rows]

    def count(self, shown: QueueFilter, most: int | None = None) -> int:
        """Return how many items the filter shows; counting ends at ``most``."""
        with self._desk.store.read() as session:
            return session.items.count(shown, most)

    def open_item(self, item_id: str) -> ItemView:
        """Return an item with its whole history, as this user may see it.

        Raises:
            ItemNotFoundError: no such item.
        """
        with self._desk.store.read() as session:
            view = view_of(session, item_id)
            return as_seen(view, self._desk.user, hide_names=_hides_names(session))

    def preview(self, item_id: str, position: int = 0) -> bytes | None:
        """Return the safe JPEG of one page, or ``None``."""
        return self.pictures.preview(item_id, position)

    def judge(self, finding_id: str, accepted: bool | None) -> None:  # noqa: FBT001 - three states
        """Accept, reject or (``None``) leave a finding unjudged."""
        self._judging.judge(finding_id, accepted)

    def answer_creator(self, item_id: str, answer: Answer) -> ItemView:
        """Record whether the person is a content creator and check again with that fact."""
        self._judging.answer_creator(item_id, answer)
        return self.open_item(item_id)

    def correct_text(self, item_id: str, text: str) -> ItemView:
        """Keep a corrected text beside the one that was read, and check it at once."""
        self._judging.correct_text(item_id, text)
        return self.open_item(item_id)

    def parties(self, item_id: str, person_id: str | None) -> Parties:
        """Return what the user is to the person and whether the words touch the user."""
        with self._desk.store.read() as session:
            return parties(session, view_of(session, item_id), self._desk.user, person_id)

    def refusals(self, item_id: str, draft: DecisionDraft) -> tuple[Refusal, ...]:
        """Return everything that stands against recording ``draft`` now."""
        return self._deciding.refusals(item_id, draft)

    def decide(self, item_id: str, draft: DecisionDraft) -> Decision:
        """Record a decision over every item of the case; durable on return."""
        return self._deciding.decide(item_id, draft)

    def withdraw(self, decision_id: str, reason: str) -> Decision:
        """Withdraw a decision by a new entry; the old one stays in the record."""
        return self._deciding.withdraw(decision_id, reason)

    def record_reply(self, item_id: str, *, asked_on: date | None, text: str, how: str) -> None:
        """Record what the person said, or on which day the person was asked."""
        self.replies.add(item_id, asked_on=asked_on, text=text, how=how)

    def people(self) -> Sequence[Person]:
        """Return everybody on the staff list by name."""
        with self._desk.store.read() as session:
            return session.people.all()

    def add_person(self, name: str, **facts: Any) -> Person:
        """Add one person; ``facts`` are fields of :class:`~app.domain.people.Person`."""
        person = Person(id=new_id(), name=name.strip(), **facts)
        with self._desk.store.write() as session:
            session.people.add(person)
            at = self._desk.clock.now()
            session.log.append("person_added", person.id, {}, actor=self._desk.actor, at=at)
        return person

    def _hidden(self, session: Session) -> frozenset[str]:
        if not self.may(Role.SECOND_REVIEWER):
            return frozenset()
        return session.second.hidden_from(self._desk.actor)


def _hides_names(session: Session) -> bool:
    return bool(session.settings.get(BLIND_SETTING))
