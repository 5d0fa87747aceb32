"""Drawing words on a picture while keeping the truth: what stands where."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFont

FACES = {
    "noto": "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf",
    "noto-bold": "/usr/share/fonts/truetype/noto/NotoSans-Bold.ttf",
    "serif": "/usr/share/fonts/truetype/noto/NotoSerif-Bold.ttf",
    "heavy": "/usr/share/fonts/truetype/dejavu/DejaVuSansCondensed-Bold.ttf",
    "mono": "/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf",
    "dejavu": "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
    "nimbus": "/usr/share/fonts/opentype/urw-base35/NimbusSans-Regular.otf",
    "nimbus-bold": "/usr/share/fonts/opentype/urw-base35/NimbusSans-Bold.otf",
    "narrow": "/usr/share/fonts/opentype/urw-base35/NimbusSansNarrow-Bold.otf",
}


@cache
def font(face: str, size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    """The face where this machine has it, else the one that comes with Pillow."""
    path = Path(FACES.get(face, ""))
    return ImageFont.truetype(path, size) if path.is_file() else ImageFont.load_default(size)


class Ink(NamedTuple):
    """How letters look."""

    face: str
    size: int
    fill: tuple[int, int, int]

    def scaled(self, factor: float) -> Ink:
        """The same ink in another size."""
        return self._replace(size=round(self.size * factor))


@dataclass(slots=True)
class Canvas:
    """A picture being drawn and the text on it, in reading order."""

    image: Image.Image
    visible: list[str] = field(default_factory=list)
    boxes: list[tuple[str, tuple[int, int, int, int]]] = field(default_factory=list)
    role: str = "chrome"
    roles: list[tuple[str, int]] = field(default_factory=list)
    """Of each word: whose it is, and which call of ``text`` wrote it."""

    def text(self, at: tuple[int, int], words: str, ink: Ink, **more: object) -> int:
        """Write one line at ``at`` (x, y); returns the y below it."""
        pen = ImageDraw.Draw(self.image)
        face = font(ink.face, ink.size)
        pen.text(at, words, font=face, fill=ink.fill, **more)
        self.visible.append(words)
        x, y = at
        self.roles += [(self.role, len(self.visible))] * len(words.split(" "))
        for word in words.split(" "):
            box = pen.textbbox((x, y), word, font=face)
            self.boxes.append((word, tuple(round(v) for v in box)))
            x += pen.textlength(word + " ", font=face)
        return y + round(ink.size * 1.38)

    def paragraph(self, at: tuple[int, int], words: str, ink: Ink, width: int) -> int:
        """Write ``words`` wrapped to ``width``; returns the y below."""
        x, y = at
        for line in wrapped(words, ink, width):
            y = self.text((x, y), line, ink)
        return y


def wrapped(words: str, ink: Ink, width: int) -> list[str]:
    """Break a text into lines of at most ``width`` pixels."""
    lines, line = [], ""
    for word in words.split():
        longer = f"{line} {word}".strip()
        if line and font(ink.face, ink.size).getlength(longer) > width:
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line]
