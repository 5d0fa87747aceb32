"""Where a stretch of a screen falls into columns: side panels, comments beside a picture.

A gutter is an empty vertical strip. Lines that cross it (a title, a wide paragraph) end its reach
upwards and downwards; between two of them everything stands left or right of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from app.screens.pieces import typical_height

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.screens.pieces import Piece

_NARROW: Final = 0.55
"""Gutter width, in line heights, that parts columns of many lines."""
_WIDE: Final = 1.6
"""Gutter width, in line heights, that parts columns of few lines."""
_WIDE_ENOUGH: Final = 3.0
"""A gutter wider than this, in line heights, is no better for it."""
_MANY: Final = 4
_FEW: Final = 2
_SHARED: Final = 0.5
"""Share of one column's lines that must stand beside lines of the other one: chat bubbles left and
right take turns and share no rows, columns do."""
_TOUCHES: Final = 0.2
"""Share of a paragraph that must stand beside the other column for all of it to count so."""
_WORD: Final = 4.0
"""Width of a longer word, in line heights: two lone icons or buttons are no column."""
_LABELLED: Final = 0.7
"""Share of labels with a value beside them; headings between them have none."""
_LABEL_WORDS: Final = 2.5
"""Words of a label, on the average; wrapped text has more, even in a narrow bubble."""
_NUMERAL: Final = re.compile(r"\d{1,2}[.)]?|[•●▪–-]")
_CLOCK: Final = re.compile(r"\W*\d{1,2}[.:/]\d\d\b.*")


@dataclass(frozen=True, slots=True)
class Columns:
    """A stretch with two columns; ``above`` and ``below`` is what lies outside its reach."""

    above: list[Piece]
    left: list[Piece]
    right: list[Piece]
    below: list[Piece]


def best_columns(pieces: Sequence[Piece]) -> Columns | None:
    """Return the most convincing pair of columns in the stretch, or ``None``."""
    best: Columns | None = None
    most = 0.0
    for found in _candidates(pieces):
        worth = _worth(found.left, found.right)
        if worth > most:
            best, most = found, worth
    return _with_whole_paragraphs(best) if best else None


def _with_whole_paragraphs(found: Columns) -> Columns:
    """Take in the lines that go on a column's last paragraph though they are a little wider."""
    left, right, below = list(found.left), list(found.right), list(found.below)
    from_x, to_x = max(p.right for p in left), min(p.left for p in right)
    for piece in found.below:
        if piece.right < to_x and _continues(piece, left):
            left.append(piece)
        elif piece.left > from_x and _continues(piece, right):
            right.append(piece)
        else:
            continue
        below.remove(piece)
    return Columns(found.above, left, right, below)


def _continues(piece: Piece, column: list[Piece]) -> bool:
    last = max(column, key=lambda p: p.bottom)
    return (
        abs(piece.left - last.left) < 0.5 * piece.height
        and piece.top - last.bottom < 0.5 * min(piece.height, last.height)
        and max(piece.height, last.height) < 1.3 * min(piece.height, last.height)
    )


def _candidates(pieces: Sequence[Piece]) -> Iterator[Columns]:
    """Every stretch beside a gutter that begins where some line ends."""
    height = typical_height(pieces)
    ordered = sorted(pieces, key=lambda p: p.middle)
    seen: set[tuple[int, int, int]] = set()
    for edge in sorted({round(p.right) for p in pieces}):
        far = edge + _NARROW * height
        start = 0
        for end in range(len(ordered) + 1):
            if end < len(ordered) and not _crosses(ordered[end], edge, far):
                continue
            left = [p for p in ordered[start:end] if p.right <= edge + 0.5]
            key = (start, end, len(left))
            if left and end - start > len(left) and key not in seen:
                seen.add(key)
                right = [p for p in ordered[start:end] if p.right > edge + 0.5]
                yield Columns(ordered[:start], left, right, ordered[end:])  # crossing ones outside
            start = end + 1


def _crosses(piece: Piece, edge: float, far: float) -> bool:
    return piece.left < far and piece.right > edge + 0.5


def _worth(left: list[Piece], right: list[Piece]) -> float:
    if min(len(left), len(right)) < _FEW:
        return 0.0
    height = typical_height([*left, *right])
    width = (min(p.left for p in right) - max(p.right for p in left)) / height
    few, many = sorted((_rows(left), _rows(right)))
    if width < _NARROW or few < (_FEW if width >= _WIDE else _MANY):
        return 0.0
    if few == _FEW and min(_mean_width(left), _mean_width(right)) < _WORD:
        return 0.0
    shared = max(_beside(left, right) / len(left), _beside(right, left) / len(right))
    if shared < _SHARED or _is_table(left, right) or _are_times(right) or _are_numbers(left, right):
        return 0.0
    # Long columns convince more than wide gutters: within a column, a short stretch of short lines
    # always has the wider one.
    return (few + many / 4) * shared * (1 + min(width, _WIDE_ENOUGH) / 20)


def _rows(pieces: list[Piece]) -> int:
    """Lines one under the other."""
    count, reach = 0, float("-inf")
    for piece in pieces:
        if piece.top + piece.height * 0.4 >= reach:
            count += 1
            reach = piece.bottom
    return count


def _beside(some: list[Piece], others: list[Piece]) -> int:
    """How many of ``some`` stand beside one of ``others``, or belong to a paragraph that does."""
    count = 0
    for paragraph in _paragraphs(some):
        own = sum(
            any(min(p.bottom, o.bottom) - max(p.top, o.top) > p.height * 0.25 for o in others)
            for p in paragraph
        )
        count += len(paragraph) if own >= _TOUCHES * len(paragraph) else own
    return count


def _paragraphs(pieces: list[Piece]) -> list[list[Piece]]:
    """Lines close under each other, of one size."""
    found: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda p: p.top):
        above = found[-1][-1] if found else None
        if (
            above
            and piece.top - above.bottom < 0.5 * min(piece.height, above.height)
            and (max(piece.height, above.height) < 1.3 * min(piece.height, above.height))
        ):
            found[-1].append(piece)
        else:
            found.append([piece])
    return found


def _is_table(left: list[Piece], right: list[Piece]) -> bool:
    """Labels with their values, numbered points and rows of buttons are read row by row."""
    narrow = min(_mean_width(left), _mean_width(right)) < 2 * _WORD
    fewer, more = sorted((left, right), key=len)
    if narrow and len(fewer) < _MANY and _levels(fewer, more) == len(fewer):
        return True
    return (
        _mean_width(left) < 2 * _WORD
        and _mean_words(left) <= _LABEL_WORDS
        and _levels(right, left) >= _LABELLED * len(right)  # the longest label may lie outside
        and _levels(left, right) >= _LABELLED * len(left)
    )


def _levels(some: list[Piece], others: list[Piece]) -> int:
    """How many of ``some`` stand in one row with one of ``others``."""
    return sum(any(_level(piece, other) for other in others) for piece in some)


def _level(one: Piece, other: Piece) -> bool:
    small, large = sorted((one.height, other.height))
    return abs(one.middle - other.middle) < small * 0.25 and large < 2 * small


def _mean_width(pieces: list[Piece]) -> float:
    """In line heights."""
    return sum((p.right - p.left) / max(1.0, p.height) for p in pieces) / len(pieces)


def _are_times(right: list[Piece]) -> bool:
    """The times beside the messages of a chat belong to their rows."""
    return 2 * sum(bool(_CLOCK.fullmatch(p.line.text)) for p in right) >= len(right)


def _mean_words(pieces: list[Piece]) -> float:
    return sum(len(piece.line.words) for piece in pieces) / len(pieces)


def _are_numbers(left: list[Piece], right: list[Piece]) -> bool:
    """The numbers or bullets before the points of a list belong to their rows; counters do not."""
    start = min(piece.left for piece in right)
    near = [piece for piece in left if start - piece.right < _WIDE_ENOUGH * piece.height]
    if not near or not all(_NUMERAL.fullmatch(piece.line.text) for piece in near):
        return False
    signs = [piece.line.text.strip(" .)") for piece in sorted(near, key=lambda p: p.middle)]
    numbers = [int(sign) for sign in signs if sign.isdecimal()]
    return not numbers or all(b == a + 1 for a, b in pairwise(numbers))
