"""Counts of the office; no statement here groups by person or by how long anything took."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Final

from app.domain.decisions import Outcome
from db.columns import WIB, read_time, time_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlite_utils import Database

    from app.domain.items import ItemStatus

_DAY_IN_WIB: Final = "strftime('%Y-%m-%d', decided_at, '+7 hours')"
_NEWEST_VERDICTS: Final = """FROM finding_verdict v JOIN finding f ON f.id = v.finding_id
    WHERE v.at >= ? AND v.seq = (
        SELECT max(seq) FROM finding_verdict WHERE finding_id = v.finding_id)"""


@dataclass(frozen=True, slots=True)
class DbFigureRepository:
    """Implements :class:`app.ports.history.FigureRepository` on one connection."""

    db: Database

    def items_in(self, status: ItemStatus) -> int:
        """Return how many items have this status."""
        row = self.db.execute("SELECT count(*) FROM item WHERE status = ?", [status.value])
        return int(row.fetchone()[0])

    def oldest_in(self, status: ItemStatus) -> datetime | None:
        """Return when the item that has waited longest came in."""
        row = self.db.execute(
            "SELECT imported_at FROM item WHERE status = ? ORDER BY seq LIMIT 1", [status.value]
        ).fetchone()
        return None if row is None else read_time(row[0])

    def decisions_by_day(self, since: date) -> Sequence[tuple[date, Outcome, int]]:
        """Return ``(day, outcome, how many)`` of the decisions that stand, in order of days."""
        rows = self.db.execute(
            f"""SELECT {_DAY_IN_WIB} AS day, outcome, count(*) FROM decision
                WHERE decided_at >= ? AND withdrawn_at IS NULL
                GROUP BY day, outcome ORDER BY day, outcome""",  # noqa: S608 - own text
            [_midnight(since)],
        )
        return [(date.fromisoformat(row[0]), Outcome(row[1]), int(row[2])) for row in rows]

    def verdicts(self, since: date) -> tuple[int, int]:
        """Return how many findings were accepted and how many rejected, by the last verdict."""
        row = self.db.execute(
            f"""SELECT count(*) FILTER (WHERE v.accepted = 1),
                       count(*) FILTER (WHERE v.accepted = 0) {_NEWEST_VERDICTS}""",
            [_midnight(since)],
        ).fetchone()
        return int(row[0]), int(row[1])

    def most_rejected_rule(self, since: date) -> str | None:
        """Return the rule whose findings were rejected most often."""
        row = self.db.execute(
            f"""SELECT f.rule {_NEWEST_VERDICTS} AND v.accepted = 0
                GROUP BY f.rule ORDER BY count(*) DESC, f.rule LIMIT 1""",
            [_midnight(since)],
        ).fetchone()
        return None if row is None else str(row[0])

    def accepted_by_clause(self, since: date) -> Mapping[str, int]:
        """Return how many findings of each clause were accepted, most first."""
        rows = self.db.execute(
            f"""SELECT f.clause, count(*) {_NEWEST_VERDICTS} AND v.accepted = 1
                GROUP BY f.clause ORDER BY count(*) DESC, f.clause""",
            [_midnight(since)],
        )
        return {row[0]: int(row[1]) for row in rows}

    def cleared_with_favour(self, since: date) -> int:
        """Return how many cleared items carried a fact in the person's favour."""
        row = self.db.execute(
            """SELECT count(DISTINCT d.item_id) FROM decision d JOIN item i ON i.id = d.item_id
               WHERE d.decided_at >= ? AND d.withdrawn_at IS NULL AND d.outcome = ?
               AND i.protected <> '[]'""",
            [_midnight(since), Outcome.SESUAI.value],
        ).fetchone()
        return int(row[0])


def _midnight(day: date) -> str:
    return time_text(datetime.combine(day, time.min, WIB))
