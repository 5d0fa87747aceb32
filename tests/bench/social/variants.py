"""Instagram, Threads, TikTok and YouTube in less plain looks: reels, stories, dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.draw.canvas import font, wrapped
from tests.bench.draw.screens import picture
from tests.bench.social.feeds import OWN, caption_beside
from tests.bench.social.phone import Phone, start_phone
from tests.bench.social.words import AGES, long_time

if TYPE_CHECKING:
    import random


def instagram_times(rng: random.Random) -> Phone:
    """A post with place, verified mark, every way of telling its time."""
    phone, language = start_phone(rng)
    own, ((_, account), (_, other)) = OWN[language], phone.people()
    phone.truth |= {"platform": "instagram", "account": account}
    if rng.random() < 0.4:
        phone.line(420, "Postingan" if language == "id" else "Posts", 42, gap=30, bold=True)
    phone.avatar(30, 70)
    phone.put(120, account, 34, bold=True)
    if rng.random() < 0.3:
        phone.badge(130 + phone.width_of(account, 34, bold=True))
    phone.put(860, rng.choice(("", own["follow"])), 32, bold=True)
    phone.line(120, "", 34)
    if rng.random() < 0.4:
        phone.line(120, rng.choice(("Simpang Empat", "Audio asli", "Pasaman Barat, Indonesia")), 26)
    phone.y += phone.px(30)
    phone.photo(rng.choice((500, 800)))
    phone.icons(30, 120, 210, 980, size=50)
    phone.y += phone.px(80)
    likes = f"{rng.randint(3, 900)} {'suka' if language == 'id' else 'likes'}"
    phone.line(30, likes, 32, gap=10, bold=True)
    phone.body = phone.author = phone.said(1, 2)
    caption_beside(phone, account, phone.body)
    if rng.random() < 0.3:
        caption_beside(phone, other, "mantap sekali bang", "comment")
    when, phone.truth["posted_at"] = long_time(rng, phone.moment(language))
    tail = rng.choice(("", " · Lihat terjemahan" if language == "id" else " · See translation"))
    phone.line(30, when + tail, 28, dim=True)
    phone.bottom()
    phone.icons(80, 290, 500, 710, 920, size=54)
    return phone


def instagram_reel(rng: random.Random) -> Phone:
    """A reel: account and caption over the picture, counters at the right."""
    phone, language = Phone(rng, 2.0), rng.choice(("id", "id", "en"))
    phone.dark, high = True, phone.canvas.image.height
    own, white = OWN[language], {"fill": (255, 255, 255)}
    phone.canvas.image.paste(picture(rng, phone.wide, high), (0, 0))
    (_, account), _ = phone.people()
    phone.truth |= {"platform": "instagram", "account": account}
    phone.status_bar()
    phone.line(40, "Reels", 48, bold=True, **white)
    for number, count in enumerate(("12,4 rb", "204", "33")):
        phone.y = high - phone.px(900 - number * 150)
        phone.icons(970, size=60)
        phone.put(960, count, 28, phone.y + phone.px(80), **white)
    phone.bottom(380)
    phone.avatar(30, 70)
    phone.put(120, account, 36, bold=True, **white)
    if rng.random() < 0.7:
        phone.put(150 + phone.width_of(account, 36, bold=True), own["follow"], 32, **white)
    phone.y += phone.px(90)
    phone.body = phone.author = phone.said(1, 1)
    ink, phone.canvas.role = phone.letters(36, **white), "author"
    for line in wrapped(phone.body, ink, phone.px(860)):
        phone.y = phone.canvas.text((phone.px(30), phone.y), line, ink)
    sound = "Audio asli" if language == "id" else "Original audio"
    phone.line(30, f"{account} · {sound}", 28, **white)
    return phone


def instagram_story(rng: random.Random) -> Phone:
    """A story: account and age above, words in the middle, the field for an answer below."""
    back = tuple(rng.randint(20, 120) for _ in range(3))
    phone, language = Phone(rng, 2.0, back=back), rng.choice(("id", "id", "en"))
    phone.dark, white = True, {"fill": (250, 250, 250)}
    (_, account), _ = phone.people()
    phone.truth |= {"platform": "instagram", "account": account}
    phone.status_bar()
    phone.pen.line((phone.px(20), phone.y, phone.px(1060), phone.y), fill=(230, 230, 230), width=3)
    phone.y += phone.px(20)
    phone.avatar(30, 70)
    phone.put(120, account, 36, bold=True, **white)
    age = rng.choice(("5 j", "23 j", "12 mnt") if language == "id" else ("5h", "23h", "12m"))
    phone.put(140 + phone.width_of(account, 36, bold=True), age, 34, fill=(215, 215, 215))
    phone.body = phone.author = phone.said(1, 1)
    ink, phone.y = phone.letters(54, bold=True, **white), phone.px(780)
    phone.canvas.role = "author"
    for line in wrapped(phone.body, ink, phone.px(850)):
        x = round((phone.wide - font(ink.face, ink.size).getlength(line)) / 2)
        phone.y = phone.canvas.text((x, phone.y), line, ink)
    phone.bottom()
    fields = ("Kirim pesan", f"Balas ke {account}...") if language == "id" else ("Send message",)
    phone.line(90, rng.choice(fields), 34, **white)
    return phone


def threads_times(rng: random.Random) -> Phone:
    """A post with its age or date, a quoted one, answers."""
    phone, language = start_phone(rng)
    own, ((_, account), (_, other)) = OWN[language], phone.people()
    phone.truth |= {"platform": "threads", "account": account}
    phone.line(440, own["thread"], 42, gap=40, bold=True)
    for number, name in enumerate((account, *([other] * rng.randint(0, 2)))):
        phone.avatar(30)
        phone.put(130, name, 36, bold=True)
        beside = 150 + phone.width_of(name, 36, bold=True)
        moment = phone.moment(language)
        when, truth = rng.choice(AGES[language][:4]), None
        if language == "id" and rng.random() < 0.4:
            when = f"{moment.day:02}/{moment.month:02}/{moment.year % 100}"
            truth = moment.iso(day_only=True)
        phone.line(beside, when, dim=True)
        if not number:
            phone.truth["posted_at"] = truth
        text = phone.said(1, 1 if number else 2)
        phone.body = phone.body or text
        phone.paragraph(130, text, 900, role="comment" if number else "author")
        phone.icons(130, 290, 450, 610)
        phone.row((185, "48"), (345, "12"), (505, "3"), gap=50, dim=True)
    phone.author = phone.body
    phone.bottom()
    phone.line(150, f"{own['answer']} {account}...", 34, dim=True)
    return phone


def tiktok_plain(rng: random.Random) -> Phone:
    """A video with account and caption only, or with the day it was uploaded."""
    phone, language = Phone(rng, 1.9), rng.choice(("id", "id", "en"))
    phone.dark, high = True, phone.canvas.image.height
    phone.canvas.image.paste(picture(rng, phone.wide, high), (0, 0))
    (author, _), white = phone.people(), {"fill": (255, 255, 255)}
    moment = phone.moment(language)
    name = f"@{author[1]}"
    phone.truth |= {"platform": "tiktok", "account": author[1]}
    tabs = ("Teman", "Untuk Anda") if language == "id" else ("Friends", "For You")
    phone.row((350, tabs[0]), (600, tabs[1]), size=38, bold=True, **white)
    phone.bottom(420)
    day = f"{moment.year}-{moment.month}-{moment.day}"
    when, truth = rng.choice((("", None), (f" · {moment.month}-{moment.day}", None),
                              (f" · {day}", moment.iso(day_only=True))))  # fmt: skip
    phone.truth["posted_at"] = truth
    phone.line(30, f"{name}{when}", 40, gap=10, bold=True, **white)
    phone.body = phone.author = phone.said(1, 2)
    ink, phone.canvas.role = phone.letters(38, **white), "author"
    for line in wrapped(phone.body, ink, phone.px(780)):
        phone.y = phone.canvas.text((phone.px(30), phone.y), line, ink)
    nav = ("Beranda", "Teman", "Kotak Masuk", "Profil")
    nav = nav if language == "id" else ("Home", "Friends", "Inbox", "Profile")
    phone.bottom(70)
    places = (60, 300, 640, 900)
    phone.row(*zip(places, nav, strict=True), size=28, **white)
    return phone


def youtube_title(rng: random.Random) -> Phone:
    """A video: title, views, channel with its handle, comments."""
    phone, language = start_phone(rng)
    moment, (author, other) = phone.moment(language), phone.people()
    indonesian = language == "id"
    phone.truth |= {"platform": "youtube", "display_name": author[0]}
    phone.photo(560)
    phone.put(920, "2:05", 28, phone.y - phone.px(80), fill=(250, 250, 250))
    phone.body = phone.author = " ".join(phone.said(1, 1).split()[:9])
    phone.paragraph(30, phone.body, 1000, 44, gap=10)
    when, phone.truth["posted_at"] = long_time(rng, moment)
    if when.startswith(("Diedit", "Edited")):
        when = "2 hari yang lalu" if indonesian else "2 days ago"
    views = "1,2 rb x ditonton" if indonesian else "1.2K views"
    more = "  ...lainnya" if indonesian else "  ...more"
    phone.line(30, f"{views}  {when}{more}", 30, gap=30, dim=True)
    phone.avatar(30)
    phone.put(130, author[0], 36, bold=True)
    phone.put(160 + phone.width_of(author[0], 36, bold=True), "12 rb", 30, dim=True)
    phone.row((130, ""), (820, "Subscribe"), size=34, gap=50, bold=True)
    phone.row((50, "Komentar" if indonesian else "Comments"), (290, "48"), size=34, bold=True)
    phone.line(130, f"@{other[1]} · {AGES[language][0]}", 28, dim=True)
    phone.paragraph(130, phone.said(1, 1), 860, 32, role="comment")
    return phone
