"""Items joined into one, files attached as evidence, notes, and what looks alike.

A page of an item belongs to the evidence whose pages come to it when they are counted up; an
attachment has none. PDFs of before get the number of pages that carry words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sqlite_utils import Database

_LATER: Final = "DEFERRABLE INITIALLY DEFERRED"
_STATEMENTS: Final = (
    "ALTER TABLE item ADD COLUMN note TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE item ADD COLUMN post_key TEXT",
    "ALTER TABLE item ADD COLUMN account_source TEXT NOT NULL DEFAULT 'unknown'",
    f"ALTER TABLE item ADD COLUMN joined_into TEXT REFERENCES item(id) {_LATER}",
    "CREATE INDEX item_by_post_key ON item(post_key) WHERE post_key IS NOT NULL",
    "CREATE INDEX item_by_account ON item(account COLLATE NOCASE) WHERE account IS NOT NULL",
    """UPDATE item SET account_source = iif(kind = 'link', 'link', 'screen')
       WHERE account IS NOT NULL""",
    "ALTER TABLE evidence ADD COLUMN pages INTEGER NOT NULL DEFAULT 1",
    "ALTER TABLE evidence ADD COLUMN origin_id TEXT",
    """UPDATE evidence SET pages = coalesce(
           (SELECT max(json_extract(w.value, '$[8]')) + 1
            FROM reading r, json_each(r.words) w WHERE r.item_id = evidence.item_id), 1)
       WHERE media_type = 'application/pdf'""",
    f"""CREATE TABLE item_join (
        item_id TEXT PRIMARY KEY REFERENCES item(id) {_LATER},
        into_id TEXT NOT NULL REFERENCES item(id) {_LATER},
        at TEXT NOT NULL,
        actor TEXT NOT NULL,
        status_before TEXT NOT NULL,
        reading_before TEXT REFERENCES reading(id) {_LATER},
        facts_before TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX item_join_by_target ON item_join(into_id, at)",
    f"""CREATE TABLE likeness (
        item_id TEXT NOT NULL REFERENCES item(id) {_LATER},
        other_id TEXT NOT NULL REFERENCES item(id) {_LATER},
        kind TEXT NOT NULL,
        distance INTEGER NOT NULL,
        found_at TEXT NOT NULL,
        verdict TEXT NOT NULL,
        judged_by TEXT,
        judged_at TEXT,
        PRIMARY KEY (item_id, other_id)
    ) STRICT""",
    "CREATE INDEX likeness_by_other ON likeness(other_id)",
)


def apply(db: Database) -> None:
    """Add the columns and tables; nothing of before is lost."""
    for statement in _STATEMENTS:
        db.execute(statement)
