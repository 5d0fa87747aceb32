"""Two units made one: what would go over, giving it over, and giving it back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.domain.confirmed_schedules import overlap
from app.domain.people import unit_chain
from app.domain.schedule import ScheduleScope
from app.services.unit_errors import UnitHoursOverlapError
from app.services.unit_tree import known_unit, refuse_loop, refuse_twin

if TYPE_CHECKING:
    from app.domain.confirmed_schedules import KeptSchedule
    from app.domain.people import Person, UnitNode
    from app.ports import Session


@dataclass(frozen=True, slots=True)
class UnitMerge:
    """What ``unit`` gives to ``into``; ``below`` of those who work under it move along unchanged.

    ``people`` and ``units`` are what stands directly in or under ``unit``; ``own`` are the
    schedules that ``into`` has already.
    """

    unit: UnitNode
    into: UnitNode
    people: tuple[Person, ...]
    below: int
    units: tuple[UnitNode, ...]
    schedules: tuple[KeptSchedule, ...]
    own: tuple[KeptSchedule, ...]


def plan_merge(session: Session, unit_id: str, into_id: str) -> UnitMerge:
    """Return what merging would give over.

    Raises:
        UnitNotFoundError, UnitLoopError, UnitNameTakenError, UnitHoursOverlapError: see their
            texts.
    """
    units = session.units.all()
    unit, into = known_unit(units, unit_id), known_unit(units, into_id)
    refuse_loop(units, unit.id, into.id)
    others = {key: one for key, one in units.items() if key != unit.id}
    children = tuple(one for one in units.values() if one.parent_id == unit.id)
    for child in children:
        refuse_twin(others, replace(child, parent_id=into.id))
    people = session.people.all()
    under = sum(unit.id in unit_chain(person.unit_id, units) for person in people)
    moving = tuple(person for person in people if person.unit_id == unit.id)
    schedules, own = _schedules_of(session, unit.id), _schedules_of(session, into.id)
    _refuse_overlap(schedules, own, into.id)
    return UnitMerge(unit, into, moving, under - len(moving), children, schedules, own)


def merge_units(session: Session, merge: UnitMerge) -> None:
    """Give everything over and remove the unit."""
    for unit in merge.units:
        session.units.update(replace(unit, parent_id=merge.into.id))
    for person in merge.people:
        session.people.update(replace(person, unit_id=merge.into.id))
    for kept in merge.schedules:
        session.working_time.put(_given(kept, merge.into.id))
    session.units.remove_unused([merge.unit.id])


def part_units(session: Session, merge: UnitMerge, unit: UnitNode) -> None:
    """Make ``unit`` again and give it back what still is where the merge put it."""
    session.units.add(unit)
    units = session.units.all()
    for child in merge.units:
        now = units.get(child.id)
        if now is not None and now.parent_id == merge.into.id:
            session.units.update(replace(now, parent_id=unit.id))
    for each in merge.people:
        person = session.people.get(each.id)
        if person is not None and person.unit_id == merge.into.id:
            session.people.update(replace(person, unit_id=unit.id))
    given = {kept.schedule.id for kept in merge.schedules}
    for kept in _schedules_of(session, merge.into.id):
        if kept.schedule.id in given:
            session.working_time.put(_given(kept, unit.id))


def _schedules_of(session: Session, unit_id: str) -> tuple[KeptSchedule, ...]:
    return tuple(
        kept
        for kept in session.working_time.schedules()
        if kept.schedule.scope is ScheduleScope.UNIT and kept.schedule.subject_id == unit_id
    )


def _given(kept: KeptSchedule, unit_id: str) -> KeptSchedule:
    return replace(kept, schedule=replace(kept.schedule, subject_id=unit_id))


def _refuse_overlap(
    schedules: tuple[KeptSchedule, ...], own: tuple[KeptSchedule, ...], into_id: str
) -> None:
    for one in schedules:
        given = _given(one, into_id).schedule
        for other in own:
            if one.confirmed_by and other.confirmed_by and overlap(given, other.schedule):
                raise UnitHoursOverlapError(one=given.name, other=other.schedule.name)
