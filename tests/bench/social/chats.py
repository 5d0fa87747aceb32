"""Groups, channels and status of WhatsApp and Telegram, with days between the bubbles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.draw.canvas import font, wrapped
from tests.bench.social.others import MINE, THEIRS, WALL
from tests.bench.social.phone import Phone
from tests.bench.social.words import chip_time

if TYPE_CHECKING:
    import random

    from tests.bench.social.phone import Moment


def _clock(moment: Moment) -> str:
    return f"{moment.hour:02}{'.' if moment.language == 'id' else ':'}{moment.minute:02}"


def _chip(phone: Phone, day: str, size: int = 28) -> None:
    left = phone.px(540 - phone.width_of(day, size) / 2 - 24)
    box = (left, phone.y - phone.px(8), phone.wide - left, phone.y + phone.px(size * 1.38 + 8))
    phone.pen.rounded_rectangle(box, phone.px(16), fill=THEIRS[phone.dark])
    phone.line(540 - phone.width_of(day, size) / 2, day, size, gap=40, dim=True)


def bubble(
    phone: Phone,
    text: str,
    clock: str,
    *,
    mine: bool = False,
    sender: tuple[str, str] = ("", ""),
    quoted: tuple[str, str] = ("", ""),
    note: str = "",
) -> None:
    """A bubble with its sender, what it answers, its words, and the clock at its foot."""
    ink, pad = phone.letters(38), phone.px(24)
    lines = wrapped(text, ink, phone.px(760))
    measure = font(ink.face, ink.size).getlength
    last, step = measure(lines[-1]), round(ink.size * 1.38)
    inline = last < phone.px(600)
    head = phone.px(phone.width_of("  ".join(sender), 32, bold=True))
    shown = wrapped(quoted[1], phone.letters(32), phone.px(700))[:2] if quoted[1] else []
    wide = max(*map(measure, lines), last + phone.px(140) if inline else 0, head, phone.px(300))
    wide = min(wide, phone.px(800)) + 2 * pad
    if shown:
        wide = phone.px(780) + 2 * pad
    above = phone.px(50) * (bool(sender[0]) + bool(note)) + phone.px(60 + 46 * len(shown)) * bool(
        shown
    )
    high = above + len(lines) * step + phone.px(34 if inline else 74)
    left = round(phone.wide - phone.px(30) - wide) if mine else phone.px(40)
    fill = (MINE if mine else THEIRS)[phone.dark]
    phone.pen.rounded_rectangle((left, phone.y, left + wide, phone.y + high), pad, fill=fill)
    end, x = phone.y + high + phone.px(20), (left + pad) * phone.units / phone.wide
    phone.y += phone.px(12)
    if sender[0]:
        phone.put(x, sender[0], 32, bold=True, fill=(83, 189, 235))
        if sender[1]:
            beside = (left + wide - pad) * phone.units / phone.wide
            phone.put(beside - phone.width_of(sender[1], 28), sender[1], 28, dim=True)
        phone.y += phone.px(50)
    if note:
        phone.line(x, note, 30, dim=True)
    if shown:
        phone.line(x + 20, quoted[0], 30, bold=True, fill=(6, 207, 156))
        for line in shown:
            phone.line(x + 20, line, 32, role="quoted", dim=True)
        phone.y += phone.px(12)
    phone.canvas.role = "author"
    for line in lines:
        phone.canvas.text((left + pad, phone.y), line, ink)
        phone.y += step
    at = phone.y - step + phone.px(18) if inline else phone.y
    phone.canvas.role, small = "chrome", phone.letters(26, fill=(134, 150, 160))
    right = font(small.face, small.size).getlength(clock)
    phone.canvas.text((round(left + wide - pad - right), at), clock, small)
    phone.y = end


def whatsapp_group(rng: random.Random) -> Phone:
    """Several senders by name and number, one or two days."""
    phone, language = Phone(rng), rng.choice(("id", "id", "en"))
    phone.canvas.image.paste(WALL[phone.dark], (0, 0, *phone.canvas.image.size))
    moment, head = phone.moment(language), rng.choice(("Grup Contoh Warga", "ASN CONTOH 2025"))
    phone.truth |= {"platform": "whatsapp", "display_name": head}
    bar = (31, 44, 52) if phone.dark else (0, 110, 92)
    phone.pen.rectangle((0, 0, phone.wide, phone.px(210)), fill=bar)
    phone.status_bar()
    phone.line(170, head, 42, bold=True, fill=(255, 255, 255))
    members = "Contoh Dua, Contoh Enam, +62 812-5550-0001, Anda"
    phone.put(170, members[: rng.choice((24, 48))], 28, fill=(200, 205, 205))
    phone.y = phone.px(260)
    day, whole = chip_time(rng, moment)
    _chip(phone, day)
    lines, times = [], []
    for number in range(rng.randint(2, 4)):
        name, _ = phone.people()[0]
        call = f"+62 812-5550-{rng.randint(1000, 9999)}"
        sender = rng.choice(((name, ""), (f"~ {name}", call), (call, f"~{name}"), (call, "")))
        mine, text = rng.random() < 0.3, phone.said(1, 2)
        later = type(moment)(
            moment.year,
            moment.month,
            moment.day,
            moment.hour,
            (moment.minute + number) % 60,
            language,
        )
        quoted = ("Contoh Lima", phone.said(1, 1)) if rng.random() < 0.25 else ("", "")
        bubble(
            phone,
            text,
            _clock(later),
            mine=mine,
            sender=("", "") if mine else sender,
            quoted=quoted,
        )
        lines.append(text)
        times.append(later.iso())
        if phone.y > phone.px(1650):
            break
    phone.body, phone.author = max(lines, key=len), " ".join(lines)
    if whole:
        phone.truth["posted_at"] = times[0]
        phone.any_time = times
    phone.bottom()
    phone.line(120, "Ketik pesan" if language == "id" else "Message", 38, dim=True)
    return phone


def whatsapp_channel(rng: random.Random) -> Phone:
    """A channel with followers and reactions."""
    phone, language = Phone(rng), rng.choice(("id", "id", "en"))
    phone.canvas.image.paste(WALL[phone.dark], (0, 0, *phone.canvas.image.size))
    moment = phone.moment(language)
    phone.truth |= {"platform": "whatsapp", "display_name": "Kabar Contoh Pasaman"}
    phone.status_bar()
    phone.line(170, "Kabar Contoh Pasaman", 42, bold=True)
    followers = "1,2 rb pengikut" if language == "id" else "1.2K followers"
    phone.line(170, followers, 28, gap=40, dim=True)
    day, whole = chip_time(rng, moment)
    _chip(phone, day)
    phone.body = phone.author = phone.said(2, 3)
    bubble(phone, phone.body, _clock(moment))
    phone.line(60, str(rng.randint(20, 900)), 28, gap=40, dim=True)
    if whole:
        phone.truth["posted_at"] = moment.iso()
    phone.bottom()
    foot = ("Hanya admin yang dapat mengirim pesan", "Only admins can send messages")
    phone.line(200, foot[language == "en"], 30, dim=True)
    return phone


def whatsapp_status(rng: random.Random) -> Phone:
    """A status: name and age above, words in the middle, the field for an answer below."""
    back = tuple(rng.randint(20, 110) for _ in range(3))
    phone, language = Phone(rng, 2.0, back=back), rng.choice(("id", "id", "en"))
    white = {"fill": (250, 250, 250)}
    (name, _), _ = phone.people()
    phone.truth |= {"platform": "whatsapp", "display_name": name}
    phone.dark = True
    phone.status_bar()
    phone.pen.line((phone.px(20), phone.y, phone.px(1060), phone.y), fill=(230, 230, 230), width=3)
    phone.y += phone.px(20)
    phone.avatar(90, 70)
    phone.line(180, name, 38, bold=True, **white)
    ages = {
        "id": ("Hari ini 10.32", "Kemarin 21.07", "12 menit yang lalu", "Baru saja"),
        "en": ("Today, 10:32", "Yesterday, 9:07 PM", "12 minutes ago", "Just now"),
    }
    phone.line(180, rng.choice(ages[language]), 28, **white)
    phone.body = phone.author = phone.said(1, 2)
    ink, phone.y = phone.letters(54, bold=True, **white), phone.px(780)
    phone.canvas.role = "author"
    for line in wrapped(phone.body, ink, phone.px(850)):
        x = round((phone.wide - font(ink.face, ink.size).getlength(line)) / 2)
        phone.y = phone.canvas.text((x, phone.y), line, ink)
    phone.bottom()
    phone.line(460, "Balas" if language == "id" else "Reply", 38, **white)
    return phone


def telegram_group(rng: random.Random) -> Phone:
    """Members' messages with names, answers, forwarded posts and a day."""
    phone, language = Phone(rng), rng.choice(("id", "id", "en"))
    moment = phone.moment(language)
    indonesian = language == "id"
    phone.truth |= {"platform": "telegram", "display_name": "Grup Contoh Kinali"}
    phone.status_bar()
    phone.line(170, "Grup Contoh Kinali", 42, bold=True)
    online = "204 anggota, 12 online" if indonesian else "204 members, 12 online"
    phone.line(170, online, 30, gap=40, dim=True)
    phone.canvas.image.paste(WALL[phone.dark], (0, phone.y, phone.wide, phone.canvas.image.height))
    phone.y += phone.px(30)
    dated = rng.random() < 0.5
    day = rng.choice((moment.date(), moment.date())) if dated else moment.date(year=False)
    if not dated and rng.random() < 0.4:
        day = "Hari ini" if indonesian else "Today"
    _chip(phone, day)
    lines, times = [], []
    for number in range(rng.randint(2, 3)):
        (name, _), (other, _) = phone.people()
        later = type(moment)(
            moment.year,
            moment.month,
            moment.day,
            moment.hour,
            (moment.minute + number) % 60,
            language,
        )
        quoted = (other, phone.said(1, 1)) if rng.random() < 0.25 else ("", "")
        text = phone.said(1, 2)
        bubble(phone, text, _clock(later), sender=(name, rng.choice(("", "admin"))), quoted=quoted)
        lines.append(text)
        times.append(later.iso())
        if phone.y > phone.px(1650):
            break
    phone.body, phone.author = max(lines, key=len), " ".join(lines)
    if dated:
        phone.truth["posted_at"], phone.any_time = times[0], times
    phone.bottom()
    phone.line(120, "Pesan" if indonesian else "Message", 38, dim=True)
    return phone


def telegram_forward(rng: random.Random) -> Phone:
    """A channel's post forwarded from another one."""
    phone, language = Phone(rng), rng.choice(("id", "id", "en"))
    moment, indonesian = phone.moment(language), language == "id"
    phone.truth |= {"platform": "telegram", "display_name": "Kabar Contoh"}
    phone.status_bar()
    phone.line(170, "Kabar Contoh", 42, bold=True)
    phone.line(170, "1.204 pelanggan" if indonesian else "1,204 subscribers", 30, gap=50, dim=True)
    phone.canvas.image.paste(WALL[phone.dark], (0, phone.y, phone.wide, phone.canvas.image.height))
    phone.y += phone.px(30)
    dated = rng.random() < 0.6
    _chip(phone, moment.date(year=dated))
    phone.body = phone.author = phone.said(2, 3)
    words = "Diteruskan dari Info Contoh" if indonesian else "Forwarded from Info Contoh"
    bubble(phone, phone.body, f"{rng.randint(20, 900)}  {_clock(moment)}", note=words)
    if dated:
        phone.truth["posted_at"] = moment.iso()
    phone.bottom()
    phone.line(440, "Bisukan" if indonesian else "Mute", fill=(90, 120, 220))
    return phone
