"""The staff list: who is on it, one person whole, and adding, changing and removing by hand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from app.domain.nip import check_nip, clean
from app.domain.people import Person, new_person_id, unit_chain
from app.domain.schedule import ScheduleScope
from app.services.fresh_check import recheck_each
from app.services.lists.problems import RowProblem
from app.services.lists.staff_columns import StaffField
from app.services.people_errors import (
    NipFaultyError,
    NipTakenError,
    PersonInUseError,
    PersonNameError,
    SuperiorLoopError,
)
from app.services.review_errors import PersonNotFoundError
from app.services.unit_paths import UnitPaths
from app.services.units import UnitService

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from app.domain.absences import RecordedAbsence
    from app.domain.confirmed_schedules import KeptSchedule
    from app.domain.people import Account, DeclaredBusiness, Permit, UnitNode
    from app.ports import Clock, Session, Store
    from app.rules.compiled import CompiledPack


@dataclass(frozen=True, slots=True)
class StaffList:
    """Everybody by name, with the units."""

    people: Sequence[Person]
    units: Mapping[str, UnitNode]

    def unit_name(self, person: Person) -> str:
        """Return the name of the person's unit, empty where none is known."""
        unit = self.units.get(person.unit_id or "")
        return unit.name if unit else ""


@dataclass(frozen=True, slots=True)
class PersonDetail:
    """One person with everything recorded; no findings, no counts of them.

    ``schedules`` are those of the narrowest level that binds the person: own, unit or office.
    ``declared`` gives the day of each self-declared account by its source.
    """

    person: Person
    units: tuple[str, ...]
    superior: Person | None
    accounts: tuple[Account, ...]
    declared: Mapping[str, date | None]
    businesses: tuple[DeclaredBusiness, ...]
    permits: tuple[Permit, ...]
    absences: tuple[RecordedAbsence, ...]
    schedules: tuple[KeptSchedule, ...]
    named_elsewhere: bool


class PeopleService:
    """Every change is one transaction with its log entry; the log holds ids, never names."""

    def __init__(self, store: Store, pack: CompiledPack, clock: Clock, actor: str) -> None:
        self._store = store
        self._pack = pack
        self._clock = clock
        self._actor = actor
        self.units = UnitService(store, pack, clock, actor)

    def staff(self) -> StaffList:
        """Return everybody."""
        with self._store.read() as session:
            return StaffList(session.people.all(), session.units.all())

    def detail(self, person_id: str) -> PersonDetail:
        """Return one person whole; a unique prefix of the id is enough.

        Raises:
            PersonNotFoundError: no such person.
        """
        with self._store.read() as session:
            person = session.people.get(person_id) or session.people.find_prefix(person_id)
            if person is None:
                raise PersonNotFoundError(id=person_id)
            return _detail(session, person)

    def add(self, name: str, unit: str = "", **facts: Any) -> Person:
        """Add one person; ``unit`` is a path (top first, " / " between), made where missing.

        Raises:
            PersonNameError, NipFaultyError, NipTakenError, SuperiorLoopError: see their texts.
        """
        return self.save(Person(new_person_id(), name, **facts), unit, new=True)

    def save(self, person: Person, unit: str | None = None, *, new: bool = False) -> Person:
        """Record a person as given; ``unit`` ``None`` leaves the unit as it is in ``person``.

        Raises:
            PersonNameError, NipFaultyError, NipTakenError, SuperiorLoopError: see their texts.
            PersonNotFoundError: no such person.
        """
        name = " ".join(person.name.split())
        if not name:
            raise PersonNameError
        nip = self._nip(person.nip)
        with self._store.write() as session:
            before = session.people.get(person.id)
            if before is None and not new:
                raise PersonNotFoundError(id=person.id)
            people = {each.id: each for each in session.people.all()}
            for other in people.values():
                if nip and other.nip == nip and other.id != person.id:
                    raise NipTakenError(name=other.name)
            person = replace(person, name=name, nip=nip)
            if _loops(person, people):
                raise SuperiorLoopError
            if unit is not None:
                person = replace(person, unit_id=_unit_of_path(session, unit))
            if before is None:
                session.people.add(person)
            else:
                session.people.update(person)
                if before.unit_id and before.unit_id != person.unit_id:
                    session.units.remove_unused([before.unit_id])
            self._log(session, "person_added" if before is None else "person_changed", person.id)
            items = session.cases.items_with_person(person.id) if before else ()
        recheck_each(self._store, self._pack, self._clock, items)
        return person

    def remove(self, person_id: str) -> None:
        """Remove a person whom no case, decision or user names.

        Raises:
            PersonNotFoundError, PersonInUseError: see their texts.
        """
        with self._store.write() as session:
            person = session.people.get(person_id)
            if person is None:
                raise PersonNotFoundError(id=person_id)
            if session.people.is_named(person_id):
                raise PersonInUseError(name=person.name)
            session.people.remove([person_id])
            if person.unit_id:
                session.units.remove_unused([person.unit_id])
            self._log(session, "person_removed", person_id)

    def reveal_nip(self, person_id: str) -> str:
        """Return the whole number; that somebody looked is recorded.

        Raises:
            PersonNotFoundError: no such person.
        """
        with self._store.write() as session:
            person = session.people.get(person_id)
            if person is None:
                raise PersonNotFoundError(id=person_id)
            self._log(session, "nip_revealed", person_id)
            return person.nip or ""

    def _nip(self, raw: str | None) -> str | None:
        if not raw or not clean(raw):
            return None
        check = check_nip(raw, self._clock.now().date())
        if check.nip is None:
            problems = [RowProblem(0, StaffField.NIP, code) for code in check.errors]
            words = dict.fromkeys(text for p in problems for text in (p.what, p.remedy))
            raise NipFaultyError(problems=" ".join(words))
        return check.nip.digits

    def _log(self, session: Session, kind: str, person_id: str) -> None:
        session.log.append(kind, person_id, {}, actor=self._actor, at=self._clock.now())


def _unit_of_path(session: Session, path: str) -> str | None:
    """Return the id of the unit at ``path``, making what is missing; ``None`` for no path."""
    paths = UnitPaths(session.units.all())
    found = paths.id_of(path)
    for unit in paths.added:
        session.units.add(unit)
    return found


def unit_path(unit_id: str | None, units: Mapping[str, UnitNode]) -> str:
    """Return a unit's path, top first, " / " between."""
    return " / ".join(units[key].name for key in reversed(unit_chain(unit_id, units)))


def _loops(person: Person, people: Mapping[str, Person]) -> bool:
    seen, key = {person.id}, person.superior_id
    while key:
        if key in seen:
            return True
        seen.add(key)
        above = people.get(key)
        key = above.superior_id if above else None
    return False


def _detail(session: Session, person: Person) -> PersonDetail:
    units = session.units.all()
    chain = unit_chain(person.unit_id, units)
    accounts = tuple(session.accounts.of_person(person.id))
    return PersonDetail(
        person=person,
        units=tuple(units[key].name for key in chain),
        superior=session.people.get(person.superior_id) if person.superior_id else None,
        accounts=accounts,
        declared={a.source_id: session.accounts.declared_on(a.source_id) for a in accounts},
        businesses=tuple(session.person_facts.businesses_of(person.id)),
        permits=tuple(session.person_facts.permits_of(person.id)),
        absences=tuple(session.person_facts.absences_of(person.id)),
        schedules=_binding(session.working_time.schedules(), person.id, chain),
        named_elsewhere=session.people.is_named(person.id),
    )


def _binding(
    kept: Sequence[KeptSchedule], person_id: str, chain: tuple[str, ...]
) -> tuple[KeptSchedule, ...]:
    """The schedules of the narrowest level that has any."""
    levels = [(ScheduleScope.PERSON, person_id)]
    levels += [(ScheduleScope.UNIT, unit) for unit in chain]
    levels.append((ScheduleScope.OFFICE, ""))
    for scope, subject in levels:
        found = tuple(
            each
            for each in kept
            if each.schedule.scope is scope
            and (scope is ScheduleScope.OFFICE or each.schedule.subject_id == subject)
        )
        if found:
            return _confirmed_first(found)
    return ()


def _confirmed_first(kept: tuple[KeptSchedule, ...]) -> tuple[KeptSchedule, ...]:
    """Leave out drafts nobody confirmed where the office confirmed its own for the same season."""
    sure = {each.schedule.season for each in kept if each.confirmed_by}
    return tuple(each for each in kept if each.confirmed_by or each.schedule.season not in sure)
