"""Mutes of rules and proposals to change them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sqlite_utils import Database

_STATEMENTS: Final = (
    """CREATE TABLE rule_mute (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        rule TEXT NOT NULL,
        reason TEXT NOT NULL,
        muted_by TEXT NOT NULL,
        muted_at TEXT NOT NULL,
        lifted_by TEXT,
        lifted_at TEXT
    ) STRICT""",
    "CREATE UNIQUE INDEX rule_mute_in_force ON rule_mute(rule) WHERE lifted_at IS NULL",
    """CREATE TABLE rule_proposal (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        subject TEXT NOT NULL,
        text TEXT NOT NULL,
        made_by TEXT NOT NULL,
        made_at TEXT NOT NULL
    ) STRICT""",
)


def apply(db: Database) -> None:
    """Add the tables."""
    for statement in _STATEMENTS:
        db.execute(statement)
