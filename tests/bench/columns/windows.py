"""More drawn screens with columns: windows of a computer, and two phones in one picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.columns.layouts import DARK, DIM, PANEL, Deck, bubble, inks
from tests.bench.columns.sheet import Sheet
from tests.bench.draw.canvas import Ink
from tests.bench.draw.texts import HANDLES, NAMES

if TYPE_CHECKING:
    import random
    from collections.abc import Callable


def two_chats(rng: random.Random) -> Sheet:
    """Two phones' chats side by side in one picture, as sent to prove what was said."""
    sheet = Sheet(1460, 1500, (239, 234, 226))
    deck = Deck(rng)
    ink, bold, dim = inks(rng, rng.choice((24, 27)))
    for left in (0, 740):
        y = sheet.line(left + 90, 30, rng.choice(NAMES), bold)
        y = sheet.line(left + 90, y, "online", dim) + 30
        for number in range(rng.randint(4, 6)):
            mine = number % 2 == 1
            edge = left + (700 if mine else 20)
            y = bubble(sheet, edge, y, deck.one(), ink, rng.choice((300, 420)), right=mine)
    sheet.pen.rectangle((720, 0, 740, 1500), fill=(40, 40, 40))
    return sheet


def news_portal(rng: random.Random) -> Sheet:
    """An article with a picture, at its right a numbered list of what is read most."""
    sheet = Sheet(1366, 1500)
    deck = Deck(rng)
    ink, bold, dim = inks(rng, rng.choice((19, 21)))
    y = sheet.text(60, 40, deck.one(), Ink(bold.face, 38, DARK), 820) + 10
    y = sheet.line(60, y, "Redaksi Contoh - Selasa, 4 November 2025 10.15 WIB", dim) + 20
    sheet.pen.rectangle((60, y, 880, y + 320), fill=(90, 120, 110))
    y += 340
    for _ in range(3):
        y = sheet.text(60, y, deck.some(2, 3), ink, 820) + 26
    y = sheet.line(950, rng.choice((60, 160)), "TERPOPULER", bold) + 20
    for number in range(rng.randint(4, 6)):
        sheet.line(950, y, str(number + 1), Ink(bold.face, 30, (200, 40, 40)))
        y = sheet.text(1000, y, deck.one(), ink, 310) + 22
    return sheet


def dialog_with_answers(rng: random.Random) -> Sheet:
    """A picture at the left of a dialog, at the right the post and answers that are indented."""
    sheet = Sheet(1536, 864, (24, 25, 26))
    deck = Deck(rng)
    ink, bold, dim = (one._replace(fill=(228, 230, 235)) for one in inks(rng, rng.choice((15, 17))))
    big = Ink("noto-bold", 44, (255, 255, 255))
    sheet.text(140, rng.randint(200, 500), deck.one(), big, 640)
    x = 1060
    y = sheet.line(x + 50, 30, rng.choice(NAMES), bold)
    y = sheet.line(x + 50, y, "4 November 2025 pukul 10.15", dim) + 14
    y = sheet.text(x, y, deck.some(1, 2), ink, 440) + 12
    for number, word in enumerate(("Suka", "Komentari", "Bagikan")):
        sheet.line(x + 20 + 150 * number, y, word, dim)
    y += 46
    for number in range(4):
        at = x + (50 if number % 2 == 0 else 110)
        y = sheet.line(at, y, rng.choice(NAMES), bold)
        y = sheet.text(at, y, deck.one(), ink, 1520 - at)
        for place, word in enumerate(("2 j", "Suka", "Balas")):
            sheet.line(at + 56 * place, y, word, dim)
        y += 40
    return sheet


def cards_and_news(rng: random.Random) -> Sheet:
    """A profile card, a post in the middle that begins lower, short news at the right."""
    sheet = Sheet(1920, 1080, PANEL)
    deck = Deck(rng)
    ink, bold, dim = inks(rng, rng.choice((16, 18)))
    name = rng.choice(NAMES)
    sheet.line(330, 190, name, bold)
    y = sheet.text(330, 222, "Analis Kebijakan di Kantor Contoh", dim, 210) + 30
    for word, count in (("Koneksi", "214"), ("Tayangan", "1.021")):
        sheet.line(330, y, word, dim)
        y = sheet.line(510, y, count, dim) + 6
    y = sheet.line(700, rng.choice((90, 240)), f"{rng.choice(NAMES)} · 2", bold)
    y = sheet.line(700, y, "2 hari", dim) + 12
    for _ in range(2):
        y = sheet.text(700, y, deck.some(1, 3), ink, 540) + 26
    for number, word in enumerate(("Suka", "Komentar", "Posting ulang", "Kirim")):
        sheet.line(720 + 140 * number, y, word, dim)
    y = sheet.line(1330, 100, "Berita teratas", bold) + 16
    for _ in range(rng.randint(4, 6)):
        y = sheet.text(1330, y, deck.one(), ink, 290)
        y = sheet.line(1330, y, "3 j lalu", Ink(dim.face, dim.size, DIM)) + 14
    return sheet


def video_and_comments(rng: random.Random) -> Sheet:
    """A video with words on it, counters beside it, at the right account, caption and comments."""
    sheet = Sheet(1600, 900, (18, 18, 18))
    deck = Deck(rng)
    ink, bold, dim = (one._replace(fill=(240, 240, 240)) for one in inks(rng, rng.choice((16, 18))))
    sheet.pen.rectangle((240, 0, 740, 900), fill=(70, 60, 110))
    big = Ink("noto-bold", 40, (255, 255, 255))
    sheet.text(280, rng.randint(250, 450), deck.one(), big, 420)
    for number, count in enumerate(("12,4 rb", "204", "1.021", "33")):
        sheet.line(790, 420 + 110 * number, count, dim)
    x = 1010
    y = sheet.line(x + 60, 30, rng.choice(HANDLES)[1:], bold)
    y = sheet.line(x + 60, y, "Contoh Empat · 2-11", dim) + 12
    y = sheet.text(x, y, deck.some(1, 2), ink, 540) + 30
    for _ in range(rng.randint(3, 5)):
        y = sheet.line(x + 60, y, rng.choice(HANDLES)[1:], dim)
        y = sheet.text(x + 60, y, deck.one(), ink, 480)
        for place, word in enumerate(("3 h lalu", "Balas")):
            sheet.line(x + 60 + 90 * place, y, word, dim)
        y += 46
    return sheet


WINDOWS: dict[str, Callable[[random.Random], Sheet]] = {
    "two chats": two_chats,
    "news portal": news_portal,
    "dialog with answers": dialog_with_answers,
    "cards and news": cards_and_news,
    "video and comments": video_and_comments,
}
