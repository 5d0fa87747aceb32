"""Facebook posts in less plain looks: every way of telling time, groups, shares, old apps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.social.feeds import OWN
from tests.bench.social.phone import Phone, start_phone
from tests.bench.social.words import AGES, facebook_time

if TYPE_CHECKING:
    import random


def _when(phone: Phone, language: str, x: float) -> str | None:
    """The line with the time and the globe; returns the truth."""
    said, truth = facebook_time(phone.rng, phone.moment(language))
    phone.put(x, f"{said} ·", 30, dim=True)
    phone.globe(x + 10 + phone.width_of(f"{said} ·", 30))
    phone.y += phone.px(62)
    return truth


def _buttons(phone: Phone, language: str, *, comments: int = 0) -> None:
    own, rng = OWN[language], phone.rng
    comment = f"{rng.randint(2, 80)} {'komentar' if language == 'id' else 'comments'}"
    phone.row((60, str(rng.randint(2, 400))), (760, comment), dim=True)
    buttons = ((110, own["like"]), (450, own["comment"]), (810, own["share"]))
    phone.row(*buttons, size=32, gap=40, dim=True)
    for _ in range(comments):
        phone.avatar(30, 70)
        phone.line(130, phone.people()[1][0], 32, bold=True)
        phone.paragraph(130, phone.said(1, 1), 860, 34, gap=6, role="comment")
        under = ((130, rng.choice(AGES[language][:4])), (240, own["like"]), (370, own["reply"]))
        phone.row(*under, gap=30, dim=True)


def facebook_times(rng: random.Random) -> Phone:
    """A wall post with every way of telling its time; the name may be verified."""
    phone, language = start_phone(rng)
    (name, _), _ = phone.people()
    phone.truth |= {"platform": "facebook", "display_name": name}
    phone.avatar(30)
    phone.put(130, name, 38, bold=True)
    if rng.random() < 0.3:
        phone.badge(145 + phone.width_of(name, 38, bold=True))
    phone.line(130, "", 38)
    phone.truth["posted_at"] = _when(phone, language, 130)
    phone.body = phone.author = phone.said()
    phone.paragraph(30, phone.body, 1000)
    if rng.random() < 0.5:
        phone.photo(rng.choice((350, 600)))
    _buttons(phone, language, comments=rng.randint(0, 2))
    return phone


def facebook_group(rng: random.Random) -> Phone:
    """A post in a group: the group above the name, or both in one line; badges."""
    phone, language = start_phone(rng)
    (name, _), _ = phone.people()
    group = rng.choice(("Info Warga Contoh", "JUAL BELI CONTOH PASBAR", "Forum Guru Contoh"))
    phone.truth |= {"platform": "facebook", "display_name": name}
    phone.avatar(30)
    if rng.random() < 0.5:
        phone.line(130, group, 38, bold=True)
        said, truth = facebook_time(rng, phone.moment(language))
        badge = rng.choice(("", "Admin · ", "Moderator · "))
        phone.line(130, f"{name} · {badge}{said} ·", 30, gap=24, dim=True)
        phone.truth["posted_at"] = truth
    else:
        phone.put(130, name, 38, bold=True)
        beside = 150 + phone.width_of(name, 38, bold=True)
        left, top, size = phone.px(beside), phone.y + phone.px(14), phone.px(24)
        arrow = ((left, top), (left, top + size), (left + size * 0.8, top + size / 2))
        phone.pen.polygon(arrow, fill=phone.dim)
        fits = beside + 40 + phone.width_of(group, 38, bold=True) < 1060
        if not fits:
            phone.line(130, "", 38)
        phone.line(beside + 40 if fits else 130, group, 38, bold=True)
        phone.truth["posted_at"] = _when(phone, language, 130)
    phone.body = phone.author = phone.said()
    phone.paragraph(30, phone.body, 1000)
    _buttons(phone, language, comments=rng.randint(0, 2))
    return phone


def facebook_share(rng: random.Random) -> Phone:
    """A few own words over somebody else's post with its own name and time."""
    phone, language = start_phone(rng)
    (name, _), (other, _) = phone.people()
    phone.truth |= {"platform": "facebook", "display_name": name}
    phone.avatar(30)
    words = {"id": "membagikan sebuah postingan.", "en": "shared a post."}[language]
    if rng.random() < 0.4 and phone.width_of(f"{name} {words}", 38) < 880:
        phone.put(130, name, 38, bold=True)
        phone.line(145 + phone.width_of(name, 38, bold=True), words, 36)
    else:
        phone.line(130, name, 38, bold=True)
    phone.truth["posted_at"] = _when(phone, language, 130)
    phone.body = phone.author = phone.said(1, 2)
    phone.paragraph(30, phone.body, 1000)
    top = phone.y
    phone.y += phone.px(20)
    if rng.random() < 0.4:
        phone.photo(300, 40, 1000)
    phone.avatar(60, 70)
    phone.line(150, other, 36, bold=True)
    _when(phone, language, 150)
    phone.paragraph(60, phone.said(1, 2), 940, 36, role="quoted")
    box = (phone.px(30), top, phone.px(1050), phone.y)
    phone.pen.rounded_rectangle(box, phone.px(20), outline=phone.dim, width=2)
    phone.y += phone.px(30)
    _buttons(phone, language)
    return phone


def facebook_web(rng: random.Random) -> Phone:
    """Facebook Lite or its page for a phone's browser."""
    phone, language = start_phone(rng)
    own, ((name, _), (other, _)) = OWN[language], phone.people()
    phone.truth |= {"platform": "facebook", "display_name": name}
    phone.row((40, "facebook"), (860, "Masuk" if language == "id" else "Log in"), size=44, gap=30)
    phone.line(40, name, 36, bold=True)
    phone.truth["posted_at"] = _when(phone, language, 40)
    phone.body = phone.author = phone.said()
    phone.paragraph(40, phone.body, 1000, 36)
    words = f"{own['like']} · {own['comment']} · {own['share']}"
    phone.line(40, words, 32, gap=40, dim=True)
    if rng.random() < 0.5:
        phone.line(40, other, 34, bold=True)
        phone.paragraph(40, phone.said(1, 1), 980, 34, gap=6, role="comment")
        under = f"{own['like']} · {own['reply']} · {rng.choice(AGES[language][:4])}"
        phone.line(40, under, 28, dim=True)
    return phone
