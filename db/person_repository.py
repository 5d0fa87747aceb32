"""The staff list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from app.domain.people import Employment, Person
from db.columns import prefix_range
from db.errors import BugError
from db.rows import insert, update

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class DbPersonRepository:
    """Implements :class:`app.ports.people.PersonRepository` on one connection."""

    db: Database

    def add(self, person: Person) -> None:
        """Add a person."""
        insert(self.db, "person", _row(person))

    def add_many(self, people: Iterable[Person]) -> None:
        """Add persons; superiors may be among them, in any order."""
        self.db.conn.executemany(
            "INSERT INTO person(id, name, nip, unit_id, jabatan, golongan, employment, superior_id)"
            " VALUES (:id, :name, :nip, :unit_id, :jabatan, :golongan, :employment, :superior_id)",
            map(_row, people),
        )

    def update(self, person: Person) -> None:
        """Replace a person's row."""
        if not update(self.db, "person", "id", person.id, _row(person)):
            raise BugError("no such person")

    def get(self, person_id: str) -> Person | None:
        """Return a person."""
        row = self.db.execute("SELECT * FROM person WHERE id = ?", [person_id]).fetchone()
        return None if row is None else _read(row)

    def find_prefix(self, prefix: str) -> Person | None:
        """Return the one person whose id starts with at least four characters of ``prefix``."""
        span = prefix_range(prefix)
        if span is None:
            return None
        sql = "SELECT * FROM person WHERE id >= ? AND id < ? LIMIT 2"
        rows = self.db.execute(sql, list(span)).fetchall()
        return _read(rows[0]) if len(rows) == 1 else None

    def all(self) -> Sequence[Person]:
        """Return everybody by name, whatever its case."""
        rows = self.db.execute("SELECT * FROM person").fetchall()
        return sorted(map(_read, rows), key=lambda person: (person.name.casefold(), person.id))

    def is_named(self, person_id: str) -> bool:
        """Whether a case, a decision or a user names the person."""
        row = self.db.execute(
            """SELECT EXISTS (SELECT 1 FROM case_file WHERE person_id = ?1)
               OR EXISTS (SELECT 1 FROM decision WHERE person_id = ?1)
               OR EXISTS (SELECT 1 FROM user WHERE person_id = ?1)""",
            [person_id],
        ).fetchone()
        return bool(row[0])

    def remove(self, person_ids: Iterable[str]) -> None:
        """Remove persons with their permits, businesses, leave, accounts and own schedules.

        Whoever had one of them as superior then has none.
        """
        keys = [(person_id,) for person_id in person_ids]
        for sql in _REMOVALS:
            self.db.conn.executemany(sql, keys)


_REMOVALS: Final = (
    "DELETE FROM permit WHERE person_id = ?",
    "DELETE FROM account WHERE person_id = ?",
    "DELETE FROM schedule WHERE scope = 'person' AND subject_id = ?",
    "UPDATE person SET superior_id = NULL WHERE superior_id = ?",
    "DELETE FROM person WHERE id = ?",  # absences and businesses go with it
)


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
