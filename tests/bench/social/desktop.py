"""Posts as browsers on a computer show them: side panels left and right of the post."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.draw.canvas import font
from tests.bench.social.feeds import OWN
from tests.bench.social.phone import Phone
from tests.bench.social.words import AGES, facebook_time, feed_time, long_time, x_time

if TYPE_CHECKING:
    import random

SCREENS = ((1366, 1.0), (1366, 1.0), (1920, 1.0), (1920, 1.25))
"""Width in pixels and zoom."""


def _desk(rng: random.Random, *, browser: bool = True) -> tuple[Phone, str]:
    """A browser's window; units are the page's own pixels, so ``units`` tells its width."""
    wide, zoom = rng.choice(SCREENS)
    desk = Phone(rng, 0.56, wide, units=wide / zoom)
    if browser and rng.random() < 0.5:
        desk.row((60, "Contoh - Beranda"), (260, "Tab baru"), size=12, gap=6, dim=True)
        desk.line(120, "halaman.contoh.test/kiriman/12345", 13, gap=12, dim=True)
    return desk, "id" if rng.random() < 0.7 else "en"


def _side(desk: Phone, x: float, words: tuple[str, ...], top: float, pitch: int = 44) -> None:
    for number, word in enumerate(words):
        desk.put(x, word, 15, desk.px(top + number * pitch))


def facebook(rng: random.Random) -> Phone:
    """The wall: menu, post with comments, contacts."""
    desk, language = _desk(rng)
    own, moment, (author, other) = OWN[language], desk.moment(language), desk.people()
    desk.truth |= {"platform": "facebook", "display_name": author[0]}
    menu = {
        "id": ("Beranda", "Teman", "Kenangan", "Tersimpan", "Grup", "Video", "Marketplace"),
        "en": ("Home", "Friends", "Memories", "Saved", "Groups", "Video", "Marketplace"),
    }[language]
    top = desk.y + desk.px(30)
    desk.put(60, "Cari di Facebook" if language == "id" else "Search Facebook", 15, dim=True)
    _side(desk, 40, menu, 110)
    middle = desk.units / 2 - 340
    right = ("Kontak", "Contoh Dua", "Contoh Tiga", "Akun Contoh Lima")
    _side(desk, desk.units - 250, right if language == "id" else ("Contacts", *right[1:]), 110)
    desk.y = top + desk.px(50)
    desk.avatar(middle, 40)
    desk.line(middle + 52, author[0], 15, bold=True)
    when, desk.truth["posted_at"] = facebook_time(rng, moment)
    desk.put(middle + 52, f"{when} ·", 13, dim=True)
    desk.globe(middle + 62 + desk.width_of(f"{when} ·", 13), 12)
    desk.y += desk.px(30)
    desk.body = desk.author = desk.said()
    desk.paragraph(middle, desk.body, 660, 15, 10)
    if rng.random() < 0.4:
        desk.photo(180, round(middle), 680)
    desk.row((middle + 10, "12"), (middle + 540, "3 komentar"), size=14, gap=10, dim=True)
    buttons = ((80, own["like"]), (280, own["comment"]), (500, own["share"]))
    desk.row(*((middle + x, word) for x, word in buttons), size=15, gap=14, dim=True)
    for _ in range(rng.randint(0, 2)):
        desk.avatar(middle, 32)
        desk.line(middle + 54, other[0], 13, bold=True)
        desk.paragraph(middle + 54, desk.said(1, 1), 560, 15, 3, role="comment")
        under = ((54, rng.choice(AGES[language][:4])), (100, own["like"]), (160, own["reply"]))
        desk.row(*((middle + x, word) for x, word in under), size=12, gap=10, dim=True)
    return desk


def instagram(rng: random.Random) -> Phone:
    """A post opened over its picture: caption and comments in a panel at the right."""
    desk, language = _desk(rng, browser=False)
    own, moment, (author, other) = OWN[language], desk.moment(language), desk.people()
    desk.truth |= {"platform": "instagram", "account": author[1]}
    left, high = desk.units / 2 - 430, desk.units * 0.56
    desk.y = desk.px(40)
    desk.photo(round(high - 90), round(left), 480)
    panel = left + 496
    desk.y = desk.px(52)
    desk.avatar(panel, 32)
    desk.put(panel + 44, author[1], 14, bold=True)
    follow = panel + 54 + desk.width_of(author[1], 14, bold=True)
    if rng.random() < 0.5:
        desk.put(follow, f"• {own['follow']}", 14, bold=True)
    desk.y = desk.px(112)
    desk.body = desk.author = desk.said(1, 2)
    desk.avatar(panel, 32)
    _beside(desk, panel + 44, author[1], desk.body, "author", 300)
    age = rng.choice(AGES[language][:4])
    edited = "Diedit · " if language == "id" else "Edited · "
    desk.line(panel + 44, rng.choice(("", edited)) + age, 12, gap=18, dim=True)
    for _ in range(rng.randint(0, 2)):
        desk.avatar(panel, 32)
        _beside(desk, panel + 44, other[1], desk.said(1, 1), "comment", 300)
        likes = "2 suka" if language == "id" else "2 likes"
        under = ((44, rng.choice(AGES[language][:4])), (84, likes), (140, own["reply"]))
        desk.row(*((panel + x, word) for x, word in under), size=12, gap=18, dim=True)
    desk.y = max(desk.y, desk.px(high - 150))
    desk.icons(panel, panel + 40, panel + 80, size=22)
    desk.y += desk.px(30)
    desk.line(panel, f"{rng.randint(3, 900)} {'suka' if language == 'id' else 'likes'}", 14)
    when, desk.truth["posted_at"] = long_time(rng, moment)
    desk.line(panel, when, 11, gap=8, dim=True)
    desk.line(panel, "Tambahkan komentar…" if language == "id" else "Add a comment…", 14, dim=True)
    return desk


def _beside(desk: Phone, x: float, account: str, text: str, role: str, width: float) -> None:
    """The account in bold, its text beginning beside it."""
    begin = desk.width_of(f"{account} ", 14, bold=True)
    ink, first, rest = desk.letters(14), [], text.split()
    room = desk.px(width - begin)
    while rest and font(ink.face, ink.size).getlength(" ".join([*first, rest[0]])) < room:
        first.append(rest.pop(0))
    desk.put(x, account, 14, bold=True)
    desk.line(x + begin, " ".join(first), 14, role=role)
    if rest:
        desk.paragraph(x, " ".join(rest), width, 14, 4, role=role)


def x(rng: random.Random) -> Phone:
    """A post in focus between the menu and what is trending."""
    desk, language = _desk(rng)
    own, moment, (author, other) = OWN[language], desk.moment(language), desk.people()
    desk.truth |= {"platform": "x", "account": author[1], "display_name": author[0]}
    menu = {
        "id": ("Beranda", "Jelajahi", "Notifikasi", "Pesan", "Markah", "Profil", "Lainnya"),
        "en": ("Home", "Explore", "Notifications", "Messages", "Bookmarks", "Profile", "More"),
    }[language]
    middle = desk.units / 2 - 320
    _side(desk, middle - 200, menu, 70, 50)
    trends = {
        "id": ("Cari", "Yang relevan", "Sedang tren dalam topik Indonesia", "#ContohTren",
               "2.345 postingan", "Tampilkan lebih banyak"),
        "en": ("Search", "Relevant people", "Trending in Indonesia", "#ContohTren",
               "2,345 posts", "Show more"),
    }[language]  # fmt: skip
    _side(desk, middle + 640, trends, 70, 40)
    desk.y = desk.px(70)
    desk.line(middle + 50, "Posting" if language == "id" else "Post", 20, gap=16, bold=True)
    desk.avatar(middle, 40)
    desk.put(middle + 52, author[0], 15, bold=True)
    if rng.random() < 0.4:
        desk.badge(middle + 58 + desk.width_of(author[0], 15, bold=True), 16)
    desk.line(middle + 52, "", 15)
    desk.line(middle + 52, f"@{author[1]}", 15, gap=10, dim=True)
    desk.body = desk.author = desk.said()
    desk.paragraph(middle, desk.body, 560, 17, 10)
    if rng.random() < 0.3:
        desk.photo(140, round(middle), 560)
    when, desk.truth["posted_at"] = x_time(rng, moment)
    desk.line(middle, f"{when} · 1.204 {own['views']}", 15, gap=14, dim=True)
    desk.icons(middle, middle + 130, middle + 260, middle + 390, size=18)
    desk.row((middle + 26, "3"), (middle + 156, "1"), (middle + 286, "12"), size=13, gap=14)
    desk.line(middle + 52, "Posting balasan Anda" if language == "id" else "Post your reply", 18)
    desk.y += desk.px(16)
    if rng.random() < 0.6:
        desk.avatar(middle, 40)
        desk.put(middle + 52, other[0], 15, bold=True)
        beside = middle + 58 + desk.width_of(other[0], 15, bold=True)
        desk.line(beside, f"@{other[1]} · {feed_time(rng, moment)[0]}", 15, dim=True)
        desk.paragraph(middle + 52, desk.said(1, 1), 510, 15, role="comment")
    return desk


def tiktok(rng: random.Random) -> Phone:
    """A video with its caption and comments in a panel."""
    desk, language = _desk(rng)
    own, moment, (author, other) = OWN[language], desk.moment(language), desk.people()
    desk.truth |= {"platform": "tiktok", "account": author[1], "display_name": author[0]}
    indonesian, high = language == "id", desk.units * 0.56
    menu = (
        ("Untuk Anda", "Jelajahi", "Mengikuti", "LIVE", "Unggah", "Profil")
        if indonesian
        else ("For You", "Explore", "Following", "LIVE", "Upload", "Profile")
    )
    _side(desk, 30, ("TikTok", *menu), 70, 50)
    desk.y = desk.px(70)
    desk.photo(round(high - 120), round(desk.units / 2 - 360), 350)
    panel = desk.units / 2 + 60
    desk.y = desk.px(80)
    desk.avatar(panel, 40)
    desk.line(panel + 52, author[1], 18, bold=True)
    ages = ("2 hari yang lalu", "5 jam yang lalu") if indonesian else ("2d ago", "5h ago")
    day = f"{moment.year}-{moment.month}-{moment.day}"
    stated = (
        (rng.choice(ages), None),
        (f"{moment.month}-{moment.day}", None),
        (day, moment.iso(day_only=True)),
    )
    when, desk.truth["posted_at"] = rng.choice(stated)
    desk.put(panel + 330, own["follow"], 15, desk.px(88), bold=True)
    desk.line(panel + 52, f"{author[0]} · {when}", 14, gap=14)
    desk.body = desk.author = desk.said(1, 2)
    desk.paragraph(panel, desk.body, 440, 15, 6)
    sound = "suara asli" if indonesian else "original sound"
    desk.line(panel, f"{sound} - {author[0]}", 14, gap=14)
    desk.row((panel + 30, "204"), (panel + 110, "33"), (panel + 190, "12"), size=12, gap=14)
    desk.line(panel, "Komentar (33)" if indonesian else "Comments (33)", 15, gap=14, bold=True)
    for _ in range(rng.randint(0, 2)):
        desk.avatar(panel, 36)
        desk.line(panel + 48, other[0], 13, bold=True)
        desk.paragraph(panel + 48, desk.said(1, 1), 390, 15, 3, role="comment")
        desk.row((panel + 48, ages[0]), (panel + 180, own["reply"]), size=12, gap=12, dim=True)
    return desk


def linkedin(rng: random.Random) -> Phone:
    """A post in the feed between profile and news."""
    desk, language = _desk(rng)
    own, (author, other) = OWN[language], desk.people()
    desk.truth |= {"platform": "linkedin", "display_name": author[0]}
    indonesian = language == "id"
    nav = (
        ("Beranda", "Jaringan Saya", "Lowongan Kerja", "Pesan", "Notifikasi")
        if indonesian
        else ("Home", "My Network", "Jobs", "Messaging", "Notifications")
    )
    middle = desk.units / 2 - 280
    desk.row(*((middle + 20 + 120 * n, word) for n, word in enumerate(nav)), size=12, gap=20)
    _side(desk, middle - 230, ("Contoh Tiga", "Pengikut 204", "Grup", "Acara"), 110)
    news = ("LinkedIn Berita", "Kabar contoh hari ini", "2 j lalu · 204 pembaca")
    _side(desk, middle + 600, news if indonesian else ("LinkedIn News", "Contoh"), 110)
    desk.y = max(desk.y, desk.px(90))
    desk.avatar(middle, 48)
    desk.line(middle + 60, f"{author[0]} · 2", 15, bold=True)
    desk.line(middle + 60, "Analis di Kantor Contoh Pasaman Barat", 12, dim=True)
    age = rng.choice(("2 mgg", "3 hr", "5 jam", "1 thn") if indonesian else ("2w", "3d", "5h"))
    tail = rng.choice(("", "Diedit • " if indonesian else "Edited • "))
    desk.line(middle + 60, f"{age} • {tail}", 12, gap=12, dim=True)
    desk.body = desk.author = desk.said()
    desk.paragraph(middle, desk.body, 540, 14, 12)
    desk.row((middle + 20, "48"), (middle + 440, "3 komentar"), size=12, gap=14, dim=True)
    words = (own["like"], "Komentar" if indonesian else "Comment")
    words = (*words, "Posting ulang" if indonesian else "Repost", own["send"])
    desk.row(*((middle + 30 + 135 * n, word) for n, word in enumerate(words)), size=14, gap=16)
    if rng.random() < 0.5:
        desk.avatar(middle, 40)
        desk.line(middle + 52, other[0], 13, bold=True)
        desk.line(middle + 52, "Staf di Kantor Contoh", 12, dim=True)
        desk.paragraph(middle + 52, desk.said(1, 1), 480, 14, role="comment")
    return desk


def youtube_community(rng: random.Random) -> Phone:
    """A channel's post with a comment under it."""
    desk, language = _desk(rng)
    own, (author, other) = OWN[language], desk.people()
    indonesian, moment = language == "id", desk.moment(language)
    desk.truth |= {"platform": "youtube", "display_name": author[0]}
    menu = (
        ("YouTube", "Beranda", "Shorts", "Subscription", "Koleksi")
        if indonesian
        else ("YouTube", "Home", "Shorts", "Subscriptions", "You")
    )
    _side(desk, 40, menu, 20, 56)
    middle, ages = desk.units / 2 - 320, ("2 hari yang lalu", "3 minggu yang lalu")
    ages = ages if indonesian else ("2 days ago", "3 weeks ago (edited)")
    desk.y = desk.px(110)
    desk.avatar(middle, 40)
    desk.put(middle + 54, author[0], 14, bold=True)
    beside = middle + 64 + desk.width_of(author[0], 14, bold=True)
    when = rng.choice(ages)
    if rng.random() < 0.2:
        when, desk.truth["posted_at"] = moment.date(short=True), moment.iso(day_only=True)
    desk.line(beside, when, 12, gap=6, dim=True)
    desk.body = desk.author = desk.said(1, 3)
    desk.paragraph(middle + 54, desk.body, 560, 14, 12)
    desk.row((middle + 84, "48"), (middle + 170, own["reply"]), size=12, gap=24, dim=True)
    desk.line(middle, "3 Komentar" if indonesian else "3 Comments", 18, gap=12, bold=True)
    desk.line(middle + 54, "Tambahkan komentar..." if indonesian else "Add a comment...", 14)
    desk.y += desk.px(16)
    desk.avatar(middle, 36)
    desk.line(middle + 54, f"@{other[1]}  {ages[0]}", 13, bold=True)
    desk.paragraph(middle + 54, desk.said(1, 1), 560, 14, 4, role="comment")
    desk.row((middle + 84, "2"), (middle + 140, own["reply"]), size=12, dim=True)
    return desk
