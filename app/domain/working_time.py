"""Whether a moment lay in a person's working hours: yes, no or unknown, always with the reason.

Doubt never becomes *yes*: unconfirmed or conflicting schedules, missing calendar data, flexible
hours, official travel and imprecise times give *unknown*. The time in a post's id is that of upload
or allocation and may be a scheduled post, so alone it never gives *yes*; it may give a clear *no*.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from app.domain.clauses import Answer
from app.domain.reading import Precision
from app.domain.schedule import DAY_MINUTES, WIB, Schedule, ScheduleScope, Season

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime

    from app.domain.calendar import WorkCalendar
    from app.domain.reading import TimeFact

LINK_ID: Final = "link_id"
_NO_SOURCE: Final = "unknown"
_EXACT: Final = frozenset({Precision.SECOND, Precision.MINUTE})


class AbsenceKind(StrEnum):
    """Why a person did not keep the usual hours."""

    CUTI = "cuti"
    SAKIT = "sakit"
    IZIN = "izin"
    DINAS_LUAR = "dinas_luar"


@dataclass(frozen=True, slots=True)
class Absence:
    """Leave, illness, permission or official travel, whole days (both inclusive) or some hours.

    ``start``/``end`` are minutes from midnight of each day; ``None`` for the whole day.
    """

    kind: AbsenceKind
    first: date
    last: date
    start: int | None = None
    end: int | None = None

    def covers(self, day: date, minute: int) -> bool:
        """Whether it holds at ``minute`` of ``day``."""
        if not self.first <= day <= self.last:
            return False
        return self.start is None or self.end is None or self.start <= minute < self.end


class Reason(StrEnum):
    """Why the answer is what it is; stable codes, put into words elsewhere."""

    PERSON_UNKNOWN = "person_unknown"
    TIME_UNKNOWN = "time_unknown"
    TIME_IMPRECISE = "time_imprecise"
    MAY_BE_SCHEDULED = "may_be_scheduled_upload"
    NO_SCHEDULE = "no_schedule"
    SCHEDULE_UNCONFIRMED = "schedule_unconfirmed"
    SCHEDULES_CONFLICT = "schedules_conflict"
    RAMADAN_SCHEDULE_MISSING = "ramadan_schedule_missing"
    CALENDAR_MISSING = "calendar_missing"
    FLEXIBLE = "flexible_hours"
    OFFICIAL_TRAVEL = "official_travel"
    ON_LEAVE = "on_leave"
    HOLIDAY = "holiday"
    DAY_OFF = "day_off"
    BREAK = "break"
    OUTSIDE_HOURS = "outside_hours"
    IN_HOURS = "in_hours"


_ANSWERS: Final = {
    Reason.IN_HOURS: Answer.YES,
    Reason.HOLIDAY: Answer.NO,
    Reason.DAY_OFF: Answer.NO,
    Reason.BREAK: Answer.NO,
    Reason.OUTSIDE_HOURS: Answer.NO,
}
"""What a reason of a schedule means; every other reason is a doubt."""


@dataclass(frozen=True, slots=True)
class WorkingTimeAnswer:
    """The answer, its reason and what the sentence about it needs.

    ``params`` hold ISO dates under ``date``, minutes under ``minute``, names under ``schedule``,
    ``holiday`` and ``absence``.
    """

    answer: Answer
    reason: Reason
    params: tuple[tuple[str, str], ...] = ()


def is_working_time(
    schedules: Iterable[Schedule],
    calendar: WorkCalendar,
    absences: Sequence[Absence],
    posted: TimeFact,
    *,
    person_id: str | None = None,
    unit_chain: Sequence[str] = (),
) -> WorkingTimeAnswer:
    """Say whether the post's time lay in the working hours of a person.

    ``absences`` are those of the person; ``unit_chain`` names the person's unit and those above
    it, nearest first.

    Raises:
        ValueError: if the time has no zone.
    """
    instant = posted.at
    if instant is None or posted.precision is Precision.UNKNOWN or posted.source == _NO_SOURCE:
        return WorkingTimeAnswer(Answer.UNKNOWN, Reason.TIME_UNKNOWN)
    if instant.tzinfo is None:
        raise ValueError("a post's time carries its zone")
    if posted.precision not in _EXACT:
        return WorkingTimeAnswer(Answer.UNKNOWN, Reason.TIME_IMPRECISE)
    local = instant.astimezone(WIB)
    levels = _levels(schedules, person_id, unit_chain)
    found = _at(levels, calendar, absences, local)
    if found.answer is Answer.YES and posted.source == LINK_ID:
        return WorkingTimeAnswer(Answer.UNKNOWN, Reason.MAY_BE_SCHEDULED, found.params)
    return found


def _levels(
    schedules: Iterable[Schedule], person_id: str | None, unit_chain: Sequence[str]
) -> list[list[Schedule]]:
    """Group the schedules that can bind the person, narrowest first."""
    wanted = [(ScheduleScope.PERSON, person_id)] if person_id else []
    wanted += [(ScheduleScope.UNIT, unit) for unit in unit_chain]
    levels: dict[tuple[ScheduleScope, str], list[Schedule]] = {
        (scope, subject or ""): [] for scope, subject in wanted
    }
    office: list[Schedule] = []
    for schedule in schedules:
        if schedule.scope is ScheduleScope.OFFICE:
            office.append(schedule)
        elif (schedule.scope, schedule.subject_id) in levels:
            levels[schedule.scope, schedule.subject_id].append(schedule)
    return [*levels.values(), office]


def _at(
    levels: list[list[Schedule]],
    calendar: WorkCalendar,
    absences: Sequence[Absence],
    local: datetime,
) -> WorkingTimeAnswer:
    """Ask the day of ``local``, and the evening before if one of its shifts runs past midnight."""
    today, minute = local.date(), local.hour * 60 + local.minute
    found = _of_day(levels, calendar, absences, today, minute)
    yesterday, later = today - timedelta(days=1), minute + DAY_MINUTES
    runs_over = any(
        shift.covers(later)
        for schedule in _in_force(levels, calendar, yesterday)[0]
        for shift in schedule.shifts_on(yesterday)
    )
    if not runs_over:
        return found
    before = _of_day(levels, calendar, absences, yesterday, later)
    for answer in (Answer.YES, Answer.UNKNOWN):
        for candidate in (before, found):
            if candidate.answer is answer:
                return candidate
    return before


def _of_day(
    levels: list[list[Schedule]],
    calendar: WorkCalendar,
    absences: Sequence[Absence],
    day: date,
    minute: int,
) -> WorkingTimeAnswer:
    """Answer for ``minute`` from midnight of ``day``, by the shifts that begin on ``day``."""
    when = (("date", day.isoformat()), ("minute", str(minute)))
    away = next((absence for absence in absences if _is_away(absence, day, minute)), None)
    if away:
        params = (*when, ("absence", away.kind.value))
        if away.kind is AbsenceKind.DINAS_LUAR:
            return WorkingTimeAnswer(Answer.UNKNOWN, Reason.OFFICIAL_TRAVEL, params)
        return WorkingTimeAnswer(Answer.NO, Reason.ON_LEAVE, params)
    schedules, missing = _in_force(levels, calendar, day)
    if missing:
        return WorkingTimeAnswer(Answer.UNKNOWN, missing, when)
    answers = [_by_schedule(schedule, calendar, day, minute, when) for schedule in schedules]
    if len({(answer.answer, answer.reason) for answer in answers}) > 1:
        return WorkingTimeAnswer(Answer.UNKNOWN, Reason.SCHEDULES_CONFLICT, when)
    return answers[0]


def _is_away(absence: Absence, day: date, minute: int) -> bool:
    """After midnight both count: the day the shift began and the day on the wall calendar."""
    if absence.covers(day, minute):
        return True
    past_midnight = minute - DAY_MINUTES
    return past_midnight >= 0 and absence.covers(day + timedelta(days=1), past_midnight)


def _in_force(
    levels: list[list[Schedule]], calendar: WorkCalendar, day: date
) -> tuple[list[Schedule], Reason | None]:
    """Return the narrowest schedules in force on ``day``, or why there are none.

    A unit with hours of its own is not given the office's hours in Ramadan: theirs are missing.
    """
    for level in levels:
        valid = [schedule for schedule in level if schedule.valid_on(day)]
        if not valid:
            continue
        if all(schedule.season is Season.ALL_YEAR for schedule in valid):
            return _confirmed_first(valid), None
        fasting = calendar.is_ramadan(day)
        if fasting is None:
            return [], Reason.CALENDAR_MISSING
        season = Season.RAMADAN if fasting else Season.NORMAL
        fitting = [schedule for schedule in valid if schedule.season is season]
        fitting = fitting or [schedule for schedule in valid if schedule.season is Season.ALL_YEAR]
        if fitting:
            return _confirmed_first(fitting), None
        return [], Reason.RAMADAN_SCHEDULE_MISSING if fasting else Reason.NO_SCHEDULE
    return [], Reason.NO_SCHEDULE


def _confirmed_first(schedules: list[Schedule]) -> list[Schedule]:
    """Leave out shipped defaults nobody confirmed, where the office has confirmed its own."""
    return [schedule for schedule in schedules if schedule.confirmed] or schedules


def _by_schedule(
    schedule: Schedule,
    calendar: WorkCalendar,
    day: date,
    minute: int,
    when: tuple[tuple[str, str], ...],
) -> WorkingTimeAnswer:
    params = (*when, ("schedule", schedule.name))
    free = None if schedule.works_on_holidays else calendar.free_day(day)
    if not schedule.confirmed:
        reason = Reason.SCHEDULE_UNCONFIRMED
    elif not (schedule.works_on_holidays or calendar.knows(day)):
        reason = Reason.CALENDAR_MISSING
    elif free:
        reason, params = Reason.HOLIDAY, (*params, ("holiday", free.name))
    else:
        reason = _by_clock(schedule, day, minute)
    return WorkingTimeAnswer(_ANSWERS.get(reason, Answer.UNKNOWN), reason, params)


def _by_clock(schedule: Schedule, day: date, minute: int) -> Reason:
    shifts = schedule.shifts_on(day)
    if not shifts:
        return Reason.DAY_OFF
    if schedule.flexible:
        return Reason.FLEXIBLE
    at_work = [shift for shift in shifts if shift.covers(minute)]
    if any(not shift.pauses_at(minute) for shift in at_work):
        return Reason.IN_HOURS
    return Reason.BREAK if at_work else Reason.OUTSIDE_HOURS
