"""The order in which a person reads a screen: blocks first, lines within blocks.

What a camera did is taken out (straightening.py), lines are made whole (seams.py), and wrapped
lines become paragraphs that nothing cuts (paragraphs.py). Pictures in a grid are parted row by row
(grid.py). The screen is cut at its most convincing column gutter into what lies above, left, right
and below, and each of these again (columns.py, tables.py); the rest is read row by row (rows.py).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.reading import Word
from app.screens import columns
from app.screens.grid import cell_rows
from app.screens.paragraphs import paragraphs
from app.screens.pieces import typical_height
from app.screens.rows import rows
from app.screens.seams import as_on_screen
from app.screens.straightening import upright

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.reading import RawLine
    from app.screens.paragraphs import Paragraph
    from app.screens.rows import Row

_PARAGRAPH_GAP = 0.75
"""Empty height between two lines, in line heights, that begins a new block."""
_STEP_BACK = 0.5
"""How far, in line heights, the next row may begin above the last one without a new block."""
_MAX_DEPTH = 40
"""Cuts within cuts; real screens need fewer than ten."""


def arrange(lines: Sequence[RawLine], width: int, height: int) -> tuple[str, tuple[Word, ...]]:
    """Join the lines in reading order and give each word its offsets, line and block.

    Words of one line are joined by a space, lines by a line break, blocks by an empty line.
    ``width`` and ``height`` are the picture's size in pixels.
    """
    del width, height
    found = paragraphs(as_on_screen(upright(lines)))
    blocks = [block for region in _regions(found, 0) for block in _blocks(region)]
    parts: list[str] = []
    words: list[Word] = []
    at = number = 0
    for block_number, block in enumerate(blocks):
        for row_number, row in enumerate(block):
            gap = "" if not number else "\n" if row_number else "\n\n"
            for text, box, sure in (word for piece in row for word in piece.words):
                parts += (gap, text)
                at += len(gap)
                end = at + len(text)
                words.append(Word(text, box, sure, at, end, 0, number, block_number))
                at, gap = end, " "
            number += 1
    return "".join(parts), tuple(words)


def _regions(found: list[Paragraph], depth: int) -> list[list[Paragraph]]:
    """Cut into regions that are read from top to bottom, in reading order."""
    parts = cell_rows(found)
    if len(parts) > 1:
        return [region for part in parts for region in _regions(part, depth + 1)]
    cut = columns.best_columns(found) if depth < _MAX_DEPTH else None
    if cut is None:
        return [found] if found else []
    sides = (cut.above, cut.left, cut.right, cut.below)
    return [region for part in sides for region in _regions(part, depth + 1)]


def _blocks(region: list[Paragraph]) -> list[list[Row]]:
    """Rows from top to bottom, parted where a gap or a change of letter size parts them."""
    blocks: list[list[Row]] = []
    begins, reach, size = 0.0, float("-inf"), 0.0
    for row in rows(region):
        top, tall = min(p.top for p in row), typical_height(row)
        small = min(tall, size)
        near = top - reach < small * _PARAGRAPH_GAP and top > begins - small * _STEP_BACK
        if blocks and near and max(tall, size) < small * 1.6:
            blocks[-1].append(row)
        else:
            blocks.append([row])
        begins, reach, size = top, max(p.bottom for p in row), tall
    return blocks
