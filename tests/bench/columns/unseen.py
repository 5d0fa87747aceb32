"""Drawn when the reading order was finished: only to measure it on what it was not built on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.columns.layouts import Deck
from tests.bench.columns.panel import Look, Panel, browser, desktop, handle, name, start, taskbar
from tests.bench.columns.sheet import Sheet
from tests.bench.draw.canvas import Ink
from tests.bench.draw.texts import CAPITALS

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

WHITE = (255, 255, 255)


def board(rng: random.Random) -> Sheet:
    """Lists of cards side by side, some cards with labels and counters."""
    look = Look.drawn(rng, (14, 15, 16))
    sheet, deck = desktop(rng, look), Deck(rng)
    x = 40
    while x + 290 < sheet.width:
        panel = Panel(sheet, x, 60, 260)
        panel.line(rng.choice(("Rencana", "Dikerjakan", "Menunggu", "Selesai")), look.bold)
        for _ in range(rng.randint(2, 6)):
            panel.gap(24)
            if rng.random() < 0.4:
                panel.line("Penting", look.dim)
            panel.text(deck.one(), look.ink)
            panel.row(("3 Nov", "2/4"), look.dim, 90)
        x += 300
    return sheet


def magazine(rng: random.Random) -> Sheet:
    """Two columns under a headline with a lead, a large quotation across the page, two more."""
    look = Look.drawn(rng, (18, 20))
    sheet, deck = Sheet(1000, 1500, (250, 248, 244)), Deck(rng)
    ink = look.ink._replace(fill=(30, 30, 30))
    head = Panel(sheet, 60, 60, 880)
    head.text(deck.one(), Ink("serif", 44, (20, 20, 20)))
    head.gap(14)
    head.text(deck.some(1, 2), ink._replace(size=24))
    y = head.y + 30
    for half in range(2):
        below = y
        for x in (60, 520):
            column = Panel(sheet, x, y, 420)
            column.text(deck.some(3, 4), ink)
            below = max(below, column.y)
        y = below + 40
        if half == 0:
            quote = Panel(sheet, 120, y, 760)
            quote.centred(deck.one(), Ink("serif", 34, (150, 30, 40)), block=True)
            y = quote.y + 40
    return sheet


def reviews(rng: random.Random) -> Sheet:
    """Reviews of an app on a phone: name, stars with a date, words, an answer indented."""
    look = Look.drawn(rng, (28, 32, 36))
    sheet, deck = Sheet(1080, 2200, look.back), Deck(rng)
    panel = Panel(sheet, 50, 60, 980)
    panel.line("Rating dan ulasan", look.bold.scaled(1.3))
    panel.gap(24)
    panel.row(("Semua", "Positif", "Kritis", "5"), look.dim, 220)
    while panel.y < 1800:
        panel.gap(44)
        panel.line(name(rng), look.ink, shift=90)
        panel.line("★★★★☆ 04/11/25", look.dim)
        panel.post([deck.some(1, 2)], look.ink)
        panel.line("12 orang merasa ulasan ini berguna", look.dim)
        panel.row(("Ya", "Tidak"), look.ink, 160, shift=600)
        if rng.random() < 0.5:
            panel.gap(16)
            panel.right("05/11/25", look.dim)
            panel.line("Toko Contoh Lima", look.bold, shift=60)
            panel.text(deck.one(), look.ink, shift=60)
    return sheet


def notices(rng: random.Random) -> Sheet:
    """A locked phone: a big clock, notices of several apps with the start of their words."""
    look = Look.drawn(rng, (28, 34))
    sheet, deck = Sheet(1080, 2200, (40, 50, 70)), Deck(rng)
    light = [ink._replace(fill=WHITE) for ink in (look.ink, look.bold, look.dim)]
    panel = Panel(sheet, 80, 160, 920)
    panel.centred("10.32", Ink("noto", 150, WHITE))
    panel.centred("Selasa, 4 November", light[0])
    panel.gap(120)
    while panel.y < 1850:
        panel.right(rng.choice(("skrg", "5 mnt", "1 j")), light[2])
        panel.line(rng.choice(("WHATSAPP", "TELEGRAM", "PESAN", "BERITA")), light[2], shift=60)
        panel.line(name(rng), light[1])
        panel.text(deck.one(), light[0])
        panel.gap(50)
    return sheet


def evidence(rng: random.Random) -> Sheet:
    """A heading over two cut-out posts side by side, arrows with notes, a conclusion below."""
    look = Look.drawn(rng, (18, 20))
    sheet, deck = Sheet(1400, 1100, look.back), Deck(rng)
    head = Panel(sheet, 60, 30, 1280)
    head.centred(rng.choice(CAPITALS), look.bold.scaled(2), block=True)
    top = head.y + 40
    ends = []
    for x in (60, 740):
        sheet.pen.rectangle((x, top, x + 600, top + 480), fill=look.card)
        panel = Panel(sheet, x + 30, top + 24, 540)
        panel.line(name(rng), look.bold, shift=60)
        panel.line(f"{handle(rng)} · 3 Nov 2025", look.dim, shift=60)
        panel.gap(14)
        panel.post([deck.some(1, 3) for _ in range(rng.randint(1, 2))], look.ink)
        panel.gap(18)
        panel.row(("12", "4", "48"), look.dim, 150, shift=20)
        ends.append(panel.y)
    foot = Panel(sheet, 60, top + 520, 1280)
    foot.text(deck.some(2, 3), look.ink.scaled(1.2))
    return sheet


def team_chat(rng: random.Random) -> Sheet:
    """A rail of icons with words, chats, messages at both sides, who takes part at the right."""
    look = Look.drawn(rng, (14, 15, 16))
    sheet, deck = desktop(rng, look), Deck(rng)
    for number, word in enumerate(("Aktivitas", "Chat", "Tim", "Kalender", "File")):
        sheet.line(14, 90 + 70 * number, word, look.dim.scaled(0.85))
    left = Panel(sheet, 110, 70, 240)
    left.line("Chat", look.bold.scaled(1.3))
    while left.y < sheet.height - 120:
        left.gap(18)
        left.right("10.32", look.dim)
        left.line(start(deck, 1), look.ink)
        left.line("Anda: " + start(deck, 2), look.dim)
    right = sheet.width - 260
    chat = Panel(sheet, 400, 20, right - 440)
    chat.line(name(rng), look.bold)
    chat.row(("Obrolan", "File", "Foto"), look.dim, 90)
    chat.gap(20)
    while chat.y < sheet.height - 220:
        mine = rng.random() < 0.4
        wide = round(chat.width * 0.68)
        inner = Panel(sheet, chat.x + (chat.width - wide if mine else 40), chat.y, wide)
        inner.line("10.15" if mine else f"{name(rng)} 10.15", look.dim)
        inner.post([deck.some(1, 2) for _ in range(rng.randint(1, 2))], look.ink)
        chat.y = inner.y + 24
    chat.line("Ketik pesan baru", look.dim)
    people = Panel(sheet, right, 100, 230)
    people.line("Peserta (5)", look.bold)
    for _ in range(5):
        people.gap(18)
        people.line(name(rng), look.ink, shift=40)
    taskbar(sheet, rng, look)
    return sheet


def three_offers(rng: random.Random) -> Sheet:
    """Three columns of points under prices, a line of conditions across the foot."""
    look = Look.drawn(rng, (19, 21))
    sheet, deck = Sheet(1280, 1000, look.back), Deck(rng)
    head = Panel(sheet, 80, 50, 1120)
    head.centred(deck.one(), look.bold.scaled(1.6), block=True)
    top = head.y + 50
    for number, title in enumerate(("Hemat", "Keluarga", "Usaha")):
        panel = Panel(sheet, 70 + 400 * number, top, 330)
        panel.centred(title, look.bold.scaled(1.2))
        panel.centred(f"Rp {rng.randint(20, 90)}.000", look.bold.scaled(1.7))
        panel.gap(20)
        for _ in range(rng.randint(2, 4)):
            panel.text(f"• {deck.one()}", look.ink)
            panel.gap(12)
    foot = Panel(sheet, 80, 900, 1120)
    foot.text(deck.some(1, 2), look.dim)
    return sheet


def profile_page(rng: random.Random) -> Sheet:
    """A page of a network: introduction and photos at the left, posts at the right."""
    look = Look.drawn(rng, (14, 15, 17))
    sheet, deck = Sheet(rng.choice((1366, 1536)), 1400, look.back), Deck(rng)
    top = browser(sheet, rng, look, "contoh.test/warga")
    head = Panel(sheet, 360, top + 220, 700)
    head.line(name(rng), look.bold.scaled(1.9))
    head.line("1,2 rb teman", look.dim)
    Panel(sheet, 160, head.y + 24, 900).row(
        ("Postingan", "Tentang", "Teman", "Foto"), look.bold, 120
    )
    y = head.y + 90
    intro = Panel(sheet, 170, y, 360)
    intro.line("Intro", look.bold.scaled(1.2))
    intro.gap(10)
    intro.text(deck.one(), look.ink)
    for fact in ("Tinggal di Contoh", "Dari Contoh Barat", "Bergabung pada 2011"):
        intro.gap(14)
        intro.line(fact, look.ink, shift=30)
    intro.gap(30)
    intro.right("Lihat semua foto", look.dim)
    intro.line("Foto", look.bold)
    panel = Panel(sheet, 580, y, sheet.width - 580 - 160)
    while panel.y < 1150:
        panel.line(name(rng), look.bold, shift=54)
        panel.line("3 November pukul 10.15", look.dim, shift=54)
        panel.gap(10)
        panel.post([deck.some(1, 2) for _ in range(rng.randint(1, 3))], look.ink)
        panel.gap(12)
        panel.right("4 komentar", look.dim)
        panel.line("204", look.dim, shift=20)
        panel.gap(10)
        panel.row(("Suka", "Komentari", "Bagikan"), look.dim, panel.width // 3, shift=30)
        panel.gap(40)
    return sheet


UNSEEN: dict[str, Callable[[random.Random], Sheet]] = {
    "board": board,
    "magazine": magazine,
    "reviews": reviews,
    "notices": notices,
    "evidence": evidence,
    "team chat": team_chat,
    "three offers": three_offers,
    "profile page": profile_page,
}
