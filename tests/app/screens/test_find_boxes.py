"""Boxes of a stretch of text."""

from __future__ import annotations

from app.domain.reading import Box
from app.screens.find_boxes import boxes_for_span
from app.screens.reading_order import arrange
from tests.app.screens.layout_builder import column

TEXT, WORDS = arrange(column(0, 0, "satu dua tiga", "empat lima"), 500, 100)


def span(surface: str) -> tuple[Box, ...]:
    start = TEXT.index(surface)
    return boxes_for_span(WORDS, start, start + len(surface))


def test_one_box_for_each_line_touched() -> None:
    assert span("dua") == (Box(45, 0, 27, 20),)
    assert span("tiga\nempat") == (Box(81, 0, 36, 20), Box(0, 24, 45, 20))
    assert span("satu dua") == (Box(0, 0, 72, 20),)


def test_part_of_a_word_gives_the_word_and_blanks_give_none() -> None:
    assert span("ig") == (Box(81, 0, 36, 20),)
    assert span("\n") == ()
    assert boxes_for_span((), 0, 9) == ()
