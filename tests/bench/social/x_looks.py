"""X posts in less plain looks: reposted, pinned, quoting, shortened names, profiles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.social.feeds import OWN, counter_row
from tests.bench.social.phone import Phone, start_phone
from tests.bench.social.words import feed_time, x_time

if TYPE_CHECKING:
    import random


def x_variants(rng: random.Random) -> Phone:
    """A post in focus: reposted or pinned, verified, quoting another one, edited."""
    phone, language = start_phone(rng)
    own, (author, other) = OWN[language], phone.people()
    indonesian = language == "id"
    phone.truth |= {"platform": "x", "account": author[1], "display_name": author[0]}
    if rng.random() < 0.6:
        phone.line(140, "Posting" if indonesian else "Post", 44, gap=30, bold=True)
    heads = (
        (f"{other[0]} memposting ulang", "Disematkan", "Anda memposting ulang")
        if indonesian
        else (f"{other[0]} reposted", "Pinned", "You reposted")
    )
    if rng.random() < 0.5:
        phone.line(140, rng.choice(heads), 30, gap=10, dim=True)
    phone.avatar(30, 90)
    phone.put(140, author[0], 38, bold=True)
    if rng.random() < 0.4:
        phone.badge(150 + phone.width_of(author[0], 38, bold=True))
    phone.put(880, rng.choice(("", own["follow"])), 34, bold=True)
    phone.line(140, "", 38)
    phone.line(140, f"@{author[1]}", 36, gap=30, dim=True)
    phone.body = phone.author = phone.said()
    phone.paragraph(30, phone.body, 1000, 40)
    when, phone.truth["posted_at"] = x_time(rng, phone.moment(language))
    if rng.random() < 0.5:
        _quoted(phone, other, feed_time(rng, phone.moment(language))[0])
    phone.line(30, when + rng.choice(("", f" · 1.204 {own['views']}")), 34, gap=30, dim=True)
    counts = ((30, own["reposts"]), (430, own["like"]), (700, own["marks"]))
    phone.row(*((at, f"{rng.randint(2, 90)} {word}") for at, word in counts), size=34, dim=True)
    return phone


def _quoted(phone: Phone, who: tuple[str, str], age: str) -> None:
    top = phone.y
    phone.y += phone.px(20)
    phone.avatar(60, 50)
    phone.put(125, who[0], 34, bold=True)
    beside = 140 + phone.width_of(who[0], 34, bold=True)
    phone.line(beside, _fitting(phone, f"@{who[1]} · {age}", 34, 1000 - beside)[0], 34, dim=True)
    phone.paragraph(60, phone.said(1, 2), 940, 36, role="quoted")
    box = (phone.px(30), top, phone.px(1050), phone.y)
    phone.pen.rounded_rectangle(box, phone.px(24), outline=phone.dim, width=2)
    phone.y += phone.px(30)


def _fitting(phone: Phone, text: str, size: int, room: float) -> tuple[str, bool]:
    """Cut with an ellipsis what is wider than ``room``; whether it was cut."""
    cut = text
    while cut and phone.width_of(f"{cut}…", size) > room:
        cut = cut[:-1]
    whole = phone.width_of(text, size) <= room
    return (text, False) if whole else (f"{cut}…", True)


def x_feed(rng: random.Random) -> Phone:
    """Posts in the timeline; what is too long ends in an ellipsis, and so states no handle."""
    phone, language = start_phone(rng)
    own, (author, other) = OWN[language], phone.people()
    phone.truth |= {"platform": "x", "display_name": author[0]}
    phone.row((200, own["you"]), (650, own["following"]), size=36, gap=40, bold=True)
    for number, who in enumerate((author, other)):
        if rng.random() < 0.3:
            again = "memposting ulang" if language == "id" else "reposted"
            phone.line(130, f"Contoh Dua {again}", 30, gap=6, dim=True)
        phone.avatar(30)
        when, truth = feed_time(rng, phone.moment(language))
        name, _ = _fitting(phone, who[0], 36, 560)
        phone.put(130, name, 36, bold=True)
        beside = 150 + phone.width_of(name, 36, bold=True)
        if rng.random() < 0.3:
            phone.badge(beside)
            beside += 40
        room = 1000 - beside - phone.width_of(f" · {when}", 36)
        account, cut = _fitting(phone, f"@{who[1]}", 36, room)
        phone.line(beside, f"{account} · {when}", 36, dim=True)
        text = phone.said(1, 2)
        phone.paragraph(130, text, 900, role="other" if number else "author")
        counter_row(phone)
        if not number:
            phone.body = phone.author = text
            phone.truth |= {"account": None if cut else who[1], "posted_at": truth}
    return phone


def profile_x(rng: random.Random) -> Phone:
    """A profile: account, when the person joined, and a pinned post with its age."""
    phone, language = start_phone(rng)
    own, (author, _) = OWN[language], phone.people()
    indonesian = language == "id"
    phone.truth |= {"platform": "x", "account": author[1], "display_name": author[0]}
    phone.photo(200)
    phone.avatar(30, 140)
    phone.put(860, own["follow"], 34, bold=True)
    phone.y += phone.px(170)
    phone.line(30, author[0], 44, bold=True)
    phone.line(30, f"@{author[1]}", 36, gap=14, dim=True)
    phone.line(30, "Warga contoh, pendapat sendiri", 36, gap=10, role="bio")
    phone.line(
        30, "Bergabung Maret 2019" if indonesian else "Joined March 2019", 34, gap=10, dim=True
    )
    follow = (
        ("204 Mengikuti", "1.021 Pengikut") if indonesian else ("204 Following", "1,021 Followers")
    )
    phone.row((30, follow[0]), (360, follow[1]), size=34, gap=30)
    tabs = (
        ("Posting", "Balasan", "Media", "Suka")
        if indonesian
        else ("Posts", "Replies", "Media", "Likes")
    )
    phone.row(*zip((60, 330, 600, 860), tabs, strict=True), size=34, gap=40, bold=True)
    phone.line(140, "Disematkan" if indonesian else "Pinned", 30, gap=6, dim=True)
    phone.avatar(30)
    phone.put(130, author[0], 36, bold=True)
    beside = 145 + phone.width_of(author[0], 36, bold=True)
    when, truth = feed_time(rng, phone.moment(language))
    account, _ = _fitting(phone, f"@{author[1]}", 36, 1000 - beside - 160)
    phone.line(beside, f"{account} · {when}", 36, dim=True)
    phone.truth["posted_at"] = truth
    phone.body = phone.author = phone.said(1, 2)
    phone.paragraph(130, phone.body, 900)
    counter_row(phone)
    return phone
