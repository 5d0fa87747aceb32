"""Posters, stories, collages, poems and letters."""

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


def poster(rng: random.Random) -> Sheet:
    """A headline, two columns of text with headings, contacts in a row at the foot."""
    look = Look.drawn(rng, (20, 24))
    sheet, deck = Sheet(1080, rng.choice((1080, 1350)), look.back), Deck(rng)
    head = Panel(sheet, 80, 60, 920)
    head.centred(rng.choice(CAPITALS), Ink("noto-bold", 52, look.ink.fill), block=True)
    head.gap(16)
    head.centred(deck.one(), look.ink)
    head.gap(40)
    left = Panel(sheet, 70, head.y, rng.choice((430, 450)))
    right = Panel(sheet, 560, head.y + rng.choice((0, 0, 30)), 450)
    for panel, title in ((left, "SYARAT"), (right, "CARA MENDAFTAR")):
        panel.line(title, look.bold.scaled(1.2))
        panel.gap(10)
        for _ in range(rng.randint(2, 4)):
            panel.text(f"• {deck.one()}", look.ink)
            panel.gap(10)
    y = sheet.height - 70
    words = ("0812-5550-1234", "@kantor_contoh", "www.contoh.test")
    Panel(sheet, 80, y, 920).row(words, look.dim, 320)
    return sheet


def hoax_card(rng: random.Random) -> Sheet:
    """A stamped screenshot at one side, the explanation at the other, a box of meanings below."""
    look = Look.drawn(rng, (15, 17, 20))
    sheet, deck = Sheet(700, 980, look.back), Deck(rng)
    sheet.line(30, 20, "DINAS CONTOH", look.bold)
    sheet.line(30, 44, "PROVINSI CONTOH", look.dim)
    sheet.line(460, 24, "Laporan", look.dim)
    sheet.line(460, 44, "Verifikasi Informasi", look.dim)
    sheet.line(460, 66, "4 November 2025", look.dim)
    head = Panel(sheet, 60, 120, 580)
    head.centred("HOAKS", Ink("noto-bold", 44, (200, 30, 30)))
    head.centred(deck.one(), look.bold.scaled(1.2), block=True)
    top = head.y + 40
    flipped = rng.random() < 0.3
    shot = Panel(sheet, 400 if flipped else 34, top, 240)
    text = Panel(sheet, 34 if flipped else 310, top + rng.randint(0, 40), 350)
    small = look.ink._replace(size=11)
    sheet.pen.rectangle((shot.x - 8, top - 8, shot.x + 250, top + 520), fill=look.card)
    explained = [deck.some(2, 3), deck.some(2, 3)]
    if flipped:
        text.post(explained, look.ink)
    for _ in range(rng.randint(3, 5)):
        shot.text(deck.one(), small)
        shot.gap(rng.choice((12, 30)))
    if not flipped:
        text.post(explained, look.ink)
    foot = Panel(sheet, 310, max(text.y, shot.y) + 40, 350)
    foot.line("HOAKS", look.bold)
    foot.text("Informasi yang mengandung data palsu, salah, tidak terbukti", look.dim, block=False)
    sheet.line(40, sheet.height - 40, "klinik.contoh.test", look.dim)
    sheet.line(300, sheet.height - 40, "@klinik_contoh", look.dim)
    return sheet


def before_after(rng: random.Random) -> Sheet:
    """Two halves with their own words, a caption below both."""
    look = Look.drawn(rng, (24, 28))
    sheet, deck = Sheet(1080, 1000, look.back), Deck(rng)
    head = Panel(sheet, 60, 40, 960)
    head.centred(deck.one(), look.bold, block=True)
    top = head.y + 30
    for number, title in enumerate(("SEBELUM", "SESUDAH")):
        x = 40 + 510 * number
        sheet.pen.rectangle((x, top, x + 490, top + 420), fill=(120 - 60 * number, 110, 90))
        panel = Panel(sheet, x + 40, top + 24, 410)
        panel.centred(title, Ink("noto-bold", 36, WHITE))
        panel.gap(60)
        panel.text(deck.some(1, 2), Ink("noto", rng.choice((22, 26)), WHITE))
    foot = Panel(sheet, 60, top + 450, 960)
    foot.post([deck.some(1, 2)], look.ink)
    return sheet


def story(rng: random.Random) -> Sheet:
    """Blocks of text of several sizes at odd places of a tall picture."""
    sheet, deck = Sheet(1080, 1920, (70, 80, 100)), Deck(rng)
    white = Ink("noto", 34, WHITE)
    sheet.line(140, 60, f"{handle(rng)[1:]} 12 j", white)
    y = rng.randint(180, 300)
    while y < 1500:
        size = rng.choice((34, 44, 60))
        wide = rng.choice((480, 640, 820))
        ink = Ink(rng.choice(("noto-bold", "noto", "nimbus-bold")), size, WHITE)
        text = deck.one()
        panel = Panel(sheet, rng.randint(40, 1040 - wide), y, wide)
        panel.centred(text, ink, block=True) if rng.random() < 0.5 else panel.text(text, ink)
        y = panel.y + rng.randint(50, 260)
    sheet.line(80, 1840, "Kirim pesan", white)
    return sheet


def collage(rng: random.Random) -> Sheet:
    """Pictures in a grid, each with a caption below it."""
    look = Look.drawn(rng, (18, 20, 22))
    sheet, deck = Sheet(1080, 1300, look.back), Deck(rng)
    head = Panel(sheet, 60, 40, 960)
    head.text(deck.one(), look.bold.scaled(1.4))
    y = head.y + 24
    columns = rng.choice((2, 3))
    cell = 960 // columns
    for _ in range(2):
        below = y
        for number in range(columns):
            x = 60 + number * cell
            sheet.pen.rectangle((x, y, x + cell - 20, y + 260), fill=(90, 70 + 30 * number, 90))
            panel = Panel(sheet, x, y + 268, cell - 30)
            panel.text(deck.one(), look.ink)
            below = max(below, panel.y)
        y = below + 30
    return sheet


def poem(rng: random.Random) -> Sheet:
    """Centred lines of very different length, a name below."""
    look = Look.drawn(rng, (26, 30, 36))
    sheet, deck = Sheet(1080, 1200, look.back), Deck(rng)
    panel = Panel(sheet, 60, 120, 960)
    panel.centred("Sajak Contoh", look.bold.scaled(1.4))
    panel.gap(40)
    for _ in range(rng.randint(2, 4)):
        words = deck.some(1, 2).split()
        while words:
            count = rng.randint(1, 6)
            panel.centred(" ".join(words[:count]), look.ink)
            del words[:count]
        panel.gap(look.ink.size)
    truth = [line.text for line in sheet.lines[1:]]
    panel.centred(f"— {name(rng)}", look.dim)
    sheet.blocks.append(" ".join(truth))
    sheet.body = sheet.blocks[0]
    return sheet


def letter(rng: random.Random) -> Sheet:
    """A scanned letter: letterhead, number and date at two sides, text, signature at the right."""
    sheet, deck = Sheet(1240, 1754, (250, 249, 245)), Deck(rng)
    ink = Ink(rng.choice(("noto", "nimbus", "dejavu")), rng.choice((22, 24)), (30, 30, 34))
    bold = ink._replace(face="nimbus-bold")
    head = Panel(sheet, 260, 70, 860)
    head.centred("PEMERINTAH KABUPATEN CONTOH", bold.scaled(1.2))
    head.centred("DINAS CONTOH DAN INFORMATIKA", bold.scaled(1.5))
    head.centred("Jalan Contoh Nomor 1, Telepon (0753) 555-0123", ink.scaled(0.8))
    y = head.y + 60
    rows = (("Nomor", ": 555/12/Contoh/2025"), ("Sifat", ": Biasa"), ("Hal", ": Undangan Rapat"))
    for number, (label, value) in enumerate(rows):
        sheet.line(140, y + 36 * number, label, ink)
        sheet.line(250, y + 36 * number, value, ink)
    sheet.line(760, y, "Contoh, 4 November 2025", ink)
    to = Panel(sheet, 760, y + 70, 400)
    for line in ("Kepada", "Yth. Kepala Dinas Contoh", "di tempat"):
        to.line(line, ink)
    sheet.blocks.append("Kepada Yth. Kepala Dinas Contoh di tempat")
    body = Panel(sheet, 140, to.y + 60, 980)
    body.post([deck.some(2, 3), deck.some(2, 3), deck.some(1, 2)], ink)
    sign = Panel(sheet, 720, body.y + 60, 400)
    sign.centred("KEPALA DINAS,", bold)
    sign.gap(110)
    sign.centred("Contoh Empat, S.Sos.", bold)
    sign.centred("NIP ****1234", ink)
    sheet.line(140, 1640, "Tembusan: Bupati Contoh", ink.scaled(0.8))
    return sheet


def caption_beside(rng: random.Random) -> Sheet:
    """A picture with few big words, its post beside it broken by blank lines, tags below."""
    look = Look.drawn(rng, (17, 19, 22))
    sheet, deck = Sheet(1280, rng.choice((720, 860)), look.back), Deck(rng)
    left = rng.random() < 0.7
    x = 0 if left else 640
    sheet.pen.rectangle((x, 0, x + 640, sheet.height), fill=(30, 90, 110))
    picture = Panel(sheet, x + 50, rng.randint(150, 300), 540)
    text = Panel(sheet, 680 if left else 40, 40, 560)

    def beside() -> None:
        text.line(name(rng), look.bold)
        text.gap(14)
        text.post([deck.some(1, 2) for _ in range(rng.randint(2, 3))], look.ink)
        text.gap(16)
        text.line("#contoh #infowarga", look.dim)

    def within() -> None:
        picture.text(start(deck, 7), Ink("noto-bold", rng.choice((36, 52)), WHITE))
        picture.gap(30)
        small = Ink("noto", 20, WHITE)
        at = picture.x + 540 - width_of("contoh.test", small, 400)
        sheet.line(at, sheet.height - 60, "contoh.test", small)

    for part in (within, beside) if left else (beside, within):
        part()
    return sheet


PRINTS: dict[str, Callable[[random.Random], Sheet]] = {
    "poster": poster,
    "hoax card": hoax_card,
    "before and after": before_after,
    "story": story,
    "collage": collage,
    "poem": poem,
    "letter": letter,
    "caption beside": caption_beside,
}
