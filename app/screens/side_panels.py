"""Menus and lists beside the post on a computer's screen: narrow columns of short lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.reading import Word

_WIDE: Final = 1.1
"""A screen this much wider than high is a computer's."""
_BIN: Final = 8
"""Pixels in which the width is looked through."""
_GAP: Final = 0.025
"""Share of the width that is nearly empty between two columns, at least."""
_CROSSING: Final = 0.05
"""Share of the words that may cross such a gap: a title over all columns, a long menu entry."""
_FEWEST: Final = 3
"""Rows of a column, at least."""
_SHORT, _LONGEST = 20, 36
"""Letters in a row of a menu, on average and at most."""
_SHARE: Final = 0.6
"""A menu has at most this share of the letters of the widest column."""


def columns_of(words: Sequence[Word], width: int, height: int) -> list[tuple[int, int]]:
    """Where columns between nearly empty space begin and end; one for a phone's screen."""
    if width < _WIDE * height or not words:
        return [(0, width)]
    covered = [0] * (width // _BIN + 1)
    for word in words:
        for at in range(max(0, word.box.x // _BIN), min(word.box.right // _BIN + 1, len(covered))):
            covered[at] += 1
    few = _CROSSING * len(words) / 3
    edges, empty = [0], 0
    for at, count in enumerate(covered):
        if count <= few:
            empty += 1
            continue
        if empty * _BIN >= _GAP * width and at > empty:
            edges.append((at - empty // 2) * _BIN)
        empty = 0
    return list(zip(edges, [*edges[1:], width], strict=True))


def side_panels(
    columns: Sequence[tuple[int, int]], rows: Sequence[tuple[int, str]]
) -> list[tuple[int, int]]:
    """Return the columns that are menus: several short rows, beside a column with much more text.

    ``rows`` are the rows' left edges and texts.
    """
    texts = {
        column: [text for left, text in rows if column[0] <= left < column[1]] for column in columns
    }
    most = max((sum(map(len, held)) for held in texts.values()), default=0)
    found = []
    for column, held in texts.items():
        letters = sum(map(len, held))
        short = letters <= _SHORT * len(held) and max(map(len, held), default=0) <= _LONGEST
        if len(held) >= _FEWEST and short and letters < _SHARE * most:
            found.append(column)
    return found
