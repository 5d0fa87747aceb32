"""The order in which a person reads a screen: blocks first, lines within blocks.

The picture's tilt is taken out. The screen is cut at its most convincing column gutter into what
lies above, left, right and below, and each of these again; what has no columns is read from top to
bottom.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.reading import Word
from app.screens import columns
from app.screens.pieces import Piece, typical_height, upright

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.reading import RawLine

_PARAGRAPH_GAP = 0.75
"""Empty height between two lines, in line heights, that begins a new block."""
_MAX_DEPTH = 40
"""Cuts within cuts; real screens need fewer than ten."""

Row = list[Piece]


def arrange(lines: Sequence[RawLine], width: int, height: int) -> tuple[str, tuple[Word, ...]]:
    """Join the lines in reading order and give each word its offsets, line and block.

    Words of one line are joined by a space, lines by a line break, blocks by an empty line.
    ``width`` and ``height`` are the picture's size in pixels.
    """
    del width, height
    blocks = [block for region in _regions(upright(lines), 0) for block in _blocks(region)]
    parts: list[str] = []
    words: list[Word] = []
    at = number = 0
    for block_number, block in enumerate(blocks):
        for row_number, row in enumerate(block):
            gap = "" if not number else "\n" if row_number else "\n\n"
            for text, box, sure in (word for piece in row for word in piece.line.words):
                parts += (gap, text)
                at += len(gap)
                end = at + len(text)
                words.append(Word(text, box, sure, at, end, 0, number, block_number))
                at, gap = end, " "
            number += 1
    return "".join(parts), tuple(words)


def _regions(pieces: list[Piece], depth: int) -> list[list[Piece]]:
    """Cut into regions that are read from top to bottom, in reading order."""
    found = columns.best_columns(pieces) if depth < _MAX_DEPTH else None
    if found is None:
        return [pieces] if pieces else []
    parts = (found.above, found.left, found.right, found.below)
    return [region for part in parts for region in _regions(part, depth + 1)]


def _blocks(pieces: list[Piece]) -> list[list[Row]]:
    """Rows from top to bottom, parted where a gap or a change of letter size parts them."""
    blocks: list[list[Row]] = []
    reach, size = float("-inf"), 0.0
    for row in _rows(pieces):
        top, tall = min(p.top for p in row), typical_height(row)
        near = top - reach < min(tall, size) * _PARAGRAPH_GAP
        if blocks and near and max(tall, size) < min(tall, size) * 1.6:
            blocks[-1].append(row)
        else:
            blocks.append([row])
        reach, size = max(p.bottom for p in row), tall
    return blocks


def _rows(pieces: list[Piece]) -> list[Row]:
    """Pieces that stand beside each other, left to right; rows from top to bottom."""
    rows: list[Row] = []
    for piece in sorted(pieces, key=lambda p: (p.middle, p.left)):
        if rows and all(_beside(piece, other) for other in rows[-1]):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [sorted(row, key=lambda p: p.left) for row in rows]


def _beside(one: Piece, other: Piece) -> bool:
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    apart = max(one.left, other.left) - min(one.right, other.right)
    return shared > min(one.height, other.height) * 0.5 and apart > -0.5 * min(
        one.height, other.height
    )
