"""Taking an item out of the store: every row that hangs on it, and the nonces of its log entries.

The entries themselves stay and the chain still verifies; without its nonce a commitment says
nothing about what was erased. Files of evidence are discarded by the caller after the commit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sqlite_utils import Database

_STATEMENTS: Final = (
    "DELETE FROM log_nonce WHERE seq IN (SELECT seq FROM log WHERE subject = ?1)",
    "DELETE FROM likeness WHERE item_id = ?1 OR other_id = ?1",
    "DELETE FROM item_join WHERE item_id = ?1 OR into_id = ?1",
    """DELETE FROM finding_verdict WHERE finding_id IN (
        SELECT f.id FROM finding f
        JOIN check_run c ON c.id = f.check_run_id WHERE c.item_id = ?1)""",
    "DELETE FROM finding WHERE check_run_id IN (SELECT id FROM check_run WHERE item_id = ?1)",
    "DELETE FROM check_run WHERE item_id = ?1",
    "DELETE FROM reading WHERE item_id = ?1",
    "DELETE FROM evidence WHERE item_id = ?1",
    "DELETE FROM item_text WHERE rowid = (SELECT seq FROM item WHERE id = ?1)",
    "DELETE FROM item_starts WHERE rowid = (SELECT seq FROM item WHERE id = ?1)",
    "DELETE FROM item WHERE id = ?1",
)


def remove(db: Database, item_id: str) -> None:
    """Remove the item; its tags go with it."""
    for statement in _STATEMENTS:
        db.execute(statement, [item_id])
