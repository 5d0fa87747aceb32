"""The capture time, corrected: what stands on the screen is resolved against it."""

from __future__ import annotations

import pytest

from app.domain.reading import Precision
from app.screens.capture_time import from_exif
from app.screens.reading_order import arrange
from app.screens.resolve_again import resolve_again
from tests.app.screens.layout_builder import Screen

CAPTURE = from_exif("2025:11:05 12:00:00")


@pytest.mark.parametrize(
    ("age", "like", "at"),
    [
        ("3 h", "Suka", "2025-11-02T12:00:00+07:00"),
        ("3 h", "Like", "2025-11-05T09:00:00+07:00"),
        ("2 j", "Suka", "2025-11-05T10:00:00+07:00"),
    ],
)
def test_the_screens_language_still_tells_its_units(age: str, like: str, at: str) -> None:
    screen = Screen().block("Contoh Empat", f"{age} ·").block("Jalan").block(like, like)
    text, words = arrange(screen.lines, screen.width, screen.height)
    found = resolve_again(age, text, words, CAPTURE)
    assert found.at is not None
    assert (found.at.isoformat(), found.precision) == (at, Precision.RELATIVE)
    assert resolve_again(age, text, words, None).at is None


def test_what_names_no_time_stays_without_one() -> None:
    assert resolve_again("", "", (), CAPTURE).at is None
    assert resolve_again("Kemarin 21.07", "", (), CAPTURE).at is not None
