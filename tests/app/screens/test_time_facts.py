"""Points in time: only what needs no guessing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.reading import Precision, TimeFact
from app.screens.capture_time import from_exif, from_file_name
from app.screens.time_facts import resolve
from app.screens.time_words import mentions

WIB = timezone(timedelta(hours=7))
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


CAPTURES = st.datetimes(datetime(2016, 1, 1), datetime(2035, 12, 31)).map(  # noqa: DTZ001 - made WIB below
    lambda at: at.replace(microsecond=0, tzinfo=WIB)
)
CLOCKS = st.tuples(st.integers(0, 23), st.integers(0, 59))
SPANS = {"mnt": 1 / 1440, "jam": 1 / 24, "hari": 1, "minggu": 7, "bulan": 30, "tahun": 365}
MONTHS = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"]
WEEKDAYS = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]


def told(text: str, taken: datetime, precision: Precision = Precision.SECOND) -> TimeFact:
    capture = TimeFact(taken, precision, "exif", "")
    return resolve(mentions(text)[0], capture, indonesian=True)


@given(CAPTURES, st.integers(1, 60), st.sampled_from(sorted(SPANS)))
def test_an_age_lies_that_long_before_the_capture(taken: datetime, count: int, unit: str) -> None:
    fact = told(f"{count} {unit} yang lalu", taken)
    assert fact.at is not None
    assert (taken - fact.at) == timedelta(days=count * SPANS[unit])
    assert (fact.precision, fact.source) == (Precision.RELATIVE, "screen_relative")


@given(CAPTURES, CLOCKS, st.sampled_from(["Kemarin", "Hari ini", *WEEKDAYS]))
def test_a_named_day_is_the_last_one_in_wib(
    taken: datetime, clock: tuple[int, int], name: str
) -> None:
    """Also just after midnight, on New Year's Day, and where the capture is written in UTC."""
    fact = told(f"{name} pukul {clock[0]:02}.{clock[1]:02}", taken.astimezone(UTC))
    back = {"Kemarin": 1, "Hari ini": 0}.get(name)
    if back is None:
        back = (taken.weekday() - WEEKDAYS.index(name)) % 7 or 7
    day = (taken - timedelta(days=back)).date()
    assert fact.at is not None
    here = fact.at.astimezone(WIB)
    assert (here.date(), here.hour, here.minute) == (day, *clock)
    assert fact.precision is Precision.MINUTE
    assert told(name, taken).precision is Precision.DAY


@given(CAPTURES, st.integers(1, 12), st.integers(1, 28))
def test_a_day_without_a_year_is_the_latest_before_the_capture(
    taken: datetime, month: int, day: int
) -> None:
    fact = told(f"{day} {MONTHS[month - 1]}", taken)
    assert fact.at is not None
    assert timedelta(0) <= taken - fact.at < timedelta(days=367)
    assert (fact.at.month, fact.at.day, fact.precision) == (month, day, Precision.DAY)


@given(CAPTURES, st.sampled_from(["2 jam", "5 mnt", "Baru saja"]))
def test_hours_and_minutes_need_more_than_the_day_of_the_capture(
    taken: datetime, text: str
) -> None:
    assert told(text, taken, Precision.DAY).at is None
    assert told("Kemarin pukul 10.32", taken, Precision.DAY).at is not None


@given(CAPTURES, st.text(st.sampled_from("0123456789.:/ jamharikemndsoptvKSJ·,PM"), max_size=30))
def test_whatever_is_read_nothing_lies_after_the_capture(taken: datetime, text: str) -> None:
    for mention in mentions(text):
        fact = resolve(mention, TimeFact(taken, Precision.SECOND), indonesian=True)
        assert fact.at is None or fact.at <= taken + timedelta(days=1)
        assert fact.at is None or not mention.is_bare_clock


@pytest.mark.parametrize(
    ("text", "taken", "wanted"),
    [
        ("27 Des", "2026:01:02 09:00:00", "2025-12-27T00:00+07:00"),
        ("2 Jan", "2026:01:02 00:00:00", "2026-01-02T00:00+07:00"),
        ("29 Feb", "2025:03:01 09:00:00", "2024-02-29T00:00+07:00"),
        ("Kemarin 23.59", "2026:01:01 00:00:30", "2025-12-31T23:59+07:00"),
        ("Hari ini 00.00", "2026:01:01 00:00:30", "2026-01-01T00:00+07:00"),
        ("Baru saja", "2026:01:01 00:00:30", "2026-01-01T00:00+07:00"),
    ],
)
def test_turns_of_day_and_year(text: str, taken: str, wanted: str) -> None:
    assert at(text, from_exif(taken)) == wanted
