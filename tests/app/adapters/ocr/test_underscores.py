"""Underscores are counted by the length of their stroke."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from app.adapters.ocr.underscores import doubled

if TYPE_CHECKING:
    from numpy.typing import NDArray

HIGH, WIDE = 40, 300
CHARS = list("akun_07")
CENTRES = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]


def line(long: float, *, ink: int = 20, paper: int = 245, at: float = 0.5) -> NDArray[np.uint8]:
    """A line of letters with one stroke of ``long`` heights at its foot."""
    crop = np.full((HIGH, WIDE, 3), paper, np.uint8)
    for centre in CENTRES:
        if centre != at:
            left = round(centre * WIDE)
            crop[8:30, left - 5 : left + 5] = ink
    left = round(at * WIDE - long * HIGH / 2)
    crop[34:36, left : left + round(long * HIGH)] = ink
    return crop


@pytest.mark.parametrize(
    ("long", "read"),
    [(0.3, "akun_07"), (0.46, "akun_07"), (0.6, "akun__07"), (0.9, "akun__07"), (3.0, "akun_07")],
)
def test_a_stroke_of_twice_the_length_is_two(long: float, read: str) -> None:
    assert "".join(doubled(CHARS, CENTRES, line(long))) == read
    assert "".join(doubled(CHARS, CENTRES, line(long, ink=120, paper=90))) == read


def test_what_was_read_as_two_stays_two() -> None:
    chars = list("aku__07")
    assert doubled(chars, CENTRES, line(0.7)) == chars


def test_a_line_without_underscores_is_left_alone() -> None:
    chars = list("akun.07")
    assert doubled(chars, CENTRES, np.zeros((0, 0, 3), np.uint8)) == chars


def test_an_underscore_at_either_end() -> None:
    assert doubled(["_", "a"], [0.05, 0.5], line(0.7, at=0.05))[0] == "__"
    assert doubled(["a", "_"], [0.5, 0.97], line(0.7, at=0.94))[1] == "__"
