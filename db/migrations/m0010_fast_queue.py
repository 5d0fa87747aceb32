"""Narrow indexes that the queue filters along, and an index of how words begin.

The trigram index finds nothing shorter than three letters; one or two letters are looked up among
the beginnings of words, each once for an item.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sqlite_utils import Database

_STATEMENTS: Final = (
    "DROP INDEX item_by_status",
    "DROP INDEX item_by_platform",
    "CREATE INDEX item_by_status ON item(status, seq, platform, posted_at, case_id)",
    "CREATE INDEX item_in_order ON item(seq, status, platform, posted_at, case_id)",
    """CREATE VIRTUAL TABLE item_starts USING fts5(
        starts, detail = none,
        tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* P* S* Co'"
    )""",
    "INSERT INTO item_starts(item_starts, rank) VALUES ('secure-delete', 1)",
)


def apply(db: Database) -> None:
    """Exchange the indexes and index the beginnings of what is there."""
    for statement in _STATEMENTS:
        db.execute(statement)
    rows = db.execute("SELECT rowid, account, link, body FROM item_text").fetchall()
    for row in rows:
        db.execute(
            "INSERT INTO item_starts(rowid, starts) VALUES (?, ?)",
            [row[0], _beginnings(" ".join(row[1:]))],
        )


def _beginnings(text: str) -> str:
    spaced = "".join(
        letter if unicodedata.category(letter)[0] in "LNM" else f" {letter} "
        for letter in text.casefold()
    )
    return " ".join(sorted({word[:n] for word in spaced.split() for n in (1, 2)}))
