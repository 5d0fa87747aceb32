from __future__ import annotations

import pytest

from app.rules.pack import load_pack_source
from app.rules.word_lists import WordLists, words_of
from tests.fakes.rule_packs import tiny_pack_files


@pytest.fixture
def lists():
    loaded = WordLists(load_pack_source(tiny_pack_files()))
    loaded.load()
    return loaded


def test_references_are_lists_kinds_or_words_in_place(lists):
    numbers = lists.references(["@hinaan", "kind:url", "belum pernah"])
    assert len(numbers) == 3
    assert lists.references(["belum pernah"])[0] in numbers
    assert lists.faults == []
    lists.references(["@tidak-ada", "kind:tidak-ada"])
    assert len(lists.faults) == 2


def test_sequences_hold_choices_and_gaps(lists):
    first, second = lists.sequence("usir|@hinaan ~3 belum_pernah")
    assert (len(first[0]), first[1]) == (2, 0)
    assert second[1] == 3
    assert "belum pernah" in lists.phrases


def test_terms_are_read_as_the_tokeniser_reads_posts():
    assert words_of("PDI-P") == ["pdi", "p"]
    assert words_of("🔞") == ["🔞"]
    assert words_of("#Ganti") == ["#ganti"]
    assert words_of("...") == []
