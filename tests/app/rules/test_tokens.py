from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.tokens import Kind, tokenise


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("https://contoh.id/a?b=1", Kind.URL),
        ("wa.me/628120000", Kind.URL),
        ("@akun.contoh", Kind.MENTION),
        ("#PilihNomor2", Kind.HASHTAG),
        ("Rp89rb", Kind.PRICE),
        ("150k", Kind.PRICE),
        ("Rp 1.250.000", Kind.PRICE),
        ("0812-0000-0000", Kind.PHONE),
        ("+62 812 0000 0000", Kind.PHONE),
        ("0812xxxx", Kind.PHONE),
        ("0812-3456-****", Kind.PHONE),
        ("50%", Kind.PERCENT),
        ("2025", Kind.NUMBER),
        ("🔥", Kind.EMOJI),
        ("anj*ng", Kind.WORD),
        ("jum'at", Kind.WORD),
        ("𝗖𝗢𝗡𝗧𝗢𝗛𝟴𝟴", Kind.WORD),
        ("4D", Kind.WORD),
        ("…", Kind.BREAK),
        ("“", Kind.QUOTE),
    ],
)
def test_a_thing_that_rules_speak_about_is_one_token(text, kind):
    assert tokenise(text) == [(kind, 0, len(text))]


@given(st.text(max_size=300))
def test_tokens_are_in_order_inside_the_text_and_never_overlap(text):
    at = 0
    for _kind, start, end in tokenise(text):
        assert at <= start < end <= len(text)
        at = end


@given(st.text(alphabet=st.characters(categories=["L"]), min_size=1, max_size=60))
def test_no_letter_is_lost(word):
    covered = "".join(word[s:e] for _k, s, e in tokenise(word))
    assert covered == word
