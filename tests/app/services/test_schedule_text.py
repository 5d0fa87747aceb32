from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.schedule import Pause, Schedule, ScheduleScope, Shift, same_every_day
from app.services.people_errors import ScheduleFaultyError
from app.services.schedule_text import breaks_text, read_day, shifts_text, week_words


@st.composite
def _days(draw):
    """Up to two shifts one after the other, each with at most one break."""
    marks = sorted(draw(st.lists(st.integers(0, 1439), min_size=8, max_size=8, unique=True)))
    shifts = []
    for a, b, c, d in (marks[:4], marks[4:]):
        if draw(st.booleans()):
            shifts.append(Shift(a, d, (Pause(b, c),) if draw(st.booleans()) else ()))
    return tuple(shifts)


@given(_days())
def test_what_is_written_is_read_back(day):
    assert read_day("Senin", shifts_text(day), breaks_text(day)) == day


@given(st.text(alphabet="0123456789.:-–; ab", max_size=24), st.text(max_size=12))
def test_anything_typed_is_read_or_refused_in_words(work, pauses):
    with suppress(ScheduleFaultyError):
        for shift in read_day("Senin", work, pauses):
            assert 0 <= shift.start < shift.real_end


@pytest.mark.parametrize(
    ("work", "pauses", "what"),
    [
        ("pagi", "", "07.30-16.00"),
        ("25.00-26.00", "", "07.30-16.00"),
        ("08.00-08.00", "", "sama"),
        ("08.00-10.00", "12.00-13.00", "istirahat"),
    ],
)
def test_what_is_wrong_is_named(work, pauses, what):
    with pytest.raises(ScheduleFaultyError, match=what):
        read_day("Jumat", work, pauses)


def test_spellings_people_use_are_read():
    day = (Shift(450, 960, (Pause(720, 780),)),)
    for work in ("07.30-16.00", "07:30 – 16:00", "7.30 s/d 16.00", "07.30 sampai 16.00"):
        assert read_day("Senin", work, "12.00-13.00") == day


def test_a_night_shift_with_its_break_is_read():
    assert read_day("Senin", "21.00-07.00", "00.30-01.00") == (Shift(1260, 420, (Pause(30, 60),)),)


def test_equal_days_in_a_row_are_taken_together():
    week = same_every_day(range(5), (Shift(450, 960, (Pause(720, 780),)),))
    schedule = Schedule("s", "Kantor", ScheduleScope.OFFICE, "", date(2026, 1, 1), week)
    assert week_words(schedule) == "Sen–Jum 07.30–16.00 (istirahat 12.00–13.00)"
