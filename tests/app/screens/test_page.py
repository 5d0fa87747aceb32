from __future__ import annotations

from app.domain.reading import Box, Word
from app.screens.page import page_of


def line(*places):
    """A page of one line whose words stand at these ``(text, left, wide)``."""
    words, at = [], 0
    for text, left, wide in places:
        words.append(Word(text, Box(left, 100, wide, 36), 0.9, at, at + len(text)))
        at += len(text) + 1
    return page_of(" ".join(text for text, _left, _wide in places), words, 720, 1280).lines[-1]


def test_an_icon_at_the_far_end_of_a_row_is_no_part_of_the_text():
    read = line(("Pegawai", 134, 124), ("Contoh", 265, 100), ("002", 372, 50), ("111", 656, 36))
    assert read.text == "Pegawai Contoh 002 111"
    assert read.without_far_icon == "Pegawai Contoh 002"


def test_a_near_number_and_a_far_word_stay():
    near = line(("Pegawai", 134, 124), ("Contoh", 265, 100), ("111", 372, 50))
    far = line(("Pegawai", 134, 124), ("Contoh", 265, 100), ("Sekretariat", 600, 110))
    assert near.without_far_icon == near.text
    assert far.without_far_icon == far.text
    assert line(("Pegawai", 134, 124)).without_far_icon == "Pegawai"
