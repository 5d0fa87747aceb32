"""The tree of units as the office corrects it: added, renamed, moved, removed, or two made one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.people import UnitNode, new_person_id
from app.services.fresh_check import recheck_each
from app.services.unit_changes import UnitAct, UnitChange, take_back
from app.services.unit_errors import UnitGoneError, UnitInUseError, UnitNameError
from app.services.unit_merge import merge_units, plan_merge
from app.services.unit_tree import known_unit, refuse_loop, refuse_twin, unit_tree

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.ports import Clock, Session, Store
    from app.rules.compiled import CompiledPack
    from app.services.unit_merge import UnitMerge
    from app.services.unit_tree import UnitTree


class UnitService:
    """Every change is one transaction with its log entry; the log holds ids, never names.

    Wherever an id is taken, a unique prefix of at least four characters is enough. While the office
    stays open, the changes can be taken back, the last one first.
    """

    def __init__(self, store: Store, pack: CompiledPack, clock: Clock, actor: str) -> None:
        self._store = store
        self._pack = pack
        self._clock = clock
        self._actor = actor
        self._changes: list[UnitChange] = []

    @property
    def last_change(self) -> UnitChange | None:
        """What :meth:`undo` would take back."""
        return self._changes[-1] if self._changes else None

    def all(self) -> Mapping[str, UnitNode]:
        """Return every unit by id."""
        with self._store.read() as session:
            return session.units.all()

    def tree(self) -> UnitTree:
        """Return the units with how many work in each."""
        with self._store.read() as session:
            return unit_tree(session)

    def add(self, name: str, parent_id: str | None = None) -> UnitNode:
        """Add a unit under another one, or at the top.

        Raises:
            UnitNotFoundError, UnitNameError, UnitNameTakenError: see their texts.
        """
        name = _clean(name)
        with self._store.write() as session:
            units = session.units.all()
            above = None if parent_id is None else known_unit(units, parent_id).id
            unit = UnitNode(new_person_id(), name, above)
            refuse_twin(units, unit)
            session.units.add(unit)
            self._log(session, UnitAct.ADDED, unit.id, above or "")
        self._changes.append(UnitChange(UnitAct.ADDED, unit))
        return unit

    def rename(self, unit_id: str, name: str) -> UnitNode:
        """Give a unit another name.

        Raises:
            UnitNotFoundError, UnitNameError, UnitNameTakenError: see their texts.
        """
        name = _clean(name)
        with self._store.write() as session:
            units = session.units.all()
            before = known_unit(units, unit_id)
            unit = replace(before, name=name)
            refuse_twin(units, unit)
            session.units.update(unit)
            self._log(session, UnitAct.RENAMED, unit.id)
        self._changes.append(UnitChange(UnitAct.RENAMED, before))
        return unit

    def move(self, unit_id: str, parent_id: str | None) -> UnitNode:
        """Put a unit under another one, or at the top.

        Raises:
            UnitNotFoundError, UnitLoopError, UnitNameTakenError: see their texts.
        """
        with self._store.write() as session:
            units = session.units.all()
            before = known_unit(units, unit_id)
            above = None if parent_id is None else known_unit(units, parent_id).id
            if above is not None:
                refuse_loop(units, before.id, above)
            unit = replace(before, parent_id=above)
            refuse_twin(units, unit)
            session.units.update(unit)
            self._log(session, UnitAct.MOVED, unit.id, above or "")
        self._changes.append(UnitChange(UnitAct.MOVED, before))
        self._again()
        return unit

    def remove(self, unit_id: str) -> UnitNode:
        """Remove a unit that holds nothing.

        Raises:
            UnitNotFoundError, UnitInUseError: see their texts.
        """
        with self._store.write() as session:
            tree = unit_tree(session)
            unit = known_unit(tree.units, unit_id)
            if not tree.is_empty(unit.id):
                raise UnitInUseError(name=unit.name)
            session.units.remove_unused([unit.id])
            self._log(session, UnitAct.REMOVED, unit.id)
        self._changes.append(UnitChange(UnitAct.REMOVED, unit))
        return unit

    def merge_preview(self, unit_id: str, into_id: str) -> UnitMerge:
        """Return what :meth:`merge` would give over; nothing is changed.

        Raises:
            UnitNotFoundError, UnitLoopError, UnitNameTakenError, UnitHoursOverlapError: see
                their texts.
        """
        with self._store.read() as session:
            return plan_merge(session, unit_id, into_id)

    def merge(self, unit_id: str, into_id: str) -> UnitNode:
        """Give everything of a unit to another one and remove it.

        Raises:
            UnitNotFoundError, UnitLoopError, UnitNameTakenError, UnitHoursOverlapError: see
                their texts.
        """
        with self._store.write() as session:
            merge = plan_merge(session, unit_id, into_id)
            merge_units(session, merge)
            self._log(session, UnitAct.MERGED, merge.unit.id, merge.into.id)
        self._changes.append(UnitChange(UnitAct.MERGED, merge.unit, merge))
        self._again()
        return merge.into

    def undo(self) -> UnitChange | None:
        """Take the last change back; return it, or ``None`` where there is none.

        Raises:
            UnitGoneError, UnitInUseError, UnitNameTakenError, UnitLoopError: see their texts; what
                can never be taken back is offered no more.
        """
        change = self.last_change
        if change is None:
            return None
        try:
            with self._store.write() as session:
                unit = take_back(session, change)
                self._log(session, change.undone_as, unit.id, unit.parent_id or "")
        except UnitGoneError:
            self._changes.pop()
            raise
        self._changes.pop()
        self._again()
        return change

    def _again(self) -> None:
        """Whose hours bind may have changed."""
        with self._store.read() as session:
            items = session.cases.items_with_person()
        recheck_each(self._store, self._pack, self._clock, items)

    def _log(self, session: Session, act: UnitAct, unit_id: str, other: str | None = None) -> None:
        facts = {} if other is None else {"unit": other}
        session.log.append(act.value, unit_id, facts, actor=self._actor, at=self._clock.now())


def _clean(name: str) -> str:
    name = " ".join(name.split())
    if not name or " / " in name:
        raise UnitNameError
    return name
