"""Working schedules as data: whose, from when, which hours, breaks included.

Times are minutes from midnight in WIB (UTC+7, fixed: Sumatera Barat has no daylight saving). A
shift that ends at or before its start ends on the next day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta, timezone
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

WIB: Final = timezone(timedelta(hours=7), "WIB")
DAY_MINUTES: Final = 24 * 60
_DAYS: Final = 7


class ScheduleScope(StrEnum):
    """Whom a schedule binds; the narrower one goes first."""

    PERSON = "person"
    UNIT = "unit"
    OFFICE = "office"


class Season(StrEnum):
    """When in the year a schedule holds."""

    NORMAL = "normal"
    RAMADAN = "ramadan"
    ALL_YEAR = "all_year"


@dataclass(frozen=True, slots=True)
class Pause:
    """A break inside a shift, in minutes from midnight of the day on which it begins."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Shift:
    """One stretch of work; its breaks are not working time (Perpres 21/2023, article 4)."""

    start: int
    end: int
    breaks: tuple[Pause, ...] = ()

    def __post_init__(self) -> None:
        moments = [self.start, self.end, *(m for p in self.breaks for m in (p.start, p.end))]
        if not all(0 <= moment <= DAY_MINUTES for moment in moments):
            raise ValueError("a time of day lies between 0 and 1440 minutes")
        for pause in self.breaks:
            first, last = self._placed(pause)
            if not (self.start <= first < last <= self.real_end):
                raise ValueError("a break lies inside its shift")

    @property
    def real_end(self) -> int:
        """The end counted from the shift's own midnight; over 1440 if it ends the next day."""
        return self.end if self.end > self.start else self.end + DAY_MINUTES

    def covers(self, minute: int) -> bool:
        """Whether ``minute`` (from the shift's own midnight) lies in it, breaks included."""
        return self.start <= minute < self.real_end

    def pauses_at(self, minute: int) -> bool:
        """Whether ``minute`` lies in one of its breaks."""
        return any(first <= minute < last for first, last in map(self._placed, self.breaks))

    def _placed(self, pause: Pause) -> tuple[int, int]:
        first = pause.start if pause.start >= self.start else pause.start + DAY_MINUTES
        last = pause.end if pause.end > self.start else pause.end + DAY_MINUTES
        return first, last


@dataclass(frozen=True, slots=True)
class Schedule:
    """The hours of an office, a unit or a person.

    ``week`` holds the shifts of Monday to Sunday. ``valid_to`` is inclusive, ``None`` for open.
    While ``confirmed`` is false (a default nobody has checked) it never gives an answer.
    ``flexible``: the person chooses the hours (flexi time or place), so the clock says nothing.
    ``works_on_holidays``: services that never close, such as wards and guards.
    """

    id: str
    name: str
    scope: ScheduleScope
    subject_id: str
    valid_from: date
    week: tuple[tuple[Shift, ...], ...]
    valid_to: date | None = None
    season: Season = Season.NORMAL
    confirmed: bool = False
    flexible: bool = False
    works_on_holidays: bool = False

    def __post_init__(self) -> None:
        if len(self.week) != _DAYS:
            raise ValueError("a week has seven days")
        if self.valid_to is not None and self.valid_to < self.valid_from:
            raise ValueError("a schedule ends after it starts")

    def valid_on(self, day: date) -> bool:
        """Whether the schedule is in force on ``day`` (the season aside)."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)

    def shifts_on(self, day: date) -> tuple[Shift, ...]:
        """Return the shifts that begin on ``day``, by its weekday."""
        return self.week[day.weekday()]


def clock(text: str) -> int:
    """Return the minutes from midnight of ``07.30`` or ``07:30``; raises ``ValueError``."""
    hours, _, minutes = text.replace(".", ":").partition(":")
    if not (hours.isdigit() and minutes.isdigit() and len(minutes) == 2):  # noqa: PLR2004 - mm
        raise ValueError("a time of day is written 07.30")
    result = int(hours) * 60 + int(minutes)
    if int(minutes) >= 60 or result > DAY_MINUTES:  # noqa: PLR2004 - minutes in an hour
        raise ValueError("a time of day lies between 00.00 and 24.00")
    return result


def same_every_day(days: Sequence[int], shifts: tuple[Shift, ...]) -> tuple[tuple[Shift, ...], ...]:
    """Return a week with ``shifts`` on the given weekdays (Monday is 0) and nothing else."""
    return tuple(shifts if day in days else () for day in range(_DAYS))
