from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.domain.reading import Box, TextRole, Word
from app.services.joined_reading import join_readings, nothing_read
from tests.fakes.offices import AT, reading

HEAD = "Akun Contoh\n@akun.contoh · 2 jam"


def made(text, item_id="a", role=TextRole.AUTHOR):
    words, at = [], 0
    for row, line in enumerate(text.split("\n")):
        for part in line.split():
            start = text.index(part, at)
            at = start + len(part)
            words.append(Word(part, Box(0, row * 20, 9, 9), 0.9, start, at, 0, row, 0, role))
    return reading(item_id, text, words=tuple(words))


def joined(one, other):
    return join_readings(one, other, pages_before=1, joined="b", at=AT, actor="kepala")


def test_texts_stand_in_order_and_words_keep_their_place():
    result = joined(made("Baris pertama contoh"), made("Baris kedua lain sekali", "b"))
    assert result.text == "Baris pertama contoh\n\nBaris kedua lain sekali"
    assert [w.page for w in result.words] == [0, 0, 0, 1, 1, 1, 1]
    assert all(result.text[w.start : w.end] == w.text for w in result.words)
    assert result.version == 2
    assert ("joined", "b") in result.parameters


def test_what_overlaps_stands_once_though_read_a_little_differently():
    one = "Jalan menuju pasar rusak sejak Maret\nKami sudah melapor dua kali\nke kantor desa"
    other = "Kami sudah melapor dua kall\nke kantor desa\nBelum ada jawaban apa pun"
    result = joined(made(one), made(other, "b"))
    assert result.text == one + "\n\nBelum ada jawaban apa pun"
    assert result.words[-5].text == "Belum"
    assert all(result.text[w.start : w.end] == w.text for w in result.words)


def test_the_head_of_the_post_is_not_repeated():
    one = f"{HEAD}\nBagian pertama dari cerita panjang"
    other = f"{HEAD}\nBagian kedua dari cerita itu juga"
    assert joined(made(one), made(other, "b")).text.count("@akun.contoh") == 1


def test_a_second_picture_that_says_nothing_new_adds_no_text():
    one = made("Pengumuman rapat besok pagi di aula")
    assert joined(one, made("Pengumuman rapat besok pagi di aula", "b")).text == one.text


def test_short_lines_that_only_read_alike_stay():
    result = joined(made("Apa kabar semua\nYa"), made("Ya\nSiap laksanakan", "b"))
    assert result.text.count("Ya") == 2


def test_the_apps_own_words_do_not_hide_an_overlap():
    one = made("Kalimat panjang yang diulang di layar kedua")
    bar = made("Kirim", "b", TextRole.CHROME)
    body = made("Kalimat panjang yang diulang di layar kedua\nLanjutannya di sini", "b")
    shift = len("Kirim\n")
    words = (
        *bar.words,
        *(
            Word(w.text, w.box, w.confidence, w.start + shift, w.end + shift, 0, w.line + 1, 0)
            for w in body.words
        ),
    )
    other = reading("b", "Kirim\n" + body.text, words=words)
    result = joined(one, other)
    assert result.text.count("Kalimat panjang") == 1
    assert "Lanjutannya di sini" in result.text
    assert all(result.text[w.start : w.end] == w.text for w in result.words)


def test_a_corrected_text_without_words_is_joined_as_it_stands():
    one = reading("a", "Teks yang dibetulkan peninjau", words=())
    result = joined(one, made("Layar kedua yang lain", "b"))
    assert result.text.startswith("Teks yang dibetulkan peninjau\n\n")
    assert all(result.text[w.start : w.end] == w.text for w in result.words)


def test_nothing_read_has_no_engine_and_no_text():
    empty = nothing_read("a", 3, AT, "kepala")
    assert (empty.version, empty.engine, empty.text) == (3, "", "")


LINES = st.lists(
    st.text(alphabet="abcde ĀÀ\u00e9", min_size=0, max_size=18), min_size=0, max_size=6
)


@given(LINES, LINES)
def test_words_always_stand_where_they_say(one, other):
    result = joined(made("\n".join(one)), made("\n".join(other), "b"))
    assert all(result.text[w.start : w.end] == w.text for w in result.words)
    assert result.text.startswith("\n".join(one))
