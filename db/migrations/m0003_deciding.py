"""Drafts, cases over several items, second reviews, attachments of replies, pictures let go.

``decision_item`` keeps which check run of each item of the case a decision froze.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sqlite_utils import Database

_LATER: Final = "DEFERRABLE INITIALLY DEFERRED"

_STATEMENTS: Final = (
    "ALTER TABLE item ADD COLUMN sensitive INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE evidence ADD COLUMN discarded_at TEXT",
    "ALTER TABLE decision ADD COLUMN recused INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE decision ADD COLUMN no_conflict TEXT NOT NULL DEFAULT ''",
    f"""CREATE TABLE decision_item (
        decision_id TEXT NOT NULL REFERENCES decision(id) {_LATER},
        item_id TEXT NOT NULL REFERENCES item(id) {_LATER},
        check_run_id TEXT REFERENCES check_run(id) {_LATER},
        PRIMARY KEY (decision_id, item_id)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX decision_item_by_item ON decision_item(item_id)",
    """INSERT INTO decision_item(decision_id, item_id, check_run_id)
        SELECT d.id, i.id, CASE WHEN i.id = d.item_id THEN d.check_run_id END
        FROM decision d JOIN item i ON i.id = d.item_id OR i.case_id = d.case_id""",
    "CREATE INDEX decision_by_person ON decision(person_id, seq) WHERE person_id IS NOT NULL",
    f"""CREATE TABLE reply_attachment (
        id TEXT PRIMARY KEY,
        reply_id TEXT NOT NULL REFERENCES reply(id) {_LATER},
        sha256 TEXT NOT NULL,
        size INTEGER NOT NULL,
        media_type TEXT NOT NULL,
        original_name TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX reply_attachment_by_reply ON reply_attachment(reply_id)",
    f"""CREATE TABLE second_review (
        decision_id TEXT PRIMARY KEY REFERENCES decision(id) {_LATER},
        why TEXT NOT NULL,
        asked_at TEXT NOT NULL,
        reviewer TEXT,
        outcome TEXT,
        clauses TEXT NOT NULL DEFAULT '[]',
        reason TEXT NOT NULL DEFAULT '',
        accepted TEXT NOT NULL DEFAULT '[]',
        rejected TEXT NOT NULL DEFAULT '[]',
        at TEXT,
        resolved_by TEXT,
        resolved_at TEXT,
        resolution TEXT,
        resolution_reason TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    f"""CREATE TABLE draft (
        item_id TEXT NOT NULL REFERENCES item(id) ON DELETE CASCADE {_LATER},
        user_id TEXT NOT NULL,
        content TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (item_id, user_id)
    ) STRICT, WITHOUT ROWID""",
)


def apply(db: Database) -> None:
    """Add columns and tables; decisions of before froze the check run of their own item."""
    for statement in _STATEMENTS:
        db.execute(statement)
