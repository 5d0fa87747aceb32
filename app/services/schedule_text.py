"""Working hours as people write them, to words and back."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from app.domain.schedule import DAY_MINUTES, Pause, Shift, clock
from app.services.people_errors import ScheduleFaultyError
from app.text import N_, _

if TYPE_CHECKING:
    from app.domain.schedule import Schedule

DAYS: Final = (
    N_("Senin"), N_("Selasa"), N_("Rabu"), N_("Kamis"), N_("Jumat"), N_("Sabtu"), N_("Minggu"),
)  # fmt: skip
_SHORT: Final = (N_("Sen"), N_("Sel"), N_("Rab"), N_("Kam"), N_("Jum"), N_("Sab"), N_("Min"))
_BETWEEN: Final = re.compile(r"\s*[;,\n]\s*")
_DASH: Final = re.compile(r"\s*(?:[-–—]|s/d|sampai)\s*")
_PAIR: Final = 2


def shifts_text(shifts: tuple[Shift, ...]) -> str:
    """Return the shifts of a day as :func:`read_day` reads them."""
    return "; ".join(_span(shift.start, shift.end) for shift in shifts)


def breaks_text(shifts: tuple[Shift, ...]) -> str:
    """Return the breaks of a day as :func:`read_day` reads them."""
    return "; ".join(_span(p.start, p.end) for shift in shifts for p in shift.breaks)


def read_day(day: str, work: str, pauses: str) -> tuple[Shift, ...]:
    """Return the shifts written in ``work``, each with those of the breaks that lie in it.

    Raises:
        ScheduleFaultyError: for anything that is no time, or a break outside the hours; names
            ``day``.
    """
    left = [Pause(*span) for span in _spans(day, pauses)]
    shifts = []
    for start, end in _spans(day, work):
        bare = Shift(start, end)
        own = tuple(pause for pause in left if _lies_in(pause, bare))
        left = [pause for pause in left if pause not in own]
        shifts.append(Shift(start, end, own))
    if left:
        what = _("jam istirahat {when} di luar jam kerjanya.")
        raise ScheduleFaultyError(day=day, what=what.format(when=_span(left[0].start, left[0].end)))
    return tuple(shifts)


def week_words(schedule: Schedule) -> str:
    """Return the week in one line, equal days in a row taken together."""
    groups: list[tuple[int, int]] = []
    for day in range(len(DAYS)):
        if groups and schedule.week[day] == schedule.week[groups[-1][0]]:
            groups[-1] = (groups[-1][0], day)
        else:
            groups.append((day, day))
    parts = []
    for first, last in groups:
        shifts = schedule.week[first]
        if not shifts:
            continue
        name = _(_SHORT[first]) if first == last else f"{_(_SHORT[first])}–{_(_SHORT[last])}"
        rest = breaks_text(shifts)
        pause = " " + _("(istirahat {when})").format(when=rest) if rest else ""
        parts.append(f"{name} {shifts_text(shifts)}{pause}")
    return " · ".join(parts)


def hours_a_week(schedule: Schedule) -> timedelta:
    """Return the working time of a week, breaks left out."""
    minutes = 0
    for shifts in schedule.week:
        for shift in shifts:
            minutes += shift.real_end - shift.start
            minutes -= sum((pause.end - pause.start) % DAY_MINUTES for pause in shift.breaks)
    return timedelta(minutes=minutes)


def _lies_in(pause: Pause, shift: Shift) -> bool:
    try:
        Shift(shift.start, shift.end, (pause,))
    except ValueError:
        return False
    return True


def _spans(day: str, text: str) -> list[tuple[int, int]]:
    spans = []
    for part in _BETWEEN.split(text.strip()):
        if not part:
            continue
        ends = _DASH.split(part)
        if len(ends) != _PAIR:
            raise ScheduleFaultyError(day=day, what=_("tulis seperti 07.30-16.00."))
        try:
            first, last = clock(ends[0]), clock(ends[1])
        except ValueError:
            raise ScheduleFaultyError(day=day, what=_("tulis seperti 07.30-16.00.")) from None
        if first in {last, DAY_MINUTES}:
            raise ScheduleFaultyError(day=day, what=_("jam mulai dan selesainya sama."))
        spans.append((first, last))
    return spans


def _span(start: int, end: int) -> str:
    return f"{_clock(start)}–{_clock(end)}"


def _clock(minute: int) -> str:
    return f"{minute // 60:02d}.{minute % 60:02d}"
