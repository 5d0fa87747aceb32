from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from app.domain.schedule import Pause, Season, Shift
from app.domain.schedule_data import (
    ScheduleDataError,
    schedules_from_data,
    week_from_data,
    week_to_data,
)


def _entry(**change):
    week = {"senin": {"work": ["07:30", "16:00"], "break": ["12:00", "13:00"]}}
    return {"id": "a", "name": "A", "valid_from": "2025-11-03", "days": week, **change}


def test_the_shipped_defaults_are_unconfirmed_and_hold_the_hours_of_the_perpres():
    pack = Path(__file__).parents[3] / "resources/rulepacks/se-1641-2025/schedules.yaml"
    schedules = schedules_from_data(yaml.safe_load(pack.read_text("utf-8")))
    assert not any(schedule.confirmed for schedule in schedules)
    hours = {
        schedule.id: sum(
            shift.real_end - shift.start - sum(pause.end - pause.start for pause in shift.breaks)
            for shifts in schedule.week
            for shift in shifts
        )
        for schedule in schedules
    }
    assert hours["lima-hari"] == 37.5 * 60
    assert hours["lima-hari.ramadan"] == 32.5 * 60


def test_an_entry_with_ramadan_gives_two_schedules():
    both = schedules_from_data({"schedules": [_entry(ramadan={}, confirmed=True)]})
    assert [schedule.season for schedule in both] == [Season.NORMAL, Season.RAMADAN]
    assert both[0].valid_from == date(2025, 11, 3)
    assert both[0].week[0] == (Shift(450, 960, (Pause(720, 780),)),)
    assert both[0].confirmed


@pytest.mark.parametrize(
    ("data", "place"),
    [
        ({}, "schedules"),
        ({"schedules": ["x"]}, "schedules[1]"),
        ({"schedules": [_entry(name=None)]}, "schedules[1]"),
        ({"schedules": [_entry(valid_from="x")]}, "schedules[1].valid_from"),
        ({"schedules": [_entry(valid_to="2025-01-01")]}, "schedules[1]"),
        ({"schedules": [_entry(days="x")]}, "schedules[1].days"),
        ({"schedules": [_entry(days={"monday": {}})]}, "schedules[1].days.monday"),
        ({"schedules": [_entry(days={"senin": "x"})]}, "schedules[1].days.senin"),
        ({"schedules": [_entry(days={"senin": ["x"]})]}, "schedules[1].days.senin"),
        ({"schedules": [_entry(days={"senin": {"work": "x"}})]}, "schedules[1].days.senin.work"),
        (
            {"schedules": [_entry(days={"senin": {"work": ["7", "8"]}})]},
            "schedules[1].days.senin.work",
        ),
        (
            {"schedules": [_entry(days={"senin": {"work": ["07:00", "08:00"], "break": 7}})]},
            "schedules[1].days.senin.break",
        ),
        (
            {
                "schedules": [
                    _entry(
                        days={"senin": {"work": ["07:00", "08:00"], "break": ["09:00", "10:00"]}}
                    )
                ]
            },
            "schedules[1].days.senin",
        ),
    ],
)
def test_bad_data_are_refused_with_their_place(data, place):
    with pytest.raises(ScheduleDataError) as refused:
        schedules_from_data(data)
    assert refused.value.place == place


_shifts = st.builds(
    lambda start, length, first, last: Shift(
        start,
        (start + length) % 1440,
        (Pause((start + first) % 1440, (start + last) % 1440),) if first < last < length else (),
    ),
    st.integers(1, 1438),
    st.integers(2, 1400).filter(bool),
    st.integers(1, 600),
    st.integers(2, 900),
)


@given(st.lists(st.lists(_shifts, max_size=2).map(tuple), min_size=7, max_size=7).map(tuple))
def test_a_week_written_is_read_back_equal(week):
    assert week_from_data(week_to_data(week), "week") == week
