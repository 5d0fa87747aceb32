"""More posters, cards and papers, drawn after the reading order was built on the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.columns.layouts import Deck
from tests.bench.columns.panel import Look, Panel, handle, name, start, width_of
from tests.bench.columns.sheet import Sheet
from tests.bench.draw.canvas import Ink
from tests.bench.draw.texts import CAPITALS

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

WHITE = (255, 255, 255)


def broadsheet(rng: random.Random) -> Sheet:
    """Two stories of a newspaper: one over three columns, one over two below it."""
    look = Look.drawn(rng, (17, 18))
    sheet, deck = Sheet(1240, 1500, (246, 244, 238)), Deck(rng)
    ink = look.ink._replace(fill=(30, 30, 30))
    y = 60
    for columns in rng.sample((2, 3), 2):
        head = Panel(sheet, 60, y, 1120)
        head.text(deck.one(), Ink("serif", rng.choice((34, 42)), (20, 20, 20)))
        gutter = rng.choice((28, 36))
        wide = (1120 - gutter * (columns - 1)) // columns
        below = head.y
        for number in range(columns):
            column = Panel(sheet, 60 + number * (wide + gutter), head.y + 16, wide)
            column.text(deck.some(3, 5), ink)
            below = max(below, column.y)
        y = below + 50
    return sheet


def quadrants(rng: random.Random) -> Sheet:
    """An infographic: four boxes with a heading and a text each, numbers in circles."""
    look = Look.drawn(rng, (20, 23))
    sheet, deck = Sheet(1080, 1150, look.back), Deck(rng)
    head = Panel(sheet, 80, 50, 920)
    head.centred(rng.choice(CAPITALS), look.bold.scaled(1.7), block=True)
    top = head.y + 40
    titles = ("Siapkan berkas", "Datang ke loket", "Tunggu panggilan", "Ambil hasil")
    for number, title in enumerate(titles):
        x, y = 60 + 500 * (number % 2), top + 420 * (number // 2)
        sheet.pen.rounded_rectangle((x, y, x + 460, y + 380), 16, fill=look.card)
        sheet.line(x + 24, y + 20, str(number + 1), look.bold.scaled(1.5))
        panel = Panel(sheet, x + 80, y + 24, 350)
        panel.line(title, look.bold.scaled(1.15))
        panel.gap(14)
        panel.text(deck.some(1, 2), look.ink)
    return sheet


def quote_card(rng: random.Random) -> Sheet:
    """A long quotation, its speaker below at the right, the account in a corner."""
    look = Look.drawn(rng, (34, 40))
    sheet, deck = Sheet(1080, 1080, look.back), Deck(rng)
    sheet.line(60, 50, handle(rng), look.dim)
    sheet.line(90, 150, "“", Ink("serif", 160, look.ink.fill))
    panel = Panel(sheet, 120, 330, 840)
    panel.post([deck.some(2, 3)], look.ink)
    panel.gap(50)
    panel.right(name(rng), look.bold)
    panel.gap(round(look.bold.size * 1.5))
    panel.right("Kepala Dinas Contoh", look.dim)
    return sheet


def meme(rng: random.Random) -> Sheet:
    """Big letters above and below a picture that has a sign with small words of its own."""
    sheet, deck = Sheet(900, 900, (80, 90, 70)), Deck(rng)
    big = Ink("narrow", rng.choice((48, 58)), WHITE)
    top = Panel(sheet, 40, 30, 820)
    top.centred(deck.one().upper(), big, block=True)
    sign = Panel(sheet, rng.choice((90, 480)), 380, 300)
    sign.centred(start(deck, 5), Ink("noto", 22, WHITE))
    bottom = Panel(sheet, 40, 690, 820)
    bottom.centred(deck.one().upper(), big, block=True)
    return sheet


def slide(rng: random.Random) -> Sheet:
    """A heading, points at the left, a picture with a caption at the right, a footer."""
    look = Look.drawn(rng, (24, 28))
    sheet, deck = Sheet(1600, 900, look.back), Deck(rng)
    head = Panel(sheet, 90, 60, 1400)
    head.text(deck.one(), look.bold.scaled(1.7))
    points = Panel(sheet, 110, head.y + 40, 760)
    for _ in range(rng.randint(3, 4)):
        sheet.line(points.x - 30, points.y, "•", look.ink)
        points.text(deck.one(), look.ink)
        points.gap(20)
    top = head.y + rng.choice((40, 90))
    sheet.pen.rectangle((960, top, 1500, top + 340), fill=(90, 110, 130))
    caption = Panel(sheet, 960, top + 350, 540)
    caption.text(deck.one(), look.dim)
    Panel(sheet, 90, 850, 1400).row(("Dinas Contoh", "4 November 2025", "7"), look.dim, 660)
    return sheet


def receipt(rng: random.Random) -> Sheet:
    """A till receipt: goods at the left, amounts at the right edge, sums below."""
    look = Look.drawn(rng, (24, 28))
    sheet = Sheet(620, 1100, (252, 252, 250))
    ink = Ink("dejavu", look.ink.size, (30, 30, 30))
    panel = Panel(sheet, 50, 50, 520)
    panel.centred("TOKO CONTOH LIMA", ink)
    panel.centred("Jl. Contoh No. 7", ink.scaled(0.9))
    panel.gap(20)
    goods = ("Beras 5kg", "Gula pasir", "Minyak 1L", "Telur 1kg", "Kopi bubuk", "Teh celup")
    for good in rng.sample(goods, rng.randint(4, 6)):
        amount = f"{rng.randint(9, 99)}.000"
        panel.right(amount, ink)
        panel.line(good, ink)
        sheet.blocks.append(f"{good} {amount}")
        if rng.random() < 0.5:
            panel.line("2 x 12.000", ink.scaled(0.85), shift=30)
        panel.gap(6)
    panel.gap(20)
    for label in ("TOTAL", "TUNAI", "KEMBALI"):
        amount = f"{rng.randint(100, 400)}.000"
        panel.right(amount, ink)
        panel.line(label, ink)
        sheet.blocks.append(f"{label} {amount}")
    panel.gap(20)
    panel.centred("Terima kasih atas kunjungan Anda", ink.scaled(0.9))
    return sheet


def phones_in_a_row(rng: random.Random) -> Sheet:
    """Three screenshots of a phone in one picture, as an app's page shows them."""
    look = Look.drawn(rng, (19, 21))
    sheet, deck = Sheet(1500, 1000, (210, 214, 220)), Deck(rng)
    for number in range(3):
        x = 30 + 490 * number
        sheet.pen.rounded_rectangle((x, 20, x + 460, 980), 30, fill=look.back)
        sheet.line(x + 30, 36, "10.32", look.dim)
        panel = Panel(sheet, x + 30, 90, 400)
        panel.line(rng.choice(("Beranda", "Tentang", "Pesan", "Setelan")), look.bold.scaled(1.4))
        panel.gap(rng.choice((16, 30)))
        while panel.y < 800:
            panel.line(name(rng), look.bold)
            panel.text(deck.some(1, 2), look.ink)
            panel.line(rng.choice(("2 j", "Kemarin", "3 Nov")), look.dim)
            panel.gap(26)
    return sheet


def flyer(rng: random.Random) -> Sheet:
    """A narrow list of facts with small headings at one side, the invitation at the other."""
    look = Look.drawn(rng, (22, 26))
    sheet, deck = Sheet(1080, 1080, look.back), Deck(rng)
    left = rng.random() < 0.5
    sheet.pen.rectangle((0 if left else 720, 0, 360 if left else 1080, 1080), fill=look.card)
    facts = Panel(sheet, 40 if left else 760, 200, 290)
    words = Panel(sheet, 420 if left else 60, 120, 600)

    def list_facts() -> None:
        for title in ("WAKTU", "TEMPAT", "KONTAK"):
            facts.line(title, look.bold)
            facts.text(start(deck, rng.randint(5, 9)), look.ink, block=False)
            facts.gap(50)

    def invite() -> None:
        words.text(rng.choice(CAPITALS), look.bold.scaled(1.8))
        words.gap(40)
        words.post([deck.some(1, 2) for _ in range(2)], look.ink)
        words.gap(40)
        at = words.x + 600 - width_of("@kantor_contoh", look.dim, 400)
        sheet.line(at, 1000, "@kantor_contoh", look.dim)

    for part in (list_facts, invite) if left else (invite, list_facts):
        part()
    return sheet


PAPERS: dict[str, Callable[[random.Random], Sheet]] = {
    "broadsheet": broadsheet,
    "quadrants": quadrants,
    "quote card": quote_card,
    "meme": meme,
    "slide": slide,
    "receipt": receipt,
    "phones in a row": phones_in_a_row,
    "flyer": flyer,
}
