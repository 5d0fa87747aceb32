from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.views import fold, is_mixed, is_styled, spellings


@pytest.mark.parametrize(
    ("raw", "folded"),
    [
        ("ANJING", "anjing"),
        ("ＧＡＣＯＲ", "gacor"),
        ("𝗧𝗼𝗴𝗲𝗹", "togel"),
        ("Ⓢⓛⓞⓣ", "slot"),
        ("🅢🅛🅞🅣", "slot"),
        ("l\u043ente", "lonte"),
        ("a\u0301njing", "anjing"),
        ("ba\u200bbi", "babi"),
        ("jum'at", "jumat"),
        ("❼❼", "77"),
    ],
)
def test_looks_are_folded_away(raw, folded):
    assert fold(raw) == folded


@pytest.mark.parametrize(
    ("folded", "first_view", "wanted"),
    [
        ("kata2nya", "ulang", "katanya"),
        ("b4ngs4t", "leet", "bangsat"),
        ("anjiiing", "panjang", "anjing"),
        ("kafir2", "angka", "kafir"),
        ("kornunis", "ocr", "komunis"),
        ("rakvs", "ocr", "rakus"),
    ],
)
def test_each_view_offers_the_meant_spelling(folded, first_view, wanted):
    assert (first_view, wanted) in list(spellings(folded))


def test_two_is_reduplication_before_it_is_a_letter():
    views = [view for view, _ in spellings("orang2")]
    assert views.index("ulang") < views.index("leet")


def test_plain_words_have_no_other_spelling():
    assert list(spellings("rapat")) == []


def test_styled_letters_are_told_from_plain_and_accented_ones():
    assert is_styled("𝐌𝐎𝐍𝐀")
    assert is_styled("K\u0332U\u0332S\u0332")
    assert not is_styled("café")
    assert not is_styled("rapat")


def test_a_word_of_several_alphabets_is_told_from_one_of_a_single():
    assert is_mixed("C𝙊𝐍T𝑂H")
    assert is_mixed("𝐂𝙊𝑵")
    assert not is_mixed("𝐂𝐎𝐍𝐓𝐎𝐇")
    assert not is_mixed("contoh")
    assert not is_mixed("café")


@given(st.text(max_size=60))
def test_any_text_can_be_folded_and_respelled(text):
    folded = fold(text)
    assert isinstance(folded, str)
    assert all(isinstance(s, str) for _v, s in spellings(folded))
