"""The schema's history; import order is run order. Migrations import nothing of ours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlite_utils.migrations import Migrations

from db.connection import immediate
from db.errors import DatabaseTooNewError, LogUnprotectedError, storage_errors
from db.log_triggers import missing_log_triggers
from db.migrations import (
    m0001_office,
    m0002_users,
    m0003_deciding,
    m0004_people,
    m0005_joined_items,
    m0006_rule_notes,
    m0008_keeping,
    m0010_fast_queue,
    m0014_terms,
    m0018_reference_indexes,
)

if TYPE_CHECKING:
    from sqlite_utils import Database

SET: Final = Migrations("office")
SET(name="m0001_office")(m0001_office.apply)
SET(name="m0002_users")(m0002_users.apply)
SET(name="m0003_deciding")(m0003_deciding.apply)
SET(name="m0004_people")(m0004_people.apply)
SET(name="m0005_joined_items")(m0005_joined_items.apply)
SET(name="m0006_rule_notes")(m0006_rule_notes.apply)
SET(name="m0008_keeping")(m0008_keeping.apply)
SET(name="m0010_fast_queue")(m0010_fast_queue.apply)
SET(name="m0014_terms")(m0014_terms.apply)
SET(name="m0018_reference_indexes")(m0018_reference_indexes.apply)
KNOWN: Final = (
    "m0001_office",
    "m0002_users",
    "m0003_deciding",
    "m0004_people",
    "m0005_joined_items",
    "m0006_rule_notes",
    "m0008_keeping",
    "m0010_fast_queue",
    "m0014_terms",
    "m0018_reference_indexes",
)


def pending(db: Database) -> tuple[str, ...]:
    """Return the names of the migrations that this database still needs, in order.

    Which ones it has had counts, not in which order it had them: two parts of the schema that were
    built side by side may reach a database either way.

    Raises:
        DatabaseTooNewError: the file holds a migration that this program does not know.
    """
    with storage_errors():
        applied = {migration.name for migration in SET.applied(db)}
        if unknown := applied.difference(KNOWN):
            raise DatabaseTooNewError(found=max(unknown), known=max(KNOWN))
        return tuple(migration.name for migration in SET.pending(db))


def migrate(db: Database) -> tuple[str, ...]:
    """Bring the schema to this program's version, all of it or nothing; return what was applied.

    The log's triggers are looked for after each step, because rebuilding a table drops them.

    Raises:
        DatabaseTooNewError: the file holds a migration that this program does not know.
        LogUnprotectedError: a step lost the triggers of the log; nothing is changed.
    """
    steps = pending(db)
    with storage_errors():
        if steps:
            with immediate(db):
                for following in (*steps[1:], None):
                    SET.apply(db, stop_before=following)
                    if missing := missing_log_triggers(db):
                        raise LogUnprotectedError(missing=", ".join(missing))
    return steps
