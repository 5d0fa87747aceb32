"""Who works with this office's Tinjau."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from app.domain.handover import Term
from app.domain.users import Capacity, Role, User
from db.columns import date_or_none, json_text, read_date_or_none
from db.errors import BugError
from db.rows import insert, update

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class DbUserRepository:
    """Implements :class:`app.ports.users.UserRepository` on one connection."""

    db: Database

    def add(self, user: User) -> None:
        """Add a user."""
        insert(self.db, "user", _row(user))

    def update(self, user: User) -> None:
        """Replace a user's row."""
        if not update(self.db, "user", "id", user.id, _row(user)):
            raise BugError("no such user")

    def get(self, user_id: str) -> User | None:
        """Return a user."""
        return self._one("id", user_id)

    def of_slot(self, slot: str) -> User | None:
        """Return the user who opens the office with this key slot."""
        return self._one("slot", slot)

    def all(self) -> Sequence[User]:
        """Return everybody in order of enrolment."""
        rows = self.db.execute("SELECT * FROM user ORDER BY rowid").fetchall()
        return [_read(row) for row in rows]

    def terms(self) -> Sequence[Term]:
        """Return from when until when each reviewer decides, as far as recorded."""
        rows = self.db.execute("SELECT * FROM reviewer_term ORDER BY since, user_id").fetchall()
        return [
            Term(
                row["user_id"],
                Capacity(row["capacity"]),
                date.fromisoformat(row["since"]),
                read_date_or_none(row["until"]),
            )
            for row in rows
        ]

    def set_terms(self, terms: Iterable[Term]) -> None:
        """Replace the terms."""
        self.db.execute("DELETE FROM reviewer_term")
        for term in terms:
            row = {
                "user_id": term.user_id,
                "capacity": term.capacity.value,
                "since": term.since.isoformat(),
                "until": date_or_none(term.until),
            }
            insert(self.db, "reviewer_term", row)

    def _one(self, column: str, value: str) -> User | None:
        sql = f"SELECT * FROM user WHERE {column} = ?"  # noqa: S608 - our own names
        row = self.db.execute(sql, [value]).fetchone()
        return None if row is None else _read(row)


def _row(user: User) -> dict[str, Any]:
    return {
        "id": user.id,
        "name": user.name,
        "roles": json_text(sorted(role.value for role in user.roles)),
        "since": user.since.isoformat(),
        "until": date_or_none(user.until),
        "person_id": user.person_id,
        "capacity": user.capacity.value,
        "slot": user.slot,
    }


def _read(row: Any) -> User:
    values = dict(row)
    return User(
        **{
            **values,
            "roles": frozenset(map(Role, json.loads(values["roles"]))),
            "since": date.fromisoformat(values["since"]),
            "until": read_date_or_none(values["until"]),
            "capacity": Capacity(values["capacity"]),
        }
    )
