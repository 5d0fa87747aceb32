"""Cases: the items of one act or series by one person get one reply and one decision."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.services.case_of_item import ensure_case
from app.services.permissions import require_reviewer
from app.services.review_errors import (
    CaseClosedError,
    CasePersonsDifferError,
    NotInCaseError,
    SameItemError,
)
from app.services.review_view import find_item, view_of

if TYPE_CHECKING:
    from app.domain.items import Item
    from app.ports import Session
    from app.services.review_desk import Desk


@dataclass(frozen=True, slots=True)
class CaseChoice:
    """A case an item could join: its items with their titles."""

    case_id: str
    item_ids: tuple[str, ...]
    titles: tuple[str, ...]


class Cases:
    """Joins items into cases and takes them out again; nothing that is decided moves."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def join(self, item_id: str, other_id: str) -> str:
        """Put the case of ``item_id`` (or the item alone) into the case of ``other_id``.

        Raises:
            ItemNotFoundError, SameItemError, CaseClosedError, CasePersonsDifferError: see there.
        """
        require_reviewer(self._desk.user)
        with self._desk.store.write() as session:
            item = _open_item(session, item_id)
            other = _open_item(session, other_id)
            if item.id == other.id or (item.case_id and item.case_id == other.case_id):
                raise SameItemError
            at = self._desk.clock.now()
            mine = session.cases.person_of(item.case_id) if item.case_id else None
            into = ensure_case(session, other, mine, at)
            theirs = session.cases.person_of(into)
            if mine and theirs and mine != theirs:
                raise CasePersonsDifferError
            if mine and not theirs:
                session.cases.set_person(into, mine)
            moving = session.cases.items_of(item.case_id) if item.case_id else (item.id,)
            for key in moving:
                session.items.update(replace(find_item(session, key), case_id=into))
            if item.case_id:
                session.cases.move_replies(item.case_id, into)
            for key in moving:
                payload = {"case": into, "with": other.id}
                session.log.append("case_joined", key, payload, actor=self._desk.actor, at=at)
            return into

    def leave(self, item_id: str) -> None:
        """Take an item out of its case; replies stay with those that remain.

        Raises:
            ItemNotFoundError, CaseClosedError, NotInCaseError: see there.
        """
        require_reviewer(self._desk.user)
        with self._desk.store.write() as session:
            item = _open_item(session, item_id)
            if not item.case_id or len(session.cases.items_of(item.case_id)) == 1:
                raise NotInCaseError
            session.items.update(replace(item, case_id=None))
            session.log.append(
                "case_left",
                item.id,
                {"case": item.case_id},
                actor=self._desk.actor,
                at=self._desk.clock.now(),
            )

    def choices(self, item_id: str, person_id: str | None) -> tuple[CaseChoice, ...]:
        """Return the open cases of a person that the item could join."""
        if person_id is None:
            return ()
        with self._desk.store.read() as session:
            item = find_item(session, item_id)
            found = []
            for case_id in session.cases.open_cases_of(person_id):
                if case_id == item.case_id:
                    continue
                items = [find_item(session, key) for key in session.cases.items_of(case_id)]
                titles = tuple(one.account or one.display_name or one.id for one in items)
                found.append(CaseChoice(case_id, tuple(one.id for one in items), titles))
            return tuple(found)


def _open_item(session: Session, item_id: str) -> Item:
    view = view_of(session, item_id)
    if view.is_closed:
        raise CaseClosedError(id=view.item.id)
    return view.item
