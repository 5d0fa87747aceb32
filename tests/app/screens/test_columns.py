"""Columns, panels, tables and bubbles on drawn screens, the lines as a perfect engine's."""

from __future__ import annotations

import random

import pytest

from app.adapters.ocr.simple_order import rows_from_the_top
from app.screens.reading_order import arrange
from tests.bench.columns.chats import CHATS
from tests.bench.columns.feeds_wide import FEEDS
from tests.bench.columns.layouts import LAYOUTS as PLAIN
from tests.bench.columns.noise import detected, photographed, turned
from tests.bench.columns.pages import PAGES
from tests.bench.columns.prints import PRINTS
from tests.bench.columns.scoring import order_score
from tests.bench.columns.sheets_of_paper import PAPERS
from tests.bench.columns.windows import WINDOWS

LAYOUTS = PLAIN | WINDOWS
MORE = CHATS | FEEDS | PAGES | PRINTS


@pytest.mark.parametrize("name", sorted(LAYOUTS))
@pytest.mark.parametrize("tilt", [0.0, -3.0])
def test_blocks_stay_whole_and_come_in_a_persons_order(name: str, tilt: float) -> None:
    rng = random.Random(f"columns/{name}")  # noqa: S311 - drawing
    sheet = LAYOUTS[name](rng)
    lines = [turned(line, tilt) for line in sheet.raw_lines(rng)]
    text, words = arrange(lines, sheet.width, sheet.height)
    score = order_score(sheet.blocks, text)
    assert (score.within, score.order) == (0.0, 1.0)
    assert all(text[word.start : word.end] == word.text for word in words)


@pytest.mark.parametrize(
    "name",
    ["whatsapp web", "line", "facebook photo", "x columns", "deck columns", "mail", "hoax card"],
)
def test_lines_as_a_detector_finds_them_leave_the_post_whole(name: str) -> None:
    rng = random.Random(f"detected/{name}")  # noqa: S311 - drawing
    sheet = MORE[name](rng)
    lines = detected(sheet.raw_lines(rng), rng)
    text, _ = arrange(lines, sheet.width, sheet.height)
    seen, _ = arrange(
        photographed(lines, rng, sheet.width, sheet.height), sheet.width, sheet.height
    )
    assert order_score(sheet.blocks, text, sheet.body).body <= 0.01
    assert order_score(sheet.blocks, seen, sheet.body).body <= 0.01


def test_the_points_of_a_list_beside_an_article_stay_with_their_numbers() -> None:
    rng = random.Random("columns/1")  # noqa: S311 - drawing
    sheet = LAYOUTS["news portal"](rng)
    lines = sheet.raw_lines(rng)
    text, _ = arrange(lines, sheet.width, sheet.height)
    plain, _ = rows_from_the_top(lines, sheet.width, sheet.height)
    score, rows = order_score(sheet.blocks, text), order_score(sheet.blocks, plain)
    assert score.within <= 0.01 < rows.within
    assert score.order >= 0.7 > rows.order
    assert all(f"{number} " in text for number in range(1, 5))


def test_the_measure_sees_columns_read_across() -> None:
    rng = random.Random("columns/newspaper")  # noqa: S311 - drawing
    sheet = LAYOUTS["newspaper"](rng)
    text, _ = rows_from_the_top(sheet.raw_lines(rng), sheet.width, sheet.height)
    score = order_score(sheet.blocks, text)
    assert score.within > 0.3
    assert score.order < 0.5


def test_amounts_at_the_end_of_a_receipts_rows_stay_there_on_a_photo() -> None:
    rng = random.Random("receipt")  # noqa: S311 - drawing
    sheet = PAPERS["receipt"](rng)
    lines = photographed(sheet.raw_lines(rng), rng, sheet.width, sheet.height)
    text, _ = arrange(lines, sheet.width, sheet.height)
    score = order_score(sheet.blocks, text)
    assert (score.within, score.order) == (0.0, 1.0)
