from __future__ import annotations

from datetime import date

import pytest

from app.domain.schedule import Pause, Schedule, ScheduleScope, Shift, clock, same_every_day


def test_a_shift_past_midnight_ends_the_next_day():
    night = Shift(clock("21.00"), clock("07.00"), (Pause(clock("00:30"), clock("01.00")),))
    assert night.real_end == 31 * 60
    assert night.covers(30 * 60)
    assert not night.covers(clock("20.59"))
    assert night.pauses_at(24 * 60 + 30)
    assert not night.pauses_at(25 * 60)


@pytest.mark.parametrize("text", ["7", "7.5", "25.00", "07.60", "aa.bb", "", "24.01", "-1.00"])
def test_a_time_of_day_is_refused_unless_it_is_one(text):
    with pytest.raises(ValueError, match="time of day"):
        clock(text)


def test_a_break_outside_its_shift_is_refused():
    with pytest.raises(ValueError, match="inside"):
        Shift(450, 960, (Pause(400, 500),))
    with pytest.raises(ValueError, match="between"):
        Shift(-1, 960)


def test_a_schedule_has_seven_days_and_ends_after_it_starts():
    week = same_every_day(range(5), (Shift(450, 960),))
    assert [bool(day) for day in week] == [True] * 5 + [False] * 2
    with pytest.raises(ValueError, match="seven"):
        Schedule("s", "S", ScheduleScope.OFFICE, "", date(2026, 1, 1), week[:6])
    with pytest.raises(ValueError, match="after"):
        Schedule(
            "s", "S", ScheduleScope.OFFICE, "", date(2026, 1, 2), week, valid_to=date(2026, 1, 1)
        )
