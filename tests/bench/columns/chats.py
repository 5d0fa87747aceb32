"""Chats of computers and phones: lists beside bubbles, quotes, captions, threads."""

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

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Sequence


def chat_list(panel: Panel, deck: Deck, rng: random.Random, look: Look, bottom: int) -> None:
    """Names, times, the start of each last message, counters."""
    while panel.y < bottom - 70:
        panel.right(rng.choice(("10.32", "Kemarin", "09.07", "Senin", "3/11/25")), look.dim)
        panel.line(name(rng), look.bold)
        if rng.random() < 0.3:
            panel.right(str(rng.randint(1, 40)), look.dim)
        panel.line(start(deck, rng.randint(3, 5)), look.dim)
        panel.gap(rng.choice((18, 26)))


def bubble(
    panel: Panel,
    paragraphs: Sequence[str],
    look: Look,
    most: int,
    *,
    mine: bool,
    stamp: str = "10.32",
    quote: str = "",
) -> None:
    """A bubble at the left or right, its time at its bottom right, perhaps a quoted message."""
    ink, sheet, pad = look.ink, panel.sheet, look.ink.size // 2
    parts = [*paragraphs, *([quote] if quote else [])]
    wide = max(*(width_of(p, ink, most) for p in parts), ink.size * 5) + ink.size * 2
    x = panel.x + panel.width - wide - 2 * pad if mine else panel.x
    inner = Panel(sheet, x + pad, panel.y + pad // 2, most)
    ghost = Sheet(10, 10)
    measure = Panel(ghost, 0, 0, most)
    if quote:
        measure.line(quote, look.dim)
        measure.line(quote, look.dim)
    measure.post(paragraphs, ink)
    fill = look.accent if mine else look.card
    box = (x, panel.y, x + wide + 2 * pad, panel.y + measure.y + 2 * pad)
    sheet.pen.rounded_rectangle(box, pad, fill=fill)
    if quote:
        inner.line("Contoh Empat", look.bold, shift=pad)
        inner.line(quote, look.dim, shift=pad)
    before = inner.sheet.body
    inner.post(paragraphs, ink)
    sheet.body = before
    inner.width = wide
    inner.y -= round(look.ink.size * 1.1)
    inner.right(stamp, look.dim)
    panel.y = box[3] + pad


def talk(panel: Panel, deck: Deck, rng: random.Random, look: Look, bottom: int) -> None:
    """Bubbles at both sides until the panel is full; one of them is long."""
    count = 0
    while panel.y < bottom - look.ink.size * 9:
        count += 1
        mine = rng.random() < 0.5
        share = rng.choice((0.45, 0.6, 0.7))
        parts = [deck.some(1, 2), deck.some(1, 2)] if count == 2 else [deck.one()]
        quote = start(deck, 4) if rng.random() < 0.2 else ""
        bubble(
            panel,
            parts,
            look,
            round(panel.width * share),
            mine=mine,
            quote=quote,
            stamp=f"{rng.randint(7, 21):02d}.{rng.randint(0, 59):02d}",
        )


def whatsapp_web(rng: random.Random) -> Sheet:
    """Chat list, open chat with bubbles at both sides, sometimes the contact's panel."""
    look = Look.drawn(rng, (14, 16, 18))
    sheet, deck = desktop(rng, look), Deck(rng)
    top = browser(sheet, rng, look, "web.contoh.test") if rng.random() < 0.6 else 10
    left = round(sheet.width * rng.uniform(0.24, 0.32))
    sheet.line(70, top + 10, "Chat", look.bold)
    sheet.line(80, top + 50, "Cari atau mulai chat baru", look.dim)
    chat_list(Panel(sheet, 80, top + 100, left - 100), deck, rng, look, sheet.height)
    info = rng.random() < 0.5
    right = round(sheet.width * 0.75) if info else sheet.width
    head = Panel(sheet, left + 70, top + 8, right - left - 100)
    head.line(name(rng), look.bold)
    head.line("terakhir dilihat hari ini pukul 10.15", look.dim)
    chat = Panel(sheet, left + 50, head.y + 30, right - left - 100)
    talk(chat, deck, rng, look, sheet.height - 60)
    sheet.line(left + 100, sheet.height - 40, "Ketik pesan", look.dim)
    if info:
        side = Panel(sheet, right + 30, top + 10, sheet.width - right - 60)
        side.line("Info kontak", look.ink)
        side.gap(160)
        side.centred(name(rng), look.bold)
        side.centred("+62 812-5550-1234", look.dim)
        side.gap(20)
        side.line("Info", look.dim)
        side.text(deck.one(), look.ink)
        side.gap(20)
        for word in ("Media, tautan, dan dokumen", "Pesan berbintang", "Bisukan notifikasi"):
            side.line(word, look.ink)
            side.gap(22)
    return sheet


def telegram_desktop(rng: random.Random) -> Sheet:
    """Folders, chats, a group where all messages stand at the left with names."""
    look = Look.drawn(rng, (14, 15, 17))
    sheet, deck = desktop(rng, look), Deck(rng)
    for number in range(7):
        sheet.line(18, 90 + 74 * number, str(rng.randint(1, 9999)), look.dim)
    left = round(sheet.width * rng.uniform(0.28, 0.36))
    chat_list(Panel(sheet, 130, 90, left - 150), deck, rng, look, sheet.height - 60)
    head = Panel(sheet, left + 30, 30, sheet.width - left - 60)
    head.line(name(rng), look.bold)
    head.line("474 anggota, 12 daring", look.dim)
    panel = Panel(sheet, left + 70, head.y + 20, round(sheet.width * rng.uniform(0.3, 0.5)))
    while panel.y < sheet.height - 240:
        panel.line(name(rng), look.bold)
        parts = [deck.some(1, 2) for _ in range(rng.randint(1, 3))]
        panel.post(parts, look.ink)
        panel.y -= round(look.ink.size * 1.2)
        panel.width += 70
        panel.right("02.16", look.dim)
        panel.width -= 70
        panel.gap(look.ink.size * 3)
    sheet.line(left + 60, sheet.height - 90, "Tulis pesan...", look.dim)
    taskbar(sheet, rng, look)
    return sheet


def messenger(rng: random.Random) -> Sheet:
    """Chats with previews, bubbles without times, dates centred between, a panel at the right."""
    look = Look.drawn(rng, (14, 15, 16))
    sheet, deck = desktop(rng, look), Deck(rng)
    left = 360
    panel = Panel(sheet, 90, 90, left - 110)
    while panel.y < sheet.height - 60:
        panel.line(name(rng), look.ink)
        panel.line(start(deck, 3) + " · 2 j", look.dim)
        panel.gap(20)
    right = sheet.width - 330
    chat = Panel(sheet, left + 60, 20, right - left - 90)
    chat.line(name(rng), look.bold)
    chat.line("Aktif 5 menit lalu", look.dim)
    chat.gap(30)
    while chat.y < sheet.height - 170:
        if rng.random() < 0.3:
            chat.centred("Sel 21.07", look.dim)
            chat.gap(12)
        mine = rng.random() < 0.5
        text = deck.some(1, 2)
        most = round(chat.width * 0.6)
        wide = width_of(text, look.ink, most)
        inner = Panel(sheet, chat.x + (chat.width - wide if mine else 0), chat.y, most)
        inner.text(text, look.ink)
        chat.y = inner.y + rng.choice((14, 26))
    side = Panel(sheet, right + 20, 110, 290)
    side.centred(name(rng), look.bold)
    side.gap(40)
    for word in ("Info Obrolan", "Sesuaikan Obrolan", "Media dan file", "Privasi & bantuan"):
        side.line(word, look.bold)
        side.gap(26)
    return sheet


def line_chat(rng: random.Random) -> Sheet:
    """Times stand beside the bubbles, outside them."""
    look = Look.drawn(rng, (24, 30, 36))
    sheet, deck = Sheet(rng.choice((720, 1080)), 1900, look.back), Deck(rng)
    panel = Panel(sheet, 40, 40, sheet.width - 80)
    panel.centred(name(rng), look.bold)
    panel.gap(40)
    while panel.y < 1600:
        mine = rng.random() < 0.5
        text = deck.one()
        most = round(panel.width * 0.55)
        wide = width_of(text, look.ink, most)
        shift = panel.width - wide if mine else 90
        if not mine:
            panel.line(name(rng), look.dim, shift=shift)
        inner = Panel(sheet, panel.x + shift, panel.y, most)
        inner.text(text, look.ink)
        beside = shift - 130 if mine else shift + wide + 24
        stamp = inner.y - round(look.ink.size * 1.3)
        sheet.line(panel.x + beside, stamp, "10.32", look.dim)
        panel.y = inner.y + look.ink.size
    return sheet


def whatsapp_phone(rng: random.Random) -> Sheet:
    """A phone's chat with quoted messages, a photo with a caption, a system note."""
    look = Look.drawn(rng, (26, 32, 40))
    sheet, deck = Sheet(rng.choice((720, 1080)), 2200, look.back), Deck(rng)
    sheet.line(30, 12, "10.32", look.dim)
    sheet.line(sheet.width - 120, 12, "87%", look.dim)
    panel = Panel(sheet, 30, 70, sheet.width - 60)
    panel.line(name(rng), look.bold, shift=140)
    panel.line("Anda, Contoh Empat, Warga Contoh", look.dim, shift=140)
    panel.gap(30)
    panel.centred("HARI INI", look.dim)
    panel.gap(20)
    wide = round(panel.width * 0.72)
    sheet.pen.rectangle((30, panel.y, 30 + wide, panel.y + 420), fill=(80, 110, 120))
    from_picture = Panel(sheet, 60, panel.y + 60, wide - 60)
    from_picture.centred("RAPAT BESAR KELOMPOK TANI", look.bold._replace(fill=(255, 255, 255)))
    panel.gap(430)
    panel.width = wide
    panel.post([deck.some(1, 2)], look.ink)
    panel.right("09.58", look.dim)
    panel.width = sheet.width - 60
    panel.gap(look.ink.size * 2)
    talk(panel, deck, rng, look, 2100)
    sheet.line(120, 2130, "Ketik pesan", look.dim)
    return sheet


def discord(rng: random.Random) -> Sheet:
    """Channels, messages with name and time on one row, members at the right."""
    look = Look.drawn(rng, (14, 15, 17))
    sheet, deck = desktop(rng, look), Deck(rng)
    side = Panel(sheet, 100, 20, 200)
    side.line("Server Contoh", look.bold)
    side.gap(30)
    for word in ("# umum", "# pengumuman", "# tanya-jawab", "# laporan", "# suara", "# arsip"):
        side.line(word, look.dim)
        side.gap(14)
    members = rng.random() < 0.7
    right = sheet.width - (250 if members else 20)
    panel = Panel(sheet, 390, 14, right - 410)
    panel.line("# umum", look.bold)
    panel.gap(30)
    while panel.y < sheet.height - 170:
        who = name(rng)
        at = width_of(who, look.bold, 600) + 14
        y = panel.y
        panel.line(who, look.bold)
        sheet.line(panel.x + at, y + 3, "Hari ini pukul 10.32", look.dim)
        panel.post([deck.some(1, 2) for _ in range(rng.randint(1, 2))], look.ink)
        panel.gap(22)
    sheet.line(420, sheet.height - 44, "Kirim pesan ke # umum", look.dim)
    if members:
        side = Panel(sheet, right + 50, 70, 190)
        side.line("DARING - 7", look.dim)
        for _ in range(rng.randint(5, 9)):
            side.gap(16)
            side.line(handle(rng)[1:], look.ink)
            if rng.random() < 0.4:
                side.line("Bermain Contoh", look.dim)
    return sheet


def slack_thread(rng: random.Random) -> Sheet:
    """Channels, messages, and the thread of one of them opened at the right."""
    look = Look.drawn(rng, (14, 15, 16))
    sheet, deck = Sheet(*rng.choice(((1536, 864), (1920, 1080))), look.back), Deck(rng)
    side = Panel(sheet, 90, 60, 190)
    for word in ("Utas", "Semua DM", "Draf", "# umum", "# humas", "# layanan", "# acak"):
        side.line(word, look.dim)
        side.gap(12)
    middle = round(sheet.width * 0.62)
    for x, width, top in ((380, middle - 420, 60), (middle + 60, sheet.width - middle - 90, 70)):
        panel = Panel(sheet, x, top, width)
        panel.line("# humas" if x == 380 else "Utas", look.bold)
        panel.gap(24)
        while panel.y < sheet.height - 200:
            who = name(rng)
            sheet.line(panel.x + width_of(who, look.bold, 600) + 10, panel.y + 2, "10.32", look.dim)
            panel.line(who, look.bold)
            panel.post([deck.one() for _ in range(rng.randint(1, 2))], look.ink)
            if rng.random() < 0.4:
                panel.line("3 balasan Terakhir hari ini", look.dim)
            panel.gap(20)
    return sheet


CHATS: dict[str, Callable[[random.Random], Sheet]] = {
    "whatsapp web": whatsapp_web,
    "telegram desktop": telegram_desktop,
    "messenger": messenger,
    "line": line_chat,
    "whatsapp phone": whatsapp_phone,
    "discord": discord,
    "slack thread": slack_thread,
}
