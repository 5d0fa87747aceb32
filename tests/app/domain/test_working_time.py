from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.calendar import CalendarDay, DayKind, RamadanPeriod, WorkCalendar
from app.domain.clauses import Answer
from app.domain.reading import Precision, TimeFact
from app.domain.schedule import WIB, Pause, Schedule, ScheduleScope, Season, Shift, same_every_day
from app.domain.working_time import Absence, AbsenceKind, Reason, is_working_time

_OPEN = date(2025, 1, 1)
_DAY = (Shift(450, 960, (Pause(720, 780),)),)
_OFFICE = Schedule(
    "s", "Kantor", ScheduleScope.OFFICE, "", _OPEN, same_every_day(range(5), _DAY), confirmed=True
)
_RAMADAN = replace(
    _OFFICE,
    id="r",
    name="Ramadan",
    season=Season.RAMADAN,
    week=same_every_day(range(5), (Shift(480, 900, (Pause(720, 750),)),)),
)
_GUARD = replace(
    _OFFICE,
    id="g",
    name="Jaga malam",
    season=Season.ALL_YEAR,
    scope=ScheduleScope.PERSON,
    subject_id="p1",
    week=same_every_day(range(7), (Shift(1260, 420, (Pause(0, 30),)),)),
    works_on_holidays=True,
)
_CALENDAR = WorkCalendar(
    frozenset({2025, 2026}),
    {date(2026, 1, 1): CalendarDay(date(2026, 1, 1), "Tahun Baru", DayKind.LIBUR_NASIONAL)},
    (
        RamadanPeriod(date(2025, 3, 1), date(2025, 3, 30)),
        RamadanPeriod(date(2026, 2, 19), date(2026, 3, 20)),
    ),
)


def _ask(
    at,
    schedules=(_OFFICE, _RAMADAN),
    absences=(),
    precision=Precision.MINUTE,
    source="screen",
    **who,
):
    moment = at if at is None or at.tzinfo else at.replace(tzinfo=WIB)
    posted = TimeFact(moment, precision, source)
    return is_working_time(schedules, _CALENDAR, absences, posted, **who)


_WEDNESDAY = datetime(2026, 1, 7, 9, 0)  # noqa: DTZ001 - _ask reads it as WIB


@pytest.mark.parametrize(
    ("at", "answer", "reason"),
    [
        ("2026-01-07 09:00", Answer.YES, Reason.IN_HOURS),
        ("2026-01-07 07:29", Answer.NO, Reason.OUTSIDE_HOURS),
        ("2026-01-07 07:30", Answer.YES, Reason.IN_HOURS),
        ("2026-01-07 15:59", Answer.YES, Reason.IN_HOURS),
        ("2026-01-07 16:00", Answer.NO, Reason.OUTSIDE_HOURS),
        ("2026-01-07 12:30", Answer.NO, Reason.BREAK),
        ("2026-01-10 09:00", Answer.NO, Reason.DAY_OFF),
        ("2026-01-01 09:00", Answer.NO, Reason.HOLIDAY),
        ("2026-02-19 07:45", Answer.NO, Reason.OUTSIDE_HOURS),
        ("2026-02-19 08:00", Answer.YES, Reason.IN_HOURS),
        ("2027-01-06 09:00", Answer.UNKNOWN, Reason.CALENDAR_MISSING),
        ("2024-12-31 09:00", Answer.UNKNOWN, Reason.NO_SCHEDULE),
    ],
)
def test_an_office_week(at, answer, reason):
    found = _ask(datetime.fromisoformat(at))
    assert (found.answer, found.reason) == (answer, reason)


def test_the_answer_is_in_wib_whatever_the_zone_of_the_time():
    nine = datetime(2026, 1, 7, 2, 0, tzinfo=UTC)
    assert _ask(nine).answer is Answer.YES
    assert _ask(nine.astimezone(timezone(timedelta(hours=9)))).answer is Answer.YES


def test_a_time_without_zone_is_a_bug():
    with pytest.raises(ValueError, match="zone"):
        is_working_time(
            (), _CALENDAR, (), TimeFact(datetime(2026, 1, 7), Precision.MINUTE, "screen")  # noqa: DTZ001
        )  # fmt: skip


@pytest.mark.parametrize("precision", [Precision.DAY, Precision.RELATIVE, Precision.UNKNOWN])
def test_an_imprecise_time_is_never_judged(precision):
    assert _ask(_WEDNESDAY, precision=precision).answer is Answer.UNKNOWN


def test_a_missing_time_or_source_is_unknown():
    assert _ask(None).reason is Reason.TIME_UNKNOWN
    assert _ask(_WEDNESDAY, source="unknown").reason is Reason.TIME_UNKNOWN


def test_the_time_in_an_id_is_never_yes_alone_but_may_be_a_clear_no():
    inside = _ask(_WEDNESDAY, source="link_id", precision=Precision.SECOND)
    assert (inside.answer, inside.reason) == (Answer.UNKNOWN, Reason.MAY_BE_SCHEDULED)
    outside = _ask(_WEDNESDAY.replace(hour=20), source="link_id", precision=Precision.SECOND)
    assert outside.answer is Answer.NO


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"confirmed": False}, Reason.SCHEDULE_UNCONFIRMED),
        ({"flexible": True}, Reason.FLEXIBLE),
        ({"valid_from": date(2027, 1, 1)}, Reason.NO_SCHEDULE),
        ({"valid_to": date(2026, 1, 6)}, Reason.NO_SCHEDULE),
    ],
)
def test_a_schedule_that_cannot_answer_gives_unknown(change, reason):
    found = _ask(_WEDNESDAY, [replace(_OFFICE, **change)])
    assert (found.answer, found.reason) == (Answer.UNKNOWN, reason)


def test_in_ramadan_the_ordinary_hours_do_not_stand_in_for_missing_ones():
    fasting = datetime(2026, 2, 20, 9, 0)  # noqa: DTZ001 - read as WIB
    assert _ask(fasting, [_OFFICE]).reason is Reason.RAMADAN_SCHEDULE_MISSING
    own = replace(_OFFICE, scope=ScheduleScope.UNIT, subject_id="u1")
    found = _ask(fasting, [_OFFICE, _RAMADAN, own], unit_chain=("u1",))
    assert found.reason is Reason.RAMADAN_SCHEDULE_MISSING


def test_the_narrowest_schedule_goes_first():
    late = same_every_day(range(5), (Shift(960, 1200),))
    unit = replace(_OFFICE, scope=ScheduleScope.UNIT, subject_id="u1", week=late)
    above = replace(_OFFICE, scope=ScheduleScope.UNIT, subject_id="u0")
    everyone = [_OFFICE, unit, above]
    assert _ask(_WEDNESDAY, everyone).answer is Answer.YES
    assert _ask(_WEDNESDAY, everyone, unit_chain=("u1", "u0")).answer is Answer.NO
    assert _ask(_WEDNESDAY, everyone, unit_chain=("u0",)).answer is Answer.YES
    own = replace(_OFFICE, scope=ScheduleScope.PERSON, subject_id="p1")
    assert _ask(_WEDNESDAY, [*everyone, own], unit_chain=("u1",), person_id="p1").answer == "yes"
    assert _ask(_WEDNESDAY, [*everyone, own], unit_chain=("u1",), person_id="p2").answer == "no"


def test_schedules_that_disagree_give_unknown():
    other = replace(_OFFICE, id="t", week=same_every_day(range(5), (Shift(960, 1200),)))
    assert _ask(_WEDNESDAY, [_OFFICE, other]).reason is Reason.SCHEDULES_CONFLICT


def test_a_default_nobody_confirmed_does_not_disturb_a_confirmed_one():
    default = replace(
        _OFFICE, id="t", confirmed=False, week=same_every_day(range(6), (Shift(450, 840),))
    )
    assert _ask(_WEDNESDAY, [default, _OFFICE]).answer is Answer.YES
    assert _ask(_WEDNESDAY, [default, default]).reason is Reason.SCHEDULE_UNCONFIRMED


def test_leave_is_a_clear_no_and_official_travel_is_unknown():
    day = _WEDNESDAY.date()
    for kind in (AbsenceKind.CUTI, AbsenceKind.SAKIT, AbsenceKind.IZIN):
        assert _ask(_WEDNESDAY, absences=[Absence(kind, day, day)]).reason is Reason.ON_LEAVE
    travel = [Absence(AbsenceKind.DINAS_LUAR, day, day)]
    assert _ask(_WEDNESDAY, absences=travel).reason is Reason.OFFICIAL_TRAVEL
    hours = [Absence(AbsenceKind.IZIN, day, day, 600, 660)]
    assert _ask(_WEDNESDAY, absences=hours).answer is Answer.YES
    assert _ask(_WEDNESDAY.replace(hour=10), absences=hours).answer is Answer.NO


def test_a_night_shift_runs_into_the_next_morning():
    everyone = [_OFFICE, _RAMADAN, _GUARD]
    sunday = datetime(2026, 1, 11, 2, 0)  # noqa: DTZ001 - read as WIB
    assert _ask(sunday, everyone, person_id="p1").answer is Answer.YES
    assert _ask(sunday.replace(hour=0, minute=10), everyone, person_id="p1").reason is Reason.BREAK
    assert _ask(sunday.replace(hour=7), everyone, person_id="p1").answer is Answer.NO
    assert _ask(sunday, everyone).answer is Answer.NO
    morning = [Absence(AbsenceKind.IZIN, sunday.date(), sunday.date(), 0, 180)]
    assert _ask(sunday, everyone, morning, person_id="p1").reason is Reason.ON_LEAVE
    evening = [Absence(AbsenceKind.CUTI, date(2026, 1, 10), date(2026, 1, 10))]
    assert _ask(sunday, everyone, evening, person_id="p1").reason is Reason.ON_LEAVE


# A slow, obvious reference: walk every minute of three days and write down what it is.
_BASE = date(2026, 2, 16)


def _reference(schedule, absences, day, minute):
    working = set()
    for start_day in (day - timedelta(days=1), day):
        if start_day in _CALENDAR.days and not schedule.works_on_holidays:
            continue
        for shift in schedule.week[start_day.weekday()]:
            for step in range((shift.end - shift.start) % 1440):
                passed, clock = divmod(shift.start + step, 1440)
                wall_day = start_day + timedelta(days=passed)
                on_break = any(clock in _minutes(p.start, p.end) for p in shift.breaks)
                away = any(a.first <= d <= a.last for a in absences for d in (start_day, wall_day))
                if not on_break and not away:
                    working.add((wall_day, clock))
    return (day, minute) in working


def _minutes(start, end):
    return range(start, end) if end > start else [*range(start, 1440), *range(end)]


@st.composite
def _shifts(draw):
    start = draw(st.integers(0, 1438))
    end = draw(st.integers(1, 1439).filter(lambda value: value != start))
    length = (end - start) % 1440
    breaks = ()
    if length > 10 and draw(st.booleans()):
        first = draw(st.integers(1, length - 2))
        last = draw(st.integers(first + 1, length - 1))
        breaks = (Pause((start + first) % 1440, (start + last) % 1440),)
    return Shift(start, end, breaks)


@given(
    st.lists(st.lists(_shifts(), max_size=1).map(tuple), min_size=7, max_size=7).map(tuple),
    st.booleans(),
    st.integers(0, 30),
    st.integers(0, 1439),
    st.lists(st.builds(lambda d, n: (d, n), st.integers(0, 30), st.integers(0, 2)), max_size=2),
)
def test_every_minute_agrees_with_a_walk_through_the_days(week, always, offset, minute, leaves):
    schedule = replace(_OFFICE, week=week, season=Season.ALL_YEAR, works_on_holidays=always)
    absences = [
        Absence(AbsenceKind.CUTI, _BASE + timedelta(days=d), _BASE + timedelta(days=d + n))
        for d, n in leaves
    ]
    day = _BASE + timedelta(days=offset)
    at = datetime.combine(day, time(minute // 60, minute % 60), WIB)
    found = _ask(at, [schedule], absences)
    assert found.answer is not Answer.UNKNOWN
    assert (found.answer is Answer.YES) == _reference(schedule, absences, day, minute)


@given(
    st.datetimes(datetime(2024, 1, 1), datetime(2028, 1, 1)),  # noqa: DTZ001 - read as WIB
    st.sampled_from(list(Precision)),
    st.sampled_from(["screen", "link_id", "reviewer", "unknown"]),
    st.lists(st.sampled_from([_OFFICE, _RAMADAN, _GUARD]), max_size=3),
)
def test_yes_needs_an_exact_time_of_a_source_that_cannot_be_scheduled(at, precision, source, who):
    found = _ask(at, who, precision=precision, source=source, person_id="p1")
    if found.answer is Answer.YES:
        assert precision in {Precision.SECOND, Precision.MINUTE}
        assert source in {"screen", "reviewer"}
        assert who


# Which schedule binds: a slow, obvious reading of the rules, level by level and day by day.
_RULES = [
    replace(base, id=f"{scope.value}-{season.value}-{confirmed}", scope=scope, subject_id=subject,
            season=season, confirmed=confirmed, week=same_every_day(range(7), (Shift(start, 900),)))
    for base, (scope, subject, start) in (
        (_OFFICE, (ScheduleScope.OFFICE, "", 300)),
        (_OFFICE, (ScheduleScope.UNIT, "seksi", 360)),
        (_OFFICE, (ScheduleScope.UNIT, "kantor", 420)),
        (_OFFICE, (ScheduleScope.PERSON, "p1", 480)),
        (_OFFICE, (ScheduleScope.PERSON, "p2", 120)),
    )
    for season in Season
    for confirmed in (True, False)
]  # fmt: skip


def _binding(schedules, day):
    for scope, subject in (
        (ScheduleScope.PERSON, "p1"),
        (ScheduleScope.UNIT, "seksi"),
        (ScheduleScope.UNIT, "kantor"),
        (ScheduleScope.OFFICE, ""),
    ):
        level = [s for s in schedules if (s.scope, s.subject_id) == (scope, subject)]
        if not level:
            continue
        always = [s for s in level if s.season is Season.ALL_YEAR]
        fasting = any(p.first <= day <= p.last for p in _CALENDAR.ramadan)
        now = Season.RAMADAN if fasting else Season.NORMAL
        fitting = [s for s in level if s.season is now] or always
        return [s for s in fitting if s.confirmed] or fitting
    return []


@given(
    st.lists(st.sampled_from(_RULES), max_size=6, unique=True),
    st.dates(date(2026, 1, 2), date(2026, 4, 30)),
    st.integers(0, 1439),
)
def test_the_narrowest_confirmed_schedule_of_the_season_answers(schedules, day, minute):
    at = datetime.combine(day, time(minute // 60, minute % 60), WIB)
    found = _ask(at, schedules, person_id="p1", unit_chain=("seksi", "kantor"))
    binding = _binding(schedules, day)
    if not binding or not all(schedule.confirmed for schedule in binding):
        assert found.answer is Answer.UNKNOWN
        return
    inside = {schedule.shifts_on(day)[0].covers(minute) for schedule in binding}
    expected = {frozenset({True}): Answer.YES, frozenset({False}): Answer.NO}
    assert found.answer is expected.get(frozenset(inside), Answer.UNKNOWN)
