"""Where a stretch of the text stands in the picture."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from app.domain.reading import Box, union

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.reading import Word


def boxes_for_span(words: Sequence[Word], start: int, end: int) -> tuple[Box, ...]:
    """Return one box for each line that ``text[start:end]`` touches, in reading order.

    Whole words are boxed: a recogniser knows no places within a word.
    """
    touched = [word for word in words if word.start < end and start < word.end]
    lines = groupby(touched, key=lambda word: (word.page, word.line))
    boxes = (union([word.box for word in line]) for _, line in lines)
    return tuple(box for box in boxes if box is not None)
