"""Many looks of each platform: what is stated, what is not."""

from __future__ import annotations

import pytest

from app.domain.reading import TextRole
from app.screens.capture_time import from_exif
from tests.app.screens.layout_builder import Screen, column

CAPTURE = from_exif("2025:11:05 12:00:00")
POST = ("Jalan di depan pasar contoh sudah diperbaiki", "terima kasih kepada semua warga")
TEXT = "\n".join(POST)
BUTTONS = ((20, "Suka"), (250, "Komentari"), (480, "Bagikan"))


def facebook(*head: str) -> Screen:
    return Screen().block(*head).block(*POST).row(*BUTTONS)


def instagram_desktop() -> Screen:
    screen = Screen(1400, 900)
    screen.row((800, "contoh.empat"), (930, "• Ikuti"), gap=0)
    screen.block(f"contoh.empat {POST[0]}", POST[1], x=800).row((800, "3 hari"), gap=10)
    screen.block("akun.lima setuju sekali pak", x=800)
    screen.row((800, "2 hari"), (880, "3 suka"), (980, "Balas"), gap=10)
    screen.block("31 suka", "4 NOVEMBER 2025", x=800).row((800, "Tambahkan komentar..."))
    return screen


def x_on_the_web() -> Screen:
    screen = Screen().row((20, "Post")).row((60, "Contoh Empat"), (600, "Follow"))
    screen.block("@contoh4", x=60, gap=4).block(*POST)
    screen.block("10:15 PM · Nov 4, 2025 · 12.3K Views").row((20, "12"), (150, "4"), (300, "48"))
    screen.row((20, "Post your reply"), (500, "Reply"))
    return screen.block("Akun Lima @akunlima · 2h").block("Setuju", gap=4)


def whatsapp_group() -> Screen:
    screen = Screen(y=0).block("Grup Warga Contoh", "Akun Satu, Akun Dua, Anda", x=100)
    screen.block("4 November 2025", x=280).block("~ Akun Lima", *POST)
    return screen.row((300, "20.11"), gap=0).block("Ketik pesan")


def telegram_group() -> Screen:
    screen = Screen(y=0).block("Info Contoh", "48 anggota, 3 online", x=100)
    return screen.block(*POST).row((400, "10.32"), gap=0).block("Pesan")


def tiktok() -> Screen:
    screen = Screen().row((100, "Mengikuti"), (300, "Untuk Anda"))
    screen.row((20, "@contoh.empat · 2025-11-3"), gap=700).block(*POST, gap=6)
    return screen.row((20, "Beranda"), (150, "Teman"), (400, "Kotak Masuk"), (600, "Profil"))


def youtube() -> Screen:
    screen = Screen().block(*POST, gap=400)
    screen.block("12.345 x ditonton 3 hari yang lalu ...selengkapnya", gap=8)
    screen.row((80, "Kanal Contoh"), (230, "12,3 rb"), (550, "Subscribe"))
    return screen.row((20, "Komentar 48")).block("Mantap pak", gap=8)


def threads() -> Screen:
    screen = Screen(y=0).row((60, "contoh.empat"), (190, "2 j")).block(*POST, x=60, gap=6)
    return screen.row((60, "2 balasan · 12 suka"), gap=6)


@pytest.mark.parametrize(
    ("screen", "platform", "account", "name", "at"),
    [
        (facebook("Contoh Empat · Ikuti", "3 h · Publik"), "facebook", None, "Contoh Empat", None),
        (
            facebook("Contoh Empat bersama Contoh Lima dan", "3 lainnya.", "2 j · Publik"),
            "facebook",
            None,
            "Contoh Empat",
            None,
        ),
        (
            facebook("Contoh Empat", "Selasa, 4 November 2025 pukul 10.15 WITA"),
            "facebook",
            None,
            "Contoh Empat",
            "2025-11-04T10:15:00+08:00",
        ),
        (instagram_desktop(), "instagram", "contoh.empat", None, "2025-11-04T00:00:00+07:00"),
        (x_on_the_web(), "x", "contoh4", "Contoh Empat", "2025-11-04T22:15:00+07:00"),
        (whatsapp_group(), "whatsapp", None, "Grup Warga Contoh", "2025-11-04T20:11:00+07:00"),
        (telegram_group(), "telegram", None, "Info Contoh", None),
        (tiktok(), "tiktok", "contoh.empat", None, "2025-11-03T00:00:00+07:00"),
        (youtube(), "youtube", None, "Kanal Contoh", None),
        (threads(), "threads", "contoh.empat", None, None),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_looks(
    screen: Screen, platform: str, account: str | None, name: str | None, at: str | None
) -> None:
    seen = screen.read()
    assert (seen.facts.platform, seen.facts.account) == (platform, account)
    assert (seen.facts.display_name, seen.at) == (name, at)
    assert seen.facts.author_text == TEXT


def test_comments_are_marked_beside_a_picture() -> None:
    screen = instagram_desktop()
    screen.lines += column(100, 110, "WARGA SENANG SEKALI", "JALAN SUDAH MULUS")
    seen = screen.read()
    assert seen.role(TextRole.COMMENT) == "akun.lima setuju sekali pak"
    assert seen.facts.author_text == f"WARGA SENANG SEKALI\nJALAN SUDAH MULUS\n\n{TEXT}"


def test_a_date_in_the_post_is_neither_its_time_nor_a_shared_post() -> None:
    body = ("Jadwal pemilu", "27 November 2024", "Jangan lupa ya")
    post = Screen().block("Contoh Empat", "2 j · Publik").block(*body).row(*BUTTONS)
    assert post.read().at is None
    assert post.read().facts.author_text == "\n".join(body)
    caption = Screen().row((60, "contoh.empat")).row((20, "31 suka"), gap=500)
    caption.block("contoh.empat Pemilu akan datang pada", "27 November 2024", gap=10)
    assert caption.read().at is None
    assert "27 November 2024" in caption.read().facts.author_text
    tweet = Screen().block("Contoh Empat @contoh4 · 2 j")
    tweet.block("Rapat warga", "27 November 2025 pukul 09.00").row((20, "12 Posting ulang"))
    assert tweet.read().at is None
    chat = Screen(y=0).block("Contoh Empat").block("Pemilu", "27 November 2024", x=270)
    assert chat.row((450, "10.32"), gap=0).block("Ketik pesan").read().at is None


def test_an_authors_own_posts_in_a_long_capture_stay_theirs() -> None:
    screen = Screen(height=4000)
    for name in ("Contoh Empat", "Contoh Empat", "Akun Lima"):
        screen.block(name, "2 j · Publik").block(f"Tulisan dari {name} hari ini").row(*BUTTONS)
    seen = screen.read()
    assert seen.facts.author_text.count("Tulisan dari Contoh Empat") == 2
    assert "Tulisan dari Akun Lima" in seen.role(TextRole.QUOTED)


def test_a_quoted_post_in_a_timeline() -> None:
    screen = Screen().block("Contoh Empat @contoh4 · 2 j").block("Lihat ini")
    screen.block("Akun Lima @akunlima · 4 Nov 2025", x=60).block(*POST, x=60)
    seen = screen.row((20, "12 Posting ulang"), (250, "48 Suka")).read(CAPTURE)
    assert seen.facts.author_text == "Lihat ini"
    assert seen.role(TextRole.QUOTED) == " ".join(POST)
    assert seen.at == "2025-11-05T10:00:00+07:00"
