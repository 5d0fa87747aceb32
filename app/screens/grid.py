"""Rows of cells: pictures in a grid with words on them or captions below, read row by row.

Columns go on down the screen, cells end with their row. A row of cells shows itself by texts that
begin on one level, under a text that runs over several of them or under another such row.
"""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Final

from app.screens.pieces import typical_height

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.screens.paragraphs import Paragraph

_BAND: Final = 0.9
"""Empty height above a row of cells, in line heights."""
_PICTURE: Final = 2.5
"""Empty height, in line heights, where a picture stands between two rows."""
_LEVEL: Final = 0.3
_SAME_EDGE: Final = 0.6
_SAME_SIZE: Final = 1.25


def cell_rows(paragraphs: Sequence[Paragraph]) -> list[list[Paragraph]]:
    """Cut the stretch above each row of cells; one part where there is none."""
    if not paragraphs:
        return []
    height = typical_height([line for p in paragraphs for line in p.lines])
    bands = _bands(paragraphs, _BAND * height)
    parts = [bands[0]]
    above_heads: list[Paragraph] = []
    for above, below in pairwise(bands):
        heads = _heads(below)
        gap = min(p.top for p in below) - max(p.bottom for p in above)
        in_grid = gap > _PICTURE * height and _are_one_grid(above_heads or _heads(above), heads)
        if (in_grid and _hold_text(above) and _hold_text(below)) or (
            _are_texts(heads) and _runs_over(above, heads, height)
        ):
            parts.append(below)
            above_heads = heads
        else:
            parts[-1] = [*parts[-1], *below]
            above_heads = above_heads and heads
    return parts


def _bands(paragraphs: Sequence[Paragraph], gap: float) -> list[list[Paragraph]]:
    bands: list[list[Paragraph]] = []
    reach = float("-inf")
    for paragraph in sorted(paragraphs, key=lambda p: p.top):
        if not bands or paragraph.top - reach > gap:
            bands.append([])
        bands[-1].append(paragraph)
        reach = max(reach, paragraph.bottom)
    return bands


def _heads(band: Sequence[Paragraph]) -> list[Paragraph]:
    """What begins the band on one level, from the left; nothing where it stands alone."""
    first = min(band, key=lambda p: p.lines[0].middle).lines[0]
    level = [
        p
        for p in band
        if abs(p.lines[0].middle - first.middle) < _LEVEL * first.height
        and max(p.lines[0].height, first.height) < _SAME_SIZE * min(p.lines[0].height, first.height)
    ]
    level.sort(key=lambda p: p.left)
    apart = all(a.right < b.left for a, b in pairwise(level))
    return level if len(level) > 1 and apart else []


def _are_texts(heads: Sequence[Paragraph]) -> bool:
    return sum(len(p.lines) > 1 for p in heads) > 1


def _hold_text(band: Sequence[Paragraph]) -> bool:
    """Whether two texts or more stand beside each other in the band."""
    texts = [p for p in band if len(p.lines) > 1]
    return any(a.right < b.left or b.right < a.left for a, b in combinations(texts, 2))


def _are_one_grid(some: Sequence[Paragraph], others: Sequence[Paragraph]) -> bool:
    return len(some) == len(others) > 1 and all(
        abs(a.left - b.left) < _SAME_EDGE * b.lines[0].height
        or abs(a.left + a.right - b.left - b.right) < 2 * _SAME_EDGE * b.lines[0].height
        for a, b in zip(some, others, strict=True)
    )


def _runs_over(band: Sequence[Paragraph], cells: Sequence[Paragraph], height: float) -> bool:
    """Whether a text right above the cells crosses a gutter between two of them."""
    end = max(p.bottom for p in band) - _PICTURE * height
    return any(
        p.bottom > end and p.left < a.right and p.right > b.left
        for p in band
        for a, b in pairwise(cells)
    )
