"""Columns on a computer's screen, and which of them are menus."""

from __future__ import annotations

from app.domain.reading import Box, Platform, TextRole, Word
from app.screens.side_panels import columns_of, side_panels
from tests.app.screens.layout_builder import Screen, column

POST = ("Jalan di depan pasar contoh sudah diperbaiki dengan baik", "terima kasih kepada warga")


def word(x: int, wide: int) -> Word:
    return Word("a", Box(x, 0, wide, 20), 0.9)


def test_a_phones_screen_is_one_column() -> None:
    assert columns_of([word(0, 50), word(400, 50)], 500, 900) == [(0, 500)]


def test_nearly_empty_space_parts_columns() -> None:
    words = [word(40, 100)] * 9 + [word(400, 500)] * 9 + [word(1100, 90)] * 9
    edges = [left for left, _ in columns_of(words, 1366, 768)]
    assert len(edges) == 3
    assert 140 < edges[1] <= 400
    assert 900 < edges[2] <= 1100


def test_a_menu_is_short_rows_beside_much_text() -> None:
    columns = [(0, 300), (300, 1000)]
    menu = [(40, text) for text in ("Beranda", "Teman", "Grup", "Video")]
    text = [(400, "Jalan di depan pasar contoh sudah diperbaiki dengan baik")] * 4
    assert side_panels(columns, [*menu, *text]) == [(0, 300)]
    assert side_panels(columns, [*text, *((40, words) for _, words in text)]) == []


def facebook_on_a_computer(*, bar: bool) -> Screen:
    screen = Screen(1366, 768, y=10)
    if bar:
        screen.block("Kiriman - Facebook", "facebook.com/contoh/posts/123", x=120, gap=0)
    top = screen.y
    screen.lines += column(40, top + 60, "Beranda", "Teman", "Kenangan", "Grup", pitch=40)
    screen.lines += column(1150, top + 60, "Kontak", "Akun Dua", "Akun Tiga", pitch=40)
    screen.y = top + 40
    screen.block("Contoh Empat", "4 November 2025 pukul 10.15 · Publik", x=400, gap=0)
    screen.block(*POST, x=360).row((400, "Suka"), (550, "Komentari"), (750, "Bagikan"))
    return screen.block("Akun Lima", "Setuju sekali dengan ini", x=400).row(
        (400, "2 j"), (450, "Suka"), (520, "Balas"), gap=10
    )


def test_menus_beside_a_post_are_the_apps() -> None:
    for bar in (False, True):
        seen = facebook_on_a_computer(bar=bar).read()
        assert seen.facts.platform is Platform.FACEBOOK
        assert seen.facts.author_text == "\n".join(POST)
        assert seen.at == "2025-11-04T10:15:00+07:00"
        assert seen.role(TextRole.COMMENT) == "Akun Lima Setuju sekali dengan ini"
        assert "Akun Tiga" in seen.role(TextRole.CHROME)


def test_an_address_in_the_bar_tells_the_platform() -> None:
    screen = Screen(1366, 768, y=10).block("x.com/contoh4/status/1", x=120, gap=0)
    screen.block("Contoh Empat @contoh4 · 3 j", *POST, x=400)
    assert screen.read().facts.platform is Platform.X


def test_without_a_platform_nothing_is_taken_for_a_menu() -> None:
    screen = Screen(1366, 768).block("Daftar hadir", x=360)
    screen.lines += column(40, 100, "Beras", "Gula", "Kopi", "Teh", pitch=40)
    screen.lines += column(500, 100, *[POST[0]] * 4, pitch=40)
    assert "Kopi" in screen.read().facts.author_text
