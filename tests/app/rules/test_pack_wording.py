from __future__ import annotations

import pytest

from app.rules.pack_wording import form_in_words, perhaps, place_in_words

ROOT = {"rules": [{"id": "contoh-a", "boost": [{}, {}]}, {"boost": []}], "notes": ["x"]}


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ([], "akar berkas"),
        (["rules", 0, "boost", 1, "within"], "aturan contoh-a → boost ke-2 → within"),
        (["rules", 1], "aturan ke-2"),
        (["notes", 0], "notes ke-1"),
        (["rules", 9, "x"], "aturan ke-10 → x"),
        ([3], "entri ke-4"),
    ],
)
def test_a_place_is_called_by_its_name_or_number(path, words):
    assert place_in_words(ROOT, path) == words


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        ({"type": "string"}, "teks"),
        ({"type": "number", "minimum": 0, "maximum": 2}, "angka dari 0 sampai 2"),
        ({"anyOf": [{"type": "integer"}, {"enum": ["a", "b"]}]}, "bilangan bulat atau a atau b"),
        ({"type": ["string", "null"]}, "teks atau kosong (null)"),
        ({"const": "all"}, "all"),
        ({}, "isian bernama"),
    ],
)  # fmt: skip
def test_a_form_is_said_without_the_words_of_schemas(schema, words):
    assert form_in_words(schema) == words


def test_a_near_name_is_offered_and_a_far_one_is_not():
    assert perhaps("wieght", ["weight", "tier"]) == " (mungkin maksudnya weight)"
    assert perhaps("lain", ["weight", "tier"]) == ""
