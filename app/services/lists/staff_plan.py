"""What an import of the staff list would do, before it does it: new, changed, same, faulty.

An empty cell or a missing column never erases what is known. A person with a new number (a new
contract gives a new NI PPPK) is never merged silently: the plan says whom it may be.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from app.domain.nip import clean, mask
from app.services.lists.problems import RowFault, RowProblem
from app.services.lists.staff_columns import StaffField

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from app.domain.people import Person
    from app.services.lists.staff_rows import StaffRow

_COMPARED: Final = (
    StaffField.NAME,
    StaffField.NIP,
    StaffField.UNIT,
    StaffField.JABATAN,
    StaffField.GOLONGAN,
    StaffField.EMPLOYMENT,
)


class PlanKind(StrEnum):
    """What would become of a row."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    FAULTY = "faulty"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field that would change."""

    field: StaffField
    old: str
    new: str

    @property
    def shown(self) -> tuple[str, str]:
        """Old and new as they may be shown in a list: numbers by their last digits only."""
        if self.field is StaffField.NIP:
            return (mask(self.old) if self.old else "", mask(self.new))
        return (self.old, _shown(self.new) if self.field is StaffField.SUPERIOR else self.new)


@dataclass(frozen=True, slots=True)
class SuperiorRef:
    """The direct superior: somebody already known, or another row of the same list."""

    person_id: str | None = None
    row: int | None = None


@dataclass(frozen=True, slots=True)
class PlanEntry:
    """What one row would do. ``person_id`` is whom it changes; ``maybe_same_as`` whom it may be."""

    row: StaffRow
    kind: PlanKind
    person_id: str | None = None
    changes: tuple[FieldChange, ...] = ()
    superior: SuperiorRef | None = None
    maybe_same_as: tuple[str, ...] = ()
    problems: tuple[RowProblem, ...] = ()


@dataclass(frozen=True, slots=True)
class StaffPlan:
    """The whole import as it would be; nothing is done until the user says so."""

    entries: tuple[PlanEntry, ...]
    new_units: tuple[str, ...] = ()
    counts: Mapping[PlanKind, int] = field(default_factory=dict)

    @property
    def problems(self) -> tuple[RowProblem, ...]:
        """Every problem of every row, in the order of the rows."""
        return tuple(problem for entry in self.entries for problem in entry.problems)


def plan_staff(
    rows: Sequence[StaffRow], people: Iterable[Person], unit_names: Mapping[str, str]
) -> StaffPlan:
    """Compare the rows with the persons known; ``unit_names`` gives the name of each unit id."""
    known = _Known(people, unit_names)
    matched = known.match_all([row for row in rows if not row.is_faulty])
    finder = _Superiors(rows, known, matched)
    entries = [_entry(row, known, matched, finder) for row in rows]
    counts = {kind: sum(entry.kind is kind for entry in entries) for kind in PlanKind}
    return StaffPlan(tuple(entries), _new_units(rows, unit_names), counts)


def name_key(text: str) -> str:
    """Return a name or unit for comparing: case and spacing do not count."""
    return " ".join(text.casefold().split())


class _Known:
    """The persons already there, by number and by name."""

    def __init__(self, people: Iterable[Person], unit_names: Mapping[str, str]) -> None:
        self.people = {person.id: person for person in people}
        self.unit_names = unit_names
        self.by_nip = {person.nip: person for person in self.people.values() if person.nip}
        self.by_name: dict[str, list[Person]] = defaultdict(list)
        for each in self.people.values():
            self.by_name[name_key(each.name)].append(each)

    def match_all(self, rows: Sequence[StaffRow]) -> dict[int, Person | None]:
        """Return the person of each row; several rows never claim one person by the name alone."""
        matched = {row.number: self.match(row) for row in rows}
        claims = Counter(person.id for person in matched.values() if person)
        for row in rows:
            person = matched[row.number]
            by_name = person and not (row.nip and row.nip.digits == person.nip)
            if person and by_name and claims[person.id] > 1:
                matched[row.number] = None
        return matched

    def match(self, row: StaffRow) -> Person | None:
        """Return the person of the row: by number, else by a name that only one person has.

        The name decides only where one of the two sides has no number; and then the unit must not
        speak against it.
        """
        if row.nip and row.nip.digits in self.by_nip:
            return self.by_nip[row.nip.digits]
        same = self.by_name.get(name_key(row.name), [])
        if len(same) != 1 or (row.nip and same[0].nip):
            return None
        unit = self.unit_names.get(same[0].unit_id or "")
        differs = row.unit and unit and name_key(row.unit) != name_key(unit)
        return None if differs else same[0]

    def maybe(self, row: StaffRow) -> tuple[str, ...]:
        """Return the persons of the same name (and birth date, where both numbers show one)."""
        return tuple(
            person.id
            for person in self.by_name.get(name_key(row.name), [])
            if not (row.nip and person.nip) or person.nip[:8] == row.nip.digits[:8]
        )


class _Superiors:
    """Finds the direct superior a row names, by number or by a name that only one person has."""

    def __init__(
        self, rows: Sequence[StaffRow], known: _Known, matched: Mapping[int, Person | None]
    ) -> None:
        self._known = known
        self._refs: dict[str, set[SuperiorRef]] = defaultdict(set)
        for person in known.people.values():
            self._add(person.nip, person.name, SuperiorRef(person_id=person.id))
        for row in rows:
            if row.number in matched:
                same = matched[row.number]
                ref = SuperiorRef(same.id) if same else SuperiorRef(row=row.number)
                self._add(row.nip.digits if row.nip else None, row.name, ref)
        self.chosen: dict[SuperiorRef, SuperiorRef] = {}

    def _add(self, digits: str | None, name: str, ref: SuperiorRef) -> None:
        if digits:
            self._refs[digits].add(ref)
        self._refs[name_key(name)].add(ref)

    def find(self, row: StaffRow, own: SuperiorRef) -> tuple[SuperiorRef | None, RowFault | None]:
        """Return the superior, or what is wrong with the name given."""
        if not row.superior:
            return None, None
        found = self._refs.get(clean(row.superior)) or self._refs.get(name_key(row.superior))
        if not found:
            return None, RowFault.SUPERIOR_UNKNOWN
        if len(found) > 1:
            return None, RowFault.SUPERIOR_AMBIGUOUS
        superior = next(iter(found))
        if superior == own:
            return None, RowFault.SUPERIOR_SELF
        if self._leads_to(superior, own):
            return None, RowFault.SUPERIOR_LOOP
        self.chosen[own] = superior
        return superior, None

    def _leads_to(self, ref: SuperiorRef, goal: SuperiorRef) -> bool:
        seen: set[SuperiorRef] = set()
        current: SuperiorRef | None = ref
        while current is not None and current not in seen:
            if current == goal:
                return True
            seen.add(current)
            current = self.chosen.get(current) or self._stored(current)
        return False

    def _stored(self, ref: SuperiorRef) -> SuperiorRef | None:
        person = self._known.people.get(ref.person_id or "")
        return SuperiorRef(person.superior_id) if person and person.superior_id else None


def _entry(
    row: StaffRow,
    known: _Known,
    matched: Mapping[int, Person | None],
    finder: _Superiors,
) -> PlanEntry:
    if row.is_faulty:
        return PlanEntry(row, PlanKind.FAULTY, problems=row.problems)
    person = matched[row.number]
    own = SuperiorRef(person.id) if person else SuperiorRef(row=row.number)
    superior, fault = finder.find(row, own)
    problems = row.problems
    if fault:
        params = (("value", _shown(row.superior or "")),)
        problems = (*problems, RowProblem(row.number, StaffField.SUPERIOR, fault, params))
    if person is None:
        maybe = known.maybe(row)
        return PlanEntry(
            row, PlanKind.NEW, superior=superior, maybe_same_as=maybe, problems=problems
        )
    changes = _changes(row, person, known, superior)
    kind = PlanKind.CHANGED if changes else PlanKind.SAME
    return PlanEntry(row, kind, person.id, changes, superior, problems=problems)


def _changes(
    row: StaffRow, person: Person, known: _Known, superior: SuperiorRef | None
) -> tuple[FieldChange, ...]:
    new = {
        StaffField.NAME: row.name,
        StaffField.NIP: row.nip.digits if row.nip else "",
        StaffField.UNIT: row.unit or "",
        StaffField.JABATAN: row.jabatan or "",
        StaffField.GOLONGAN: row.golongan or "",
        StaffField.EMPLOYMENT: row.employment or "",
    }
    old = {
        StaffField.NAME: person.name,
        StaffField.NIP: person.nip or "",
        StaffField.UNIT: known.unit_names.get(person.unit_id or "", ""),
        StaffField.JABATAN: person.jabatan or "",
        StaffField.GOLONGAN: person.golongan or "",
        StaffField.EMPLOYMENT: person.employment or "",
    }
    changes = [
        FieldChange(each, old[each], new[each])
        for each in _COMPARED
        if new[each] and " ".join(new[each].split()) != old[each]
    ]
    if superior and (superior.person_id is None or superior.person_id != person.superior_id):
        before = known.people.get(person.superior_id or "")
        changes.append(
            FieldChange(StaffField.SUPERIOR, before.name if before else "", row.superior or "")
        )
    return tuple(changes)


def _shown(superior: str) -> str:
    """A number instead of a name is shown by its last digits only."""
    digits = clean(superior)
    return mask(digits) if digits.isdigit() else superior


def _new_units(rows: Sequence[StaffRow], unit_names: Mapping[str, str]) -> tuple[str, ...]:
    """Return the unit names of good rows that are not there yet, as first written."""
    known = {name_key(name) for name in unit_names.values()}
    found: dict[str, str] = {}
    for row in rows:
        if row.unit and not row.is_faulty and name_key(row.unit) not in known:
            found.setdefault(name_key(row.unit), row.unit)
    return tuple(found.values())
