"""What looks alike, and what a person said about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.domain.duplicates import Likeness, LikenessKind, LikenessVerdict
from db.columns import read_time, read_time_or_none, time_or_none, time_text
from db.errors import BugError

if TYPE_CHECKING:
    from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class DbLikenessRepository:
    """Implements :class:`app.ports.items.LikenessRepository` on one connection."""

    db: Database

    def add(self, likeness: Likeness) -> None:
        """Add a likeness; one that is known already, either way round, stays as it is."""
        if any(
            known.beside(likeness.item_id) == likeness.other_id
            for known in self.of(likeness.item_id)
        ):
            return
        self.db.execute(
            "INSERT INTO likeness(item_id, other_id, kind, distance, found_at, verdict,"
            " judged_by, judged_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                likeness.item_id,
                likeness.other_id,
                likeness.kind.value,
                likeness.distance,
                time_text(likeness.found_at),
                likeness.verdict.value,
                likeness.judged_by,
                time_or_none(likeness.judged_at),
            ],
        )

    def of(self, item_id: str) -> tuple[Likeness, ...]:
        """Return what an item looks like and what looks like it, oldest first."""
        rows = self.db.execute(
            "SELECT * FROM likeness WHERE item_id = ?1 OR other_id = ?1 ORDER BY found_at, rowid",
            [item_id],
        )
        return tuple(map(_read, rows))

    def judge(self, likeness: Likeness) -> None:
        """Record a person's verdict on a known likeness."""
        cursor = self.db.execute(
            "UPDATE likeness SET verdict = ?, judged_by = ?, judged_at = ?"
            " WHERE item_id = ? AND other_id = ?",
            [
                likeness.verdict.value,
                likeness.judged_by,
                time_or_none(likeness.judged_at),
                likeness.item_id,
                likeness.other_id,
            ],
        )
        if cursor.rowcount != 1:
            raise BugError("no such likeness")


def _read(row: Any) -> Likeness:
    return Likeness(
        item_id=row["item_id"],
        other_id=row["other_id"],
        kind=LikenessKind(row["kind"]),
        found_at=read_time(row["found_at"]),
        distance=row["distance"],
        verdict=LikenessVerdict(row["verdict"]),
        judged_by=row["judged_by"],
        judged_at=read_time_or_none(row["judged_at"]),
    )
