"""Holidays, joint leave and Ramadan as dated data; nothing about them is computed.

The data come from the government's joint decrees (SKB tiga menteri) and are editable; a year
without data gives "unknown", not a guess.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class DayKind(StrEnum):
    """Why a day is free for everyone."""

    LIBUR_NASIONAL = "libur_nasional"
    CUTI_BERSAMA = "cuti_bersama"


class CalendarDataError(ValueError):
    """The calendar data cannot be used; ``place`` says where, ``reason`` is a stable word."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(f"{place}: {reason}")
        self.place = place
        self.reason = reason


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A free day and its name."""

    date: date
    name: str
    kind: DayKind


@dataclass(frozen=True, slots=True)
class RamadanPeriod:
    """The fasting month as the government set it; both days belong to it."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise CalendarDataError(self.first.isoformat(), "period_ends_before_it_starts")


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """The free days and Ramadan periods of the years it knows."""

    years: frozenset[int] = frozenset()
    days: Mapping[date, CalendarDay] = field(default_factory=dict)
    ramadan: tuple[RamadanPeriod, ...] = ()

    def knows(self, day: date) -> bool:
        """Whether there are data for the year of ``day``."""
        return day.year in self.years

    def free_day(self, day: date) -> CalendarDay | None:
        """Return the holiday or joint leave on ``day``, if any."""
        return self.days.get(day)

    def is_ramadan(self, day: date) -> bool | None:
        """Whether ``day`` lies in Ramadan; ``None`` if its year has no Ramadan data."""
        if any(period.first <= day <= period.last for period in self.ramadan):
            return True
        known = any(day.year in {period.first.year, period.last.year} for period in self.ramadan)
        return False if known else None


def calendar_from_data(years: Mapping[int, Mapping[str, object]]) -> WorkCalendar:
    """Build a calendar from the loaded year files (``2025.yaml`` under its number 2025).

    A file holds ``days`` of ``{date, name, kind}`` and ``ramadan`` of ``{from, to}``. A file
    without either is refused: a year without holidays would turn them into working days.

    Raises:
        CalendarDataError: for an entry of the wrong form, outside its year, or twice on one day.
    """
    days: dict[date, CalendarDay] = {}
    periods: list[RamadanPeriod] = []
    for year, data in years.items():
        for place, entry in _entries(data, "days", year):
            day = CalendarDay(_date(entry, "date", place), _name(entry, place), _kind(entry, place))
            if day.date.year != year:
                raise CalendarDataError(place, "date_outside_its_year")
            if day.date in days:
                raise CalendarDataError(place, "date_twice")
            days[day.date] = day
        periods += [
            RamadanPeriod(_date(entry, "from", place), _date(entry, "to", place))
            for place, entry in _entries(data, "ramadan", year)
        ]
    return WorkCalendar(frozenset(years), days, tuple(sorted(periods, key=lambda p: p.first)))


def _entries(
    data: Mapping[str, object], key: str, year: int
) -> Iterable[tuple[str, Mapping[str, object]]]:
    if key not in data:
        raise CalendarDataError(f"{year}.{key}", "missing")
    rows = data[key]
    if not isinstance(rows, Sequence) or isinstance(rows, str):
        raise CalendarDataError(f"{year}.{key}", "not_a_list")
    for number, row in enumerate(rows, 1):
        place = f"{year}.{key}[{number}]"
        if not isinstance(row, Mapping):
            raise CalendarDataError(place, "not_an_entry")
        yield place, row


def _date(entry: Mapping[str, object], key: str, place: str) -> date:
    value = entry.get(key)
    if type(value) is date:
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise CalendarDataError(f"{place}.{key}", "not_a_date") from None


def _name(entry: Mapping[str, object], place: str) -> str:
    name = entry.get("name")
    if not isinstance(name, str) or not name.strip():
        raise CalendarDataError(f"{place}.name", "name_missing")
    return name.strip()


def _kind(entry: Mapping[str, object], place: str) -> DayKind:
    try:
        return DayKind(str(entry.get("kind")))
    except ValueError:
        raise CalendarDataError(f"{place}.kind", "kind_unknown") from None
