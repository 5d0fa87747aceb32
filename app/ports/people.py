"""What the services need of storage for persons, accounts and working time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date, datetime

    from app.domain.absences import RecordedAbsence
    from app.domain.calendar import CalendarDay, RamadanPeriod, WorkCalendar
    from app.domain.confirmed_schedules import KeptSchedule
    from app.domain.people import (
        Account,
        DeclaredBusiness,
        Permit,
        Person,
        UnitNode,
    )
    from app.domain.reading import Platform


class PersonRepository(Protocol):
    """The staff list."""

    def add(self, person: Person) -> None:
        """Add a person."""

    def add_many(self, people: Iterable[Person]) -> None:
        """Add persons; superiors may be among them, in any order."""

    def update(self, person: Person) -> None:
        """Replace a person's row."""

    def get(self, person_id: str) -> Person | None:
        """Return a person."""

    def find_prefix(self, prefix: str) -> Person | None:
        """Return the one person whose id starts with at least four characters of ``prefix``."""

    def all(self) -> Sequence[Person]:
        """Return everybody by name."""

    def is_named(self, person_id: str) -> bool:
        """Whether a case, a decision or a user names the person."""

    def remove(self, person_ids: Iterable[str]) -> None:
        """Remove persons with their permits, businesses, leave, accounts and own schedules.

        Whoever had one of them as superior then has none.
        """


class UnitRepository(Protocol):
    """The office's tree of units."""

    def add(self, unit: UnitNode) -> None:
        """Add a unit."""

    def update(self, unit: UnitNode) -> None:
        """Replace a unit's row."""

    def all(self) -> Mapping[str, UnitNode]:
        """Return every unit by id, in order of names."""

    def remove_unused(self, unit_ids: Iterable[str]) -> None:
        """Remove those of the units that hold neither persons nor units nor schedules."""


class AccountRepository(Protocol):
    """Accounts known through an item or a self-declaration; there is no watch list."""

    def put(self, account: Account, declared_on: date | None = None) -> None:
        """Keep an account; one of the same name and source is replaced."""

    def named(self, platform: Platform, handle: str) -> Sequence[Account]:
        """Return what is known of one account, through whatever source."""

    def of_person(self, person_id: str) -> Sequence[Account]:
        """Return the accounts thought to be a person's."""

    def declared_on(self, source_id: str) -> date | None:
        """Return the day of a self-declaration."""

    def lapse(self, source_id: str) -> int:
        """Forget what was known through an item or declaration; return how many."""


class PersonFactRepository(Protocol):
    """Permits, declared businesses and absences of persons."""

    def add_permit(self, permit: Permit) -> None:
        """Add a permission."""

    def permits_of(self, person_id: str) -> Sequence[Permit]:
        """Return a person's permissions, newest first."""

    def add_business(self, business: DeclaredBusiness) -> None:
        """Add a declared business."""

    def businesses_of(self, person_id: str) -> Sequence[DeclaredBusiness]:
        """Return the businesses a person declared."""

    def add_absence(self, absence: RecordedAbsence) -> None:
        """Add a leave or an official travel."""

    def absences_of(self, person_id: str) -> Sequence[RecordedAbsence]:
        """Return a person's absences, newest first."""

    def remove(self, fact_id: str) -> str | None:
        """Remove a permit, business or absence by its id; return whose it was."""


class WorkingTimeRepository(Protocol):
    """Schedules and the calendar, as dated data."""

    def put(self, kept: KeptSchedule) -> None:
        """Add or replace a schedule."""

    def schedules(self) -> Sequence[KeptSchedule]:
        """Return every schedule, the office's first."""

    def remove(self, schedule_id: str) -> None:
        """Remove a schedule."""

    def calendar(self) -> WorkCalendar:
        """Return the calendar of the years that are known."""

    def sources(self) -> Mapping[int, str]:
        """Return by which decree each year is known."""

    def put_year(
        self,
        year: int,
        days: Iterable[CalendarDay],
        ramadan: Iterable[RamadanPeriod],
        source: str,
        changed_by: str | None = None,
        changed_at: datetime | None = None,
    ) -> None:
        """Replace everything known of a year."""
