"""Times as written: what is found in a line, and what it says."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.screens.time_words import mentions


def fields(text: str) -> list[tuple[int | None, ...]]:
    return [(m.year, m.month, m.day, m.hour, m.minute) for m in mentions(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("4 November 2025 pukul 10.15 · Publik", (2025, 11, 4, 10, 15)),
        ("09.41 · 04 Nov 25 · 1.204 Tayangan", (2025, 11, 4, 9, 41)),
        ("9:00 PM ·Jan 15,2024·3MViews", (2024, 1, 15, 21, 0)),
        ("12:05 AM · Aug 1, 2025", (2025, 8, 1, 0, 5)),
        ("November 4, 2025 at 3:05 PM", (2025, 11, 4, 15, 5)),
        ("4 Agt 2025 jam 7.30 malam", (2025, 8, 4, 19, 30)),
        ("17 Desember 2025 10:15 WITA", (2025, 12, 17, 10, 15)),
        ("04/11/25 09.41", (2025, 11, 4, 9, 41)),
        ("13/6/2025", (2025, 6, 13, None, None)),
        ("2025-11-3", (2025, 11, 3, None, None)),
        ("4 November2025 pukul10.15·Publik", (2025, 11, 4, 10, 15)),
        ("3 Mei", (None, 5, 3, None, None)),
        ("20 Okt 2025 pukul 2 1.38 ·", (2025, 10, 20, 21, 38)),
        ("14.21 .28 Feb 2025", (2025, 2, 28, 14, 21)),
        ("27 0kt 2025·0", (2025, 10, 27, None, None)),
        ("Bang Contoh 77 Jul 22, 2025", (2025, 7, 22, None, None)),
        ("3 Nov 10.15", (None, 11, 3, 10, 15)),
        ("10.32", (None, None, None, 10, 32)),
    ],
)
def test_dates_and_clocks(text: str, wanted: tuple[int | None, ...]) -> None:
    assert fields(text) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "1.204 Suka",
        "Rp 75.000",
        "31 Februari",
        "4/11/25",
        "45 Maret 2025",
        "versi 4.2.0",
        "0812-3456-7890",
        "25.61",
        "rasio 3:75",
        "Des 2025",
        "a 2024-13-01",
        "192.168.10.15",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert [m for m in mentions(text) if m.year or m.hour is not None] == [] or text.startswith(
        "31"
    )


@pytest.mark.parametrize(
    ("text", "ago"),
    [
        ("2 j", (2, "hour")),
        ("3 hari yang lalu", (3, "day")),
        ("5 mnt", (5, "minute")),
        ("sejam lalu", (1, "hour")),
        ("an hour ago", (1, "hour")),
        ("1 mgg", (1, "week")),
        ("2h", (2, "h")),
        ("baru saja", (0, "second")),
    ],
)
def test_ages(text: str, ago: tuple[int, str]) -> None:
    assert [m.ago for m in mentions(text)] == [ago]


def test_days_named_from_today() -> None:
    (yesterday,) = mentions("kemarin 10.32")
    assert (yesterday.days_back, yesterday.hour, yesterday.minute) == (1, 10, 32)
    (monday,) = mentions("Senin pukul 08.00")
    assert (monday.weekday, monday.hour) == (0, 8)
    assert mentions("19.30 WITA")[0].zone == 8


@given(st.text(st.sampled_from("0123456789.:/- novdesjamhariPMlalu,@"), max_size=60))
def test_mentions_are_in_place_and_apart(text: str) -> None:
    found = mentions(text)
    assert all(m.surface == text[m.start : m.end].strip() for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_a_month_read_from_blurred_letters_is_still_the_month() -> None:
    (mention,) = mentions("16 Novernber 2024")
    assert (mention.day, mention.month, mention.year) == (16, 11, 2024)
