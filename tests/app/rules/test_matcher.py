from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.rules.kinds import BUILT_IN
from app.rules.matcher import read_text


def surfaces(pack, text, number):
    read = read_text(pack, text)
    out = []
    for hit in read.hits.get(number, ()):
        start, end = read.span(hit)
        out.append(text[start:end])
    return out


def test_tokens_carry_what_they_are(shipped):
    text = "cek wa.me/62812 diskon 50% Rp10.000 @akun #tagar 0812-0000-0000 𝗔𝗕𝗖 contoh88 b a b i?"
    for kind in ("url", "mention", "hashtag", "price", "phone", "percent", "styled", "sitename",
                 "question"):  # fmt: skip
        assert surfaces(shipped, text, BUILT_IN[f"kind:{kind}"]), kind


def test_spaced_letters_are_read_as_one_word_over_the_whole_run(shipped):
    read = read_text(shipped, "dasar b a n g s a t itu")
    assert any(read.text[slice(*read.span(h))] == "b a n g s a t"
               for hits in read.hits.values() for h in hits)  # fmt: skip


def test_a_name_spelt_letter_by_letter_keeps_its_last_letter_with_digits(shipped):
    spaced = BUILT_IN["kind:spaced"]
    assert surfaces(shipped, "main di C-O-N-T-O88 yuk", spaced) == ["C-O-N-T-O88"]
    assert surfaces(shipped, "A-B-C dan D 12", spaced) == []


def test_letters_of_two_lines_are_not_one_word(shipped):
    read = read_text(shipped, "nilai: A\nB a b i")
    assert not any(
        "\n" in read.text[slice(*read.span(h))] for hits in read.hits.values() for h in hits
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("coba ⭐♠✌✊☀17 deh", ["⭐♠✌✊☀17"]),
        ("🎉🎉🎉🎉17", []),
        ("⭐♠✌ ✊☀ 17", []),
        ("⭐♠17", []),
        ("⭐♠✌✊2025", []),
    ],
)
def test_symbols_before_digits_are_read_as_a_hidden_name(shipped, text, found):
    assert surfaces(shipped, text, BUILT_IN["kind:spaced"]) == found


def test_only_words_between_quotation_marks_count_as_quoted(tiny):
    read = read_text(tiny, 'dia bilang "camat dungu" tadi')
    assert [read.words[i] for i in sorted(read.quoted)] == ["camat", "dungu"]
    assert not read_text(tiny, 'tanda " lepas').quoted


_PIECES = st.one_of(
    st.text(max_size=6),
    st.sampled_from(list('aibngst 2*.#@"\u0301\u200d🔥👩🏽💻𝗔Ⓑ\n')),
    st.sampled_from(["bangsat ", "camat ", "kepala batu ", "#GantiCamat2 ", "b a n g s a t"]),
)
_TEXT = st.lists(_PIECES, max_size=30).map("".join)


@settings(max_examples=150, deadline=None)
@given(text=_TEXT)
def test_every_hit_lies_exactly_on_raw_tokens(tiny, text):
    """Whatever a view makes of the text, spans are raw offsets, in order and inside it."""
    read = read_text(tiny, text)
    assert read.starts == sorted(read.starts)
    for hits in read.hits.values():
        assert hits == sorted(hits)
        for hit in hits:
            start, end = read.span(hit)
            assert 0 <= start < end <= len(text)


PIECES = [
    "anjing ", "b a b i ", "A-E-R-O88 ", "#gantiPresiden2019 ", "𝗔𝗕𝗖𝟴𝟴 ", "CONTOH88 ", "⭐♠✌✊17 ",
    '"', "? ", ".\n", "rp1.000 ", "jual beli ", "@akun ",
]  # fmt: skip


@settings(max_examples=60)
@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_every_list_holds_each_place_once_and_in_order(shipped, pieces):
    read = read_text(shipped, "".join(pieces))
    for number, hits in read.hits.items():
        assert hits == sorted(set(hits)), number
