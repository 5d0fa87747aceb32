"""What a correction carries over from what was read: places, roles and what may be searched."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.items import Reading
from app.domain.reading import Box, TextRole, Word
from app.services.corrected_reading import carried_words, corrected_reading

AT = datetime(2025, 11, 25, 3, tzinfo=UTC)


def words_of(text, roles=None):
    """Words on one line each of ten pixels a letter, in the order of the text."""
    found, at = [], 0
    for number, line in enumerate(text.split("\n")):
        for word in line.split(" "):
            box = Box(10 * (at - text.index(line)), 20 * number, 10 * len(word), 18)
            role = (roles or {}).get(number, TextRole.AUTHOR)
            found.append(Word(word, box, 0.5, at, at + len(word), 0, number, number, role))
            at += len(word) + 1
    return tuple(found)


def read(text, roles=None):
    """A reading of ``text``."""
    return Reading("r1", "i1", 1, text, words_of(text, roles), "ppocr", 0.2, 0.5, AT, "Mesin")


def test_a_word_put_right_stands_where_the_wrong_one_stood():
    before = words_of("Jalan berlubanq lagi")
    after = carried_words(before, "Jalan berlubang lagi")
    assert [word.text for word in after] == ["Jalan", "berlubang", "lagi"]
    assert [word.box for word in after] == [word.box for word in before]
    assert {word.confidence for word in after} == {1.0}


def test_words_parted_or_joined_keep_the_place_of_all():
    glued = words_of("warga mintatransparansi anggaran")
    parted = carried_words(glued, "warga minta transparansi anggaran")
    assert parted[1].box == parted[2].box == glued[1].box
    split = words_of("hel lo warga")
    joined = carried_words(split, "hello warga")
    assert (joined[0].box.x, joined[0].box.right) == (split[0].box.x, split[1].box.right)


def test_a_word_put_in_stands_at_its_neighbour():
    before = words_of("Halo warga")
    assert carried_words(before, "Halo semua warga")[1].box == before[0].box
    assert carried_words(before, "Wah Halo warga")[0].box == before[0].box


def test_comments_and_buttons_stay_so_and_are_not_searched():
    roles = {1: TextRole.COMMENT, 2: TextRole.CHROME}
    after = corrected_reading(
        read("Jalan rusak\nkata orang lain\nSuka Balas", roles),
        "Jalan rusak sekali\nkata orang laen\nSuka Balas",
        AT,
        "Peninjau",
    )
    assert [w.role for w in after.words if w.text == "laen"] == [TextRole.COMMENT]
    assert after.screen.author_text == "Jalan rusak sekali"
    assert (after.version, after.corrects, after.engine) == (2, "r1", "reviewer")


def test_without_places_all_text_is_the_authors():
    before = Reading("r1", "i1", 1, "lama", (), "", 0.0, 0.0, AT, "Mesin")
    after = corrected_reading(before, "baru sekali", AT, "Peninjau")
    assert (after.words, after.screen.author_text) == ((), "baru sekali")


@pytest.mark.parametrize("text", ["", "   \n "])
def test_nothing_may_be_left(text):
    after = corrected_reading(read("Halo warga"), text, AT, "Peninjau")
    assert (after.text, after.words) == (text, ())


LINES = st.text("ab \n", max_size=30)


@given(LINES, LINES)
def test_every_word_of_any_correction_is_found_in_its_place(before, text):
    plain = "\n".join(" ".join(line.split()) or "x" for line in before.split("\n"))
    after = carried_words(words_of(plain), text)
    assert [text[word.start : word.end] for word in after] == text.split()
    assert all(word.text == text[word.start : word.end] for word in after)
