"""Pages of the web and of programs: articles, tables, forums, mail, forms, tools."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.columns.chats import talk
from tests.bench.columns.layouts import Deck
from tests.bench.columns.panel import Look, Panel, browser, desktop, handle, name, start, taskbar
from tests.bench.columns.sheet import Sheet
from tests.bench.draw.canvas import Ink

if TYPE_CHECKING:
    import random
    from collections.abc import Callable


def article_short_side(rng: random.Random) -> Sheet:
    """An article; the list beside it ends above the article's end."""
    look = Look.drawn(rng, (16, 18, 21))
    sheet, deck = Sheet(rng.choice((1366, 1536)), 1700, look.back), Deck(rng)
    wide = round(sheet.width * 0.62)
    panel = Panel(sheet, 60, 50, wide - 60)
    panel.text(deck.one(), look.bold.scaled(1.8))
    panel.line("Redaksi Contoh - Selasa, 4 November 2025 10.15 WIB", look.dim)
    panel.gap(20)
    if rng.random() < 0.5:
        sheet.pen.rectangle((60, panel.y, wide, panel.y + 260), fill=(90, 120, 110))
        panel.gap(270)
        panel.line("Foto: Dok. Contoh", look.dim)
        panel.gap(14)
    panel.post([deck.some(2, 3) for _ in range(rng.randint(4, 6))], look.ink)
    side = Panel(sheet, wide + 60, rng.choice((60, 200)), sheet.width - wide - 100)
    side.line("TERPOPULER", look.bold)
    for _ in range(rng.randint(2, 5)):
        side.gap(20)
        side.text(deck.one(), look.ink)
    return sheet


def article_wrapped(rng: random.Random) -> Sheet:
    """A picture with a caption stands in the text, which runs around it."""
    look = Look.drawn(rng, (17, 19))
    sheet, deck = Sheet(960, 1300, look.back), Deck(rng)
    panel = Panel(sheet, 60, 50, 840)
    panel.text(deck.one(), look.bold.scaled(1.6))
    panel.gap(20)
    left = rng.random() < 0.5
    high = rng.choice((200, 260))
    x = 60 if left else 600
    sheet.pen.rectangle((x, panel.y, x + 300, panel.y + high), fill=(120, 90, 110))
    caption = Panel(sheet, x, panel.y + high + 6, 300)
    caption.text(start(deck, 9), look.dim, block=False)
    words = [deck.some(3, 4), deck.some(2, 3), deck.some(2, 3)]
    narrow = Panel(sheet, 390 if left else 60, panel.y, 500)
    narrow.text(words[0], look.ink, block=False)
    sheet.blocks.append(words[0])
    panel.y = max(narrow.y, caption.y) + 22
    for text in words[1:]:
        panel.text(text, look.ink)
        panel.gap(20)
    return sheet


def forum(rng: random.Random) -> Sheet:
    """Names, ranks and counters at the left of each message."""
    look = Look.drawn(rng, (15, 16, 18))
    sheet, deck = Sheet(rng.choice((1100, 1366)), 1300, look.back), Deck(rng)
    top = browser(sheet, rng, look, "forum.contoh.test/t/12") if rng.random() < 0.5 else 20
    y = top + 20
    sheet.line(40, y, "Info jalan rusak di Contoh - Halaman 2", look.bold.scaled(1.3))
    y += 60
    while y < sheet.height - 220:
        sheet.line(250, y, "4 November 2025, 10:15", look.dim)
        sheet.line(sheet.width - 90, y, f"#{rng.randint(10, 99)}", look.dim)
        user = Panel(sheet, 50, y + 30, 180)
        user.line(handle(rng)[1:], look.bold)
        user.gap(90)
        user.line("Anggota", look.dim)
        user.line("Pesan: 204", look.dim)
        panel = Panel(sheet, 250, y + 36, sheet.width - 320)
        panel.post([deck.some(1, 3) for _ in range(rng.randint(1, 3))], look.ink)
        y = max(panel.y, user.y) + 30
        sheet.line(sheet.width - 190, y - 16, "Kutip Balas", look.dim)
        y += 30
    return sheet


def mail(rng: random.Random) -> Sheet:
    """Folders, a list of messages, the open one."""
    look = Look.drawn(rng, (14, 15, 16))
    sheet, deck = desktop(rng, look), Deck(rng)
    side = Panel(sheet, 40, 110, 180)
    for word in ("Kotak Masuk 12", "Berbintang", "Terkirim", "Draf 3", "Spam", "Sampah"):
        side.line(word, look.ink)
        side.gap(16)
    middle = round(sheet.width * 0.42)
    inbox = Panel(sheet, 260, 70, middle - 300)
    while inbox.y < sheet.height - 120:
        inbox.right(rng.choice(("10.15", "3 Nov", "Kemarin")), look.dim)
        inbox.line(name(rng), look.bold)
        inbox.line(start(deck, 4), look.ink)
        inbox.line(start(deck, 5), look.dim)
        inbox.gap(20)
    panel = Panel(sheet, middle + 30, 70, sheet.width - middle - 80)
    panel.text("Undangan rapat koordinasi contoh", look.bold.scaled(1.4), block=False)
    panel.gap(14)
    panel.right("Sel, 4 Nov 2025, 10.15", look.dim)
    panel.line(f"{name(rng)} <contoh@contoh.test>", look.bold, shift=50)
    panel.line("kepada saya", look.dim, shift=50)
    panel.gap(24)
    panel.post(
        ["Yth. Bapak/Ibu,", deck.some(1, 2), deck.some(1, 2), "Hormat kami,", name(rng)], look.ink
    )
    if rng.random() < 0.5:
        taskbar(sheet, rng, look)
    return sheet


def form(rng: random.Random) -> Sheet:
    """A form in the middle of an empty page, answers side by side or below one another."""
    look = Look.drawn(rng, (16, 18))
    sheet, deck = Sheet(rng.choice((1366, 1536)), 1300, look.card), Deck(rng)
    panel = Panel(sheet, sheet.width // 2 - 310, 70, 620)
    panel.text("Survei Kepuasan Layanan Contoh", look.bold.scaled(1.9), block=False)
    panel.gap(12)
    panel.post([deck.some(1, 2), deck.one()], look.ink)
    panel.gap(10)
    panel.line("* Menunjukkan pertanyaan yang wajib diisi", look.dim)
    panel.gap(40)
    while panel.y < sheet.height - 240:
        question = deck.one()
        panel.text(f"{question} *", look.ink, block=False)
        panel.gap(16)
        kind = rng.randint(0, 2)
        if kind == 0:
            for answer in ("Sangat setuju", "Setuju", "Tidak setuju"):
                panel.line(answer, look.ink, shift=36)
                panel.gap(8)
        elif kind == 1:
            panel.row(("1", "2", "3", "4", "5"), look.ink, 70, shift=130)
            panel.row(("Buruk", "Baik"), look.dim, 460, shift=20)
        else:
            panel.line("Jawaban Anda", look.dim)
        sheet.blocks.append(question)
        panel.gap(50)
    panel.line("Kirim", look.bold, shift=20)
    return sheet


def price_list(rng: random.Random) -> Sheet:
    """A table with several columns under headings: read row by row."""
    look = Look.drawn(rng, (18, 22, 26))
    sheet = Sheet(rng.choice((900, 1200)), 1000, look.back)
    steps = (0, 60, round(sheet.width * 0.55), round(sheet.width * 0.72))
    y = sheet.line(60, 50, "Daftar Harga Toko Contoh per 4 November 2025", look.bold) + 24
    rows = [("No", "Nama barang", "Satuan", "Harga")]
    goods = (
        "Beras medium",
        "Cabai merah keriting",
        "Minyak goreng curah",
        "Telur ayam ras",
        "Gula pasir",
        "Bawang putih",
        "Daging sapi murni",
        "Tepung terigu",
    )
    rows += [
        (str(n), good, rng.choice(("kg", "liter")), f"Rp {rng.randint(9, 140)}.000")
        for n, good in enumerate(rng.sample(goods, rng.randint(5, 8)), 1)
    ]
    for row in rows:
        below = y
        for step, word in zip(steps, row, strict=True):
            below = sheet.line(60 + step, y, word, look.bold if row[0] == "No" else look.ink)
        y = below + rng.choice((6, 16))
        sheet.blocks.append(" ".join(row))
    return sheet


def schedule(rng: random.Random) -> Sheet:
    """Times at the left, what happens at the right, some of it over two lines."""
    look = Look.drawn(rng, (20, 24))
    sheet, deck = Sheet(rng.choice((800, 1000)), 1300, look.back), Deck(rng)
    panel = Panel(sheet, 60, 60, sheet.width - 120)
    panel.centred("JADWAL KEGIATAN HARI JADI CONTOH", look.bold.scaled(1.2))
    panel.gap(40)
    hour = 7
    while panel.y < 1150:
        when = f"{hour:02d}.00 - {hour + 1:02d}.00"
        sheet.line(60, panel.y, when, look.bold)
        what = deck.one()
        panel.text(what, look.ink, shift=round(look.ink.size * 8), block=False)
        sheet.blocks.append(f"{when} {what}" if len(what) < 40 else what)
        panel.gap(rng.choice((14, 30)))
        hour += 1
    return sheet


def tools_beside_page(rng: random.Random) -> Sheet:
    """A page at the left, the browser's tools at the right: trees, rules in a small fixed face."""
    look = Look.drawn(rng, (15, 17))
    sheet, deck = desktop(rng, look), Deck(rng)
    top = browser(sheet, rng, look, "contoh.test/post/12")
    cut = round(sheet.width * rng.uniform(0.5, 0.62))
    panel = Panel(sheet, 60, top + 30, cut - 120)
    panel.line(name(rng), look.bold)
    panel.line("4 Nov 2025 10.15", look.dim)
    panel.gap(14)
    panel.post([deck.some(1, 3) for _ in range(3)], look.ink)
    panel.gap(20)
    panel.row(("Suka 12", "Komentar 4", "Bagikan"), look.dim, 140)
    small = Ink("dejavu", 12, look.dim.fill)
    tools = Panel(sheet, cut + 12, top + 6, sheet.width - cut - 20)
    tools.row(("Elements", "Console", "Sources", "Network"), small, 90)
    depth = 0
    while tools.y < sheet.height - 120:
        tools.gap(3)
        depth = max(0, min(6, depth + rng.choice((-1, 0, 1, 1))))
        tag = rng.choice(("div", "span", "article", "a"))
        tools.line(
            f'<{tag} class="x{rng.randint(10, 99)} _ab{rng.randint(1, 9)}">',
            small,
            shift=14 * depth,
        )
    tools.line("element.style { }", small)
    tools.line(".post { margin: 0; padding: 8px; }", small)
    return sheet


def phone_in_window(rng: random.Random) -> Sheet:
    """A picture viewer with a phone's chat lies over a page whose text it covers in part."""
    look = Look.drawn(rng, (15, 17))
    sheet, deck = desktop(rng, look), Deck(rng)
    under = Panel(sheet, 60, 40, round(sheet.width * 0.42))
    while under.y < sheet.height - 160:
        under.text(deck.some(1, 2), look.ink)
        under.gap(24)
    wide = 420
    left = round(sheet.width * rng.uniform(0.5, 0.6))
    sheet.pen.rectangle((left, 30, left + wide, sheet.height - 60), fill=look.card)
    sheet.line(left + 20, 40, "WhatsApp Image 2025-11-04 at 10.32.15.jpeg", look.dim)
    chat = Panel(sheet, left + 20, 90, wide - 40)
    chat.line(name(rng), look.bold, shift=60)
    chat.gap(16)
    talk(chat, deck, rng, look, sheet.height - 60)
    taskbar(sheet, rng, look)
    return sheet


PAGES: dict[str, Callable[[random.Random], Sheet]] = {
    "article, short side": article_short_side,
    "article, wrapped": article_wrapped,
    "forum": forum,
    "mail": mail,
    "form": form,
    "price list": price_list,
    "schedule": schedule,
    "tools beside page": tools_beside_page,
    "phone in window": phone_in_window,
}
