"""Drawn screens whose text does not simply run from top to bottom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.columns.sheet import Colour, Sheet
from tests.bench.draw.canvas import Ink, font, wrapped
from tests.bench.draw.texts import HANDLES, NAMES, SENTENCES

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

DARK, DIM, PANEL = (20, 22, 26), (110, 114, 120), (240, 242, 245)


class Deck:
    """Sentences of which none comes twice on a screen, so that each block is found in one place."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._left = rng.sample(SENTENCES, len(SENTENCES))

    def one(self) -> str:
        """Draw a sentence; when all are used, one with its words in another order."""
        if self._left:
            return self._left.pop()
        words = self._rng.choice(SENTENCES).split()
        return " ".join(self._rng.sample(words, len(words)))

    def some(self, least: int, most: int) -> str:
        """Draw several."""
        return " ".join(self.one() for _ in range(self._rng.randint(least, most)))


def inks(rng: random.Random, size: int) -> tuple[Ink, Ink, Ink]:
    """Plain, bold and dim letters of one face."""
    face = rng.choice(("noto", "dejavu", "nimbus"))
    bold = "noto-bold" if face == "noto" else "nimbus-bold"
    return Ink(face, size, DARK), Ink(bold, size, DARK), Ink(face, round(size * 0.85), DIM)


def picture_and_comments(rng: random.Random) -> Sheet:
    """A picture with words on it, beside it the caption and the comments (wide window)."""
    sheet = Sheet(1600, 1000)
    deck = Deck(rng)
    ink, bold, dim = inks(rng, rng.choice((17, 19, 22)))
    sheet.pen.rectangle((0, 0, 950, 1000), fill=(60, 90, 120))
    big = Ink("noto-bold", 56, (255, 255, 255))
    sheet.text(120, rng.randint(250, 500), deck.one(), big, 700)
    x, y = 990, 40
    y = sheet.line(x, y, rng.choice(HANDLES)[1:], bold) + 30
    y = sheet.text(x, y, deck.some(2, 4), ink, 560) + 8
    y = sheet.line(x, y, "2 hari yang lalu", dim) + 24
    for _ in range(rng.randint(2, 4)):
        y = sheet.text(x, y, f"{rng.choice(HANDLES)[1:]} {deck.one()}", ink, 560) + 4
        y = sheet.line(x, y, "1 h 2 suka Balas", dim) + 20
    return sheet


def three_panels(rng: random.Random) -> Sheet:
    """Menu at the left, posts in the middle, suggestions at the right."""
    sheet = Sheet(1920, 1080)
    deck = Deck(rng)
    ink, bold, dim = inks(rng, rng.choice((16, 18)))
    for number, word in enumerate(("Beranda", "Jelajahi", "Notifikasi", "Pesan", "Profil")):
        sheet.line(120, 90 + number * 62, word, Ink(bold.face, 21, DARK))
    y = 50
    while y < 850:
        y = sheet.line(560, y, f"{rng.choice(NAMES)} {rng.choice(HANDLES)} · 2 j", bold) + 6
        y = sheet.text(560, y, deck.some(1, 3), ink, 600) + 14
        for number, count in enumerate(("12", "4", "48", "1,2 rb")):
            sheet.line(590 + 150 * number, y, count, dim)
        y += 70
    y = 60
    for _ in range(rng.randint(4, 7)):
        y = sheet.line(1330, y, "Sedang tren di Indonesia", dim) + 2
        y = sheet.text(1330, y, deck.one(), bold, 330) + 26
    return sheet


def list_and_chat(rng: random.Random) -> Sheet:
    """Chats at the left with the start of each last message, the open chat at the right."""
    sheet = Sheet(1600, 900)
    deck = Deck(rng)
    ink, bold, dim = inks(rng, rng.choice((16, 18)))
    y = 40
    for _ in range(9):
        sheet.line(455, y, "10.32", dim)
        y = sheet.line(80, y, rng.choice(NAMES), bold) + 2
        y = sheet.line(80, y, " ".join(deck.one().split()[:6]) + "…", dim) + 30
    sheet.pen.rectangle((540, 0, 1600, 900), fill=(239, 234, 226))
    y = sheet.line(600, 24, rng.choice(NAMES), bold) + 40
    for number in range(4):
        mine = number % 2 == rng.randint(0, 1)
        y = bubble(sheet, 1560 if mine else 570, y, deck.some(1, 2), ink, 520, right=mine)
    return sheet


def bubbles(rng: random.Random) -> Sheet:
    """A phone's chat: bubbles left and right in turns, short and long ones."""
    sheet = Sheet(1080, 2100, (239, 234, 226))
    deck = Deck(rng)
    ink, bold, _ = inks(rng, rng.choice((38, 42)))
    y = sheet.line(150, 50, rng.choice(NAMES), bold) + 60
    for number in range(6):
        mine = number % 2 == 1
        words = deck.one()
        text = words if rng.random() < 0.6 else " ".join(words.split()[:4])
        y = bubble(sheet, 1040 if mine else 40, y, text, ink, rng.choice((430, 640)), right=mine)
    return sheet


def bubble(sheet: Sheet, edge: int, y: int, text: str, ink: Ink, width: int, *, right: bool) -> int:
    """Draw a bubble whose left (or right) edge stands at ``edge``; returns the y below it."""
    wide = max(font(ink.face, ink.size).getlength(line) for line in wrapped(text, ink, width))
    pad = ink.size // 2
    left = round(edge - wide - 2 * pad) if right else edge
    high = len(wrapped(text, ink, width)) * round(ink.size * 1.38) + 2 * pad
    fill: Colour = (217, 253, 211) if right else (255, 255, 255)
    sheet.pen.rounded_rectangle((left, y, left + wide + 2 * pad, y + high), pad, fill=fill)
    sheet.text(left + pad, y + pad // 2, text, ink, width)
    return y + high + pad


def newspaper(rng: random.Random) -> Sheet:
    """A headline over two or three columns of running text with narrow gutters, a line below."""
    sheet = Sheet(1200, 1100)
    deck = Deck(rng)
    count = rng.choice((2, 3))
    ink, _, dim = inks(rng, 20)
    title = Ink("serif", 46, DARK)
    top = sheet.text(60, 50, deck.one(), title, 1080) + 30
    gutter = rng.choice((26, 34, 44))
    width = (1080 - gutter * (count - 1)) // count
    ends = [
        sheet.text(60 + n * (width + gutter), top, deck.some(5, 7), ink, width)
        for n in range(count)
    ]
    sheet.line(60, max(ends) + 40, "Redaksi Contoh, halaman 3", dim)
    return sheet


def picture_beside_text(rng: random.Random) -> Sheet:
    """A small screenshot with its own words at one side, the explanation at the other."""
    sheet = Sheet(800, 1000, (250, 250, 246))
    deck = Deck(rng)
    ink, bold, _ = inks(rng, rng.choice((18, 20)))
    y = sheet.text(60, 60, deck.one(), Ink(bold.face, 26, DARK), 680) + 40
    small = Ink(ink.face, 13, DARK)
    inside_x, text_x = (40, 330) if rng.random() < 0.5 else (540, 40)
    sheet.pen.rectangle((inside_x - 10, y - 10, inside_x + 240, y + 420), fill=(225, 232, 240))
    inside = [deck.some(2, 3), deck.some(1, 2)]
    if inside_x < text_x:
        below = sheet.text(inside_x, y, inside[0], small, 225) + 24
        sheet.text(inside_x, below, inside[1], small, 225)
    below = sheet.text(text_x, y, deck.some(2, 3), ink, 440) + 26
    sheet.text(text_x, below, deck.some(2, 3), ink, 440)
    if inside_x > text_x:
        below = sheet.text(inside_x, y, inside[0], small, 225) + 24
        sheet.text(inside_x, below, inside[1], small, 225)
    sheet.line(60, 940, "Kantor Contoh · @kantor_contoh", ink)
    return sheet


def comment_thread(rng: random.Random) -> Sheet:
    """A post and answers that are indented under it, on a phone."""
    sheet = Sheet(1080, 2200)
    deck = Deck(rng)
    ink, bold, dim = inks(rng, rng.choice((34, 38)))
    y = sheet.line(140, 60, rng.choice(NAMES), bold)
    y = sheet.line(140, y, "4 November 2025 pukul 10.15", dim) + 24
    y = sheet.text(40, y, deck.some(2, 3), ink, 1000) + 30
    for number, word in enumerate(("Suka", "Komentari", "Bagikan")):
        sheet.line(60 + 360 * number, y, word, dim)
    y += 90
    for number in range(5):
        x = 140 if number % 2 == 0 else 240
        y = sheet.line(x, y, rng.choice(NAMES), bold)
        y = sheet.text(x, y, deck.one(), ink, 1040 - x)
        for place, word in enumerate(("2 j", "Suka", "Balas")):
            sheet.line(x + 110 * place, y, word, dim)
        y += 80
    return sheet


def table(rng: random.Random) -> Sheet:
    """Labels with their values: read row by row."""
    sheet = Sheet(900, 900)
    deck = Deck(rng)
    ink, bold, _ = inks(rng, rng.choice((24, 28)))
    y = sheet.text(60, 60, "Rekap kegiatan contoh bulan ini", bold, 780) + 30
    for label in rng.sample(("Nama", "Alamat", "Tanggal", "Tempat", "Biaya", "Catatan"), 5):
        value = " ".join(deck.one().split()[:4])
        sheet.line(60, y, label, bold)
        sheet.line(320, y, value, ink)
        sheet.blocks.append(f"{label} {value}")
        y += round(ink.size * 2)
    return sheet


LAYOUTS: dict[str, Callable[[random.Random], Sheet]] = {
    "picture and comments": picture_and_comments,
    "three panels": three_panels,
    "list and chat": list_and_chat,
    "bubbles": bubbles,
    "newspaper": newspaper,
    "picture beside text": picture_beside_text,
    "comment thread": comment_thread,
    "table": table,
}
