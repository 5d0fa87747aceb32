"""Looks drawn when the work on the recognisers was over, for the figures that are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.social.chats import bubble
from tests.bench.social.feeds import OWN
from tests.bench.social.others import WALL
from tests.bench.social.phone import Phone, start_phone
from tests.bench.social.words import AGES, facebook_time, x_time

if TYPE_CHECKING:
    import random


def facebook_page(rng: random.Random) -> Phone:
    """A page's post: the button to follow beside its name, who liked it below."""
    phone, language = start_phone(rng)
    own, (name, other) = OWN[language], (person[0] for person in phone.people())
    phone.truth |= {"platform": "facebook", "display_name": name}
    phone.avatar(30)
    beside = 130 + phone.width_of(name, 38, bold=True)
    phone.put(130, name, 38, bold=True)
    if beside < 800:
        phone.put(beside + 20, f"· {own['follow']}", 36, fill=(24, 119, 242))
    phone.line(130, "", 38)
    when, phone.truth["posted_at"] = facebook_time(rng, phone.moment(language))
    phone.put(130, f"{when} ·", 30, dim=True)
    phone.globe(140 + phone.width_of(f"{when} ·", 30))
    phone.y += phone.px(64)
    phone.body = phone.author = phone.said(1, 3)
    phone.paragraph(30, phone.body, 1000)
    phone.photo(420)
    liked = f"{other} dan 31 lainnya" if language == "id" else f"{other} and 31 others"
    phone.row((90, liked), (780, "3 komentar" if language == "id" else "3 comments"), size=28)
    phone.row((110, own["like"]), (450, own["comment"]), (810, own["share"]), size=32, dim=True)
    return phone


def instagram_sheet(rng: random.Random) -> Phone:
    """The sheet of comments: the caption on top, comments below."""
    phone, language = start_phone(rng)
    own, ((_, account), (_, other)) = OWN[language], phone.people()
    phone.truth |= {"platform": "instagram", "account": account}
    title = "Komentar" if language == "id" else "Comments"
    phone.line(440, title, 40, gap=40, bold=True)
    ages = AGES[language][:4]
    phone.avatar(30, 70)
    phone.put(120, account, 32, bold=True)
    phone.line(140 + phone.width_of(account, 32, bold=True), rng.choice(ages), 30, dim=True)
    phone.body = phone.author = phone.said(1, 2)
    phone.paragraph(120, phone.body, 880, 34, gap=40)
    for _ in range(2):
        phone.avatar(30, 70)
        phone.put(120, other, 32, bold=True)
        phone.line(140 + phone.width_of(other, 32, bold=True), rng.choice(ages), 30, dim=True)
        phone.paragraph(120, phone.said(1, 1), 800, 34, gap=4, role="comment")
        phone.line(120, own["reply"], 28, gap=30, dim=True)
    phone.bottom()
    words = f"Tambahkan komentar untuk {account}..." if language == "id" else "Add a comment..."
    phone.line(140, words, 32, dim=True)
    return phone


def x_thread(rng: random.Random) -> Phone:
    """A post in focus that the author goes on with below."""
    phone, language = start_phone(rng)
    own, (author, other) = OWN[language], phone.people()
    phone.truth |= {"platform": "x", "account": author[1], "display_name": author[0]}
    phone.line(480, "Posting" if language == "id" else "Post", 42, gap=30, bold=True)
    phone.avatar(30, 90)
    phone.line(140, author[0], 38, bold=True)
    phone.line(140, f"@{author[1]}", 36, gap=20, dim=True)
    phone.body = phone.author = phone.said(1, 2)
    phone.paragraph(30, phone.body, 1000, 40)
    when, phone.truth["posted_at"] = x_time(rng, phone.moment(language))
    phone.line(30, f"{when} · 1.204 {own['views']}", 34, gap=30, dim=True)
    counts = ((30, own["reposts"]), (430, own["like"]), (700, own["marks"]))
    phone.row(*((at, f"{rng.randint(2, 90)} {word}") for at, word in counts), size=34, dim=True)
    phone.y += phone.px(30)
    for who, role in ((author, "author"), (other, "comment")):
        phone.avatar(30)
        phone.put(130, who[0], 32, bold=True)
        beside = 145 + phone.width_of(who[0], 32, bold=True)
        handle = f"@{who[1]}"
        if phone.width_of(f"{handle} · 45 mnt", 32) + beside > 1050:
            handle = f"{handle[:4]}…"
        phone.line(beside, f"{handle} · {rng.choice(AGES[language][:4])}", 32, dim=True)
        phone.paragraph(130, phone.said(1, 1), 900, 36, role=role)
        phone.y += phone.px(20)
    return phone


def whatsapp_forwarded(rng: random.Random) -> Phone:
    """A private chat in which a message was passed on."""
    phone, language = Phone(rng), rng.choice(("id", "id", "en"))
    phone.canvas.image.paste(WALL[phone.dark], (0, 0, *phone.canvas.image.size))
    moment, ((name, _), _) = phone.moment(language), phone.people()
    phone.truth |= {"platform": "whatsapp", "display_name": name}
    phone.status_bar()
    phone.line(170, name, 42, gap=60, bold=True)
    whole = rng.random() < 0.6
    day = moment.date() if whole else ("Kemarin" if language == "id" else "Yesterday")
    phone.line(540 - phone.width_of(day, 28) / 2, day, 28, gap=40, dim=True)
    clock = f"{moment.hour:02}{'.' if language == 'id' else ':'}{moment.minute:02}"
    lines = [phone.said(1, 3), phone.said(1, 1)]
    note = "Diteruskan" if language == "id" else "Forwarded"
    bubble(phone, lines[0], clock, note=note)
    bubble(phone, lines[1], clock, mine=True)
    phone.body, phone.author = max(lines, key=len), " ".join(lines)
    if whole:
        phone.truth["posted_at"] = moment.iso()
    phone.bottom()
    phone.line(120, "Ketik pesan" if language == "id" else "Message", 38, dim=True)
    return phone


def timetable(rng: random.Random) -> Phone:
    """A table of days, clocks and scores: it states nothing about a post."""
    phone = Phone(rng, 1.4)
    moment = phone.moment("id")
    phone.line(60, "JADWAL PERTANDINGAN", 60, gap=30, bold=True, role="author")
    for number in range(6):
        row = f"{moment.day} {moment.date().split()[1]} {moment.year}"
        places = ((60, row), (480, f"{9 + number:02}.30"), (680, f"{number}-{number // 2}"))
        phone.row(*places, (820, f"@tim_{number}"), size=34, gap=16, role="author")
    phone.body = phone.author = "\n".join(phone.canvas.visible)
    return phone
