"""The triggers that keep the log append-only are there and unchanged.

``table.transform()`` and an intruder drop them silently, so they are looked for at every open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sqlite_utils import Database

_RAISE: Final = "BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END"
_EXPECTED: Final = {
    "log_no_update": f"CREATE TRIGGER log_no_update BEFORE UPDATE ON log {_RAISE}",
    "log_no_delete": f"CREATE TRIGGER log_no_delete BEFORE DELETE ON log {_RAISE}",
}


def missing_log_triggers(db: Database) -> tuple[str, ...]:
    """Return the names of the log's triggers that are missing or say something else."""
    rows = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    found = {row["name"]: " ".join(row["sql"].split()) for row in rows}
    return tuple(name for name, sql in _EXPECTED.items() if found.get(name) != sql)
