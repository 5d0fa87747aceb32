"""Points in time: only what needs no guessing."""

from __future__ import annotations

import pytest

from app.domain.reading import Precision, TimeFact
from app.screens.capture_time import from_exif, from_file_name
from app.screens.time_facts import resolve
from app.screens.time_words import mentions

WEDNESDAY = from_exif("2025:11:05 12:00:00")


def at(text: str, capture: TimeFact | None, *, indonesian: bool | None = True) -> str | None:
    fact = resolve(mentions(text)[0], capture, indonesian=indonesian)
    return fact.at.isoformat(timespec="minutes") if fact.at else None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2 j", "2025-11-05T10:00+07:00"),
        ("3 hari yang lalu", "2025-11-02T12:00+07:00"),
        ("kemarin 10.32", "2025-11-04T10:32+07:00"),
        ("hari ini 11.00", "2025-11-05T11:00+07:00"),
        ("Senin pukul 08.00", "2025-11-03T08:00+07:00"),
        ("Rabu 08.00", "2025-10-29T08:00+07:00"),
        ("3 Nov", "2025-11-03T00:00+07:00"),
        ("31 Des 10.15", "2024-12-31T10:15+07:00"),
        ("4 Nov 2025 09.41", "2025-11-04T09:41+07:00"),
        ("4 Nov 2025 09.41 WIT", "2025-11-04T09:41+09:00"),
    ],
)
def test_against_a_capture_time(text: str, wanted: str) -> None:
    assert at(text, WEDNESDAY) == wanted


@pytest.mark.parametrize("text", ["2 j", "kemarin 10.32", "3 Nov", "Senin 08.00", "10.32"])
def test_nothing_relative_without_one(text: str) -> None:
    assert at(text, None) is None


def test_a_bare_clock_is_no_date_even_with_a_capture_time() -> None:
    assert at("10.32", WEDNESDAY) is None


def test_one_letter_ages_follow_the_apps_language() -> None:
    assert at("3 h", WEDNESDAY) == "2025-11-02T12:00+07:00"
    assert at("3 h", WEDNESDAY, indonesian=False) == "2025-11-05T09:00+07:00"
    assert at("3 h", WEDNESDAY, indonesian=None) is None


def test_a_capture_day_resolves_days_but_not_hours() -> None:
    day = from_file_name("IMG-20251105-WA0003.jpg")
    assert at("2 j", day) is None
    assert at("kemarin 10.32", day) == "2025-11-04T10:32+07:00"


@pytest.mark.parametrize("text", ["31 Juni 2025 10.00", "4 Nov 1999", "4 Nov 2031 09.41"])
def test_impossible_and_future_dates_state_nothing(text: str) -> None:
    fact = resolve(mentions(text)[0], WEDNESDAY, indonesian=True)
    assert (fact.at, fact.precision) == (None, Precision.UNKNOWN)


def test_today_later_than_the_capture_is_not_believed_beyond_a_day() -> None:
    fact = resolve(mentions("hari ini 23.00")[0], WEDNESDAY, indonesian=True)
    assert fact.surface == "hari ini 23.00"
    assert (fact.source, fact.precision) == ("screen_relative", Precision.MINUTE)
