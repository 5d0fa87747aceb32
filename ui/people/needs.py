"""What the screens about persons and hours need of an office; fulfilled by the services."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from app.domain.calendar import CalendarDay, RamadanPeriod
    from app.domain.handover import Term
    from app.domain.people import PermitKind, Person, UnitNode
    from app.domain.reading import Platform
    from app.domain.schedule import Schedule
    from app.domain.users import Capacity, User
    from app.domain.working_time import AbsenceKind
    from app.services.identify_person import Suggestion
    from app.services.lists.staff_columns import StaffField
    from app.services.lists.staff_plan import StaffPlan
    from app.services.people_registry import PersonDetail, StaffList
    from app.services.person_facts import PersonFacts
    from app.services.staff_import import MaybeSame, StaffImported, StaffTable, Undone
    from app.services.unit_changes import UnitChange
    from app.services.unit_merge import UnitMerge
    from app.services.unit_tree import UnitTree
    from app.services.working_hours import WorkingHours


class Units(Protocol):
    """The tree of units; see :class:`app.services.units.UnitService`."""

    @property
    def last_change(self) -> UnitChange | None:
        """What :meth:`undo` would take back."""

    def tree(self) -> UnitTree:
        """Return the units with how many work in each."""

    def add(self, name: str, parent_id: str | None = None) -> UnitNode:
        """Add a unit."""

    def rename(self, unit_id: str, name: str) -> UnitNode:
        """Give a unit another name."""

    def move(self, unit_id: str, parent_id: str | None) -> UnitNode:
        """Put a unit under another one, or at the top."""

    def remove(self, unit_id: str) -> UnitNode:
        """Remove a unit that holds nothing."""

    def merge_preview(self, unit_id: str, into_id: str) -> UnitMerge:
        """Return what merging would give over."""

    def merge(self, unit_id: str, into_id: str) -> UnitNode:
        """Give everything of a unit to another one and remove it."""

    def undo(self) -> UnitChange | None:
        """Take the last change back."""


class People(Protocol):
    """The staff list; see :class:`app.services.people_registry.PeopleService`."""

    @property
    def units(self) -> Units:
        """The tree of units."""

    def staff(self) -> StaffList:
        """Return everybody."""

    def detail(self, person_id: str) -> PersonDetail:
        """Return one person whole."""

    def add(self, name: str, unit: str = "", **facts: Any) -> Person:
        """Add one person."""

    def save(self, person: Person, unit: str | None = None) -> Person:
        """Record a person as given."""

    def remove(self, person_id: str) -> None:
        """Remove a person nobody names."""

    def reveal_nip(self, person_id: str) -> str:
        """Return the whole number."""


class Records(Protocol):
    """What is recorded about one person; see :mod:`app.services.record_person_facts`."""

    def declare_account(
        self, person_id: str, platform: Platform, handle: str, declared_on: date
    ) -> str:
        """Record a self-declared account."""

    def forget_account(self, person_id: str, source_id: str) -> None:
        """Forget an account."""

    def add_permit(
        self,
        person_id: str,
        kind: PermitKind,
        valid_from: date,
        valid_to: date | None = None,
        *,
        issued_by: str = "",
        reference: str = "",
    ) -> str:
        """Record a permission."""

    def add_business(
        self,
        person_id: str,
        name: str,
        description: str = "",
        *,
        declared_on: date | None = None,
        valid_to: date | None = None,
    ) -> str:
        """Record a declared business."""

    def add_absence(
        self,
        person_id: str,
        kind: AbsenceKind,
        first: date,
        last: date,
        *,
        start: int | None = None,
        end: int | None = None,
        note: str = "",
    ) -> str:
        """Record leave or official travel."""

    def remove(self, fact_id: str) -> None:
        """Remove a permit, a business or an absence."""


class StaffImport(Protocol):
    """Bringing staff lists in; see :mod:`app.services.staff_import`."""

    @property
    def can_undo(self) -> bool:
        """Whether there is an import to take back."""

    def read(self, data: bytes, sheet: str | None = None) -> StaffTable:
        """Read a list."""

    def plan(self, staff: StaffTable, mapping: Mapping[StaffField, int]) -> StaffPlan:
        """Return what the list would do."""

    def apply(
        self,
        staff: StaffTable,
        mapping: Mapping[StaffField, int],
        *,
        update: bool = False,
        maybe_same: MaybeSame = ...,
    ) -> StaffImported:
        """Take the good rows in."""

    def undo(self) -> Undone:
        """Take the last import back."""


class Identify(Protocol):
    """Whose post it is; see :mod:`app.services.identify_person`."""

    def suggest(self, item_id: str) -> Suggestion:
        """Return who may have posted."""

    def identify(self, item_id: str, person_id: str | None) -> None:
        """Record whose post it is."""


class FactsOfPersons(Protocol):
    """Facts at the time of a post; see :mod:`app.services.person_facts`."""

    def of_item(self, item_id: str) -> PersonFacts:
        """Return the facts about the person of an item's case."""


class Hours(Protocol):
    """Schedules and calendar; see :mod:`app.services.working_hours`."""

    def hours(self) -> WorkingHours:
        """Return everything known of working time."""

    def confirm(self, schedule_id: str, *, confirmed: bool = True, end_older: bool = False) -> None:
        """Confirm a schedule, or take that back."""

    def save(self, schedule: Schedule, source: str = "", *, end_older: bool = False) -> None:
        """Keep a schedule."""

    def remove(self, schedule_id: str) -> None:
        """Remove a schedule."""

    def save_year(
        self,
        year: int,
        days: Iterable[CalendarDay],
        ramadan: Iterable[RamadanPeriod],
        source: str,
    ) -> None:
        """Keep a year of the calendar."""


class OfficeRoles(Protocol):
    """Who decides when; see :mod:`app.services.office_roles`."""

    def terms(self) -> Sequence[tuple[User, Term]]:
        """Return who decided when."""

    def hand_over(self, old_id: str, new_id: str, last_day: date) -> int:
        """Hand the office over."""

    def appoint_acting(
        self, user_id: str, capacity: Capacity, since: date, until: date | None
    ) -> None:
        """Let a user act for the head."""

    def users(self) -> Sequence[tuple[User, Person | None]]:
        """Return who can open the office, each with the person it is."""

    def link_person(self, user_id: str, person_id: str | None) -> None:
        """Say which person a user is."""
