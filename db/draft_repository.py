"""What reviewers typed and did not save yet, as they typed it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from db.columns import json_text, time_text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class DbDraftRepository:
    """Implements :class:`app.ports.cases.DraftRepository` on one connection."""

    db: Database

    def keep(self, item_id: str, user_id: str, content: Mapping[str, Any], at: datetime) -> None:
        """Keep what a user typed for an item, instead of what was kept before."""
        self.db.execute(
            "INSERT INTO draft(item_id, user_id, content, at) VALUES (?1, ?2, ?3, ?4)"
            " ON CONFLICT(item_id, user_id) DO UPDATE SET content = ?3, at = ?4",
            [item_id, user_id, json_text(dict(content)), time_text(at)],
        )

    def of(self, item_id: str, user_id: str) -> dict[str, Any] | None:
        """Return what the user typed for the item."""
        row = self.db.execute(
            "SELECT content FROM draft WHERE item_id = ? AND user_id = ?", [item_id, user_id]
        ).fetchone()
        return None if row is None else dict(json.loads(row[0]))

    def drop(self, item_id: str, user_id: str | None = None) -> None:
        """Forget what a user (``None``: anybody) typed for the item."""
        self.db.execute(
            "DELETE FROM draft WHERE item_id = ?1 AND (?2 IS NULL OR user_id = ?2)",
            [item_id, user_id],
        )

    def hand_over(self, old_user: str, new_user: str) -> int:
        """Give what one user left unfinished to another; what the other typed stays."""
        moved = self.db.execute(
            "UPDATE OR IGNORE draft SET user_id = ? WHERE user_id = ?", [new_user, old_user]
        )
        return int(moved.rowcount)
