"""From a time as written to a point in time, only where that needs no guessing."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, Final

from app.domain.reading import Precision, TimeFact

if TYPE_CHECKING:
    from app.screens.time_words import TimeMention

_LENGTHS: Final = {
    "second": timedelta(seconds=1),
    "minute": timedelta(minutes=1),
    "hour": timedelta(hours=1),
    "day": timedelta(days=1),
    "week": timedelta(weeks=1),
    "month": timedelta(days=30),
    "year": timedelta(days=365),
}
_WITHIN_A_DAY: Final = ("second", "minute", "hour", "h", "d")
_OLDEST: Final = 2004
"""No platform here is older."""
_CLOCKS_APART: Final = timedelta(days=1)


def resolve(mention: TimeMention, capture: TimeFact | None, *, indonesian: bool | None) -> TimeFact:
    """Return the point in time a mention names.

    A full date stands for itself; hours without a zone are WIB. Everything relative needs the
    capture time; without it only the surface is kept. ``indonesian`` is the language of the app's
    own words: "3 h" is three days in Indonesian and three hours in English; unknown stays unknown.
    A bare clock time is no date.
    """
    if mention.is_bare_clock:
        return TimeFact(surface=mention.surface)
    if mention.is_dated:
        return _dated(mention, capture)
    taken = capture.at if capture else None
    coarse = capture is not None and capture.precision is Precision.DAY
    if taken is not None and not (coarse and mention.ago and mention.ago[1] in _WITHIN_A_DAY):
        at, precision = _from_capture(mention, taken, indonesian=indonesian)
        if at is not None and at <= taken + _CLOCKS_APART:
            return TimeFact(at, precision, "screen_relative", mention.surface)
    return TimeFact(None, Precision.RELATIVE, "screen_relative", mention.surface)


def _dated(mention: TimeMention, capture: TimeFact | None) -> TimeFact:
    at, precision = _at(mention, mention.year or 0)
    late = capture is not None and capture.at is not None and at is not None
    if at is None or (late and capture and capture.at and at > capture.at + _CLOCKS_APART):
        return TimeFact(surface=mention.surface)
    return TimeFact(at, precision, "screen", mention.surface)


def _at(mention: TimeMention, year: int) -> tuple[datetime | None, Precision]:
    if year < _OLDEST or mention.month is None or mention.day is None:
        return None, Precision.UNKNOWN
    zone = timezone(timedelta(hours=mention.zone))
    try:
        at = datetime(
            year,
            mention.month,
            mention.day,
            mention.hour or 0,
            mention.minute or 0,
            mention.second or 0,
            tzinfo=zone,
        )
    except ValueError:
        return None, Precision.UNKNOWN
    if mention.hour is None:
        return at, Precision.DAY
    return at, Precision.SECOND if mention.second is not None else Precision.MINUTE


def _from_capture(
    mention: TimeMention, taken: datetime, *, indonesian: bool | None
) -> tuple[datetime | None, Precision]:
    if mention.ago is not None:
        count, unit = mention.ago
        if unit in ("h", "d"):
            unit = _one_letter(unit, indonesian=indonesian)
        length = _LENGTHS.get(unit)
        return (taken - count * length if length else None), Precision.RELATIVE
    zone = timezone(timedelta(hours=mention.zone))
    local = taken.astimezone(zone)
    if mention.month is not None:  # day and month without a year: the latest one before capture
        for year in (local.year, local.year - 1):
            at, precision = _at(mention, year)
            if at is not None and at <= taken:
                return at, precision
        return None, Precision.UNKNOWN
    back = mention.days_back
    if back is None and mention.weekday is not None:
        back = (local.weekday() - mention.weekday) % 7 or 7
    if back is None:
        return None, Precision.UNKNOWN
    day = (local - timedelta(days=back)).replace(hour=0, minute=0, second=0, microsecond=0)
    if mention.hour is None:
        return day, Precision.DAY
    return day.replace(hour=mention.hour, minute=mention.minute or 0), Precision.MINUTE


def _one_letter(unit: str, *, indonesian: bool | None) -> str:
    if indonesian is None:
        return ""
    if unit == "h":
        return "day" if indonesian else "hour"
    return "second" if indonesian else "day"
