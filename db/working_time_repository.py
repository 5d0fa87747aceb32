"""Schedules and the calendar, as dated data."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from app.domain.calendar import CalendarDay, DayKind, RamadanPeriod, WorkCalendar
from app.domain.confirmed_schedules import KeptSchedule
from app.domain.schedule import Schedule, ScheduleScope, Season
from app.domain.schedule_data import week_from_data, week_to_data
from db.columns import (
    date_or_none,
    json_text,
    read_date_or_none,
    read_time_or_none,
    time_or_none,
)
from db.rows import insert

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class DbWorkingTimeRepository:
    """Implements :class:`app.ports.people.WorkingTimeRepository` on one connection."""

    db: Database

    def put(self, kept: KeptSchedule) -> None:
        """Add or replace a schedule."""
        self.remove(kept.schedule.id)
        insert(self.db, "schedule", _row(kept))

    def schedules(self) -> Sequence[KeptSchedule]:
        """Return every schedule, the office's first."""
        rows = self.db.execute(
            """SELECT * FROM schedule
               ORDER BY CASE scope WHEN 'office' THEN 0 WHEN 'unit' THEN 1 ELSE 2 END,
               name, season, valid_from, id"""
        ).fetchall()
        return [_kept(row) for row in rows]

    def remove(self, schedule_id: str) -> None:
        """Remove a schedule."""
        self.db.execute("DELETE FROM schedule WHERE id = ?", [schedule_id])

    def calendar(self) -> WorkCalendar:
        """Return the calendar of the years that are known."""
        years = frozenset(row[0] for row in self.db.execute("SELECT year FROM calendar_year"))
        days: dict[date, CalendarDay] = {}
        # Joint leave stands behind a national holiday on the same day.
        rows = self.db.execute("SELECT day, kind, name FROM calendar_day ORDER BY day, kind DESC")
        for row in rows.fetchall():
            day = date.fromisoformat(row["day"])
            days.setdefault(day, CalendarDay(day, row["name"], DayKind(row["kind"])))
        periods = self.db.execute("SELECT first_day, last_day FROM ramadan ORDER BY first_day")
        ramadan = tuple(
            RamadanPeriod(date.fromisoformat(row[0]), date.fromisoformat(row[1]))
            for row in periods.fetchall()
        )
        return WorkCalendar(years, days, ramadan)

    def sources(self) -> Mapping[int, str]:
        """Return by which decree each year is known."""
        rows = self.db.execute("SELECT year, source FROM calendar_year ORDER BY year")
        return {row[0]: row[1] for row in rows.fetchall()}

    def put_year(
        self,
        year: int,
        days: Iterable[CalendarDay],
        ramadan: Iterable[RamadanPeriod],
        source: str,
        changed_by: str | None = None,
        changed_at: datetime | None = None,
    ) -> None:
        """Replace everything known of a year."""
        first, last = f"{year:04}-01-01", f"{year:04}-12-31"
        self.db.execute("DELETE FROM calendar_year WHERE year = ?", [year])
        self.db.execute("DELETE FROM calendar_day WHERE day BETWEEN ? AND ?", [first, last])
        self.db.execute("DELETE FROM ramadan WHERE first_day BETWEEN ? AND ?", [first, last])
        row = {
            "year": year,
            "source": source,
            "changed_by": changed_by,
            "changed_at": time_or_none(changed_at),
        }
        insert(self.db, "calendar_year", row)
        for day in days:
            values = {
                "day": day.date.isoformat(),
                "kind": day.kind.value,
                "name": day.name,
                "source": source,
            }
            insert(self.db, "calendar_day", values)
        for period in ramadan:
            spans = {
                "first_day": period.first.isoformat(),
                "last_day": period.last.isoformat(),
                "source": source,
            }
            insert(self.db, "ramadan", spans)


def _row(kept: KeptSchedule) -> dict[str, Any]:
    schedule = kept.schedule
    return {
        "id": schedule.id,
        "name": schedule.name,
        "scope": schedule.scope.value,
        "subject_id": schedule.subject_id,
        "valid_from": schedule.valid_from.isoformat(),
        "valid_to": date_or_none(schedule.valid_to),
        "season": schedule.season.value,
        "flexible": int(schedule.flexible),
        "works_on_holidays": int(schedule.works_on_holidays),
        "week": json_text(week_to_data(schedule.week)),
        "source": kept.source,
        "confirmed_by": kept.confirmed_by,
        "confirmed_at": time_or_none(kept.confirmed_at),
    }


def _kept(row: Any) -> KeptSchedule:
    schedule = Schedule(
        id=row["id"],
        name=row["name"],
        scope=ScheduleScope(row["scope"]),
        subject_id=row["subject_id"],
        valid_from=date.fromisoformat(row["valid_from"]),
        week=week_from_data(json.loads(row["week"]), row["id"]),
        valid_to=read_date_or_none(row["valid_to"]),
        season=Season(row["season"]),
        confirmed=row["confirmed_by"] is not None,
        flexible=bool(row["flexible"]),
        works_on_holidays=bool(row["works_on_holidays"]),
    )
    return KeptSchedule(
        schedule, row["source"], row["confirmed_by"], read_time_or_none(row["confirmed_at"])
    )
