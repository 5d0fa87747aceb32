"""A read screen as lines with places, as the recognisers look at it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from app.domain.reading import Box, union

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.reading import Word


@dataclass(frozen=True, slots=True)
class ScreenLine:
    """One line; ``start`` and ``end`` are offsets in the reading's text."""

    text: str
    start: int
    end: int
    box: Box
    block: int
    words: tuple[Word, ...]

    @property
    def size(self) -> float:
        """Height of the line's words in pixels, at least one."""
        return max(1.0, sum(word.box.h for word in self.words) / len(self.words))


@dataclass(frozen=True, slots=True)
class Page:
    """All lines of a screen in reading order, and the screen's size in pixels."""

    lines: tuple[ScreenLine, ...]
    width: int
    height: int

    def follows_closely(self, number: int) -> bool:
        """Whether line ``number`` stands right under the one before it, with its left edge."""
        if number < 1:
            return False
        above, line = self.lines[number - 1], self.lines[number]
        size = max(above.size, line.size)
        return (
            abs(above.box.x - line.box.x) < 2 * size
            and -size < line.box.y - above.box.bottom < 1.2 * size
            and size < 1.7 * min(above.size, line.size)
        )


def page_of(text: str, words: Sequence[Word], width: int, height: int) -> Page:
    """Group the words, which are in reading order, by line."""
    lines = []
    for _, group in groupby(words, key=lambda word: (word.page, word.line)):
        line = tuple(group)
        start, end = line[0].start, line[-1].end
        box = union([word.box for word in line])
        if box is not None:
            lines.append(ScreenLine(text[start:end], start, end, box, line[0].block, line))
    return Page(tuple(lines), width, height)
