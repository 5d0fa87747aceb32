"""The schema's history; import order is run order. Migrations import nothing of ours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlite_utils.migrations import Migrations

from db.connection import immediate
from db.errors import DatabaseTooNewError, storage_errors
from db.migrations import m0001_office, m0002_users, m0006_rule_notes

if TYPE_CHECKING:
    from sqlite_utils import Database

SET: Final = Migrations("office")
SET(name="m0001_office")(m0001_office.apply)
SET(name="m0002_users")(m0002_users.apply)
SET(name="m0006_rule_notes")(m0006_rule_notes.apply)
KNOWN: Final = (
    "m0001_office",
    "m0002_users",
    "m0006_rule_notes",
)


def migrate(db: Database) -> None:
    """Bring the schema to this program's version; all of it or nothing.

    Raises:
        DatabaseTooNewError: the file holds a migration that this program does not know.
    """
    with storage_errors():
        applied = [migration.name for migration in SET.applied(db)]
        if unknown := [name for name in applied if name not in KNOWN]:
            raise DatabaseTooNewError(found=unknown[-1], known=KNOWN[-1])
        if tuple(applied) != KNOWN:
            with immediate(db):
                SET.apply(db)
