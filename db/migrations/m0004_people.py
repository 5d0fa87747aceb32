"""Working time, leave, declared businesses; accounts that lapse with the item they came from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sqlite_utils import Database

_LATER: Final = "DEFERRABLE INITIALLY DEFERRED"

_STATEMENTS: Final = (
    "ALTER TABLE schedule RENAME TO schedule_before",
    """CREATE TABLE schedule (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        scope TEXT NOT NULL,
        subject_id TEXT NOT NULL,
        valid_from TEXT NOT NULL,
        valid_to TEXT,
        season TEXT NOT NULL,
        flexible INTEGER NOT NULL,
        works_on_holidays INTEGER NOT NULL,
        week TEXT NOT NULL,
        source TEXT NOT NULL,
        confirmed_by TEXT,
        confirmed_at TEXT
    ) STRICT""",
    # No released program ever wrote hours here: what stands there is kept as a remark, unconfirmed.
    """INSERT INTO schedule
        SELECT id, id, iif(unit_id IS NULL, 'office', 'unit'), coalesce(unit_id, ''), valid_from,
            valid_to, 'normal', 0, 0, '{}', detail, NULL, NULL FROM schedule_before""",
    "DROP TABLE schedule_before",
    """CREATE TABLE calendar_year (
        year INTEGER PRIMARY KEY,
        source TEXT NOT NULL,
        changed_by TEXT,
        changed_at TEXT
    ) STRICT""",
    """CREATE TABLE ramadan (
        first_day TEXT PRIMARY KEY,
        last_day TEXT NOT NULL,
        source TEXT NOT NULL
    ) STRICT""",
    f"""CREATE TABLE absence (
        id TEXT PRIMARY KEY,
        person_id TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE {_LATER},
        kind TEXT NOT NULL,
        first_day TEXT NOT NULL,
        last_day TEXT NOT NULL,
        start_minute INTEGER,
        end_minute INTEGER,
        note TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX absence_by_person ON absence(person_id, first_day)",
    f"""CREATE TABLE declared_business (
        id TEXT PRIMARY KEY,
        person_id TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE {_LATER},
        name TEXT NOT NULL,
        description TEXT NOT NULL,
        declared_on TEXT,
        valid_from TEXT,
        valid_to TEXT
    ) STRICT""",
    "CREATE INDEX declared_business_by_person ON declared_business(person_id)",
    "CREATE INDEX permit_by_person ON permit(person_id, valid_from)",
    "CREATE INDEX account_by_person ON account(person_id) WHERE person_id IS NOT NULL",
    "CREATE INDEX account_by_source ON account(source_id)",
    "CREATE INDEX case_file_by_person ON case_file(person_id) WHERE person_id IS NOT NULL",
    "CREATE INDEX person_by_unit ON person(unit_id)",
    "ALTER TABLE account ADD COLUMN declared_on TEXT",
    # No watch list: whatever removes an item also removes what was known through it.
    """CREATE TRIGGER account_lapses AFTER DELETE ON item
        BEGIN DELETE FROM account WHERE source = 'item' AND source_id = OLD.id; END""",
)


def apply(db: Database) -> None:
    """Give the schedule table its columns and add the rest."""
    for statement in _STATEMENTS:
        db.execute(statement)
