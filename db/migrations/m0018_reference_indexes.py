"""An index under each column that refers to a row which may be erased or changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sqlite_utils import Database

_INDEXES: Final = (
    ("item", "joined_into"),
    ("item_join", "reading_before"),
    ("reading", "corrects"),
    ("check_run", "reading_id"),
    ("decision", "check_run_id"),
    ("decision_item", "check_run_id"),
    ("person", "superior_id"),
)


def apply(db: Database) -> None:
    """Without one, SQLite looks through the whole table each time such a row goes."""
    for table, column in _INDEXES:
        db.execute(
            f"CREATE INDEX {table}_by_{column} ON {table}({column}) WHERE {column} IS NOT NULL"
        )
