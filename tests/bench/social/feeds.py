"""Posts as Facebook, Instagram, X, Threads and LinkedIn show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.draw.canvas import font
from tests.bench.social.phone import AGES, LONG_AGES, Phone

if TYPE_CHECKING:
    import random

OWN = {
    "id": {
        "like": "Suka", "comment": "Komentari", "share": "Bagikan", "reply": "Balas",
        "public": "Publik", "at": "pukul", "field": "Tulis komentar…", "follow": "Ikuti",
        "views": "Tayangan", "reposts": "Posting ulang", "marks": "Markah", "thread": "Utas",
        "you": "Untuk Anda", "following": "Mengikuti", "answer": "Balas ke", "send": "Kirim",
    },
    "en": {
        "like": "Like", "comment": "Comment", "share": "Share", "reply": "Reply",
        "public": "Public", "at": "at", "field": "Write a comment…", "follow": "Follow",
        "views": "Views", "reposts": "Reposts", "marks": "Bookmarks", "thread": "Thread",
        "you": "For you", "following": "Following", "answer": "Reply to", "send": "Send",
    },
}  # fmt: skip


def _language(rng: random.Random) -> str:
    return "id" if rng.random() < 0.7 else "en"


def facebook(rng: random.Random) -> Phone:
    """A post with its time or age, buttons, comments."""
    phone, language = Phone(rng), _language(rng)
    own, moment, ((name, _), (other, _)) = OWN[language], phone.moment(language), phone.people()
    phone.status_bar()
    phone.truth |= {"platform": "facebook", "display_name": name}
    phone.avatar(30)
    phone.line(140, name, 38, bold=True)
    if rng.random() < 0.7:
        phone.truth["posted_at"] = moment.iso()
        time = f"{moment.date()} {own['at']} {moment.clock()}"
        time += rng.choice(("", f" · {own['public']}"))
    else:
        time = f"{rng.choice(AGES[language])} · {own['public']}"
    phone.line(140, time, 30, gap=30, dim=True)
    phone.body = phone.author = phone.said()
    phone.paragraph(30, phone.body, 1000)
    if rng.random() < 0.6:
        phone.photo(rng.choice((350, 600)))
    shares = "kali dibagikan" if language == "id" else "shares"
    phone.row((60, str(rng.randint(2, 400))), (640, f"{rng.randint(2, 9)} {shares}"), dim=True)
    phone.icons(60, 400, 760)
    buttons = ((110, own["like"]), (450, own["comment"]), (810, own["share"]))
    phone.row(*buttons, size=32, gap=40, dim=True)
    if rng.random() < 0.6:
        for _ in range(2):
            phone.avatar(30, 70)
            phone.line(130, other, 32, bold=True)
            phone.paragraph(130, phone.said(1, 1), 860, 34, gap=6, role="comment")
            age = rng.choice(AGES[language])
            phone.row((130, age), (240, own["like"]), (350, own["reply"]), gap=30, dim=True)
        phone.line(60, own["field"], 32, dim=True)
    return phone


def instagram(rng: random.Random) -> Phone:
    """A picture with likes, caption, comments and a date or an age; the picture has no words."""
    phone, language = Phone(rng), _language(rng)
    own, moment, ((_, account), (_, other)) = OWN[language], phone.moment(language), phone.people()
    phone.status_bar()
    phone.truth |= {"platform": "instagram", "account": account}
    phone.avatar(30, 70)
    top = phone.y
    phone.put(120, account, 34, bold=True)
    if rng.random() < 0.5:
        phone.put(800, own["follow"], 32, bold=True)
    phone.y = top + phone.px(90)
    phone.photo(rng.choice((700, 1000)))
    phone.icons(30, 120, 210, 980, size=50)
    phone.y += phone.px(80)
    likes = {"id": ("Disukai oleh", "dan 31 lainnya"), "en": ("Liked by", "and 31 others")}[
        language
    ]
    if rng.random() < 0.5:
        phone.line(30, f"{likes[0]} akun_contoh_77 {likes[1]}", 32, gap=10)
    else:
        count = f"{rng.randint(3, 900)} {'suka' if language == 'id' else 'likes'}"
        phone.line(30, count, 32, gap=10, bold=True)
    phone.body = phone.author = phone.said()
    caption_beside(phone, account, phone.body)
    number = rng.randint(2, 80)
    field = f"Lihat semua {number} komentar" if language == "id" else f"View all {number} comments"
    phone.line(30, field, 32, gap=6, dim=True)
    if rng.random() < 0.4:
        caption_beside(phone, other, " ".join(phone.said(1, 1).split()[:5]), "comment")
    if rng.random() < 0.4:
        phone.truth["posted_at"] = moment.iso(day_only=True)
        phone.line(30, moment.date(), 28, dim=True)
    else:
        ages = (*LONG_AGES[language], moment.date(year=False))
        phone.line(30, rng.choice(ages), 28, dim=True)
    return phone


def caption_beside(phone: Phone, account: str, text: str, role: str = "author") -> None:
    """The user name in bold, the text going on beside and below it."""
    begin = phone.width_of(f"{account} ", 34, bold=True)
    ink, first, rest = phone.letters(34), [], text.split()
    room = phone.px(1000 - begin)
    while rest and font(ink.face, ink.size).getlength(" ".join([*first, rest[0]])) < room:
        first.append(rest.pop(0))
    phone.put(30, account, 34, bold=True)
    phone.line(30 + begin, " ".join(first), 34, role=role)
    if rest:
        phone.paragraph(30, " ".join(rest), 1000, 34, gap=0, role=role)
    phone.y += phone.px(10)


def x(rng: random.Random) -> Phone:
    """A post in focus with its full time, perhaps with what it answers, quotes, and answers."""
    phone, language = Phone(rng), _language(rng)
    own, moment, (author, other) = OWN[language], phone.moment(language), phone.people()
    phone.status_bar()
    phone.truth |= {"platform": "x", "account": author[1], "display_name": author[0]}
    if rng.random() < 0.3:
        _tweet(phone, other, rng.choice(AGES[language]), role="quoted")
    phone.avatar(30, 90)
    phone.line(140, author[0], 38, bold=True)
    phone.line(140, f"@{author[1]}", 36, gap=30, dim=True)
    phone.body = phone.author = phone.said()
    phone.paragraph(30, phone.body, 1000, 40)
    if rng.random() < 0.35:
        top = phone.y
        phone.y += phone.px(20)
        _tweet(phone, other, rng.choice(AGES[language]), left=80, role="quoted")
        box = (phone.px(40), top, phone.px(1040), phone.y)
        phone.pen.rounded_rectangle(box, phone.px(24), outline=phone.dim, width=2)
        phone.y += phone.px(30)
    phone.truth["posted_at"] = moment.iso()
    views = f" · {rng.randint(2, 900)} {own['views']}" if rng.random() < 0.6 else ""
    phone.line(30, f"{moment.clock()} · {moment.date(short=True)}{views}", 34, gap=30, dim=True)
    counts = ((30, own["reposts"]), (400, own["like"]), (640, own["marks"]))
    phone.row(*((at, f"{rng.randint(2, 90)} {word}") for at, word in counts), size=34, dim=True)
    if rng.random() < 0.5:
        _tweet(phone, other, rng.choice(AGES[language]), role="comment")
        phone.row((200, "3"), (420, "1"), (640, "12"), (860, "204"), dim=True)
    return phone


def x_timeline(rng: random.Random) -> Phone:
    """Two posts in a timeline, each with an age only."""
    phone, language = Phone(rng), _language(rng)
    own, author, other = OWN[language], *phone.people()
    phone.status_bar()
    phone.truth |= {"platform": "x", "account": author[1], "display_name": author[0]}
    phone.row((200, own["you"]), (650, own["following"]), size=36, gap=40, bold=True)
    ages = (*AGES[language], phone.moment(language).date(short=True, year=False))
    phone.body = phone.author = _tweet(phone, author, rng.choice(ages))
    counter_row(phone)
    _tweet(phone, other, rng.choice(AGES[language]), role="other")
    counter_row(phone)
    return phone


def _tweet(
    phone: Phone, who: tuple[str, str], age: str, left: int = 130, role: str = "author"
) -> str:
    if left > 100:
        phone.avatar(30)
    phone.put(left, who[0], 36, bold=True)
    beside = left + 15 + phone.width_of(who[0], 36, bold=True)
    phone.line(beside, f"@{who[1]} · {age}", 36, dim=True)
    text = phone.said(1, 2)
    phone.paragraph(left, text, 1030 - left, role=role)
    return text


def counter_row(phone: Phone) -> None:
    phone.icons(130, 350, 570, 790, size=34)
    phone.row((180, "3"), (400, "1"), (620, "12"), (840, "204"), gap=40, dim=True)


def threads(rng: random.Random) -> Phone:
    """A post with its age, and answers."""
    phone, language = Phone(rng), _language(rng)
    own, (_, account), (_, other) = OWN[language], *phone.people()
    phone.status_bar()
    phone.truth |= {"platform": "threads", "account": account}
    phone.line(440, own["thread"], 42, gap=40, bold=True)
    for number, name in enumerate((account, *([other] * rng.randint(0, 2)))):
        phone.avatar(30)
        phone.put(130, name, 36, bold=True)
        beside = 150 + phone.width_of(name, 36, bold=True)
        phone.line(beside, rng.choice(AGES[language]), dim=True)
        text = phone.said(1, 1 if number else 3)
        phone.body = phone.body or text
        phone.paragraph(130, text, 900, role="comment" if number else "author")
        phone.icons(130, 290, 450, 610)
        phone.row((185, "48"), (345, "12"), (505, "3"), gap=50, dim=True)
    phone.author = phone.body
    phone.bottom()
    phone.line(150, f"{own['answer']} {account}...", 34, dim=True)
    return phone


def linkedin(rng: random.Random) -> Phone:
    """A post with headline and age."""
    phone, language = Phone(rng), _language(rng)
    own, ((name, _), _) = OWN[language], phone.people()
    phone.status_bar()
    phone.truth |= {"platform": "linkedin", "display_name": name}
    phone.avatar(30, 100)
    phone.put(150, name, 38, bold=True)
    phone.line(175 + phone.width_of(name, 38, bold=True), "· 2", 34, dim=True)
    phone.line(150, "Analis di Kantor Contoh Pasaman Barat", 30, dim=True)
    ages = ("2 mgg", "3 hr", "5 jam") if language == "id" else ("2w", "3d", "5h")
    phone.line(150, f"{rng.choice(ages)} ·", 30, gap=30, dim=True)
    phone.body = phone.author = phone.said()
    phone.paragraph(30, phone.body, 1020, gap=30)
    repost = "Posting ulang" if language == "id" else "Repost"
    comment = "Komentar" if language == "id" else "Comment"
    buttons = ((60, own["like"]), (300, comment), (580, repost), (900, own["send"]))
    phone.row(*buttons, size=32, dim=True)
    return phone
