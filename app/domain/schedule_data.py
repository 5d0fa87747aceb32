"""Schedules to and from plain data: the pack's ``schedules.yaml`` and what the store keeps.

A week maps ``senin`` … ``minggu`` to one shift or a list of shifts, each
``{work: ["07:30", "16:00"], break: ["12:00", "13:00"]}``; ``break`` may be a list of pairs, or
missing. A day that is not named is free.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from app.domain.schedule import Pause, Schedule, ScheduleScope, Season, Shift, clock

DAY_NAMES: Final = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
_PAIR: Final = 2

Week = tuple[tuple[Shift, ...], ...]


class ScheduleDataError(ValueError):
    """The data cannot be used; ``place`` says where, ``reason`` is a stable word."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(f"{place}: {reason}")
        self.place = place
        self.reason = reason


def schedules_from_data(data: Mapping[str, object]) -> tuple[Schedule, ...]:
    """Return the office's default schedules of a loaded ``schedules.yaml``.

    An entry with ``ramadan`` gives two schedules: the ordinary one and one for Ramadan, its id with
    ``.ramadan`` behind. What is not said to be confirmed is not.

    Raises:
        ScheduleDataError: with the place and the reason.
    """
    entries = data.get("schedules")
    if not isinstance(entries, Sequence) or isinstance(entries, str):
        raise ScheduleDataError("schedules", "not_a_list")
    found: list[Schedule] = []
    for number, entry in enumerate(entries, 1):
        place = f"schedules[{number}]"
        if not isinstance(entry, Mapping):
            raise ScheduleDataError(place, "not_an_entry")
        if entry.get("ramadan") is None:
            found.append(_schedule(entry, place, "days", Season.NORMAL))
            continue
        found += [
            _schedule(entry, place, "days", Season.NORMAL),
            _schedule(entry, place, "ramadan", Season.RAMADAN),
        ]
    return tuple(found)


def week_from_data(data: object, place: str) -> Week:
    """Return the shifts of Monday to Sunday.

    Raises:
        ScheduleDataError: with the place and the reason.
    """
    if not isinstance(data, Mapping):
        raise ScheduleDataError(place, "not_a_week")
    unknown = set(data) - set(DAY_NAMES)
    if unknown:
        raise ScheduleDataError(f"{place}.{min(map(str, unknown))}", "day_unknown")
    return tuple(_day(data.get(name), f"{place}.{name}") for name in DAY_NAMES)


def week_to_data(week: Week) -> dict[str, list[dict[str, list[object]]]]:
    """Return plain data that :func:`week_from_data` reads back to an equal week."""
    return {
        name: [
            {
                "work": [_written(shift.start), _written(shift.end)],
                "break": [[_written(pause.start), _written(pause.end)] for pause in shift.breaks],
            }
            for shift in shifts
        ]
        for name, shifts in zip(DAY_NAMES, week, strict=True)
        if shifts
    }


def _schedule(entry: Mapping[str, object], place: str, key: str, season: Season) -> Schedule:
    name, identity = entry.get("name"), entry.get("id")
    if not isinstance(identity, str) or not isinstance(name, str):
        raise ScheduleDataError(place, "id_or_name_missing")
    until = entry.get("valid_to")
    try:
        return Schedule(
            id=identity if season is Season.NORMAL else f"{identity}.ramadan",
            name=name,
            scope=ScheduleScope.OFFICE,
            subject_id="",
            valid_from=_date(entry.get("valid_from"), f"{place}.valid_from"),
            week=week_from_data(entry.get(key), f"{place}.{key}"),
            valid_to=None if until is None else _date(until, f"{place}.valid_to"),
            season=season,
            confirmed=entry.get("confirmed") is True,
            flexible=entry.get("flexible") is True,
            works_on_holidays=entry.get("works_on_holidays") is True,
        )
    except ScheduleDataError:
        raise
    except ValueError as wrong:
        raise ScheduleDataError(place, str(wrong)) from wrong


def _day(data: object, place: str) -> tuple[Shift, ...]:
    if data is None:
        return ()
    shifts = [data] if isinstance(data, Mapping) else data
    if not isinstance(shifts, Sequence) or isinstance(shifts, str):
        raise ScheduleDataError(place, "not_a_shift")
    return tuple(_shift(shift, place) for shift in shifts)


def _shift(data: object, place: str) -> Shift:
    if not isinstance(data, Mapping):
        raise ScheduleDataError(place, "not_a_shift")
    pauses = data.get("break") or ()
    if isinstance(pauses, Sequence) and pauses and isinstance(pauses[0], str):
        pauses = [pauses]
    if not isinstance(pauses, Sequence) or isinstance(pauses, str):
        raise ScheduleDataError(f"{place}.break", "not_a_pair_of_times")
    start, end = _times(data.get("work"), f"{place}.work")
    breaks = tuple(Pause(*_times(pause, f"{place}.break")) for pause in pauses)
    try:
        return Shift(start, end, breaks)
    except ValueError as wrong:
        raise ScheduleDataError(place, str(wrong)) from wrong


def _times(data: object, place: str) -> tuple[int, int]:
    if not isinstance(data, Sequence) or isinstance(data, str) or len(data) != _PAIR:
        raise ScheduleDataError(place, "not_a_pair_of_times")
    try:
        return clock(str(data[0])), clock(str(data[1]))
    except ValueError:
        raise ScheduleDataError(place, "not_a_time") from None


def _date(value: object, place: str) -> date:
    if type(value) is date:
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise ScheduleDataError(place, "not_a_date") from None


def _written(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"
