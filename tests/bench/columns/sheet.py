"""A drawn screen with several blocks of text: the picture, the blocks in a person's order, lines.

The lines are what a perfect engine would return, so that reading order can be measured without one.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw

from app.domain.reading import Box, RawLine
from tests.bench.draw.canvas import Ink, font, wrapped

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Placed:
    """One drawn line: its text and where each word stands (x, y, right, bottom)."""

    text: str
    words: tuple[tuple[str, tuple[int, int, int, int]], ...]


@dataclass(slots=True)
class Sheet:
    """A screen being drawn; ``blocks`` are the texts that belong together, in reading order.

    What is drawn with ``block=False`` (buttons, counters, small captions) stands on the screen but
    has no place of its own in the truth. ``body`` is the post where the screen has one.
    """

    width: int
    height: int
    back: Colour = (255, 255, 255)
    image: Image.Image = field(init=False)
    lines: list[Placed] = field(default_factory=list)
    blocks: list[str] = field(default_factory=list)
    body: str = ""

    def __post_init__(self) -> None:
        """Start with an empty screen."""
        self.image = Image.new("RGB", (self.width, self.height), self.back)

    @property
    def pen(self) -> ImageDraw.ImageDraw:
        """For panels and frames."""
        return ImageDraw.Draw(self.image)

    def line(self, x: int, y: int, text: str, ink: Ink) -> int:
        """Write one line; returns the y below it."""
        face, pen = font(ink.face, ink.size), self.pen
        pen.text((x, y), text, font=face, fill=ink.fill)
        words, at = [], float(x)
        for word in text.split(" "):
            left, _, right, _ = pen.textbbox((at, y), word, font=face)
            # Engines box a line's full height, not each letter's.
            words.append((word, (round(left), y, round(right), y + round(ink.size * 1.3))))
            at += pen.textlength(word + " ", font=face)
        self.lines.append(Placed(text, tuple(words)))
        return y + round(ink.size * 1.38)

    def text(self, x: int, y: int, text: str, ink: Ink, width: int, *, block: bool = True) -> int:
        """Write a paragraph wrapped to ``width``; returns the y below it."""
        for line in wrapped(text, ink, width):
            y = self.line(x, y, line, ink)
        if block:
            self.blocks.append(text)
        return y

    def raw_lines(self, rng: random.Random) -> list[RawLine]:
        """Return the lines as an engine would: boxes a little off, in no useful order."""
        found = [_raw(line, rng) for line in self.lines]
        rng.shuffle(found)
        return found


def _raw(line: Placed, rng: random.Random) -> RawLine:
    def off(box: tuple[int, int, int, int]) -> Box:
        x, y, right, bottom = (v + rng.randint(-1, 1) for v in box)
        return Box(x, y, max(1, right - x), max(1, bottom - y))

    words = tuple((word, off(box), 0.95) for word, box in line.words if word)
    left, right = words[0][1].x, words[-1][1].right
    top, bottom = _ends(words)
    corners = ((left, top), (right, top), (right, bottom), (left, bottom))
    return RawLine(line.text, 0.95, tuple((float(x), float(y)) for x, y in corners), words)


def _ends(words: Sequence[tuple[str, Box, float]]) -> tuple[int, int]:
    pad = 2
    return min(b.y for _, b, _ in words) - pad, max(b.bottom for _, b, _ in words) + pad
