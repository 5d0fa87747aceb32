"""Feeds and posts in a computer's browser: menus, posts, comments and lists side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.columns.layouts import Deck
from tests.bench.columns.panel import (
    Look,
    Panel,
    browser,
    desktop,
    handle,
    name,
    start,
    taskbar,
    width_of,
)
from tests.bench.columns.sheet import Sheet
from tests.bench.draw.canvas import Ink

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

WHITE = (255, 255, 255)


def comments(
    panel: Panel, deck: Deck, rng: random.Random, look: Look, bottom: int, words: tuple[str, ...]
) -> None:
    """Comments with names, some indented as answers, a row of small words under each."""
    while panel.y < bottom - look.ink.size * 8:
        shift = rng.choice((44, 44, 88))
        panel.line(name(rng), look.bold, shift=shift)
        panel.text(deck.one(), look.ink, shift=shift)
        panel.row(words, look.dim, look.ink.size * 5, shift=shift)
        panel.gap(rng.choice((10, 18)))


def facebook_photo(rng: random.Random) -> Sheet:
    """A photo with words at the left, at the right author, caption, comments."""
    look = Look.drawn(rng, (14, 15, 17))
    sheet, deck = desktop(rng, look), Deck(rng)
    top = browser(sheet, rng, look, "contoh.test/photo/?fbid=122") if rng.random() < 0.5 else 0
    cut = sheet.width - rng.choice((360, 420))
    sheet.pen.rectangle((0, top, cut, sheet.height), fill=(20, 20, 20))
    picture = Panel(sheet, round(cut * 0.2), top + rng.randint(40, 200), round(cut * 0.6))
    for _ in range(rng.randint(1, 2)):
        picture.text(deck.one(), Ink("noto-bold", rng.choice((24, 34, 44)), WHITE))
        picture.gap(rng.randint(20, 80))
    panel = Panel(sheet, cut + 18, top + 70, sheet.width - cut - 36)
    panel.line(name(rng), look.bold, shift=50)
    panel.line("4 November 2025", look.dim, shift=50)
    panel.gap(12)
    panel.post([deck.some(1, 2) for _ in range(rng.randint(1, 2))], look.ink)
    panel.gap(16)
    panel.right("12 komentar", look.dim)
    panel.line("204", look.dim)
    panel.gap(10)
    panel.row(("Suka", "Komentari", "Bagikan"), look.dim, panel.width // 3, shift=20)
    panel.gap(18)
    comments(panel, deck, rng, look, sheet.height - 50, ("2 j", "Suka", "Balas"))
    panel.y = sheet.height - 40
    panel.line("Tulis komentar...", look.dim, shift=50)
    return sheet


def facebook_group(rng: random.Random) -> Sheet:
    """Menu, posts and sponsors with contacts."""
    look = Look.drawn(rng, (14, 15, 17))
    sheet, deck = desktop(rng, look), Deck(rng)
    top = browser(sheet, rng, look, "contoh.test/groups/infowarga")
    side = Panel(sheet, 70, top + 20, 240)
    side.line("Info Warga Contoh", look.bold)
    side.line("Grup publik · 12,4 rb anggota", look.dim)
    for word in ("Beranda Komunitas", "Laporan anggota", "Diskusi", "Orang", "Acara", "Media"):
        side.gap(22)
        side.line(word, look.ink)
    width = round(sheet.width * 0.4)
    panel = Panel(sheet, round(sheet.width * 0.29), top + 16, width)
    first = rng.random() < 0.5
    if first:
        panel.line("Tulis sesuatu...", look.dim, shift=60)
        panel.gap(20)
    while panel.y < sheet.height - 260:
        panel.line(name(rng), look.bold, shift=54)
        panel.line("Anggota baru · 2 j", look.dim, shift=54)
        panel.gap(10)
        panel.post([deck.some(1, 2) for _ in range(rng.randint(1, 3))], look.ink)
        panel.gap(14)
        panel.right("12 komentar 4 kali dibagikan", look.dim)
        panel.line("Contoh Empat dan 204 lainnya", look.dim)
        panel.gap(10)
        panel.row(("Suka", "Komentari", "Bagikan"), look.dim, width // 3, shift=50)
        panel.gap(40)
    side = Panel(sheet, round(sheet.width * 0.76), top + 20, round(sheet.width * 0.2))
    side.line("Disponsori", look.bold)
    for _ in range(2):
        side.gap(30)
        side.x += 130
        side.width -= 130
        side.text(start(deck, 5), look.ink, block=False)
        side.line("toko.contoh.test", look.dim)
        side.x -= 130
        side.width += 130
    side.gap(30)
    side.line("Kontak", look.bold)
    while side.y < sheet.height - 60:
        side.gap(16)
        side.line(name(rng), look.ink, shift=44)
    return sheet


def instagram_post(rng: random.Random) -> Sheet:
    """A dialog over the page: a picture full of text, comments at the right, likes below."""
    look = Look.drawn(rng, (14, 15))
    sheet, deck = desktop(rng, look), Deck(rng)
    side = sheet.height - 180
    left, top = round(sheet.width * 0.13), 90
    sheet.pen.rectangle((left, top, left + side, top + side), fill=(190, 160, 90))
    picture = Panel(sheet, left + 50, top + 60, side - 100)
    picture.centred(deck.one(), Ink("serif", rng.choice((26, 36)), (30, 20, 10)), block=True)
    picture.gap(50)
    picture.text(deck.some(2, 3), Ink("noto", rng.choice((18, 22)), (30, 20, 10)))
    panel = Panel(sheet, left + side + 20, top + 14, min(440, sheet.width - left - side - 60))
    panel.line(handle(rng)[1:], look.bold, shift=50)
    panel.gap(34)
    who = handle(rng)[1:]
    panel.post([f"{who} {deck.some(1, 2)}", deck.one()], look.ink, shift=50)
    panel.line("3 mg", look.dim, shift=50)
    panel.gap(20)
    while panel.y < top + side - 190:
        panel.text(f"{handle(rng)[1:]} {deck.one()}", look.ink, shift=50)
        panel.row(("2 mg", "4 suka", "Balas"), look.dim, 80, shift=50)
        panel.gap(18)
    panel.y = top + side - 90
    panel.line("204 suka", look.bold)
    panel.line("4 November 2025", look.dim)
    panel.gap(12)
    panel.line("Tambahkan komentar...", look.dim)
    return sheet


def instagram_profile(rng: random.Random) -> Sheet:
    """Menu, the account's words, a grid of pictures with words on them."""
    look = Look.drawn(rng, (15, 16))
    sheet, deck = desktop(rng, look), Deck(rng)
    menu = Panel(sheet, 70, 120, 150)
    for word in ("Beranda", "Cari", "Jelajahi", "Reels", "Pesan", "Notifikasi", "Buat", "Profil"):
        menu.line(word, look.ink)
        menu.gap(30)
    panel = Panel(sheet, round(sheet.width * 0.44), 60, 520)
    panel.row((handle(rng)[1:], "Mengikuti", "Kirim pesan"), look.ink, 230)
    panel.gap(16)
    panel.row(("214 kiriman", "1.021 pengikut", "33 diikuti"), look.ink, 160)
    panel.gap(12)
    panel.line(name(rng), look.bold)
    panel.post([deck.some(1, 2), deck.one()], look.ink)
    panel.line("contoh.test/tautan", look.dim)
    panel.gap(40)
    top = panel.y
    panel.x = round(sheet.width * 0.5)
    panel.row(("POSTINGAN", "REELS", "DITANDAI"), look.dim, 130)
    cell = round(sheet.width * 0.2)
    for number in range(3):
        x = round(sheet.width * 0.24) + number * (cell + 6)
        box = (x, top + 50, x + cell, top + 50 + cell)
        sheet.pen.rectangle(box, fill=(60 + 40 * number, 90, 120))
        words = Panel(sheet, x + 20, top + 80, cell - 40)
        words.text(deck.one(), Ink("noto-bold", rng.choice((18, 22)), WHITE))
    return sheet


def x_columns(rng: random.Random) -> Sheet:
    """Menu, a post with a quoted post and answers, trends at the right."""
    look = Look.drawn(rng, (14, 15, 17, 20))
    sheet, deck = desktop(rng, look), Deck(rng)
    top = browser(sheet, rng, look, "contoh.test/akun/status/19") if rng.random() < 0.6 else 0
    left = round(sheet.width * rng.uniform(0.2, 0.3))
    menu = Panel(sheet, left - 190, top + 60, 170)
    for word in ("Beranda", "Jelajahi", "Notifikasi", "Pesan", "Grok", "Komunitas", "Profil"):
        menu.line(word, look.ink.scaled(1.25))
        menu.gap(22)
    width = 600 if sheet.width > 1400 else 520
    panel = Panel(sheet, left + 16, top + 14, width - 32)
    panel.line("Postingan", look.bold)
    panel.gap(20)
    panel.line(name(rng), look.bold, shift=50)
    panel.line(handle(rng), look.dim, shift=50)
    panel.gap(10)
    big = look.ink.scaled(1.15)
    panel.post([deck.some(1, 2) for _ in range(rng.randint(1, 3))], big)
    if rng.random() < 0.5:
        panel.gap(12)
        box = (panel.x, panel.y, panel.x + panel.width, panel.y + 110)
        sheet.pen.rounded_rectangle(box, 12, outline=look.dim.fill)
        panel.gap(8)
        panel.line(f"{name(rng)} {handle(rng)} · 3 Nov", look.dim, shift=14)
        panel.width -= 14
        panel.text(deck.one(), look.ink, shift=14)
        panel.width += 14
        panel.gap(10)
    panel.gap(8)
    panel.line("10.15 · 4 Nov 2025 · 12,4 rb Tayangan", look.dim)
    panel.gap(14)
    panel.row(("12", "4", "48", "1,2 rb"), look.dim, width // 5, shift=24)
    panel.gap(24)
    while panel.y < sheet.height - 130:
        panel.line(f"{name(rng)} {handle(rng)} · 2j", look.bold, shift=50)
        panel.line(f"Membalas {handle(rng)}", look.dim, shift=50)
        panel.text(deck.one(), look.ink, shift=50)
        panel.row(("1", "2", "3", "204"), look.dim, width // 5, shift=70)
        panel.gap(20)
    side = Panel(sheet, left + width + 50, top + 14, min(330, sheet.width - left - width - 70))
    side.line("Cari", look.dim, shift=40)
    side.gap(30)
    side.line("Sedang hangat dibicarakan", look.bold)
    while side.y < sheet.height - 120:
        side.gap(14)
        side.line("Sedang tren dalam topik Indonesia", look.dim)
        side.text(start(deck, rng.randint(2, 7)), look.bold, block=False)
        side.line(f"{rng.randint(1, 99)},4 rb postingan", look.dim)
    return sheet


def tiktok(rng: random.Random) -> Sheet:
    """A video with words in its middle and account with caption at its foot, comments beside."""
    look = Look.drawn(rng, (14, 16, 18))
    sheet, deck = desktop(rng, look), Deck(rng)
    side = sheet.width - rng.choice((420, 540))
    wide = round(sheet.height * 0.56)
    left = (side - wide) // 2
    sheet.pen.rectangle((left, 0, left + wide, sheet.height), fill=(70, 60, 110))
    video = Panel(sheet, left + 30, rng.randint(120, 260), wide - 60)
    video.centred(deck.one(), Ink("noto-bold", rng.choice((22, 28)), WHITE), block=True)
    foot = Panel(sheet, left + 16, sheet.height - 150, wide - 100)
    foot.line(handle(rng), Ink("noto-bold", 16, WHITE))
    foot.text(deck.one(), Ink("noto", 15, WHITE))
    for number, count in enumerate(("12,4 rb", "204", "1.021", "33")):
        sheet.line(left + wide + 20, sheet.height // 2 + 70 * number, count, look.dim)
    panel = Panel(sheet, side + 20, 24, sheet.width - side - 40)
    panel.line(handle(rng)[1:], look.bold, shift=54)
    panel.line("Contoh Empat · 2-11", look.dim, shift=54)
    panel.gap(10)
    panel.post([deck.some(1, 2)], look.ink)
    panel.line("suara asli - Contoh Empat", look.dim, shift=20)
    panel.gap(20)
    panel.row(("Komentar (204)", "Video pembuat"), look.bold, panel.width // 2, shift=30)
    panel.gap(20)
    while panel.y < sheet.height - 130:
        panel.right("24", look.dim)
        panel.line(handle(rng)[1:], look.dim, shift=54)
        panel.width -= 40
        panel.text(deck.one(), look.ink, shift=54)
        panel.width += 40
        panel.row(("3 h lalu", "Balas"), look.dim, 90, shift=54)
        panel.gap(18)
    return sheet


def youtube(rng: random.Random) -> Sheet:
    """Title, description and comments under a video; videos to watch next at the right."""
    look = Look.drawn(rng, (14, 15))
    sheet, deck = Sheet(rng.choice((1366, 1536, 1920)), 1300, look.back), Deck(rng)
    top = browser(sheet, rng, look, "contoh.test/watch?v=abc")
    wide = round(sheet.width * 0.64)
    sheet.pen.rectangle((30, top, wide, top + 420), fill=(40, 60, 50))
    video = Panel(sheet, 120, top + 280, wide - 240)
    video.centred(deck.one(), Ink("noto-bold", 28, WHITE), block=True)
    panel = Panel(sheet, 30, top + 440, wide - 30)
    panel.text(deck.one(), look.bold.scaled(1.3))
    panel.gap(10)
    y = panel.y
    panel.line(name(rng), look.bold, shift=54)
    panel.line("1,02 rb subscriber", look.dim, shift=54)
    x = panel.x + round(panel.width * 0.45)
    Panel(sheet, x, y + 8, 400).row(("Subscribe", "204", "Bagikan", "Simpan"), look.ink, 110)
    panel.gap(16)
    panel.line("12.401 x ditonton 4 Nov 2025 #contoh", look.bold, shift=12)
    panel.post([deck.some(2, 3), deck.one()], look.ink, shift=12)
    panel.gap(24)
    panel.line("33 Komentar Urutkan", look.bold)
    panel.gap(18)
    while panel.y < sheet.height - 120:
        panel.line(f"{handle(rng)} 2 hari yang lalu", look.dim, shift=54)
        panel.text(deck.one(), look.ink, shift=54)
        panel.row(("12", "Balas"), look.dim, 90, shift=70)
        panel.gap(16)
    side = Panel(sheet, wide + 210, top, sheet.width - wide - 230)
    while side.y < sheet.height - 130:
        y = side.y
        sheet.line(wide + 160, y + 66, "12:04", look.dim)
        side.text(deck.one(), look.bold, block=False)
        side.line(name(rng), look.dim)
        side.line("12 rb x ditonton · 3 hari", look.dim)
        side.y = max(side.y + 14, y + 106)
    return sheet


def deck_columns(rng: random.Random) -> Sheet:
    """Several timelines beside each other with narrow gaps."""
    look = Look.drawn(rng, (13, 14, 16))
    sheet, deck = desktop(rng, look), Deck(rng)
    x, width = 90, rng.choice((300, 340))
    while x + width < sheet.width:
        panel = Panel(sheet, x + 10, 14, width - 24)
        panel.line(rng.choice(("Beranda", "Notifikasi", "Linimasa lokal", "#contoh")), look.bold)
        panel.gap(rng.randint(14, 50))
        while panel.y < sheet.height - 190:
            panel.right(rng.choice(("2j", "12m", "3h")), look.dim)
            panel.line(name(rng), look.bold, shift=56)
            panel.line(handle(rng), look.dim, shift=56)
            shift = rng.choice((0, 56))
            panel.post([deck.some(1, 2)], look.ink, shift=shift)
            panel.gap(8)
            panel.row(("0", "4", "12"), look.dim, 70, shift=shift)
            panel.gap(22)
        x += width
    if rng.random() < 0.4:
        taskbar(sheet, rng, look)
    return sheet


def thread(rng: random.Random) -> Sheet:
    """A phone's thread: a post with a quoted post in a frame, answers below."""
    look = Look.drawn(rng, (28, 34, 40))
    sheet, deck = Sheet(rng.choice((720, 1080)), 2300, look.back), Deck(rng)
    sheet.line(30, 12, "07.22", look.dim)
    panel = Panel(sheet, 130, 90, sheet.width - 170)
    while panel.y < 1900:
        who = name(rng)
        sheet.line(panel.x + width_of(who, look.bold, 900) + 12, panel.y + 4, "· 2 j", look.dim)
        panel.line(who, look.bold)
        panel.line(handle(rng), look.dim)
        panel.post([deck.some(1, 2) for _ in range(rng.randint(1, 2))], look.ink)
        if rng.random() < 0.4:
            panel.gap(20)
            panel.width -= 30
            panel.line(f"{name(rng)} · 3 Nov", look.dim, shift=30)
            panel.text(deck.one(), look.dim, shift=30)
            panel.width += 30
        panel.gap(16)
        panel.row(("12", "4", "48", "1 rb"), look.dim, panel.width // 4, shift=40)
        panel.gap(36)
    return sheet


FEEDS: dict[str, Callable[[random.Random], Sheet]] = {
    "facebook photo": facebook_photo,
    "facebook group": facebook_group,
    "instagram post": instagram_post,
    "instagram profile": instagram_profile,
    "x columns": x_columns,
    "tiktok": tiktok,
    "youtube": youtube,
    "deck columns": deck_columns,
    "thread": thread,
}
