"""What is kept, what was erased, and parts of picture hashes that find look-alikes by index."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sqlite_utils import Database

_PARTS: Final = 4
_PART_BITS: Final = 16
_STATEMENTS: Final = (
    """CREATE TABLE picture_part (
        part INTEGER NOT NULL,
        evidence_id TEXT NOT NULL REFERENCES evidence(id)
            ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
        PRIMARY KEY (part, evidence_id)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX picture_part_by_evidence ON picture_part(evidence_id)",
    "CREATE INDEX item_by_outcome ON item(outcome, seq) WHERE outcome IS NOT NULL",
    """CREATE TABLE hold (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        subject TEXT NOT NULL,
        kind TEXT NOT NULL,
        reason TEXT NOT NULL,
        placed_by TEXT NOT NULL,
        placed_at TEXT NOT NULL,
        lifted_by TEXT,
        lifted_at TEXT
    ) STRICT""",
    "CREATE INDEX hold_by_subject ON hold(subject)",
    """CREATE TABLE tombstone (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        subject TEXT NOT NULL,
        kind TEXT NOT NULL,
        ground TEXT NOT NULL,
        outcome TEXT,
        decided_on TEXT,
        erased_at TEXT NOT NULL,
        erased_by TEXT NOT NULL,
        log_seq INTEGER NOT NULL,
        files TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX tombstone_by_log ON tombstone(log_seq)",
    "CREATE INDEX tombstone_unfinished ON tombstone(seq) WHERE files <> '[]'",
)


def apply(db: Database) -> None:
    """Add the tables and cut the hashes of the pictures that are there."""
    for statement in _STATEMENTS:
        db.execute(statement)
    rows = db.execute("SELECT id, phash FROM evidence WHERE phash <> ''").fetchall()
    for evidence, phash in rows:
        bits = int(phash, 16)
        for number in range(_PARTS):
            part = number << _PART_BITS | bits >> number * _PART_BITS & (1 << _PART_BITS) - 1
            db.execute("INSERT OR IGNORE INTO picture_part VALUES (?, ?)", [part, evidence])
