"""Which items were joined into which, with what is needed to take it back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from app.domain.items import ItemStatus, JoinRecord
from db.columns import json_text, read_time, time_text
from db.rows import insert

if TYPE_CHECKING:
    from sqlite_utils import Database


def add(db: Database, join: JoinRecord) -> None:
    """Record a join."""
    row = {
        "item_id": join.item_id,
        "into_id": join.into_id,
        "at": time_text(join.at),
        "actor": join.actor,
        "status_before": join.status_before.value,
        "reading_before": join.reading_before,
        "facts_before": json_text(dict(join.facts_before)),
    }
    insert(db, "item_join", row)


def into(db: Database, item_id: str) -> tuple[JoinRecord, ...]:
    """Return what was joined into an item, in the order of joining."""
    rows = db.execute("SELECT * FROM item_join WHERE into_id = ? ORDER BY at, rowid", [item_id])
    return tuple(
        JoinRecord(
            item_id=row["item_id"],
            into_id=row["into_id"],
            at=read_time(row["at"]),
            actor=row["actor"],
            status_before=ItemStatus(row["status_before"]),
            reading_before=row["reading_before"],
            facts_before=json.loads(row["facts_before"]),
        )
        for row in rows
    )


def remove(db: Database, item_id: str) -> None:
    """Forget the join of an item."""
    db.execute("DELETE FROM item_join WHERE item_id = ?", [item_id])
