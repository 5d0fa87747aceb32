"""Which originals the tables name: evidence, attachments, and whatever else keeps a SHA-256."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sqlite_utils import Database

HASH: Final = "sha256"
_LET_GO: Final = "discarded_at"
"""A row of which only the facts stay: its file was removed on purpose."""


def held_hashes(db: Database) -> list[str]:
    """Return the SHA-256 of every original that must be there, each once."""
    found: dict[str, None] = {}
    for table, columns in tables_with_hashes(db).items():
        kept = f" WHERE {_LET_GO} IS NULL" if _LET_GO in columns else ""
        for row in db.execute(f"SELECT DISTINCT {HASH} FROM {table}{kept}"):  # noqa: S608 - own names
            found.setdefault(row[0])
    return list(found)


def tables_with_hashes(db: Database) -> dict[str, frozenset[str]]:
    """Return the columns of each table that has a column for the hash of a file."""
    names = [
        row["name"]
        for row in db.execute("PRAGMA table_list")
        if row["schema"] == "main" and row["type"] == "table"
    ]
    columns = {
        name: frozenset(row["name"] for row in db.execute(f"PRAGMA table_info({name})"))
        for name in names
    }
    return {name: known for name, known in columns.items() if HASH in known}


def is_held(db: Database, sha256: str) -> bool:
    """Whether any row still needs the original with this hash."""
    for table, columns in tables_with_hashes(db).items():
        kept = f" AND {_LET_GO} IS NULL" if _LET_GO in columns else ""
        sql = f"SELECT 1 FROM {table} WHERE {HASH} = ?{kept} LIMIT 1"  # noqa: S608 - own names
        if db.execute(sql, [sha256]).fetchone() is not None:
            return True
    return False
