"""Users hold several roles, a capacity and a key slot; the reviewer of before becomes the first."""

from __future__ import annotations

import json
import secrets
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

_TABLE = """CREATE TABLE user (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    roles TEXT NOT NULL,
    since TEXT NOT NULL,
    until TEXT,
    person_id TEXT REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    capacity TEXT NOT NULL,
    slot TEXT
) STRICT"""


def apply(db: Database) -> None:
    """Replace the table, which no released program ever filled, and enrol the reviewer."""
    db.execute("DROP TABLE user")
    db.execute(_TABLE)
    named = db.execute("SELECT value FROM setting WHERE name = 'reviewer'").fetchone()
    if named is None:
        return
    first = db.execute("SELECT at FROM log ORDER BY seq LIMIT 1").fetchone()
    db.execute(
        "INSERT INTO user(id, name, roles, since, capacity, slot)"
        " VALUES (?, ?, '[\"admin\",\"reviewer\"]', ?, 'definitif', 'first')",
        [secrets.token_hex(16), json.loads(named[0]), first[0][:10] if first else "2025-11-03"],
    )
