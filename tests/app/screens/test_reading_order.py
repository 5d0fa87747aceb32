"""Reading order on small invented layouts."""

from __future__ import annotations

import random
import time
from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.reading import Box, RawLine
from app.screens.reading_order import arrange
from tests.app.screens.layout_builder import column, line
from tests.bench.columns.chats import CHATS
from tests.bench.columns.feeds_wide import FEEDS
from tests.bench.columns.prints import PRINTS


def read(lines: list[RawLine]) -> str:
    return arrange(lines, 1000, 1000)[0]


LEFT = ("satu dua tiga empat", "lima enam tujuh", "delapan sembilan", "sepuluh sebelas", "belas")
RIGHT = ("Komentar dari warga", "tentang jalan rusak", "di depan pasar baru", "sejak bulan lalu")


def test_columns_are_read_one_after_the_other_under_their_title() -> None:
    text = read(
        [
            line(0, 0, "Judul yang melintang di atas kedua kolom tulisan ini ya"),
            *column(0, 60, *LEFT),
            *column(300, 67, *RIGHT),
        ]
    )
    assert text.split("\n\n")[1:] == ["\n".join(LEFT), "\n".join(RIGHT)]


def test_a_narrow_gutter_between_long_columns_is_enough() -> None:
    left = [text.ljust(20, "x") for text in LEFT]
    assert read([*column(0, 0, *left), *column(193, 9, *RIGHT)]) == (
        "\n".join(left) + "\n\n" + "\n".join(RIGHT)
    )


def test_chat_bubbles_left_and_right_take_turns() -> None:
    text = read(
        [
            *column(0, 0, "Selamat pagi", "Bapak Contoh"),
            *column(400, 70, "Pagi juga Ibu", "Ada apa ya"),
            *column(0, 140, "Mau tanya soal", "surat pengantar"),
            *column(400, 210, "Silakan datang", "ke kantor"),
        ]
    )
    assert text.replace("\n\n", "\n").split("\n") == [
        "Selamat pagi",
        "Bapak Contoh",
        "Pagi juga Ibu",
        "Ada apa ya",
        "Mau tanya soal",
        "surat pengantar",
        "Silakan datang",
        "ke kantor",
    ]


def test_the_times_beside_chat_messages_stay_in_their_rows() -> None:
    lines = column(0, 0, "Pesan satu di sini", "Pesan dua di sini", "Pesan tiga saja", pitch=60)
    times = column(500, 3, "10.31", "10.32", "10.33", pitch=60)
    assert read([*lines, *times]).split("\n\n")[0] == "Pesan satu di sini 10.31"


def test_labels_stay_beside_their_values_and_buttons_in_their_row() -> None:
    rows = [*column(0, 0, "Nama", "Jabatan"), *column(300, 1, "Contoh Empat", "Staf Contoh")]
    buttons = [line(0, 100, "Suka"), line(300, 101, "Komentari"), line(600, 99, "Bagikan")]
    assert read([*rows, *buttons]) == (
        "Nama Contoh Empat\nJabatan Staf Contoh\n\nSuka Komentari Bagikan"
    )


def test_a_side_panel_beside_two_nested_columns() -> None:
    panel = column(0, 8, "Beranda depan", "Cari orang", "Pesan masuk", "Profil saya", "Keluar")
    text = read([*panel, *column(200, 0, *LEFT), *column(500, 8, *RIGHT)])
    assert text.split("\n\n") == [
        "Beranda depan\nCari orang\nPesan masuk\nProfil saya\nKeluar",
        "\n".join(LEFT),
        "\n".join(RIGHT),
    ]


@pytest.mark.parametrize("tilt", [-9.0, -3.0, 2.0, 8.0])
def test_a_tilted_picture_reads_like_a_straight_one(tilt: float) -> None:
    halves = [
        line(x, y, text, tilt=tilt)
        for y in range(0, 240, 24)
        for x, text in ((0, f"kiri baris {y:03}"), (135, f"sambungan baris {y} panjang sekali"))
    ]
    assert read(halves[::-1]) == "\n".join(
        f"kiri baris {y:03} sambungan baris {y} panjang sekali" for y in range(0, 240, 24)
    )


def test_large_letters_and_gaps_begin_blocks() -> None:
    lines = [line(0, 0, "Judul", size=2), *column(0, 46, "isi satu", "isi dua"), line(0, 140, "k")]
    assert read(lines) == "Judul\n\nisi satu\nisi dua\n\nk"


def test_nothing_and_blank_lines_give_nothing() -> None:
    blank = RawLine(" ", 0.1, ((0, 0), (9, 0), (9, 9), (0, 9)), ())
    assert arrange([], 5, 5) == ("", ())
    assert arrange([blank], 5, 5) == ("", ())


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.integers(0, 900), st.integers(0, 900), st.sampled_from(["satu dua", "x", "😀 ya 𝐚"])
        ),
        max_size=25,
    )
)
def test_every_word_appears_once_with_exact_offsets(places: list[tuple[int, int, str]]) -> None:
    lines = [line(x, y, text) for x, y, text in places]
    text, words = arrange(lines, 1000, 1000)
    given_words = sorted((w, b.x, b.y) for raw in lines for w, b, _ in raw.words)
    assert sorted((w.text, w.box.x, w.box.y) for w in words) == given_words
    assert all(text[w.start : w.end] == w.text for w in words)
    for one, following in pairwise(words):
        between = text[one.end : following.start]
        same_line, same_block = one.line == following.line, one.block == following.block
        assert between == (" " if same_line else "\n" if same_block else "\n\n")
        assert same_block or not same_line


@pytest.mark.parametrize("name", ["x columns", "hoax card", "whatsapp web"])
@pytest.mark.parametrize("factor", [0.4, 1.7, 3.0])
def test_the_order_is_the_same_at_another_size_and_in_another_sequence(
    name: str, factor: float
) -> None:
    lines = drawn(name)
    larger = [scaled(raw, factor) for raw in random.Random(name).sample(lines, len(lines))]  # noqa: S311
    assert read(larger).split() == read(lines).split()


def test_a_very_long_capture_is_put_in_order_at_once() -> None:
    texts = ("kata lagi " * 3, "Nama Contoh", "kalimat yang agak panjang di sini ya")
    lines = [line(60, 40 * n, texts[n % 3]) for n in range(400)]
    lines += [line(700, 55 * n + 7, "berita singkat") for n in range(200)]
    started = time.process_time()
    text, _ = arrange(lines, 1080, 20_000)
    assert time.process_time() - started < 1.0
    assert len(text.split()) == sum(len(raw.words) for raw in lines)


@cache
def drawn(name: str) -> list[RawLine]:
    rng = random.Random(name)  # noqa: S311 - drawing
    return (CHATS | FEEDS | PRINTS)[name](rng).raw_lines(rng)


def scaled(raw: RawLine, factor: float) -> RawLine:
    """The line on a picture many times as large, where a pixel more or less does not matter."""
    factor *= 64
    words = tuple(
        (text, Box(*(round(v * factor) for v in (box.x, box.y, box.w, box.h))), sure)
        for text, box, sure in raw.words
    )
    return replace(
        raw, corners=tuple((x * factor, y * factor) for x, y in raw.corners), words=words
    )
