"""Small screens drawn as recognised lines: what a recogniser would return for a layout."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from app.domain.reading import (
    Box,
    Platform,
    RawLine,
    ScreenFacts,
    TextRole,
    TimeFact,
    Word,
)
from app.screens.parse import read_screen
from app.screens.reading_order import arrange

LINE, LETTER = 20, 9


def line(x: int, y: int, text: str, *, size: float = 1.0, tilt: float = 0.0) -> RawLine:
    """A line whose letters are 9 pixels wide and 20 high, turned by ``tilt`` degrees about 0, 0."""
    cos, sin = math.cos(math.radians(tilt)), math.sin(math.radians(tilt))

    def turned(px: float, py: float) -> tuple[float, float]:
        return px * cos - py * sin, px * sin + py * cos

    letter, tall = LETTER * size, LINE * size
    words = []
    at = 0
    for word in text.split():
        at = text.index(word, at)
        left, top = turned(x + at * letter, y)
        box = Box(round(left), round(top), round(len(word) * letter), round(tall))
        words.append((word, box, 0.9))
        at += len(word)
    right = x + len(text) * letter
    corners = tuple(turned(*p) for p in ((x, y), (right, y), (right, y + tall), (x, y + tall)))
    return RawLine(text, 0.9, corners, tuple(words))


def column(x: int, y: int, *texts: str, pitch: int = 24) -> list[RawLine]:
    """Lines one under the other, with one left edge."""
    return [line(x, y + i * pitch, text) for i, text in enumerate(texts)]


@dataclass
class Screen:
    """A screen filled from top to bottom."""

    width: int = 700
    height: int = 1400
    lines: list[RawLine] = field(default_factory=list)
    y: int = 60

    def block(self, *texts: str, x: int = 20, gap: int = 40) -> Screen:
        """Add a paragraph, ``gap`` pixels under what is there."""
        self.y += gap
        for text in texts:
            self.lines.append(line(x, self.y, text))
            self.y += 24
        return self

    def row(self, *places: tuple[int, str], gap: int = 40) -> Screen:
        """Add pieces beside each other."""
        self.y += gap
        self.lines += [line(x, self.y, text) for x, text in places]
        self.y += 24
        return self

    def read(self, capture: TimeFact | None = None, hint: Platform | None = None) -> Seen:
        """Put in order and look at the screen."""
        text, words = arrange(self.lines, self.width, self.height)
        return Seen(*read_screen(text, words, self.width, self.height, capture, hint))


@dataclass(frozen=True)
class Seen:
    """What came out."""

    facts: ScreenFacts
    words: tuple[Word, ...]

    def role(self, role: TextRole) -> str:
        """All words of a role."""
        return " ".join(word.text for word in self.words if word.role is role)

    @property
    def at(self) -> str | None:
        """The post's time as ISO text."""
        return self.facts.posted.at.isoformat() if self.facts.posted.at else None
