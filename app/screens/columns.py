"""Where a stretch of a screen falls into columns: side panels, comments beside a picture.

A gutter is an empty vertical strip. Paragraphs that cross it (a title, a wide paragraph) end its
reach upwards and downwards; between two of them everything stands left or right of it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.screens import tables
from app.screens.pieces import Heights, mean_width, typical_height

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.screens.paragraphs import Paragraph
    from app.screens.pieces import Piece

_NARROW: Final = 0.35
"""Gutter width, in line heights, that parts columns of many lines."""
_WIDE: Final = 1.6
"""Gutter width, in line heights, that parts columns of few lines."""
_WIDE_ENOUGH: Final = 3.0
"""A gutter wider than this, in line heights, is hardly better for it."""
_FAR_APART: Final = 15.0
"""A gutter wider than this is no better for it at all."""
_STEP: Final = 0.2
"""Line ends nearer than this, in line heights, begin one gutter."""
_MANY: Final = 4
_FEW: Final = 2
_SHARED: Final = 0.5
"""Share of one column's lines that must stand beside lines of the other one: chat bubbles left and
right take turns and share no rows, columns do."""
_TOUCHES: Final = 0.2
"""Share of a paragraph that must stand beside the other column for all of it to count so."""
_WORD: Final = 4.0
"""Width of a longer word, in line heights: two lone icons or buttons are no column."""
_SAME_EDGE: Final = 0.6
"""How far left edges of one column lie apart at most, in line heights."""
_PANEL: Final = 3
"""Paragraphs of a side panel that stands beside nothing but a picture."""
_PANEL_EDGE: Final = 0.7
"""Share of its lines that begin at its left edge."""
_EVEN: Final = 0.3
"""Share of lines at its left edge that a column mostly has; the times at the end of another
column's rows have less."""
_UNEVEN: Final = 0.7
"""What columns without such an edge are worth beside those with one."""
_APART: Final = 0.5
"""What columns that share no row are worth beside those that share all."""
_TORN: Final = 0.7
"""What a reach is worth that ends in the midst of a column."""


@dataclass(frozen=True, slots=True)
class Columns:
    """A stretch with two columns; ``above`` and ``below`` is what lies outside its reach."""

    above: list[Paragraph]
    left: list[Paragraph]
    right: list[Paragraph]
    below: list[Paragraph]


def best_columns(paragraphs: Sequence[Paragraph]) -> Columns | None:
    """Return the most convincing pair of columns in the stretch, or ``None``."""
    ordered = sorted(paragraphs, key=lambda p: p.middle)
    best: Columns | None = None
    most = 0.0
    for bound, start, end, edge in sorted(set(_reaches(ordered)), reverse=True):
        if bound <= most:
            break
        found = _parted(ordered, start, end, edge)
        worth = _worth(found, most)
        if worth > most:
            best, most = found, worth
    return best


def _reaches(ordered: Sequence[Paragraph]) -> Iterator[tuple[float, int, int, float]]:
    """Every stretch beside a gutter that begins where some line ends.

    With each comes the most it can be worth, the first paragraph in its reach and the first below.
    """
    height = typical_height(_lines(ordered))
    places = [(p.left, p.right, len(p.lines)) for p in ordered]
    edges: dict[int, float] = {}
    for _, right, _ in places:
        step = math.floor(right / (_STEP * height))
        edges[step] = max(edges.get(step, right), right)
    for edge in edges.values():
        far = edge + _NARROW * height
        near = edge + 0.5
        start = lefts = rights = end = 0
        for end, (left, right, count) in enumerate(places):
            if right <= near:
                lefts += count
            elif left >= far:
                rights += count
            else:
                if min(lefts, rights) >= _FEW:
                    yield _bound(lefts, rights), start, end, near
                start, lefts, rights = end + 1, 0, 0
        if min(lefts, rights) >= _FEW:
            yield _bound(lefts, rights), start, len(places), near


def _bound(lefts: int, rights: int) -> float:
    few, many = sorted((lefts, rights))
    return (few + many / 4) * (1 + _gutter_bonus(_FAR_APART))


def _gutter_bonus(width: float) -> float:
    return min(width, _WIDE_ENOUGH) / 20 + min(width, _FAR_APART) / 25


def _parted(ordered: Sequence[Paragraph], start: int, end: int, edge: float) -> Columns:
    left = [p for p in ordered[start:end] if p.right <= edge]
    right = [p for p in ordered[start:end] if p.right > edge]
    return Columns([*ordered[:start]], left, right, [*ordered[end:]])  # crossing ones outside


def _worth(found: Columns, most: float) -> float:
    """How convincing the columns are; 0 for none, and where ``most`` cannot be reached."""
    left, right = found.left, found.right
    lefts, rights = _lines(left), _lines(right)
    if min(len(lefts), len(rights)) < _FEW:
        return 0.0
    height = typical_height([*lefts, *rights])
    width = (min(p.left for p in right) - max(p.right for p in left)) / height
    few, many = sorted((_rows(lefts), _rows(rights)))
    # Long columns convince more than wide gutters: within a column, a short stretch of short lines
    # always has the wider one.
    worth = (few + many / 4) * (1 + _gutter_bonus(width))
    if worth <= most or width < _NARROW or few < (_FEW if width >= _WIDE else _MANY):
        return 0.0
    if few == _FEW and min(mean_width(lefts), mean_width(rights)) < _WORD:
        return 0.0
    return _convinces(found, worth, width, most)


def _convinces(found: Columns, worth: float, width: float, most: float) -> float:
    """The worth less what speaks against columns."""
    left, right = found.left, found.right
    lefts, rights = _lines(left), _lines(right)
    shared = max(_share_beside(left, rights), _share_beside(right, lefts))
    if shared < _SHARED and not (width >= _WIDE and _is_panel(right)):
        return 0.0
    worth *= _APART + (1 - _APART) * max(shared, _SHARED)
    worth *= _UNEVEN + (1 - _UNEVEN) * _evenness(rights)
    if worth <= most:
        return 0.0
    worth *= _TORN ** _torn(found)
    return 0.0 if worth <= most or tables.read_in_rows(left, right) else worth


def _evenness(column: list[Piece]) -> float:
    """Whether enough of the column's lines share its left edge, 0 to 1."""
    start, reach = min(line.left for line in column), typical_height(column) * _SAME_EDGE
    return min(1.0, sum(line.left < start + reach for line in column) / (_EVEN * len(column)))


def _is_panel(column: list[Paragraph]) -> bool:
    """Several paragraphs with one left edge, as no bubbles at the right of a chat have."""
    lines = _lines(column)
    start, reach = min(line.left for line in lines), typical_height(lines) / 2
    level = sum(line.left < start + reach for line in lines)
    return len(column) >= _PANEL and level >= _PANEL_EDGE * len(lines)


def _torn(found: Columns) -> int:
    """How many of the paragraphs that end the gutter's reach stand beside a column themselves.

    Then the gutter runs on behind them, and the reach tears apart what belongs together.
    """
    count = 0
    edge = max(p.right for p in found.left)
    for outside in (found.above[-1:], found.below[:1]):
        for end in outside:
            others = (*found.right, *found.above, *found.below)
            count += any(
                other.left > max(end.right, edge)
                and min(other.bottom, end.bottom) - max(other.top, end.top)
                > (min(end.bottom - end.top, other.bottom - other.top)) / 4
                for other in others
            )
    return count


def _lines(paragraphs: Sequence[Paragraph]) -> list[Piece]:
    return [line for paragraph in paragraphs for line in paragraph.lines]


def _rows(pieces: list[Piece]) -> int:
    """Lines one under the other."""
    count, reach = 0, float("-inf")
    for piece in sorted(pieces, key=lambda p: p.middle):
        if piece.top + piece.height * 0.4 >= reach:
            count += 1
            reach = piece.bottom
    return count


def _share_beside(some: list[Paragraph], others: list[Piece]) -> float:
    """Share of the lines at the others' height that stand beside one, or whose paragraph does."""
    filled = Heights(others)
    count = whole = 0
    for paragraph in some:
        if filled.reach(paragraph.top, paragraph.bottom):
            own = sum(filled.meet(line) for line in paragraph.lines)
            whole += len(paragraph.lines)
            count += len(paragraph.lines) if own >= _TOUCHES * len(paragraph.lines) else own
    return count / whole if whole else 0.0
