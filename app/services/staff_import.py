"""Bring a staff list in: look at it, see what it would do, do it, and take it back.

Nothing is stored before the user agreed to the plan. An import is one transaction with one log
entry: a commitment to the file's digest, and counts; persons are random ids there.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from app.domain.items import new_id
from app.domain.people import Person, new_person_id
from app.services.fresh_check import recheck_each
from app.services.lists.read_table import read_table
from app.services.lists.staff_columns import ColumnGuess, StaffField, guess_columns
from app.services.lists.staff_plan import PlanKind, name_key, plan_staff
from app.services.lists.staff_rows import read_staff
from app.services.people_registry import unit_path
from app.services.unit_paths import UnitPaths

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from app.domain.people import UnitNode
    from app.ports import Clock, Session, Store
    from app.rules.compiled import CompiledPack
    from app.services.lists.staff_plan import PlanEntry, StaffPlan
    from app.services.lists.staff_rows import StaffRow
    from app.services.lists.tables import Table

_REMEMBERED: Final = "staff_columns"


class MaybeSame(StrEnum):
    """What to do with a row whose name is known under another number."""

    SKIP = "skip"
    UPDATE = "update"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class StaffTable:
    """A list as read: the table, the columns guessed or remembered, and the file's digest."""

    table: Table
    guess: ColumnGuess
    digest: str


@dataclass(frozen=True, slots=True)
class StaffImported:
    """What an import did."""

    id: str
    added: int = 0
    changed: int = 0
    same: int = 0
    left_out: int = 0
    faulty: int = 0
    new_units: int = 0


@dataclass(frozen=True, slots=True)
class Undone:
    """What undoing did; ``kept`` are persons who are named in a case or decision by now."""

    removed: int = 0
    restored: int = 0
    kept: int = 0


@dataclass(slots=True)
class _Undo:
    """How it was before."""

    id: str
    added: list[str] = field(default_factory=list)
    before: list[Person] = field(default_factory=list)
    after: dict[str, Person] = field(default_factory=dict)
    units: list[str] = field(default_factory=list)


class StaffImportService:
    """One list at a time; the last import can be taken back until the program ends."""

    def __init__(self, store: Store, pack: CompiledPack, clock: Clock, actor: str) -> None:
        self._store = store
        self._pack = pack
        self._clock = clock
        self._actor = actor
        self._undo: _Undo | None = None

    @property
    def can_undo(self) -> bool:
        """Whether there is an import of this session to take back."""
        return self._undo is not None

    def read(self, data: bytes, sheet: str | None = None) -> StaffTable:
        """Read an XLSX or CSV file and guess its columns; remembered titles go before guesses.

        Raises:
            ListError: if it is neither, empty, too large, damaged or made to harm.
        """
        table = read_table(data, sheet)
        guess = guess_columns(table)
        with self._store.read() as session:
            remembered = session.settings.get(_REMEMBERED) or {}
        return StaffTable(table, _with(guess, remembered), hashlib.sha256(data).hexdigest())

    def plan(self, staff: StaffTable, mapping: Mapping[StaffField, int]) -> StaffPlan:
        """Return what the list would do.

        Raises:
            ColumnsMissingError: if no column holds the names.
        """
        rows = read_staff(staff.table, staff.guess.header, mapping, self._clock.now().date())
        with self._store.read() as session:
            return _plan(session, rows)

    def apply(
        self,
        staff: StaffTable,
        mapping: Mapping[StaffField, int],
        *,
        update: bool = False,
        maybe_same: MaybeSame = MaybeSame.SKIP,
    ) -> StaffImported:
        """Take the good rows in: new persons, and with ``update`` the changes of known ones.

        Raises:
            ColumnsMissingError: if no column holds the names.
        """
        at = self._clock.now()
        rows = read_staff(staff.table, staff.guess.header, mapping, at.date())
        with self._store.write() as session:
            plan = _plan(session, rows)
            undo = _Undo(new_id())
            work = _Work(session, plan, undo, update=update, maybe_same=maybe_same)
            done = work.run()
            session.settings.set(_REMEMBERED, _titles(staff.guess, mapping))
            session.log.append(
                "staff_imported",
                undo.id,
                {
                    "added": done.added,
                    "changed": done.changed,
                    "faulty": done.faulty,
                    "left_out": done.left_out,
                    "new_units": done.new_units,
                },
                actor=self._actor,
                at=at,
                committed={"file": staff.digest.encode()},
            )
            items = session.cases.items_with_person() if done.changed else ()
        if done.added or done.changed:
            self._undo = undo
        recheck_each(self._store, self._pack, self._clock, items)
        return done

    def undo(self) -> Undone:
        """Take the last import of this session back, as far as nothing rests on it by now."""
        undo = self._undo
        if undo is None:
            return Undone()
        with self._store.write() as session:
            kept = {key for key in undo.added if session.people.is_named(key)}
            removed = [key for key in undo.added if key not in kept]
            restored = 0
            for person in undo.before:
                # What somebody changed by hand since then stays.
                if session.people.get(person.id) == undo.after[person.id]:
                    session.people.update(person)
                    restored += 1
            session.people.remove(removed)
            session.units.remove_unused(reversed(undo.units))
            done = Undone(len(removed), restored, len(kept))
            session.log.append(
                "staff_import_undone",
                undo.id,
                {"removed": done.removed, "restored": done.restored, "kept": done.kept},
                actor=self._actor,
                at=self._clock.now(),
            )
            items = session.cases.items_with_person() if restored else ()
        self._undo = None
        recheck_each(self._store, self._pack, self._clock, items)
        return done


class _Work:
    """The rows of one plan becoming persons."""

    def __init__(
        self,
        session: Session,
        plan: StaffPlan,
        undo: _Undo,
        *,
        update: bool,
        maybe_same: MaybeSame,
    ) -> None:
        self._session, self._plan, self._undo = session, plan, undo
        self._update, self._maybe_same = update, maybe_same
        self._known = {person.id: person for person in session.people.all()}
        self._units = UnitPaths(session.units.all())
        self._targets: dict[int, str] = {}
        self._claimed = {entry.person_id for entry in plan.entries if entry.person_id}

    def run(self) -> StaffImported:
        new: list[PlanEntry] = []
        changed: list[PlanEntry] = []
        left_out = 0
        for entry in self._plan.entries:
            where = self._place(entry)
            if where is None:
                left_out += entry.kind is not PlanKind.FAULTY and entry.kind is not PlanKind.SAME
                continue
            (changed if where in self._known else new).append(entry)
            self._targets[entry.row.number] = where
        for entry in self._plan.entries:
            if entry.person_id:
                self._targets.setdefault(entry.row.number, entry.person_id)
        made = [self._person(entry) for entry in new]
        for entry in changed:
            self._change(entry)
        for unit in self._units.added:
            self._session.units.add(unit)
        self._session.people.add_many(made)
        self._undo.added = [person.id for person in made]
        self._undo.units = [unit.id for unit in self._units.added]
        return StaffImported(
            self._undo.id,
            len(made),
            len(self._undo.before),
            self._plan.counts[PlanKind.SAME],
            left_out,
            self._plan.counts[PlanKind.FAULTY],
            len(self._units.added),
        )

    def _place(self, entry: PlanEntry) -> str | None:
        """Return the id the row goes to, or ``None`` where it does not go in."""
        if entry.kind is PlanKind.CHANGED:
            return entry.person_id if self._update else None
        if entry.kind is not PlanKind.NEW:
            return None
        if not entry.maybe_same_as or self._maybe_same is MaybeSame.NEW:
            return new_person_id()
        if self._maybe_same is MaybeSame.UPDATE and len(entry.maybe_same_as) == 1:
            same = entry.maybe_same_as[0]
            if same not in self._claimed:
                self._claimed.add(same)
                return same
        return None

    def _person(self, entry: PlanEntry) -> Person:
        row = entry.row
        return Person(
            self._targets[row.number],
            row.name,
            row.nip.digits if row.nip else None,
            self._units.id_of(row.unit) if row.unit else None,
            row.jabatan,
            row.golongan,
            row.likely_employment,
            self._superior(entry),
        )

    def _change(self, entry: PlanEntry) -> None:
        """Take over what the row says; what it leaves empty stays."""
        row = entry.row
        before = self._known[self._targets[row.number]]
        after = replace(
            before,
            name=row.name,
            nip=row.nip.digits if row.nip else before.nip,
            unit_id=self._units.id_of(row.unit) if row.unit else before.unit_id,
            jabatan=row.jabatan or before.jabatan,
            golongan=row.golongan or before.golongan,
            employment=row.employment or before.employment,
            superior_id=self._superior(entry) or before.superior_id,
        )
        if after != before:
            self._session.people.update(after)
            self._undo.before.append(before)
            self._undo.after[after.id] = after

    def _superior(self, entry: PlanEntry) -> str | None:
        ref = entry.superior
        if ref is None:
            return None
        if ref.person_id:
            return ref.person_id
        return self._targets.get(ref.row) if ref.row is not None else None


def _plan(session: Session, rows: Sequence[StaffRow]) -> StaffPlan:
    units = session.units.all()
    names = {key: unit_path(key, units) for key in units}
    return plan_staff(_with_whole_paths(rows, units, names), session.people.all(), names)


def _with_whole_paths(
    rows: Sequence[StaffRow], units: Mapping[str, UnitNode], paths: Mapping[str, str]
) -> list[StaffRow]:
    """A list that names a known unit without its parents means that unit."""
    leaves: dict[str, list[str]] = {}
    for key, unit in units.items():
        leaves.setdefault(name_key(unit.name), []).append(paths[key])
    whole = {leaf: found[0] for leaf, found in leaves.items() if len(found) == 1}
    whole |= {name_key(path): path for path in paths.values()}
    return [
        replace(row, unit=whole.get(name_key(row.unit), row.unit)) if row.unit else row
        for row in rows
    ]


def _with(guess: ColumnGuess, remembered: Mapping[str, str]) -> ColumnGuess:
    """Take the remembered titles where the list has them."""
    mapping = dict(guess.mapping)
    titles = {name_key(title): column for column, title in enumerate(guess.titles) if title}
    for name, title in remembered.items():
        column = titles.get(name_key(title))
        if column is not None and name in {each.value for each in StaffField}:
            mapping = {f: c for f, c in mapping.items() if c != column}
            mapping[StaffField(name)] = column
    return replace(guess, mapping=mapping)


def _titles(guess: ColumnGuess, mapping: Mapping[StaffField, int]) -> dict[str, str]:
    pairs: Iterable[tuple[StaffField, int]] = mapping.items()
    return {f.value: guess.titles[c] for f, c in pairs if c < len(guess.titles) and guess.titles[c]}
