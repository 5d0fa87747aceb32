"""What is said of the second reader's word on a finding."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.reading import SecondReading
from tests.fakes.views import make_view
from ui.review.second_reader import agreement_in_words, second_opinion


def item_with(*second):
    item = make_view(0)
    return replace(item, reading=replace(item.reading, second=second))


@pytest.mark.parametrize(
    ("agreement", "said"),
    [
        ("agree", "Pembaca kedua: sama"),
        ("disagree", "Pembaca kedua: berbeda; lihat gambarnya (“cuma Rp 15.000”)"),
        ("only_one", "Pembaca kedua: hanya satu pembaca yang dapat membacanya"),
    ],
)
def test_the_line_of_the_finding_is_spoken_of(agreement, said):
    item = item_with(SecondReading(30, 60, "cuma Rp 15.000", agreement))
    assert second_opinion(item, "f00") == said


def test_the_worst_of_several_lines_counts():
    item = item_with(
        SecondReading(30, 42, "sama", "agree"), SecondReading(42, 60, "lain", "disagree")
    )
    assert "berbeda" in second_opinion(item, "f00")


def test_notes_and_corrections_have_none():
    item = item_with(SecondReading(0, 5, "PROMO", "agree"))
    assert second_opinion(item, "f01") == ""
    assert second_opinion(item, "f99") == ""
    assert second_opinion(replace(item, reading=None), "f00") == ""
    assert agreement_in_words("unknown") == "unknown"


def test_a_line_that_no_second_reader_saw_is_said():
    """Such as one that a newer rule marks."""
    item = item_with()
    assert "belum membaca" in second_opinion(item, "f00")
    corrected = replace(item.reading, corrects="r0")
    assert second_opinion(replace(item, reading=corrected), "f00") == ""
