"""The decisions as a list, newest first, continued after a known one."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Final

from app.domain.clauses import Clause
from app.domain.decisions import Outcome
from app.domain.history import HistoryRow
from app.domain.nip import mask
from app.domain.reading import Platform
from db.columns import WIB, read_time, read_time_or_none, time_text
from db.queue_pages import OF_UNIT

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlite_utils import Database

    from app.domain.history import HistoryFilter

_COLUMNS: Final = """d.id, d.item_id, d.decided_at, d.decided_by, d.outcome, d.clauses,
    d.second_review, d.withdrawn_at, p.name AS person, p.nip, u.name AS unit,
    i.platform, i.title
    FROM decision d LEFT JOIN item i ON i.id = d.item_id
    LEFT JOIN person p ON p.id = d.person_id LEFT JOIN unit u ON u.id = p.unit_id"""


@dataclass(slots=True)
class _Condition:
    parts: list[str] = field(default_factory=list)
    values: list[Any] = field(default_factory=list)

    def need(self, part: str, *values: Any) -> None:
        self.parts.append(part)
        self.values.extend(values)

    @property
    def sql(self) -> str:
        return " AND ".join(self.parts) or "1"


@dataclass(frozen=True, slots=True)
class DbHistoryRepository:
    """Implements :class:`app.ports.history.HistoryRepository` on one connection."""

    db: Database

    def page(
        self, shown: HistoryFilter, *, after: str | None = None, limit: int = 200
    ) -> Sequence[HistoryRow]:
        """Return one page after the decision ``after``, newest first."""
        chosen = _where(shown)
        if after is not None:
            last = self.db.execute(
                "SELECT decided_at, seq FROM decision WHERE id = ?", [after]
            ).fetchone()
            if last is None:
                return ()
            chosen.need("(d.decided_at, d.seq) < (?, ?)", *last)
        rows = self.db.execute(
            f"SELECT {_COLUMNS} WHERE {chosen.sql} ORDER BY d.decided_at DESC, d.seq DESC LIMIT ?",
            [*chosen.values, limit],
        )
        return tuple(map(_row, rows))

    def count(self, shown: HistoryFilter, most: int | None = None) -> int:
        """Return how many decisions the filter lets through; counting ends at ``most``."""
        chosen = _where(shown)
        row = self.db.execute(
            f"SELECT count(*) FROM (SELECT 1 FROM decision d WHERE {chosen.sql} LIMIT ?)",  # noqa: S608 - own text
            [*chosen.values, -1 if most is None else most],
        ).fetchone()
        return int(row[0])

    def reviewers(self) -> Sequence[str]:
        """Return everybody who has decided anything, by name."""
        rows = self.db.execute("SELECT DISTINCT decided_by FROM decision ORDER BY decided_by")
        return [row[0] for row in rows]


def _where(shown: HistoryFilter) -> _Condition:
    chosen = _Condition()
    if shown.start is not None:
        chosen.need("d.decided_at >= ?", _midnight(shown.start))
    if shown.end is not None:
        chosen.need("d.decided_at < ?", _midnight(shown.end + timedelta(days=1)))
    if shown.outcome is not None:
        chosen.need("d.outcome = ?", shown.outcome.value)
    if shown.reviewer is not None:
        chosen.need("d.decided_by = ?", shown.reviewer)
    if shown.blind_to is not None:
        chosen.need(
            "(d.decided_by = ? OR d.withdrawn_at IS NOT NULL OR d.id NOT IN"
            " (SELECT decision_id FROM second_review WHERE outcome IS NULL))",
            shown.blind_to,
        )
    if shown.clause is not None:
        chosen.need("EXISTS (SELECT 1 FROM json_each(d.clauses) WHERE value = ?)", shown.clause)
    if shown.unit is not None:
        chosen.need(f"d.person_id IN ({OF_UNIT})", shown.unit)
    return chosen


def _midnight(day: date) -> str:
    return time_text(datetime.combine(day, time.min, WIB))


def _row(row: Any) -> HistoryRow:
    outcome = Outcome(row["outcome"])
    hidden = outcome is Outcome.ALIH_PENGADUAN
    return HistoryRow(
        decision=row["id"],
        item=row["item_id"],
        decided_at=read_time(row["decided_at"]),
        decided_by=row["decided_by"],
        outcome=outcome,
        clauses=tuple(Clause(value) for value in json.loads(row["clauses"])),
        person=row["person"] or "",
        masked_nip=mask(row["nip"]) if row["nip"] else "",
        unit=row["unit"] or "",
        platform=Platform(row["platform"]) if row["platform"] else None,
        title="" if hidden else row["title"] or "",
        second_review=row["second_review"],
        withdrawn_at=read_time_or_none(row["withdrawn_at"]),
    )
