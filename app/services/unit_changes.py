"""What was changed in the tree of units, and how each change is taken back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from app.services.unit_errors import UnitGoneError, UnitInUseError
from app.services.unit_merge import part_units
from app.services.unit_tree import refuse_loop, refuse_twin

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.people import UnitNode
    from app.ports import Session
    from app.services.unit_merge import UnitMerge


class UnitAct(StrEnum):
    """What was done to a unit; the values name it in the log."""

    ADDED = "unit_added"
    RENAMED = "unit_renamed"
    MOVED = "unit_moved"
    MERGED = "unit_merged"
    REMOVED = "unit_removed"
    PARTED = "unit_parted"
    """A merge was taken back."""


@dataclass(frozen=True, slots=True)
class UnitChange:
    """One change of ``unit``, which is shown as it was before (of an added one: as it came)."""

    act: UnitAct
    unit: UnitNode
    merge: UnitMerge | None = None

    @property
    def undone_as(self) -> UnitAct:
        """What taking it back is called in the log."""
        return {
            UnitAct.ADDED: UnitAct.REMOVED,
            UnitAct.REMOVED: UnitAct.ADDED,
            UnitAct.MERGED: UnitAct.PARTED,
        }.get(self.act, self.act)


def take_back(session: Session, change: UnitChange) -> UnitNode:
    """Undo ``change`` in what is there now; return the unit as it then stands.

    Raises:
        UnitGoneError, UnitInUseError, UnitNameTakenError, UnitLoopError: see their texts.
    """
    units, unit = session.units.all(), change.unit
    match change.act:
        case UnitAct.ADDED:
            return _remove(session, _still_there(units, unit))
        case UnitAct.RENAMED:
            return _put(session, units, replace(_still_there(units, unit), name=unit.name))
        case UnitAct.MOVED:
            moved = replace(_still_there(units, unit), parent_id=_parent(units, unit))
            if moved.parent_id is not None:
                refuse_loop(units, moved.id, moved.parent_id)
            return _put(session, units, moved)
        case _:
            again = replace(unit, parent_id=_parent(units, unit))
            refuse_twin(units, again)
            if change.merge is not None:
                part_units(session, change.merge, again)
            else:
                session.units.add(again)
            return again


def _still_there(units: Mapping[str, UnitNode], unit: UnitNode) -> UnitNode:
    if unit.id not in units:
        raise UnitGoneError
    return units[unit.id]


def _parent(units: Mapping[str, UnitNode], unit: UnitNode) -> str | None:
    if unit.parent_id is not None and unit.parent_id not in units:
        raise UnitGoneError
    return unit.parent_id


def _put(session: Session, units: Mapping[str, UnitNode], unit: UnitNode) -> UnitNode:
    refuse_twin(units, unit)
    session.units.update(unit)
    return unit


def _remove(session: Session, unit: UnitNode) -> UnitNode:
    session.units.remove_unused([unit.id])
    if unit.id in session.units.all():
        raise UnitInUseError(name=unit.name)
    return unit
