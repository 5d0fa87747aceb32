"""The tree of units as the office corrects it: renamed, moved, or two of them made one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from app.domain.confirmed_schedules import overlap
from app.domain.people import unit_chain
from app.domain.schedule import ScheduleScope
from app.errors import UserFacingError
from app.services.fresh_check import recheck_each
from app.text import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.people import UnitNode
    from app.ports import Clock, Session, Store
    from app.rules.compiled import CompiledPack


class UnitNotFoundError(UserFacingError):
    """No unit has this id."""

    code: ClassVar[str] = "unit_not_found"
    template: ClassVar[str] = N_("Tidak ada unit {id}. Lihat “tinjau person unit list”.")


class UnitNameError(UserFacingError):
    """A name is empty, or would read as a path."""

    code: ClassVar[str] = "unit_name"
    template: ClassVar[str] = N_("Isi nama unit, tanpa tanda “ / ” di antara spasi.")


class UnitNameTakenError(UserFacingError):
    """A unit of the same name stands at that place."""

    code: ClassVar[str] = "unit_name_taken"
    template: ClassVar[str] = N_(
        "Unit “{name}” sudah ada di tempat itu. Gabungkan keduanya, atau ubah salah satu namanya."
    )


class UnitLoopError(UserFacingError):
    """A unit would stand below itself."""

    code: ClassVar[str] = "unit_loop"
    template: ClassVar[str] = N_(
        "Unit tidak dapat dipindahkan ke, atau digabungkan dengan, dirinya atau unit di bawahnya."
        " Pilih unit lain."
    )


class UnitHoursOverlapError(UserFacingError):
    """Merged, the unit would have two confirmed schedules at once."""

    code: ClassVar[str] = "unit_hours_overlap"
    template: ClassVar[str] = N_(
        "Kedua unit punya jadwal yang dikonfirmasi dan berlaku bersamaan: “{one}” dan “{other}”."
        " Akhiri atau hapus salah satunya, lalu gabungkan lagi."
    )


class UnitService:
    """Every change is one transaction with its log entry; the log holds ids, never names."""

    def __init__(self, store: Store, pack: CompiledPack, clock: Clock, actor: str) -> None:
        self._store = store
        self._pack = pack
        self._clock = clock
        self._actor = actor

    def all(self) -> Mapping[str, UnitNode]:
        """Return every unit by id."""
        with self._store.read() as session:
            return session.units.all()

    def rename(self, unit_id: str, name: str) -> UnitNode:
        """Give a unit another name.

        Raises:
            UnitNotFoundError, UnitNameError, UnitNameTakenError: see their texts.
        """
        name = " ".join(name.split())
        if not name or " / " in name:
            raise UnitNameError
        with self._store.write() as session:
            units = session.units.all()
            unit = replace(_known(units, unit_id), name=name)
            _refuse_twin(units, unit)
            session.units.update(unit)
            self._log(session, "unit_renamed", unit_id)
        return unit

    def move(self, unit_id: str, parent_id: str | None) -> UnitNode:
        """Put a unit under another one, or at the top.

        Raises:
            UnitNotFoundError, UnitLoopError, UnitNameTakenError: see their texts.
        """
        with self._store.write() as session:
            units = session.units.all()
            unit = replace(_known(units, unit_id), parent_id=parent_id)
            if parent_id is not None:
                _refuse_loop(units, unit_id, _known(units, parent_id).id)
            _refuse_twin(units, unit)
            session.units.update(unit)
            self._log(session, "unit_moved", unit_id, parent_id or "")
        self._again()
        return unit

    def merge(self, unit_id: str, into_id: str) -> UnitNode:
        """Give everything of a unit to another one and remove it.

        Raises:
            UnitNotFoundError, UnitLoopError, UnitNameTakenError, UnitHoursOverlapError: see
                their texts.
        """
        with self._store.write() as session:
            units = session.units.all()
            _known(units, unit_id)
            into = _known(units, into_id)
            _refuse_loop(units, unit_id, into_id)
            for below in [unit for unit in units.values() if unit.parent_id == unit_id]:
                moved = replace(below, parent_id=into_id)
                _refuse_twin(units, moved)
                session.units.update(moved)
            for person in session.people.all():
                if person.unit_id == unit_id:
                    session.people.update(replace(person, unit_id=into_id))
            _give_schedules(session, unit_id, into_id)
            session.units.remove_unused([unit_id])
            self._log(session, "unit_merged", unit_id, into_id)
        self._again()
        return into

    def _again(self) -> None:
        """Whose hours bind may have changed."""
        with self._store.read() as session:
            items = session.cases.items_with_person()
        recheck_each(self._store, self._pack, self._clock, items)

    def _log(self, session: Session, kind: str, unit_id: str, other: str | None = None) -> None:
        facts = {} if other is None else {"unit": other}
        session.log.append(kind, unit_id, facts, actor=self._actor, at=self._clock.now())


def _known(units: Mapping[str, UnitNode], unit_id: str) -> UnitNode:
    if unit_id not in units:
        raise UnitNotFoundError(id=unit_id)
    return units[unit_id]


def _refuse_loop(units: Mapping[str, UnitNode], unit_id: str, above_id: str) -> None:
    if unit_id in unit_chain(above_id, units):
        raise UnitLoopError


def _refuse_twin(units: Mapping[str, UnitNode], unit: UnitNode) -> None:
    place = (unit.parent_id, unit.name.casefold())
    for other in units.values():
        if other.id != unit.id and (other.parent_id, other.name.casefold()) == place:
            raise UnitNameTakenError(name=unit.name)


def _give_schedules(session: Session, unit_id: str, into_id: str) -> None:
    kept = session.working_time.schedules()
    for one in kept:
        if one.schedule.scope is ScheduleScope.UNIT and one.schedule.subject_id == unit_id:
            given = replace(one.schedule, subject_id=into_id)
            for other in kept:
                sure = one.confirmed_by and other.confirmed_by
                if sure and overlap(given, other.schedule):
                    raise UnitHoursOverlapError(one=given.name, other=other.schedule.name)
            session.working_time.put(replace(one, schedule=given))
