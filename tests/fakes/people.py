"""Persons, hours and terms in memory, for tests of the whole window."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from app.domain.calendar import WorkCalendar
from app.services.identify_person import Suggestion
from app.services.people_registry import PersonDetail, StaffList
from app.services.person_facts import PersonFacts
from app.services.unit_tree import UnitTree
from app.services.working_hours import WorkingHours

if TYPE_CHECKING:
    from app.domain.people import Person
    from tests.fakes.review import FakeReview


class FakeUnits:
    """An office without units; what changes them is tested on a real store."""

    last_change = None

    def tree(self) -> UnitTree:
        return UnitTree({}, {}, {}, {}, {})


@dataclass
class FakePeople:
    review: FakeReview
    units: FakeUnits = field(default_factory=FakeUnits)

    def staff(self) -> StaffList:
        return StaffList(list(self.review.staff), {})

    def detail(self, person_id: str) -> PersonDetail:
        person = next(p for p in self.review.staff if p.id == person_id)
        return PersonDetail(person, (), None, (), {}, (), (), (), (), named_elsewhere=False)

    def add(self, name: str, unit: str = "", **facts: Any) -> Person:
        return self.review.add_person(name, **facts)


@dataclass
class FakeIdentify:
    suggestions: dict[str, Suggestion] = field(default_factory=dict)
    said: list[tuple[str, str | None]] = field(default_factory=list)

    def suggest(self, item_id: str) -> Suggestion:
        return self.suggestions.get(item_id, Suggestion())

    def identify(self, item_id: str, person_id: str | None) -> None:
        self.said.append((item_id, person_id))


class FakePersonFacts:
    def of_item(self, item_id: str) -> PersonFacts:
        return PersonFacts()


class FakeStaffImport:
    can_undo = False


class FakeHours:
    def hours(self) -> WorkingHours:
        return WorkingHours([], WorkCalendar(), {}, {}, {})


class FakeRoles:
    def terms(self) -> list[Any]:
        return []

    def users(self) -> list[Any]:
        return []
