"""A panel of a screen being written from top to bottom, and the look all panels share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.bench.columns.sheet import Colour, Sheet
from tests.bench.draw.canvas import Ink, font, wrapped
from tests.bench.draw.texts import HANDLES, NAMES

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

    from tests.bench.columns.layouts import Deck

DESKTOPS = ((1366, 768), (1536, 864), (1920, 1080))


@dataclass(frozen=True, slots=True)
class Look:
    """Colours and letters of one screen."""

    back: Colour
    card: Colour
    accent: Colour
    ink: Ink
    bold: Ink
    dim: Ink

    @classmethod
    def drawn(cls, rng: random.Random, sizes: Sequence[int]) -> Look:
        """Draw light or dark, a face and a size by lot."""
        dark = rng.random() < 0.4
        face = rng.choice(("noto", "dejavu", "nimbus"))
        size = rng.choice(sizes)
        fill: Colour = (231, 233, 234) if dark else (18, 20, 24)
        return cls(
            back=(17, 20, 24) if dark else (255, 255, 255),
            card=(36, 40, 46) if dark else (240, 242, 245),
            accent=(0, 92, 75) if dark else (217, 253, 211),
            ink=Ink(face, size, fill),
            bold=Ink("noto-bold" if face == "noto" else "nimbus-bold", size, fill),
            dim=Ink(face, round(size * 0.85), (140, 148, 156) if dark else (105, 112, 120)),
        )


@dataclass(slots=True)
class Panel:
    """Writes at ``x`` in ``width``, always below what it wrote before."""

    sheet: Sheet
    x: int
    y: int
    width: int

    def line(self, text: str, ink: Ink, *, shift: int = 0) -> None:
        """Write a line that is no block of its own."""
        self.y = self.sheet.line(self.x + shift, self.y, text, ink)

    def right(self, text: str, ink: Ink) -> None:
        """Write at the right edge of this row without going on to the next."""
        wide = round(font(ink.face, ink.size).getlength(text))
        self.sheet.line(self.x + self.width - wide, self.y, text, ink)

    def text(self, text: str, ink: Ink, *, shift: int = 0, block: bool = True) -> None:
        """Write a paragraph."""
        room = self.width - shift
        self.y = self.sheet.text(self.x + shift, self.y, text, ink, room, block=block)

    def post(self, paragraphs: Sequence[str], ink: Ink, *, shift: int = 0) -> None:
        """Write paragraphs that are one block together: the post."""
        for number, part in enumerate(paragraphs):
            self.y += round(ink.size * 0.9) if number else 0
            self.text(part, ink, shift=shift, block=False)
        self.sheet.blocks.append(" ".join(paragraphs))
        self.sheet.body = self.sheet.body or " ".join(paragraphs)

    def row(self, words: Sequence[str], ink: Ink, step: int, *, shift: int = 0) -> None:
        """Write words ``step`` apart on one row."""
        y = self.y
        for number, word in enumerate(words):
            self.y = self.sheet.line(self.x + shift + number * step, y, word, ink)

    def centred(self, text: str, ink: Ink, *, block: bool = False) -> None:
        """Write a paragraph whose lines are centred."""
        for line in wrapped(text, ink, self.width):
            wide = font(ink.face, ink.size).getlength(line)
            self.line(line, ink, shift=round((self.width - wide) / 2))
        if block:
            self.sheet.blocks.append(text)

    def gap(self, high: int) -> None:
        """Leave room."""
        self.y += high


def width_of(text: str, ink: Ink, most: int) -> int:
    """How wide a paragraph wrapped to ``most`` becomes."""
    face = font(ink.face, ink.size)
    return round(max(face.getlength(line) for line in wrapped(text, ink, most)))


def desktop(rng: random.Random, look: Look) -> Sheet:
    """An empty screen of a common size."""
    return Sheet(*rng.choice(DESKTOPS), look.back)


def browser(sheet: Sheet, rng: random.Random, look: Look, address: str) -> int:
    """Tabs and the address bar; returns the y below."""
    small = look.dim
    sheet.pen.rectangle((0, 0, sheet.width, 84), fill=look.card)
    for number, tab in enumerate(rng.sample(("Beranda", "Kotak Masuk (12)", "Contoh News"), 2)):
        sheet.line(60 + 240 * number, 10, tab, small)
    sheet.line(150, 50, address, small)
    return 96


def taskbar(sheet: Sheet, rng: random.Random, look: Look) -> None:
    """The bar of the system at the bottom."""
    top = sheet.height - 44
    sheet.pen.rectangle((0, top, sheet.width, sheet.height), fill=look.card)
    if rng.random() < 0.6:
        sheet.line(round(sheet.width * 0.42), top + 12, "Cari", look.dim)
    sheet.line(sheet.width - 110, top + 2, "10.32", Ink(look.dim.face, 13, look.dim.fill))
    sheet.line(sheet.width - 110, top + 22, "04/11/2025", Ink(look.dim.face, 13, look.dim.fill))


def name(rng: random.Random) -> str:
    """Draw a display name."""
    return rng.choice(NAMES)


def handle(rng: random.Random) -> str:
    """Draw an account."""
    return rng.choice(HANDLES)


def start(deck: Deck, words: int) -> str:
    """Draw the start of a sentence, as a preview shows it."""
    return " ".join(deck.one().split()[:words]) + "…"
