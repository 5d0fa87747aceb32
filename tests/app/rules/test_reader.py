from __future__ import annotations

import pytest

from app.rules.reader import WordReader

READER = WordReader(
    {"bangsat": [3], "tidak": [4], "pilih": [5], "nomor": [6], "presiden": [7], "ganti": [8]},
    {"gak": "tidak"},
    ["bangsat"],
    ["bangsat"],
    ["bangsal", "2019"],
)


@pytest.mark.parametrize(
    ("raw", "canonical", "lists", "view"),
    [
        ("bangsat", "bangsat", (3,), ""),
        ("gak", "tidak", (4,), "slang"),
        ("b4ngs4t", "bangsat", (3,), "leet"),
        ("bangsaaat", "bangsat", (3,), "panjang"),
        ("b*ngs*t", "bangsat", (3,), "sensor"),
        ("bangsst", "bangsat", (3,), "mirip"),
        ("piIih", "pilih", (5,), "ocr"),
        ("bangsal", "bangsal", (), ""),
        ("rapat", "rapat", (), ""),
    ],
)
def test_a_word_is_read_through_the_nearest_view(raw, canonical, lists, view):
    reading = READER.read(raw)
    assert (reading.canonical, reading.lists, reading.view) == (canonical, lists, view)


@pytest.mark.parametrize(
    ("raw", "parts"),
    [
        ("#PilihNomor2", ["Pilih", "Nomor", "2"]),
        ("#gantipresiden2019", ["ganti", "presiden", "2019"]),
        ("#ganti_presiden", ["ganti", "presiden"]),
        ("#PILIHnomor", ["PILI", "Hnomor"]),
        ("#entahapa", ["entahapa"]),
    ],
)
def test_hashtags_come_apart(raw, parts):
    assert READER.split_hashtag(raw) == parts


def test_memory_is_bounded_and_does_not_change_answers():
    for i in range(50_000):
        READER.read(f"kata{i}")
    assert len(READER._memory) <= 40_000
    assert READER.read("bangsat").lists == (3,)
