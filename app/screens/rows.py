"""Rows of a region without columns; a paragraph stays whole where something stands beside it."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Final

from app.screens.paragraphs import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.screens.pieces import Piece

Row = list["Piece"]
_LEVEL: Final = 0.5
"""Share of the lower line's height by which lines of one row overlap."""


def rows(paragraphs: Sequence[Paragraph]) -> list[Row]:
    """Pieces that stand beside each other, left to right; rows from top to bottom."""
    elements = list(_elements(paragraphs))
    if all(len(element.lines) == 1 for element in elements):
        return _plain_rows([element.lines[0] for element in elements])
    singles = [element.lines[0] for element in elements if len(element.lines) == 1]
    whole = [element for element in elements if len(element.lines) > 1]
    parts: list[tuple[Paragraph, list[Row]]] = [
        (element, [[line] for line in element.lines]) for element in whole
    ]
    for row in _plain_rows(singles):
        parts += ((Paragraph.of(part), [part]) for part in _around(row, whole))
    return [row for _, own in _ordered(parts) for row in own]


def _elements(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Paragraphs, without first and last lines that share their row with a single piece."""
    singles = [p.lines[0] for p in paragraphs if len(p.lines) == 1]
    for paragraph in paragraphs:
        lines = list(paragraph.lines)
        if len(lines) > 1 and any(_in_row(lines[0], other) for other in singles):
            yield Paragraph.of((lines.pop(0),))
        if len(lines) > 1 and any(
            _in_row(lines[-1], other) and other.left > lines[-1].right for other in singles
        ):
            yield Paragraph.of((lines.pop(),))
        yield Paragraph.of(lines)


def _around(row: Row, whole: Sequence[Paragraph]) -> list[Row]:
    """Part a row where a paragraph stands between two of its pieces."""
    parts = [[row[0]]]
    for before, piece in itertools.pairwise(row):
        between = any(
            before.right <= (p.left + p.right) / 2 <= piece.left and p.top < piece.middle < p.bottom
            for p in whole
        )
        if between:
            parts.append([piece])
        else:
            parts[-1].append(piece)
    return parts


def _ordered(parts: list[tuple[Paragraph, list[Row]]]) -> Iterator[tuple[Paragraph, list[Row]]]:
    """From top to bottom; what stands beside each other from left to right."""
    waiting = sorted(parts, key=lambda part: (part[0].top, part[0].left))
    while waiting:
        free = (
            number
            for number, (box, _) in enumerate(waiting)
            if not any(_precedes(other, box) for other, _ in waiting if other is not box)
        )
        yield waiting.pop(next(free, 0))


def _precedes(one: Paragraph, other: Paragraph) -> bool:
    """Whether ``one`` must be read first: it stands beside ``other`` at its left, or above it."""
    across = min(one.right, other.right) - max(one.left, other.left)
    if across > 0:
        return one.middle < other.middle
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    lower = min(one.bottom - one.top, other.bottom - other.top)
    return shared > _LEVEL * lower and one.left < other.left


def _in_row(line: Piece, other: Piece) -> bool:
    shared = min(line.bottom, other.bottom) - max(line.top, other.top)
    return shared > _LEVEL * min(line.height, other.height)


def _plain_rows(pieces: Sequence[Piece]) -> list[Row]:
    found: list[Row] = []
    for piece in sorted(pieces, key=lambda p: (p.middle, p.left)):
        if found and all(_beside(piece, other) for other in found[-1]):
            found[-1].append(piece)
        else:
            found.append([piece])
    return [sorted(row, key=lambda p: p.left) for row in found]


def _beside(one: Piece, other: Piece) -> bool:
    apart = max(one.left, other.left) - min(one.right, other.right)
    return _in_row(one, other) and apart > -0.5 * min(one.height, other.height)
