from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from db.text_search import beginnings, search_terms


def test_long_words_lead_and_short_ones_narrow():
    terms = search_terms('jalan x "a')
    assert terms.match == '"jalan"'
    assert terms.parts == ("%x%", '%"a%')
    assert terms.starts == ""


def test_short_words_alone_are_beginnings():
    assert search_terms("Ru x-").starts == '"ru" AND "x" AND "-"'
    assert search_terms("   ") == search_terms("")


def test_beginnings_hold_each_once():
    assert beginnings("rusak Rumah, ru") == ", r ru"


@given(st.text(max_size=30))
def test_every_word_of_a_text_is_found_by_its_first_letters(text):
    known = set(beginnings(text).split())
    for word in text.replace("\0", " ").split():
        short = word[:2]
        if short.casefold() == short:
            wanted = search_terms(short).starts
            pieces = {part.strip('"') for part in wanted.split(" AND ")} - {""}
            assert pieces <= known | {""}
