"""Looks drawn after the recognisers were tuned: they only measure, nothing is fitted to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.draw.canvas import wrapped
from tests.bench.draw.screens import picture
from tests.bench.social.chats import bubble
from tests.bench.social.feeds import OWN, caption_beside
from tests.bench.social.phone import Phone, start_phone
from tests.bench.social.words import AGES, LONG, facebook_time, long_time, x_time

if TYPE_CHECKING:
    import random


def facebook_viewer(rng: random.Random) -> Phone:
    """A photo opened on black: name, text and time at its foot."""
    phone, language = Phone(rng, 2.1, back=(0, 0, 0)), rng.choice(("id", "id", "en"))
    phone.dark, own = True, OWN[language]
    (name, _), _ = phone.people()
    phone.truth |= {"platform": "facebook", "display_name": name}
    phone.status_bar()
    phone.y += phone.px(260)
    phone.photo(800)
    phone.line(40, name, 38, bold=True)
    when, phone.truth["posted_at"] = facebook_time(rng, phone.moment(language))
    phone.put(40, f"{when} ·", 28, dim=True)
    phone.globe(50 + phone.width_of(f"{when} ·", 28), 24)
    phone.y += phone.px(60)
    phone.body = phone.author = phone.said(1, 2)
    phone.paragraph(40, phone.body, 1000, 36)
    phone.row((40, "48"), (760, "3 komentar" if language == "id" else "3 comments"), dim=True)
    phone.row((100, own["like"]), (440, own["comment"]), (800, own["share"]), size=32, dim=True)
    return phone


def facebook_memory(rng: random.Random) -> Phone:
    """A memory shared anew: the author's own older post within, with its own time."""
    phone, language = start_phone(rng)
    own, ((name, _), _) = OWN[language], phone.people()
    phone.truth |= {"platform": "facebook", "display_name": name}
    phone.avatar(30)
    words = "membagikan kenangan." if language == "id" else "shared a memory."
    phone.line(130, name, 38, bold=True)
    when, phone.truth["posted_at"] = facebook_time(rng, phone.moment(language))
    phone.put(130, f"{when} ·", 30, dim=True)
    phone.globe(140 + phone.width_of(f"{when} ·", 30))
    phone.y += phone.px(62)
    phone.body = phone.author = phone.said(1, 2)
    phone.paragraph(30, phone.body, 1000)
    phone.line(60, "3 Tahun yang Lalu" if language == "id" else "3 Years Ago", 36, bold=True)
    phone.line(60, "Lihat Kenangan Anda" if language == "id" else "See your memories", 30, 20)
    phone.avatar(60, 70)
    phone.line(150, f"{name} {words}" if rng.random() < 0.3 else name, 36, bold=True)
    older, _ = facebook_time(rng, phone.moment(language))
    phone.line(150, f"{older} ·", 28, gap=20, dim=True)
    phone.paragraph(60, phone.said(1, 1), 940, 36, role="quoted")
    phone.row((110, own["like"]), (450, own["comment"]), (810, own["share"]), size=32, dim=True)
    return phone


def instagram_web(rng: random.Random) -> Phone:
    """A post in the middle of the page, the menu at its left."""
    desk = Phone(rng, 0.56, 1366, units=1366)
    language = rng.choice(("id", "id", "en"))
    own, moment, ((_, account), (_, other)) = OWN[language], desk.moment(language), desk.people()
    desk.truth |= {"platform": "instagram", "account": account}
    menu = (
        ("Instagram", "Beranda", "Cari", "Jelajahi", "Reels", "Pesan", "Notifikasi", "Buat")
        if language == "id"
        else ("Instagram", "Home", "Search", "Explore", "Reels", "Messages", "Notifications")
    )
    for number, word in enumerate(menu):
        desk.put(60, word, 16, desk.px(40 + number * 54))
    desk.y = desk.px(20)
    desk.avatar(450, 32)
    desk.line(494, f"{account} • {rng.choice(AGES[language][:4])}", 14, gap=14, bold=True)
    desk.photo(380, 450, 470)
    desk.icons(450, 490, 530, size=22)
    desk.y += desk.px(34)
    desk.line(450, f"{rng.randint(3, 900)} {'suka' if language == 'id' else 'likes'}", 14, gap=2)
    desk.body = desk.author = desk.said(1, 1)
    _beside(desk, 450, account, desk.body, "author")
    count = rng.randint(2, 80)
    words = f"Lihat semua {count} komentar" if language == "id" else f"View all {count} comments"
    desk.line(450, words, 14, gap=2, dim=True)
    if rng.random() < 0.5:
        _beside(desk, 450, other, "mantap sekali bang", "comment")
    when, desk.truth["posted_at"] = long_time(rng, moment)
    desk.line(450, when, 12, gap=2, dim=True)
    desk.line(450, "Tambahkan komentar…" if language == "id" else "Add a comment…", 14, dim=True)
    desk.put(1000, own["follow"], 13, desk.px(60))
    return desk


def _beside(desk: Phone, x: float, account: str, text: str, role: str) -> None:
    desk.put(x, account, 14, bold=True)
    begin = x + desk.width_of(f"{account} ", 14, bold=True)
    lines = wrapped(text, desk.letters(14), desk.px(470 - (begin - x)))
    desk.line(begin, lines[0], 14, role=role)
    rest = " ".join(lines[1:])
    if rest:
        desk.paragraph(x, rest, 470, 14, 2, role=role)


def x_note(rng: random.Random) -> Phone:
    """A post in focus with readers' context and a link's card under it."""
    phone, language = start_phone(rng)
    own, (author, _) = OWN[language], phone.people()
    indonesian = language == "id"
    phone.truth |= {"platform": "x", "account": author[1], "display_name": author[0]}
    phone.line(480, "Posting" if indonesian else "Post", 42, gap=30, bold=True)
    phone.avatar(30, 90)
    phone.line(140, author[0], 38, bold=True)
    phone.line(140, f"@{author[1]}", 36, gap=20, dim=True)
    phone.body = phone.author = phone.said(1, 2)
    phone.paragraph(30, phone.body, 1000, 40)
    if rng.random() < 0.5:
        words = "Terjemahkan postingan" if indonesian else "Translate post"
        phone.line(30, words, 34, gap=20, fill=(29, 155, 240))
    top = phone.y
    phone.y += phone.px(20)
    head = "Pembaca menambahkan konteks" if indonesian else "Readers added context"
    phone.line(60, head, 36, gap=10, bold=True)
    phone.paragraph(60, phone.said(1, 1), 940, 34, role="other")
    phone.pen.rounded_rectangle(
        (phone.px(30), top, phone.px(1050), phone.y), phone.px(24), outline=phone.dim, width=2
    )
    phone.y += phone.px(30)
    when, phone.truth["posted_at"] = x_time(rng, phone.moment(language))
    phone.line(30, f"{when} · 1.204 {own['views']}", 34, gap=30, dim=True)
    counts = ((30, own["reposts"]), (430, own["like"]), (700, own["marks"]))
    phone.row(*((at, f"{rng.randint(2, 90)} {word}") for at, word in counts), size=34, dim=True)
    return phone


def whatsapp_web(rng: random.Random) -> Phone:
    """WhatsApp in a browser: the list of chats at the left, one chat at the right."""
    desk = Phone(rng, 0.56, 1366, units=1366)
    language = rng.choice(("id", "id", "en"))
    moment = desk.moment(language)
    desk.truth |= {"platform": "whatsapp", "display_name": "Grup Contoh Warga"}
    desk.line(30, "WhatsApp", 22, gap=12, bold=True)
    desk.line(30, "Cari atau mulai chat baru" if language == "id" else "Search", 14, gap=16)
    for _ in range(5):
        (name, _), _ = desk.people()
        desk.put(90, name, 15, bold=True)
        desk.line(380, rng.choice(("10.32", "Kemarin", "Senin", "12/10/2025")), 12, dim=True)
        text = desk.said(1, 1)
        desk.line(90, " ".join(text.split()[:4]) + "…", 13, gap=22, role="other", dim=True)
    desk.y = desk.px(24)
    desk.line(540, "Grup Contoh Warga", 16, bold=True)
    desk.line(540, "Contoh Dua, Contoh Enam, Anda", 12, gap=16, dim=True)
    day, whole = rng.choice(((moment.date(), True), ("Hari ini", False), ("Kemarin", False)))
    desk.line(900, day, 13, gap=20, dim=True)
    clock = f"{moment.hour:02}.{moment.minute:02}"
    lines = []
    for number in range(rng.randint(1, 3)):
        text = desk.said(1, 1)
        left = 560 if number % 2 == 0 else 820
        for line in wrapped(text, desk.letters(15), desk.px(420)):
            desk.line(left, line, 15, role="author")
        desk.line(left + 380, clock, 11, gap=18, dim=True)
        lines.append(text)
    desk.body, desk.author = max(lines, key=len), " ".join(lines)
    if whole:
        desk.truth["posted_at"] = moment.iso()
    desk.bottom(40)
    desk.line(620, "Ketik pesan" if language == "id" else "Type a message", 15, dim=True)
    return desk


def youtube_short(rng: random.Random) -> Phone:
    """A Short: handle with the button, title, words and counters at the right."""
    phone, language = Phone(rng, 1.9), rng.choice(("id", "id", "en"))
    phone.dark, high = True, phone.canvas.image.height
    phone.canvas.image.paste(picture(rng, phone.wide, high), (0, 0))
    (_, account), white = phone.people()[0], {"fill": (255, 255, 255)}
    phone.truth |= {"platform": "youtube", "account": account}
    phone.status_bar()
    phone.line(60, "Shorts", 44, bold=True, **white)
    words = ("12 rb", "Tidak suka", "204", "Bagikan", "Remix")
    words = words if language == "id" else ("12K", "Dislike", "204", "Share", "Remix")
    for number, word in enumerate(words):
        phone.y = high - phone.px(1100 - number * 150)
        phone.icons(970, size=60)
        phone.put(940, word, 26, phone.y + phone.px(76), **white)
    phone.bottom(330)
    phone.avatar(30, 64)
    phone.put(110, f"@{account}", 34, bold=True, **white)
    phone.put(140 + phone.width_of(f"@{account}", 34, bold=True), "Subscribe", 32, **white)
    phone.y += phone.px(90)
    phone.body = phone.author = phone.said(1, 1)
    ink, phone.canvas.role = phone.letters(36, **white), "author"
    for line in wrapped(phone.body, ink, phone.px(840)):
        phone.y = phone.canvas.text((phone.px(30), phone.y), line, ink)
    return phone


def telegram_private(rng: random.Random) -> Phone:
    """A chat between two people, with a day."""
    phone, language = Phone(rng), rng.choice(("id", "id", "en"))
    moment, ((name, _), _) = phone.moment(language), phone.people()
    phone.truth |= {"platform": "telegram", "display_name": name}
    phone.status_bar()
    phone.line(170, name, 42, bold=True)
    seen = "terakhir dilihat baru-baru ini" if language == "id" else "last seen recently"
    phone.line(170, seen, 30, gap=60, dim=True)
    day, whole = rng.choice(((moment.date(), True), (moment.date(year=False), False)))
    phone.line(540 - phone.width_of(day, 28) / 2, day, 28, gap=40, dim=True)
    clock = f"{moment.hour:02}{'.' if language == 'id' else ':'}{moment.minute:02}"
    lines = [phone.said(1, 2) for _ in range(rng.randint(1, 3))]
    for number, text in enumerate(lines):
        bubble(phone, text, clock, mine=number % 2 == 1)
    phone.body, phone.author = max(lines, key=len), " ".join(lines)
    if whole:
        phone.truth["posted_at"] = moment.iso()
    phone.bottom()
    phone.line(120, "Tulis pesan" if language == "id" else "Write a message", 38, dim=True)
    return phone


def linkedin_repost(rng: random.Random) -> Phone:
    """A post that somebody else brought up, with followers and a headline."""
    phone, language = start_phone(rng)
    own, ((name, _), (other, _)) = OWN[language], phone.people()
    indonesian = language == "id"
    phone.truth |= {"platform": "linkedin", "display_name": name}
    again = "memposting ulang ini" if indonesian else "reposted this"
    phone.line(40, f"{other} {again}", 28, gap=24, dim=True)
    phone.avatar(30, 100)
    phone.line(150, f"{name} • 3+", 38, bold=True)
    phone.line(150, "Guru di Sekolah Contoh Kinali", 30, dim=True)
    age = rng.choice(("2 mgg", "3 hr", "5 jam") if indonesian else ("2w", "3d", "5h"))
    phone.line(
        150, f"{age} • {rng.choice(('', 'Diedit • ' if indonesian else 'Edited • '))}", 30, 20
    )
    phone.body = phone.author = phone.said(1, 3)
    phone.paragraph(30, phone.body, 1000, 36)
    phone.row((40, "48"), (720, "3 komentar" if indonesian else "3 comments"), size=28, dim=True)
    words = (own["like"], "Komentar" if indonesian else "Comment")
    words = (*words, "Posting ulang" if indonesian else "Repost", own["send"])
    phone.row(*((60 + 260 * n, word) for n, word in enumerate(words)), size=30, dim=True)
    return phone


def threads_feed(rng: random.Random) -> Phone:
    """The feed of Threads with two people's posts."""
    phone, language = start_phone(rng)
    own, ((_, account), (_, other)) = OWN[language], phone.people()
    phone.truth |= {"platform": "threads", "account": account}
    phone.row((250, own["you"]), (640, own["following"]), size=36, gap=40, bold=True)
    for number, name in enumerate((account, other)):
        phone.avatar(30)
        phone.put(130, name, 36, bold=True)
        beside = 150 + phone.width_of(name, 36, bold=True)
        if rng.random() < 0.3:
            phone.badge(beside)
            beside += 40
        phone.line(beside, rng.choice(AGES[language][:4]), dim=True)
        text = phone.said(1, 2)
        phone.paragraph(130, text, 900, role="other" if number else "author")
        phone.icons(130, 290, 450, 610)
        phone.row((185, "48"), (345, "12"), (505, "3"), gap=50, dim=True)
        if not number:
            phone.body = phone.author = text
    return phone


def instagram_carousel(rng: random.Random) -> Phone:
    """A post with a song, several pictures and a caption that is cut off."""
    phone, language = start_phone(rng)
    own, ((_, account), _) = OWN[language], phone.people()
    phone.truth |= {"platform": "instagram", "account": account}
    phone.avatar(30, 70)
    phone.line(120, account, 34, bold=True)
    phone.line(120, "Lagu Contoh · Penyanyi Contoh", 26, gap=16)
    phone.photo(900)
    phone.put(960, "1/5", 28, phone.y - phone.px(880), fill=(250, 250, 250))
    phone.icons(30, 170, 310, 980, size=46)
    phone.row((85, "204"), (225, "33"), (365, "12"), size=30, gap=30)
    phone.body = phone.author = phone.said(1, 1)
    caption_beside(phone, account, phone.body)
    when, phone.truth["posted_at"] = long_time(rng, phone.moment(language))
    phone.line(30, when, 28, dim=True)
    phone.put(860, own["follow"], 32, phone.px(30), bold=True)
    return phone


def news_share(rng: random.Random) -> Phone:
    """A news page with its date and buttons to share it: nobody's post."""
    phone, moment = Phone(rng), None
    phone.status_bar()
    moment = phone.moment("id")
    phone.line(60, "kabarcontoh.test", 30, gap=30, dim=True)
    phone.paragraph(40, phone.said(1, 1), 1000, 54)
    day = rng.choice(("Selasa", "Rabu", "Minggu"))
    phone.line(40, f"{day}, {moment.date()} | {moment.clock()} WIB", 30, gap=20, dim=True)
    phone.row((40, "Bagikan:"), (200, "Facebook"), (400, "X"), (480, "WhatsApp"), size=30, gap=20)
    phone.photo(420)
    phone.body = phone.author = phone.said(2, 3)
    phone.paragraph(40, phone.body, 1000)
    phone.line(40, f"Baca juga: {rng.choice(LONG['id'])}", 30, gap=20, dim=True)
    phone.line(40, "Komentar", 36, bold=True)
    return phone
