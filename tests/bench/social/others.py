"""Chats, videos, stories, and screens that state nothing: posters and news pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.draw.canvas import font, wrapped
from tests.bench.draw.screens import picture
from tests.bench.draw.texts import CAPITALS
from tests.bench.social.phone import LONG_AGES, Phone
from tests.bench.social.words import NAMES

if TYPE_CHECKING:
    import random

WALL = {True: (11, 20, 26), False: (239, 234, 226)}
MINE = {True: (0, 92, 75), False: (217, 253, 211)}
THEIRS = {True: (32, 44, 51), False: (255, 255, 255)}


def whatsapp(rng: random.Random) -> Phone:
    """A chat or group, with or without a day between the bubbles."""
    phone, language = Phone(rng), rng.choice(("id", "id", "en"))
    wall, moment = WALL[phone.dark], phone.moment(language)
    phone.canvas.image.paste(wall, (0, 0, *phone.canvas.image.size))
    head = rng.choice((*NAMES, "Grup Contoh Warga"))
    phone.truth |= {"platform": "whatsapp", "display_name": head}
    phone.pen.rectangle((0, 0, phone.wide, phone.px(200)), fill=(0, 110, 92))
    phone.status_bar()
    phone.line(170, head, 42, bold=True, fill=(255, 255, 255))
    below = rng.choice(
        ("online", "terakhir dilihat hari ini 10.01", "Contoh Satu, Contoh Dua, Anda")
    )
    phone.put(170, below, 28, fill=(220, 225, 225))
    phone.y = phone.px(250)
    if rng.random() < 0.6:
        day = moment.date()
        phone.line(540 - phone.width_of(day, 28) / 2, day, 28, gap=30, dim=True)
        phone.truth["posted_at"] = moment.iso()
    clock = f"{moment.hour:02}{'.' if language == 'id' else ':'}{moment.minute:02}"
    said = [_bubble(phone, clock, mine=rng.random() < 0.4) for _ in range(rng.randint(1, 3))]
    phone.body, phone.author = max(said, key=len), " ".join(said)
    phone.bottom()
    phone.line(120, "Ketik pesan" if language == "id" else "Message", 38, dim=True)
    return phone


def _bubble(phone: Phone, clock: str, *, mine: bool) -> str:
    text, ink = phone.said(1, 2), phone.letters(38)
    lines = wrapped(text, ink, phone.px(720))
    measure = font(ink.face, ink.size).getlength
    last, pad = measure(lines[-1]), phone.px(24)
    inline = last < phone.px(580)
    wide = max(*map(measure, lines), last + phone.px(130) if inline else 0) + 2 * pad
    high = round(len(lines) * ink.size * 1.38) + phone.px(30 if inline else 70)
    left = phone.wide - phone.px(30) - wide if mine else phone.px(30)
    fill = (MINE if mine else THEIRS)[phone.dark]
    phone.pen.rounded_rectangle((left, phone.y, left + wide, phone.y + high), pad, fill=fill)
    y, phone.canvas.role = phone.y + phone.px(12), "author"
    for line in lines:
        y = phone.canvas.text((round(left + pad), y), line, ink)
    at = y - round(ink.size * 1.38) + phone.px(16) if inline else y
    phone.canvas.role, small = "chrome", phone.letters(26, fill=(134, 150, 160))
    phone.canvas.text((round(left + wide - phone.px(100)), at), clock, small)
    phone.y += high + phone.px(24)
    return text


def telegram(rng: random.Random) -> Phone:
    """A channel with a day between its posts."""
    phone, language = Phone(rng), rng.choice(("id", "id", "en"))
    moment = phone.moment(language)
    phone.status_bar()
    phone.truth |= {"platform": "telegram", "display_name": "Kabar Contoh"}
    phone.line(170, "Kabar Contoh", 42, bold=True)
    members = "pelanggan" if language == "id" else "subscribers"
    phone.line(170, f"{rng.randint(20, 900)} {members}", 30, gap=60, dim=True)
    dated = rng.random() < 0.5
    day = moment.date(year=dated)
    phone.line(540 - phone.width_of(day, 28) / 2, day, 28, gap=30, dim=True)
    if dated:
        phone.truth["posted_at"] = moment.iso()
    phone.body = phone.author = phone.said()
    phone.paragraph(50, phone.body, 860, gap=0)
    clock = f"{moment.hour:02}{'.' if language == 'id' else ':'}{moment.minute:02}"
    phone.row((680, str(rng.randint(20, 900))), (800, clock), size=26, dim=True)
    phone.bottom()
    phone.line(440, "Bisukan" if language == "id" else "Mute", fill=(90, 120, 220))
    return phone


def tiktok(rng: random.Random) -> Phone:
    """A video with words on it, the caption below, counters at the right."""
    phone, indonesian = Phone(rng, 1.9), rng.random() < 0.7
    phone.dark = True
    high = phone.canvas.image.height
    phone.canvas.image.paste(picture(rng, phone.wide, high), (0, 0))
    ((_, account), _), white = phone.people(), {"fill": (255, 255, 255)}
    phone.truth |= {"platform": "tiktok", "account": account}
    phone.status_bar()
    tabs = ("Mengikuti", "Untuk Anda") if indonesian else ("Following", "For You")
    phone.row((250, tabs[0]), (560, tabs[1]), size=38, bold=True, **white)
    shout, ink = rng.choice(CAPITALS), phone.letters(60, bold=True, **white)
    y, phone.canvas.role = phone.px(500), "author"
    for line in wrapped(shout, ink, phone.px(700)):
        y = phone.canvas.text((phone.px(150), y), line, ink, stroke_width=3, stroke_fill=(0, 0, 0))
    for number, count in enumerate(("12,4 rb" if indonesian else "12.4K", "204", "1.021", "33")):
        phone.y = high - phone.px(1000 - number * 150)
        phone.icons(960, size=70)
        phone.put(955, count, 28, phone.y + phone.px(85), bold=True, **white)
    phone.bottom(400)
    after = rng.choice(("", " · 2 hari yang lalu" if indonesian else " · 2 days ago", " · 11-4"))
    phone.line(30, f"@{account}{after}", 40, gap=10, bold=True, **white)
    phone.body = phone.said(1, 2)
    phone.paragraph(30, phone.body, 780, gap=10)
    phone.author = f"{shout} {phone.body}"
    sound = "suara asli" if indonesian else "original sound"
    phone.line(30, f"{sound} - {account}", 32, **white)
    return phone


def youtube(rng: random.Random) -> Phone:
    """A video's page: title, views and date, channel, a comment."""
    phone, language = Phone(rng), rng.choice(("id", "id", "en"))
    moment, ((name, _), (_, other)) = phone.moment(language), phone.people()
    phone.status_bar()
    phone.truth |= {"platform": "youtube", "display_name": name}
    phone.photo(600)
    phone.body = phone.author = " ".join(phone.said(1, 1).split()[:9])
    phone.paragraph(30, phone.body, 1000, 44, gap=10)
    dated = rng.random() < 0.5
    if dated:
        phone.truth["posted_at"] = moment.iso(day_only=True)
    when = moment.date(short=True) if dated else rng.choice(LONG_AGES[language])
    views = "1,2 rb x ditonton" if language == "id" else "1.2K views"
    phone.line(30, f"{views} · {when}", 30, gap=30, dim=True)
    phone.avatar(30)
    phone.put(130, name, 36, bold=True)
    phone.row((130, ""), (820, "Subscribe"), size=34, gap=50, bold=True)
    comments = "Komentar" if language == "id" else "Comments"
    phone.row((50, comments), (270, str(rng.randint(3, 400))), size=34, bold=True)
    phone.line(130, f"@{other} · {LONG_AGES[language][0]}", 28, dim=True)
    phone.paragraph(130, phone.said(1, 1), 860, 32, role="comment")
    return phone


def story(rng: random.Random) -> Phone:
    """Centred words on a colour; nothing else."""
    phone = Phone(rng, 1.78, back=tuple(rng.randint(30, 160) for _ in range(3)))
    phone.body = phone.author = phone.said(1, 2)
    ink, y = phone.letters(54, bold=True, fill=(255, 255, 255)), phone.px(500)
    phone.canvas.role = "author"
    for line in wrapped(phone.body, ink, phone.px(850)):
        x = round((phone.wide - font(ink.face, ink.size).getlength(line)) / 2)
        y = phone.canvas.text((x, y), line, ink)
    return phone


def poster(rng: random.Random) -> Phone:
    """An announcement with dates and a handle, which are no post's."""
    phone, moment = Phone(rng, 1.3), None
    moment = phone.moment("id")
    phone.line(60, "PENGUMUMAN", 70, gap=30, bold=True, role="author")
    phone.line(60, moment.date(), 40, gap=20, role="author")
    phone.body = phone.said(2, 3)
    phone.paragraph(60, phone.body, 950, gap=40)
    phone.line(60, f"Pukul {moment.clock()} WIB di Aula Contoh", 38, gap=80, role="author")
    phone.line(60, "Info: @kantor_contoh", 34, role="author")
    return phone


def news(rng: random.Random) -> Phone:
    """A page of news with the date of the article."""
    phone = Phone(rng)
    moment = phone.moment("id")
    phone.status_bar()
    phone.paragraph(40, phone.said(1, 1), 1000, 56)
    phone.line(40, f"Redaksi Contoh - {moment.date()}, {moment.clock()} WIB", 30, gap=30, dim=True)
    phone.photo(500)
    phone.body = phone.said(3, 3)
    phone.paragraph(40, phone.body, 1000)
    return phone
