from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from app.domain.calendar import CalendarDataError, DayKind, calendar_from_data

_DATA = {
    2026: {
        "days": [
            {"date": "2026-01-01", "name": "Tahun Baru", "kind": "libur_nasional"},
            {"date": date(2026, 2, 16), "name": "Cuti bersama", "kind": "cuti_bersama"},
        ],
        "ramadan": [{"from": date(2026, 2, 19), "to": "2026-03-20"}],
    }
}


def test_days_and_ramadan_are_read_from_the_year_file():
    calendar = calendar_from_data(_DATA)
    assert calendar.free_day(date(2026, 1, 1)).kind is DayKind.LIBUR_NASIONAL
    assert calendar.free_day(date(2026, 2, 16)).kind is DayKind.CUTI_BERSAMA
    assert calendar.free_day(date(2026, 1, 2)) is None
    edges = [date(2026, 2, 18), date(2026, 2, 19), date(2026, 3, 20), date(2026, 3, 21)]
    assert [calendar.is_ramadan(day) for day in edges] == [False, True, True, False]


def test_a_year_without_data_is_unknown_not_free_of_holidays():
    calendar = calendar_from_data(_DATA)
    assert not calendar.knows(date(2027, 1, 1))
    assert calendar.is_ramadan(date(2027, 2, 10)) is None


@pytest.mark.parametrize(
    ("change", "place", "reason"),
    [
        ({"days": "x"}, "2026.days", "not_a_list"),
        ({"days": ["x"]}, "2026.days[1]", "not_an_entry"),
        ({"days": [{"name": "A"}]}, "2026.days[1].date", "not_a_date"),
        ({"days": [{"date": "2026-01-01"}]}, "2026.days[1].name", "name_missing"),
        (
            {"days": [{"date": "2026-01-01", "name": "A", "kind": "x"}]},
            "2026.days[1].kind",
            "kind_unknown",
        ),
        (
            {"days": [{"date": "2025-01-01", "name": "A", "kind": "cuti_bersama"}]},
            "2026.days[1]",
            "date_outside_its_year",
        ),
        (
            {"days": [{"date": "2026-01-01", "name": "A", "kind": "cuti_bersama"}] * 2},
            "2026.days[2]",
            "date_twice",
        ),
        (
            {"ramadan": [{"from": "2026-03-01", "to": "2026-02-01"}]},
            "2026-03-01",
            "period_ends_before_it_starts",
        ),
    ],
)
def test_bad_data_are_refused_with_their_place(change, place, reason):
    with pytest.raises(CalendarDataError) as refused:
        calendar_from_data({2026: {"days": [], "ramadan": [], **change}})
    assert (refused.value.place, refused.value.reason) == (place, reason)


@pytest.mark.parametrize("key", ["days", "ramadan"])
def test_a_file_that_leaves_out_a_list_is_refused(key):
    data = {"days": [], "ramadan": []}
    del data[key]
    with pytest.raises(CalendarDataError, match="missing"):
        calendar_from_data({2026: data})


def test_the_shipped_years_hold_the_holidays_of_the_decrees():
    folder = Path(__file__).parents[3] / "resources/rulepacks/se-1641-2025/calendar"
    files = {int(file.stem): yaml.safe_load(file.read_text("utf-8")) for file in folder.iterdir()}
    calendar = calendar_from_data(files)
    counts = {
        (year, kind): sum(d.date.year == year and d.kind is kind for d in calendar.days.values())
        for year in (2025, 2026)
        for kind in DayKind
    }
    assert list(counts.values()) == [17, 11, 17, 8]
    assert calendar.is_ramadan(date(2025, 3, 1))
    assert calendar.is_ramadan(date(2026, 2, 19))
