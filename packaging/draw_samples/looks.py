"""How the apps look, roughly: one function an app, drawn from shapes and words only."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

import icons
from canvas import MARK_HEIGHT, Canvas, Theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PIL import Image
    from post import Post

MONTHS: Final = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)
_WHITE: Final = (255, 255, 255)
_LIGHT: Final = Theme(
    _WHITE, (240, 242, 245), (5, 5, 5), (101, 103, 107), (222, 224, 228), (8, 102, 255)
)
_DARK: Final = Theme(
    (24, 25, 26), (58, 59, 60), (228, 230, 235), (176, 179, 184), (62, 64, 66), (69, 153, 255)
)
_BLACK: Final = Theme(
    (0, 0, 0), (38, 38, 38), (245, 245, 245), (150, 153, 158), (47, 51, 54), (29, 155, 240)
)
PHONE_HEIGHT: Final = 760


def draw(post: Post) -> Image.Image:
    """Return the finished screen of the post, marked as a sample."""
    canvas = _LOOKS[post.look](post)
    canvas.footer()
    return canvas.image


def _clock(post: Post) -> str:
    return post.shot[11:16].replace(":", ".")


def _moment(post: Post) -> datetime:
    return datetime.fromisoformat(post.posted or post.shot)


def _date(post: Post, *, short: bool = False) -> str:
    day = _moment(post)
    month = MONTHS[day.month - 1]
    return f"{day.day} {month[:3] if short else month} {day.year}"


def _time(post: Post) -> str:
    return _moment(post).strftime("%H.%M")


def _count(post: Post, low: int, high: int) -> str:
    return str(low + post.number * 37 % (high - low))


def _header(c: Canvas, theme: Theme, title: str) -> None:
    icons.back(c, 14, 37, theme.ink)
    c.text(180, 35, title, 15.5, theme.ink, bold=True, anchor="ma")
    c.hline(64, theme.line)


def _tab_bar(c: Canvas, theme: Theme, active: int = 0) -> None:
    top = c.height - MARK_HEIGHT - 46
    c.box(0, top, 360, 46, theme.back)
    c.hline(top, theme.line)
    for i, icon in enumerate((icons.house, icons.lens, icons.plus, icons.heart, icons.person)):
        icon(c, 26 + i * 72, top + 13, 20, theme.ink if i == active else theme.soft)


def _facebook(post: Post) -> Canvas:
    theme = _DARK if post.dark else _LIGHT
    c = Canvas(post.width, PHONE_HEIGHT, theme.back)
    c.status_bar(_clock(post), theme.ink)
    _header(c, theme, f"Postingan {post.name}")
    c.avatar(14, 76, 40, post.name)
    c.text(64, 76, post.name, 14.5, theme.ink, bold=True)
    when = post.relative or f"{_date(post)} pukul {_time(post)}"
    end = c.text(64, 97, when, 12, theme.soft)
    c.box(end + 8, 101, 11, 11, None, radius=5.5, outline=theme.soft)
    icons.dots(c, 328, 92, theme.soft)
    y = c.paragraph(14, 128, post.text, 15.5, theme.ink, 332) + 8
    if post.picture:
        c.picture(0, y, 360, 225, post.number, dim=0.12 if post.dark else 0)
        y += 233
    c.disc(14, y + 2, 18, theme.accent)
    icons.thumb(c, 18, y + 5.5, 10, _WHITE)
    c.text(38, y + 1, _count(post, 12, 180), 12.5, theme.soft)
    c.text(346, y + 1, f"{len(post.comments)} komentar", 12.5, theme.soft, anchor="ra")
    y += 28
    c.hline(y, theme.line, 14, 332)
    for x, icon, label in (
        (22, icons.thumb, "Suka"),
        (124, icons.bubble, "Komentari"),
        (252, icons.share, "Bagikan"),
    ):
        icon(c, x, y + 11, 17, theme.soft)
        c.text(x + 25, y + 9, label, 13, theme.soft, bold=True)
    y += 40
    c.hline(y, theme.line)
    y += 14
    if post.comments:
        c.text(14, y - 4, "Paling relevan", 13, theme.ink, bold=True)
        y += 26
    for number, words in post.comments:
        name = f"Warga Contoh {number:03d}" if number != post.number else post.name
        c.avatar(14, y, 32, name)
        lines = c.wrap(words, 13.5, 262)
        c.box(54, y, 286, 30 + 19 * len(lines), theme.card, radius=14)
        c.text(66, y + 5, name, 12.5, theme.ink, bold=True)
        c.paragraph(66, y + 23, words, 13.5, theme.ink, 262)
        y += 34 + 19 * len(lines)
        c.text(66, y, "1 j     Suka     Balas", 11.5, theme.soft)
        y += 28
    if not post.comments:
        c.text(180, y + 30, "Belum ada komentar", 14.5, theme.soft, bold=True, anchor="ma")
        c.text(180, y + 53, "Jadilah yang pertama berkomentar.", 12.5, theme.soft, anchor="ma")
    bar = c.height - MARK_HEIGHT - 52
    c.box(0, bar, 360, 52, theme.back)
    c.hline(bar, theme.line)
    c.box(14, bar + 9, 332, 34, theme.card, radius=17)
    c.text(30, bar + 16, "Tulis komentar...", 13, theme.soft)
    return c


def _instagram(post: Post) -> Canvas:
    theme = _BLACK if post.dark else _LIGHT
    c = Canvas(post.width, PHONE_HEIGHT, theme.back)
    c.status_bar(_clock(post), theme.ink)
    _header(c, theme, "Postingan")
    c.avatar(14, 75, 32, post.name, ring=True)
    c.text(56, 73, post.account, 13.5, theme.ink, bold=True)
    c.text(56, 91, "Simpang Empat, Pasaman Barat", 11.5, theme.soft)
    icons.dots(c, 340, 82, theme.ink, upright=True)
    c.picture(0, 118, 360, 330, post.number, dim=0.25 if post.dark else 0)
    y = 460.0
    icons.heart(c, 14, y, 24, (237, 73, 86), full=True)
    icons.bubble(c, 54, y, 23, theme.ink)
    icons.share(c, 92, y, 23, theme.ink)
    icons.bookmark(c, 324, y, 22, theme.ink)
    y += 34
    c.text(14, y, f"{_count(post, 20, 400)} suka", 13.5, theme.ink, bold=True)
    y += 22
    y = c.paragraph(14, y, post.text, 14, theme.ink, 332, lead=post.account) + 4
    c.text(14, y, "Lihat semua 4 komentar", 13, theme.soft)
    c.text(14, y + 21, post.relative or _date(post), 11.5, theme.soft)
    _tab_bar(c, theme)
    return c


def _tiktok(post: Post) -> Canvas:
    c = Canvas(post.width, PHONE_HEIGHT, (0, 0, 0))
    bottom = c.height - MARK_HEIGHT - 50
    c.picture(0, 0, 360, bottom, post.number, dim=0.62)
    c.status_bar(_clock(post), _WHITE)
    c.text(132, 38, "Mengikuti", 14.5, (200, 200, 200), bold=True, anchor="ma")
    c.text(232, 38, "Untuk Anda", 14.5, _WHITE, bold=True, anchor="ma")
    c.box(214, 62, 36, 2.5, _WHITE)
    icons.lens(c, 326, 40, 18, _WHITE)
    c.avatar(304, 330, 44, post.name, ring=True)
    for i, (icon, low, high) in enumerate(
        (
            (icons.heart, 100, 900),
            (icons.bubble, 8, 90),
            (icons.bookmark, 5, 60),
            (icons.share, 3, 40),
        )
    ):
        y = 396 + i * 56
        icon(c, 311, y, 29, _WHITE)
        c.text(325, y + 33, _count(post, low, high), 11.5, _WHITE, bold=True, anchor="ma")
    lines = c.wrap(post.text, 14.5, 270)
    y = bottom - 34 - 20 * len(lines) - 28
    end = c.text(14, y, f"@{post.account}", 15, _WHITE, bold=True)
    c.text(end + 8, y + 2, f"· {post.relative or _date(post)}", 12.5, (225, 225, 225))
    below = c.paragraph(14, y + 26, post.text, 14.5, _WHITE, 270)
    c.text(14, below + 4, f"suara asli - {post.name}", 12.5, (225, 225, 225))
    for i, label in enumerate(("Beranda", "Toko", "", "Kotak Masuk", "Profil")):
        x = 36 + i * 72
        if label:
            ink = _WHITE if i == 0 else (165, 165, 165)
            icon = (icons.house, icons.bookmark, icons.plus, icons.bubble, icons.person)[i]
            icon(c, x - 9, bottom + 8, 18, ink)
            c.text(x, bottom + 30, label, 10, ink, anchor="ma")
        else:
            c.box(x - 21, bottom + 11, 42, 27, _WHITE, radius=8)
            c.box(x - 6, bottom + 23.5, 12, 2, (0, 0, 0))
            c.box(x - 1, bottom + 18.5, 2, 12, (0, 0, 0))
    return c


def _x(post: Post) -> Canvas:
    theme = _BLACK if post.dark else _LIGHT
    c = Canvas(post.width, PHONE_HEIGHT, theme.back)
    c.status_bar(_clock(post), theme.ink)
    _header(c, theme, "Postingan")
    c.avatar(14, 76, 42, post.name)
    c.text(66, 76, post.name, 15, theme.ink, bold=True)
    c.text(66, 97, f"@{post.account}", 13, theme.soft)
    icons.dots(c, 328, 90, theme.soft)
    y = c.paragraph(14, 134, post.text, 17, theme.ink, 332, leading=1.4) + 10
    if post.picture:
        c.picture(14, y, 332, 190, post.number, dim=0.1)
        y += 202
    views = f"{_count(post, 200, 980)} Tayangan"
    c.text(14, y, f"{_time(post)} · {_date(post, short=True)} · {views}", 13, theme.soft)
    y += 30
    c.hline(y, theme.line, 14, 332)
    c.text(14, y + 10, "6 Posting ulang   2 Kutipan   41 Suka", 13, theme.soft)
    y += 40
    c.hline(y, theme.line, 14, 332)
    for i, icon in enumerate(
        (icons.bubble, icons.repost, icons.heart, icons.bookmark, icons.share)
    ):
        icon(c, 28 + i * 70, y + 12, 19, theme.soft)
    y += 44
    c.hline(y, theme.line)
    y += 12
    for number, words in post.comments:
        name = f"Warga Contoh {number:03d}"
        c.avatar(14, y, 36, name)
        end = c.text(60, y - 2, name, 13.5, theme.ink, bold=True)
        c.text(end + 6, y - 1, f"@warga_contoh{number} · 1 j", 12.5, theme.soft)
        y = c.paragraph(60, y + 19, words, 14.5, theme.ink, 286) + 8
        c.hline(y, theme.line)
        y += 12
    bar = c.height - MARK_HEIGHT - 92
    c.hline(bar, theme.line)
    c.box(14, bar + 8, 332, 32, theme.card, radius=16)
    c.text(30, bar + 14, "Posting balasan Anda", 13.5, theme.soft)
    _tab_bar(c, theme)
    return c


def _threads(post: Post) -> Canvas:
    theme = _BLACK if post.dark else _LIGHT
    c = Canvas(post.width, PHONE_HEIGHT, theme.back)
    c.status_bar(_clock(post), theme.ink)
    _header(c, theme, "Utas")
    c.avatar(14, 78, 38, post.name)
    end = c.text(62, 86, post.account, 14.5, theme.ink, bold=True)
    c.text(end + 8, 87, post.relative or _date(post, short=True), 13, theme.soft)
    icons.dots(c, 328, 95, theme.soft)
    y = c.paragraph(14, 126, post.text, 16, theme.ink, 332) + 10
    if not post.relative:
        c.text(14, y, f"{_time(post)} · {_date(post)}", 12.5, theme.soft)
        y += 26
    for i, icon in enumerate((icons.heart, icons.bubble, icons.repost, icons.share)):
        icon(c, 14 + i * 52, y, 20, theme.ink)
        c.text(38 + i * 52, y + 1, str((post.number + i * 5) % 17 + 1), 12.5, theme.soft)
    y += 36
    c.hline(y, theme.line)
    c.text(14, y + 10, "Balasan teratas", 13.5, theme.ink, bold=True)
    y += 42
    for number, words in post.comments:
        c.avatar(14, y, 34, f"Warga Contoh {number:03d}")
        c.text(58, y, f"warga.contoh{number}", 13.5, theme.ink, bold=True)
        y = c.paragraph(58, y + 20, words, 14, theme.ink, 288) + 12
        c.hline(y, theme.line)
        y += 12
    if not post.comments:
        c.text(180, y + 40, "Belum ada balasan", 13, theme.soft, anchor="ma")
    _tab_bar(c, theme)
    return c


def _whatsapp_status(post: Post) -> Canvas:
    back = (18, 60, 64) if post.dark else (94, 78, 132)
    c = Canvas(post.width, PHONE_HEIGHT, back)
    c.status_bar(_clock(post), _WHITE)
    c.box(8, 28, 168, 3, _WHITE, radius=1.5)
    c.box(184, 28, 168, 3, (150, 160, 165), radius=1.5)
    icons.back(c, 12, 49, _WHITE)
    c.avatar(42, 40, 36, post.name)
    c.text(88, 39, post.name, 15, _WHITE, bold=True)
    c.text(88, 60, f"{_date(post)} {_time(post)}", 12.5, (220, 225, 228))
    icons.dots(c, 340, 50, _WHITE, upright=True)
    lines = c.wrap(post.text, 23, 304)
    c.paragraph(28, 370 - len(lines) * 17, post.text, 23, _WHITE, 304, leading=1.42, centre=True)
    bottom = c.height - MARK_HEIGHT - 62
    c.box(20, bottom, 276, 44, (38, 45, 49), radius=22)
    c.text(42, bottom + 12, "Balas", 14.5, (200, 205, 208))
    c.disc(306, bottom, 44, (38, 45, 49))
    icons.heart(c, 317, bottom + 12, 22, _WHITE)
    return c


def _whatsapp_chat(post: Post) -> Canvas:
    if post.dark:
        wall, bar, ink, card, own = (
            (11, 20, 26),
            (31, 44, 52),
            (233, 237, 239),
            (32, 44, 51),
            (0, 92, 75),
        )
        soft = (150, 165, 174)
    else:
        wall, bar, ink, card, own = (
            (236, 229, 221),
            (0, 128, 105),
            (17, 27, 33),
            _WHITE,
            (217, 253, 211),
        )
        soft = (102, 119, 129)
    c = Canvas(post.width, PHONE_HEIGHT, wall)
    c.box(0, 0, 360, 82, bar)
    c.status_bar(_clock(post), _WHITE)
    icons.back(c, 12, 46, _WHITE)
    c.avatar(40, 36, 36, "Grup Contoh 1")
    c.text(86, 36, "Grup Kantor Contoh Empat", 15, _WHITE, bold=True)
    members = ", ".join(f"{n:03d}" for n in (post.number, *(n for n, _ in post.comments)))
    c.text(86, 57, f"Pegawai Contoh {members}, Anda", 11.5, (225, 235, 232))
    icons.dots(c, 344, 48, _WHITE, upright=True)
    c.box(112, 94, 136, 26, card, radius=8)
    c.text(180, 98, _date(post), 12, soft, anchor="ma")
    y = 134.0
    hour, minute = _moment(post).hour, _moment(post).minute
    said = [(post.name, post.text), *((f"Pegawai Contoh {n:03d}", t) for n, t in post.comments)]
    for step, (name, words) in enumerate(said):
        lines = c.wrap(words, 14.5, 250)
        tall = 46 + 20 * len(lines)
        c.box(12, y, 278, tall, card, radius=9)
        c.text(24, y + 6, name, 12.5, (6, 140, 130) if step else (196, 82, 60), bold=True)
        c.paragraph(24, y + 25, words, 14.5, ink, 250)
        c.text(280, y + tall - 19, f"{hour:02d}.{minute + step * 3:02d}", 10.5, soft, anchor="ra")
        y += tall + 9
    c.box(206, y, 142, 48, own, radius=9)
    c.text(218, y + 6, "Baik, dicatat.", 14.5, ink)
    c.text(338, y + 29, f"{hour:02d}.{minute + 12:02d}", 10.5, soft, anchor="ra")
    bottom = c.height - MARK_HEIGHT - 54
    c.box(8, bottom, 292, 44, card, radius=22)
    c.text(30, bottom + 12, "Ketik pesan", 14.5, soft)
    c.disc(308, bottom, 44, (0, 168, 132))
    icons.play(c, 322, bottom + 13, 18, _WHITE)
    return c


def _youtube(post: Post) -> Canvas:
    theme = _DARK if post.dark else _LIGHT
    c = Canvas(post.width, PHONE_HEIGHT, theme.back)
    c.status_bar(_clock(post), theme.ink)
    c.picture(0, 28, 360, 202, post.number, dim=0.2)
    c.disc(154, 103, 52, (30, 30, 30))
    icons.play(c, 170, 117, 24, _WHITE)
    c.box(0, 227, 360, 3, (150, 150, 150))
    c.box(0, 227, 118, 3, (255, 0, 0))
    y = c.paragraph(14, 240, post.title, 17, theme.ink, 332, bold=True) + 2
    views = f"{_count(post, 100, 900)} x ditonton"
    c.text(14, y, f"{views} · {_date(post, short=True)} pukul {_time(post)}", 12, theme.soft)
    y += 28
    c.avatar(14, y, 34, post.name)
    c.text(58, y - 1, post.name, 14, theme.ink, bold=True)
    c.text(58, y + 18, f"@{post.account} · 214 subscriber", 11.5, theme.soft)
    c.box(268, y + 1, 78, 32, theme.ink, radius=16)
    c.text(307, y + 7, "Subscribe", 12.5, theme.back, bold=True, anchor="ma")
    y += 48
    for x, w, icon, label in (
        (14, 92, icons.thumb, "Suka"),
        (114, 112, icons.share, "Bagikan"),
        (234, 112, icons.bookmark, "Simpan"),
    ):
        c.box(x, y, w, 32, theme.card, radius=16)
        icon(c, x + 15, y + 8, 15, theme.ink)
        c.text(x + 40, y + 7, label, 12.5, theme.ink, bold=True)
    y += 44
    lines = c.wrap(post.text, 14, 308)
    c.box(14, y, 332, 38 + 19.5 * len(lines), theme.card, radius=12)
    c.text(26, y + 8, "Deskripsi", 13, theme.ink, bold=True)
    c.paragraph(26, y + 29, post.text, 14, theme.ink, 308)
    y += 50 + 19.5 * len(lines)
    c.text(14, y, f"Komentar  {len(post.comments)}", 13.5, theme.ink, bold=True)
    y += 28
    for number, words in post.comments:
        c.avatar(14, y, 30, f"Warga Contoh {number:03d}")
        c.text(54, y - 2, f"@warga.contoh{number} · 1 jam yang lalu", 11.5, theme.soft)
        y = c.paragraph(54, y + 15, words, 13.5, theme.ink, 292) + 8
    _tab_bar(c, theme)
    return c


_LOOKS: Final[dict[str, Callable[[Post], Canvas]]] = {
    "facebook": _facebook,
    "instagram": _instagram,
    "tiktok": _tiktok,
    "x": _x,
    "threads": _threads,
    "whatsapp_status": _whatsapp_status,
    "whatsapp_chat": _whatsapp_chat,
    "youtube": _youtube,
}
