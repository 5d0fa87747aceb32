"""The staff list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.domain.people import Employment, Person
from db.errors import BugError
from db.rows import insert, update

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class DbPersonRepository:
    """Implements :class:`app.ports.PersonRepository` on one connection."""

    db: Database

    def add(self, person: Person) -> None:
        """Add a person."""
        insert(self.db, "person", _row(person))

    def update(self, person: Person) -> None:
        """Replace a person's row."""
        if not update(self.db, "person", "id", person.id, _row(person)):
            raise BugError("no such person")

    def get(self, person_id: str) -> Person | None:
        """Return a person."""
        row = self.db.execute("SELECT * FROM person WHERE id = ?", [person_id]).fetchone()
        return None if row is None else _read(row)

    def all(self) -> Sequence[Person]:
        """Return everybody by name, whatever its case."""
        rows = self.db.execute("SELECT * FROM person").fetchall()
        return sorted(map(_read, rows), key=lambda person: (person.name.casefold(), person.id))


def _row(person: Person) -> dict[str, Any]:
    return {
        "id": person.id,
        "name": person.name,
        "nip": person.nip,
        "unit_id": person.unit_id,
        "jabatan": person.jabatan,
        "golongan": person.golongan,
        "employment": person.employment.value if person.employment else None,
        "superior_id": person.superior_id,
    }


def _read(row: Any) -> Person:
    values = dict(row)
    employment = values["employment"]
    return Person(**{**values, "employment": Employment(employment) if employment else None})
