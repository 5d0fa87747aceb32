"""Write one row from a mapping of columns; column names are the program's own, never typed in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlite_utils import Database


def insert(db: Database, table: str, row: Mapping[str, Any]) -> int:
    """Insert ``row`` and return its row id; an id that is taken is an error, never replaced."""
    names = ", ".join(row)
    marks = ", ".join("?" * len(row))
    sql = f"INSERT INTO {table}({names}) VALUES ({marks})"  # noqa: S608 - our own names
    cursor = db.execute(sql, list(row.values()))
    return int(cursor.lastrowid or 0)


def update(db: Database, table: str, key: str, value: str, row: Mapping[str, Any]) -> bool:
    """Set the columns of ``row`` where ``key`` is ``value``; ``False`` where there is no such.

    The key itself is never set: SQLite would look through every table that refers to it.
    """
    changed = {name: content for name, content in row.items() if name != key}
    names = ", ".join(f"{name} = ?" for name in changed)
    sql = f"UPDATE {table} SET {names} WHERE {key} = ?"  # noqa: S608 - our own names
    cursor = db.execute(sql, [*changed.values(), value])
    return cursor.rowcount == 1
