"""What stands in two columns and yet is read row by row: tables, labels, times, numbered points."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from app.screens.pieces import Heights, Rows, mean_width

if TYPE_CHECKING:
    from app.screens.paragraphs import Paragraph
    from app.screens.pieces import Piece

_MANY: Final = 4
_NARROW: Final = 8.0
"""Mean width of labels and values, in line heights."""
_NEAR: Final = 3.0
_LABELLED: Final = 0.7
"""Share of labels with a value beside them; headings between them have none."""
_LABEL_WORDS: Final = 2.5
"""Words of a label, on the average; wrapped text has more, even in a narrow bubble."""
_CELL_WORDS: Final = 3.0
_CELLS: Final = 3
_IN_ROWS: Final = 0.85
"""Share of times that stand beside a line; beside another column they do so by chance."""
_TINY: Final = 2.5
_LABEL_GAP: Final = 8.0
_AMOUNT: Final = 5.0
"""Width of an amount such as "Rp 35.000", in line heights."""
_TINY_WORDS: Final = 1.5
_LEVEL: Final = 0.25
_CLOCK: Final = re.compile(r"\W*\d{1,2}[.:/]\d\d\b.*")


def read_in_rows(left: list[Paragraph], right: list[Paragraph]) -> bool:
    """Whether what stands left and right of a gutter belongs together row by row."""
    lefts = [line for paragraph in left for line in paragraph.lines]
    rights = [line for paragraph in right for line in paragraph.lines]
    single = len(lefts) + len(rights) == len(left) + len(right)
    return (
        (single and _has_rows_of_cells([*lefts, *rights]))
        or _is_table(lefts, rights)
        or _belong_to_rows(lefts, rights)
        or _are_numbers(lefts, rights)
        or _have_labels(lefts, rights)
        or _begin_with_row_ends(lefts, rights)
    )


def _is_table(left: list[Piece], right: list[Piece]) -> bool:
    """Labels with their values, numbered points and rows of buttons are read row by row."""
    narrow = min(mean_width(left), mean_width(right)) < _NARROW
    fewer, more = sorted((left, right), key=len)
    if narrow and len(fewer) < _MANY and _levels(fewer, more) == len(fewer):
        return True
    return (
        mean_width(left) < _NARROW
        and _mean_words(left) <= _LABEL_WORDS
        and _levels(right, left) >= _LABELLED * len(right)  # the longest label may lie outside
        and _levels(left, right) >= _LABELLED * len(left)
    )


def _has_rows_of_cells(pieces: list[Piece]) -> bool:
    """Whether most lines are short and stand in one row with two others."""
    if _mean_words(pieces) > _CELL_WORDS:
        return False
    rows = Rows(pieces)
    in_rows = sum(len(rows.level(piece, _LEVEL)) >= _CELLS for piece in pieces)
    return in_rows >= _LABELLED * len(pieces)


def _levels(some: list[Piece], others: list[Piece]) -> int:
    """How many of ``some`` stand in one row with one of ``others``."""
    rows = Rows(others)
    return sum(any(_level(piece, other) for other in rows.level(piece, _LEVEL)) for piece in some)


def _level(one: Piece, other: Piece) -> bool:
    small, large = sorted((one.height, other.height))
    return abs(one.middle - other.middle) < small * 0.25 and large < 2 * small


def _belong_to_rows(left: list[Piece], right: list[Piece]) -> bool:
    """The times, counters and amounts at the end of rows belong to their rows."""
    times = sum(bool(_CLOCK.fullmatch(p.text)) for p in right)
    if 2 * times >= len(right):
        filled = Heights(left)
        return sum(filled.meet(p) for p in right) >= _IN_ROWS * len(right)
    amounts = sum(any(map(str.isdigit, p.text)) for p in right) >= _LABELLED * len(right)
    tiny = mean_width(right) < (_AMOUNT if amounts else _TINY)
    few = _mean_words(right) < (_LABEL_WORDS if amounts else _TINY_WORDS)
    return tiny and few and _levels(right, left) >= _LABELLED * len(right)


def _mean_words(pieces: list[Piece]) -> float:
    return sum(len(piece.words) for piece in pieces) / len(pieces)


def _are_numbers(left: list[Piece], right: list[Piece]) -> bool:
    """The numbers or bullets before the points of a list belong to their rows; counters do not."""
    start = min(piece.left for piece in right)
    near = [piece for piece in left if start - piece.right < _NEAR * piece.height]
    if not near or not all(piece.is_numeral for piece in near):
        return False
    signs = [piece.text.strip(" .)") for piece in sorted(near, key=lambda p: p.middle)]
    numbers = [int(sign) for sign in signs if sign.isdecimal()]
    return not numbers or all(a < b <= a + 2 for a, b in pairwise(numbers))


def _have_labels(left: list[Piece], right: list[Piece]) -> bool:
    """Whether what stands right of the gutter has its labels right before it, in a box of facts."""
    rows = Rows(left)
    labels: list[Piece] = []
    for piece in right:
        level = [p for p in rows.level(piece, _LEVEL) if _level(piece, p)]
        label = max(level, key=lambda p: p.right, default=None)
        if label and piece.left - label.right < _LABEL_GAP * piece.height:
            labels.append(label)
    if len(labels) < max(_CELLS, _LABELLED * len(right)):
        return False
    start, reach = min(label.left for label in labels), _LEVEL * 2 * labels[0].height
    even = sum(label.left < start + reach for label in labels)
    return even >= _IN_ROWS * len(labels) and _mean_words(labels) <= _LABEL_WORDS


def _begin_with_row_ends(left: list[Piece], right: list[Piece]) -> bool:
    """Whether the column would begin with the times at the end of the other column's rows."""
    ends: list[Piece] = []
    rest = sorted(right, key=lambda p: p.left)
    while rest and rest[0].right - rest[0].left < _AMOUNT * rest[0].height:
        ends.append(rest.pop(0))
    if len(ends) < _CELLS or not rest or max(p.right for p in ends) > rest[0].left:
        return False
    return _levels(ends, left) >= _IN_ROWS * len(ends)
