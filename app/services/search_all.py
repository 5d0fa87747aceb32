"""Search over everything the office holds: items, staff, units."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from app.domain.items import QueueFilter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.items import QueueRow
    from app.domain.people import Person, UnitNode
    from app.ports import Store

    class Queue(Protocol):
        """Pages of the queue; see :meth:`app.services.review.ReviewService.queue`."""

        def __call__(self, shown: QueueFilter, *, limit: int = ...) -> Sequence[QueueRow]:
            """Return the first rows."""


MOST: Final = 8
"""Hits of one kind; more than these nobody reads in a list that follows the typing."""
_LAST_DIGITS: Final = 4


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """A person with the name of the unit, which tells namesakes apart."""

    person: Person
    unit: str


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found, the newest items first."""

    items: tuple[QueueRow, ...] = ()
    people: tuple[FoundPerson, ...] = ()


class SearchService:
    """Reads only; items come as this reader may see them in the queue, never past it."""

    def __init__(self, store: Store, queue: Queue) -> None:
        self._store = store
        self._queue = queue

    def find(self, text: str) -> Found:
        """Return items by text, account or link, persons by name, unit or last digits of NIP."""
        wanted = text.split()
        if not wanted:
            return Found()
        rows = self._queue(QueueFilter(text=text), limit=MOST)
        with self._store.read() as session:
            names = {key: unit.name for key, unit in session.units.all().items()}
            people = tuple(session.people.all())
        hits = [
            FoundPerson(person, names.get(person.unit_id or "", ""))
            for person in people
            if all(_matches(person, names.get(person.unit_id or "", ""), word) for word in wanted)
        ]
        return Found(tuple(rows), tuple(hits[:MOST]))

    def units(self) -> Sequence[UnitNode]:
        """Return every unit in order of names."""
        with self._store.read() as session:
            return tuple(session.units.all().values())


def _matches(person: Person, unit: str, word: str) -> bool:
    if word.isdigit():
        # Never more than the last digits: the first eight are the date of birth.
        return len(word) == _LAST_DIGITS and (person.nip or "").endswith(word)
    folded = word.casefold()
    return folded in person.name.casefold() or folded in unit.casefold()
