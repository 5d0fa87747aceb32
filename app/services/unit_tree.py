"""The tree of units with how many work in each, and what holds it together."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.people import unit_chain
from app.domain.schedule import ScheduleScope
from app.services.unit_errors import UnitLoopError, UnitNameTakenError, UnitNotFoundError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.domain.people import UnitNode
    from app.ports import Session

_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class UnitTree:
    """The units and what each holds; where there is none, there is no entry.

    ``staff`` and ``schedules`` count what a unit itself has, ``whole`` who works in or below it.
    ``children`` are in order of names; those at the top stand under ``None``.
    """

    units: Mapping[str, UnitNode]
    children: Mapping[str | None, Sequence[UnitNode]]
    staff: Mapping[str, int]
    whole: Mapping[str, int]
    schedules: Mapping[str, int]

    def is_empty(self, unit_id: str) -> bool:
        """Whether the unit holds nothing and can be removed."""
        return not any(unit_id in held for held in (self.staff, self.schedules, self.children))


def unit_tree(session: Session) -> UnitTree:
    """Return the tree as it stands."""
    units = session.units.all()
    children: dict[str | None, list[UnitNode]] = {}
    for unit in units.values():
        children.setdefault(unit.parent_id, []).append(unit)
    staff = Counter(person.unit_id for person in session.people.all() if person.unit_id)
    whole: Counter[str] = Counter()
    for key, number in staff.items():
        for above in unit_chain(key, units):
            whole[above] += number
    kept = [each.schedule for each in session.working_time.schedules()]
    schedules = Counter(one.subject_id for one in kept if one.scope is ScheduleScope.UNIT)
    return UnitTree(units, children, staff, whole, schedules)


def known_unit(units: Mapping[str, UnitNode], unit_id: str) -> UnitNode:
    """Return a unit by its id or the only unit whose id begins so.

    Raises:
        UnitNotFoundError: none or several have an id that begins so.
    """
    if unit_id in units:
        return units[unit_id]
    found = [key for key in units if key.startswith(unit_id)]
    if len(unit_id) < _SHORTEST or len(found) != 1:
        raise UnitNotFoundError(id=unit_id)
    return units[found[0]]


def refuse_loop(units: Mapping[str, UnitNode], unit_id: str, above_id: str) -> None:
    """Refuse to let a unit stand below itself.

    Raises:
        UnitLoopError: ``above_id`` is the unit or one below it.
    """
    if unit_id in unit_chain(above_id, units):
        raise UnitLoopError


def refuse_twin(units: Mapping[str, UnitNode], unit: UnitNode) -> None:
    """Refuse a second unit of the same name at the same place.

    Raises:
        UnitNameTakenError: there is one.
    """
    place = (unit.parent_id, unit.name.casefold())
    for other in units.values():
        if other.id != unit.id and (other.parent_id, other.name.casefold()) == place:
            raise UnitNameTakenError(name=unit.name)
