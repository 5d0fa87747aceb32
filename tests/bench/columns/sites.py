"""More pages of the web and of programs, drawn after the reading order was built on the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.columns.layouts import Deck
from tests.bench.columns.panel import Look, Panel, browser, desktop, handle, name, start, taskbar
from tests.bench.columns.sheet import Sheet
from tests.bench.draw.canvas import Ink

if TYPE_CHECKING:
    import random
    from collections.abc import Callable


def encyclopedia(rng: random.Random) -> Sheet:
    """Contents at the left, an article that runs around a box of facts at its right."""
    look = Look.drawn(rng, (15, 16, 17))
    sheet, deck = Sheet(rng.choice((1366, 1536)), 1200, look.back), Deck(rng)
    top = browser(sheet, rng, look, "ensiklopedia.contoh.test/wiki/Contoh")
    menu = Panel(sheet, 40, top + 40, 170)
    menu.line("Daftar isi", look.bold)
    for word in ("Awal", "Sejarah", "Geografi", "Pemerintahan", "Referensi"):
        menu.gap(10)
        menu.line(word, look.dim, shift=14)
    right = sheet.width - 330
    panel = Panel(sheet, 260, top + 30, right - 300)
    panel.line("Kabupaten Contoh", look.bold.scaled(1.8))
    panel.line("Dari Ensiklopedia Contoh", look.dim)
    panel.gap(16)
    box = Panel(sheet, right + 10, panel.y + 10, 280)
    post = [deck.some(2, 3) for _ in range(rng.randint(3, 4))]
    panel.post(post, look.ink)
    panel.gap(30)
    panel.width = sheet.width - 300
    panel.y = max(panel.y, box.y + 420)
    panel.line("Sejarah", look.bold.scaled(1.4))
    panel.gap(10)
    panel.text(deck.some(3, 4), look.ink)
    box.centred("Kabupaten Contoh", look.bold)
    box.gap(150)
    small = look.ink.scaled(0.88)
    for label, value in (
        ("Negara", "Indonesia"),
        ("Provinsi", "Contoh Barat"),
        ("Luas", "3.887 km2"),
        ("Penduduk", "431.672 jiwa"),
        ("Bahasa", "Indonesia"),
    ):
        sheet.line(box.x + 120, box.y, value, small)
        box.line(label, small._replace(face=look.bold.face))
        box.gap(8)
    return sheet


def reddit(rng: random.Random) -> Sheet:
    """A post with counters, comments within comments, the rules of the group at the right."""
    look = Look.drawn(rng, (14, 15, 16))
    sheet, deck = desktop(rng, look), Deck(rng)
    left = round(sheet.width * 0.2)
    width = round(sheet.width * 0.48)
    menu = Panel(sheet, 40, 90, 180)
    for word in ("Beranda", "Populer", "Jawaban", "Jelajahi", "Semua"):
        menu.line(word, look.ink)
        menu.gap(18)
    panel = Panel(sheet, left, 80, width)
    panel.line(f"r/contoh · 5 j lalu · u/{handle(rng)[1:]}", look.dim, shift=40)
    panel.gap(6)
    panel.text(deck.one(), look.bold.scaled(1.4))
    panel.gap(10)
    panel.post([deck.some(1, 2) for _ in range(rng.randint(1, 3))], look.ink)
    panel.gap(12)
    panel.row(("204", "33", "Bagikan"), look.dim, 110, shift=20)
    panel.gap(26)
    while panel.y < sheet.height - 150:
        shift = rng.choice((40, 40, 76, 112))
        panel.line(f"{handle(rng)[1:]} · 3 j lalu", look.dim, shift=shift)
        panel.text(deck.some(1, 2), look.ink, shift=shift)
        panel.row(("12", "Balas", "Bagikan"), look.dim, 80, shift=shift + 20)
        panel.gap(16)
    side = Panel(sheet, left + width + 40, 90, sheet.width - left - width - 80)
    side.line("r/contoh", look.bold)
    side.text(deck.one(), look.dim, block=False)
    side.gap(16)
    side.row(("12 rb", "204"), look.bold, 130)
    side.row(("Anggota", "Daring"), look.dim, 130)
    side.gap(24)
    side.line("ATURAN r/contoh", look.dim)
    for number in range(1, rng.randint(4, 7)):
        side.gap(14)
        sheet.line(side.x, side.y, str(number), look.dim)
        side.line(start(deck, 4), look.ink, shift=30)
    return sheet


def search_results(rng: random.Random) -> Sheet:
    """Titles, addresses and snippets at the left, a box of facts at the right."""
    look = Look.drawn(rng, (15, 16))
    sheet, deck = desktop(rng, look), Deck(rng)
    sheet.line(180, 30, "kabupaten contoh", look.ink)
    Panel(sheet, 180, 80, 600).row(("Semua", "Gambar", "Berita", "Video", "Maps"), look.dim, 90)
    panel = Panel(sheet, 180, 130, 620)
    panel.line("Sekitar 12.400 hasil (0,31 detik)", look.dim)
    panel.gap(20)
    while panel.y < sheet.height - 130:
        panel.line("https://contoh.test > berita", look.dim)
        panel.line(start(deck, 6), look.ink.scaled(1.3))
        panel.text(f"4 Nov 2025 — {deck.some(1, 2)}", look.ink)
        panel.gap(28)
    side = Panel(sheet, 900, 170, min(380, sheet.width - 940))
    side.line("Kabupaten Contoh", look.bold.scaled(1.5))
    side.line("Kabupaten di Indonesia", look.dim)
    side.gap(150)
    side.post([deck.some(1, 2)], look.ink)
    side.gap(20)
    for fact in ("Luas: 3.887 km2", "Cuaca: 27 C", "Penduduk: 431.672 (2020)"):
        side.line(fact, look.ink)
        side.gap(8)
    return sheet


def front_page(rng: random.Random) -> Sheet:
    """Cards in rows: a picture, a headline and a line about time below it."""
    look = Look.drawn(rng, (17, 19))
    sheet, deck = Sheet(1366, 1250, look.back), Deck(rng)
    Panel(sheet, 60, 20, 900).row(
        ("News", "Daerah", "Ekonomi", "Olahraga", "Opini"), look.bold, 120
    )
    y, columns = 80, rng.choice((3, 4))
    cell = 1260 // columns
    for _ in range(3):
        below = y
        for number in range(columns):
            x = 60 + number * cell
            sheet.pen.rectangle((x, y, x + cell - 24, y + 170), fill=(90, 70 + 30 * number, 90))
            panel = Panel(sheet, x, y + 180, cell - 30)
            panel.text(deck.one(), look.bold)
            panel.line(f"Daerah | {rng.randint(2, 50)} menit lalu", look.dim)
            below = max(below, panel.y)
        y = below + 36
    return sheet


def shop(rng: random.Random) -> Sheet:
    """Pictures at the left, the goods' words in the middle, price and buttons at the right."""
    look = Look.drawn(rng, (14, 16))
    sheet, deck = Sheet(rng.choice((1366, 1536)), 1000, look.back), Deck(rng)
    Panel(sheet, 60, 20, 900).row(
        ("Kategori", "Cari di Toko Contoh", "Masuk", "Daftar"), look.dim, 200
    )
    sheet.pen.rectangle((60, 90, 420, 450), fill=(120, 140, 90))
    panel = Panel(sheet, 460, 90, sheet.width - 460 - 370)
    panel.text(deck.one(), look.bold.scaled(1.3))
    panel.line("Terjual 250+ · 4,9 (204 rating)", look.dim)
    panel.line("Rp35.000", look.bold.scaled(1.9))
    panel.gap(16)
    panel.row(("Detail", "Info Penting"), look.bold, 150)
    panel.line("Kondisi: Baru", look.ink)
    panel.line("Min. Pemesanan: 1 Buah", look.ink)
    panel.gap(12)
    panel.post([deck.some(1, 2) for _ in range(3)], look.ink)
    side = Panel(sheet, sheet.width - 320, 100, 260)
    side.line("Atur jumlah dan catatan", look.bold)
    side.gap(20)
    side.row(("- 1 +", "Stok: 12"), look.ink, 110)
    side.gap(16)
    side.right("Rp35.000", look.bold)
    side.line("Subtotal", look.dim)
    for word in ("+ Keranjang", "Beli Langsung"):
        side.gap(20)
        side.centred(word, look.bold)
    side.gap(20)
    side.row(("Chat", "Wishlist", "Share"), look.dim, 90)
    below = Panel(sheet, 60, max(panel.y, 480) + 40, sheet.width - 460)
    below.line("ULASAN PEMBELI", look.bold)
    while below.y < 880:
        below.gap(14)
        below.line(name(rng), look.bold, shift=50)
        below.text(deck.one(), look.ink, shift=50)
    return sheet


def editor(rng: random.Random) -> Sheet:
    """A tree of files, code with numbered lines, a chat with an assistant at the right."""
    look = Look.drawn(rng, (13, 14))
    sheet, deck = desktop(rng, look), Deck(rng)
    mono = look.ink._replace(face="dejavu")
    Panel(sheet, 60, 8, 600).row(("File", "Edit", "View", "Run", "Help"), look.dim, 56)
    tree = Panel(sheet, 70, 50, 190)
    tree.line("EXPLORER", look.dim)
    for word in ("app", "bot.py", "data", "kirim.py", "README.md", "tests", "uji_bot.py"):
        tree.gap(4)
        tree.line(word, look.ink, shift=rng.choice((10, 26)))
    right = sheet.width - 380
    y = 60
    for number in range(1, 40):
        if y > sheet.height - 80:
            break
        sheet.line(290, y, str(number), mono._replace(fill=look.dim.fill))
        if rng.random() < 0.8:
            code = rng.choice(
                (
                    "def kirim(pesan):",
                    "return pesan.strip()",
                    "for baris in data:",
                    "import json",
                    "print(pesan)",
                    "if not pesan: continue",
                )
            )
            sheet.line(340 + 28 * rng.randint(0, 3), y, code, mono)
        y += round(mono.size * 1.5)
    chat = Panel(sheet, right + 16, 50, 345)
    chat.line("CHAT", look.dim)
    while chat.y < sheet.height - 220:
        chat.gap(18)
        chat.line(rng.choice(("Anda", "Asisten")), look.bold)
        chat.post([deck.some(1, 2)], look.ink)
    return sheet


def half_and_half(rng: random.Random) -> Sheet:
    """Two windows side by side: a letter in a word processor and a chat that quotes it."""
    look = Look.drawn(rng, (14, 16))
    sheet, deck = Sheet(1920, 1080, look.card), Deck(rng)
    sheet.line(20, 8, "Surat.docx - Pengolah Kata", look.dim)
    Panel(sheet, 30, 40, 800).row(("Beranda", "Sisipkan", "Desain", "Tata Letak"), look.dim, 110)
    page = Panel(sheet, 150, 140, 640)
    page.centred("PENGUMUMAN", look.bold.scaled(1.2))
    page.gap(20)
    page.post([deck.some(2, 3) for _ in range(rng.randint(3, 5))], look.ink)
    sheet.line(30, 1006, "Halaman 1 dari 1 204 kata", look.dim)
    chat = Panel(sheet, 1000, 30, 880)
    chat.line(name(rng), look.bold, shift=40)
    chat.gap(30)
    while chat.y < 900:
        mine = rng.random() < 0.5
        text = deck.some(1, 2)
        inner = Panel(sheet, chat.x + (370 if mine else 0), chat.y, 490)
        inner.text(text, look.ink)
        inner.right("10.32", look.dim)
        chat.y = inner.y + 34
    taskbar(sheet, rng, look)
    return sheet


def meeting(rng: random.Random) -> Sheet:
    """A shared slide, the names of who takes part above it, the chat at the right."""
    look = Look.drawn(rng, (14, 16))
    sheet, deck = Sheet(1920, 1080, (30, 30, 30)), Deck(rng)
    light = [ink._replace(fill=(240, 240, 240)) for ink in (look.ink, look.bold, look.dim)]
    for number in range(4):
        sheet.line(120 + 330 * number, 150, name(rng), light[0])
    sheet.pen.rectangle((80, 200, 1440, 965), fill=(250, 250, 250))
    slide = Panel(sheet, 160, 250, 1200)
    dark = Ink("noto-bold", 40, (20, 40, 90))
    slide.line("Capaian Layanan Triwulan III", dark)
    slide.gap(40)
    for _ in range(3):
        slide.text(f"• {deck.one()}", Ink("noto", 28, (30, 30, 30)))
        slide.gap(24)
    Panel(sheet, 500, 1020, 800).row(("Bisu", "Video", "Peserta", "Chat", "Akhiri"), light[2], 140)
    chat = Panel(sheet, 1490, 60, 400)
    chat.line("Chat Rapat", light[1])
    while chat.y < 880:
        chat.gap(20)
        chat.line(f"{name(rng)} kepada Semua", light[2])
        chat.text(deck.one(), light[0])
    return sheet


SITES: dict[str, Callable[[random.Random], Sheet]] = {
    "encyclopedia": encyclopedia,
    "reddit": reddit,
    "search results": search_results,
    "front page": front_page,
    "shop": shop,
    "editor": editor,
    "half and half": half_and_half,
    "meeting": meeting,
}
