"""Decisions, figures and the export in memory, for tests of the window."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from app.domain.history import HistoryFilter, HistoryRow, Week
from app.services.export_log import Exported
from app.services.summary import Summary


@dataclass
class FakeHistory:
    rows: list[HistoryRow] = field(default_factory=list)
    asked: list[HistoryFilter] = field(default_factory=list)

    def page(self, shown, *, after=None, limit=200) -> list[HistoryRow]:
        self.asked.append(shown)
        rows = [r for r in self.rows if shown.outcome in (None, r.outcome)]
        if after is not None:
            place = next(n for n, row in enumerate(rows) if row.decision == after)
            rows = rows[place + 1 :]
        return rows[:limit]

    def count(self, shown, most=None) -> int:
        return len([r for r in self.rows if shown.outcome in (None, r.outcome)])

    def reviewers(self) -> list[str]:
        return sorted({row.decided_by for row in self.rows})


@dataclass
class FakeFigures:
    now: Summary | None = None

    def summary(self) -> Summary:
        since = date(2025, 8, 25)
        weeks = tuple(Week(since + timedelta(weeks=n)) for n in range(12))
        return self.now or Summary(0, None, 0, 0, 0, 0, None, since, {}, 0, weeks, {})


@dataclass
class FakeExporter:
    written: list[tuple] = field(default_factory=list)
    fails: Exception | None = None
    withheld: int = 0

    def export(self, name, target, *, start=None, end=None, cancel=None, progress=None) -> Exported:
        if self.fails:
            raise self.fails
        progress(5, 12)
        self.written.append((name, target, start, end))
        return Exported(12, self.withheld)
