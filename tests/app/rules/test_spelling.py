from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from app.rules.spelling import FREE_LETTERS, SpellingIndex

INDEX = SpellingIndex(["bangsat", "kadrun", "tolol", "babi"], ["bangsal"])


@pytest.mark.parametrize(
    ("token", "found"),
    [
        ("bangsst", "bangsat"),
        ("bngsat", "bangsat"),
        ("bnagsat", "bangsat"),
        ("kadrunn", "kadrun"),
        ("toloI".lower(), "tolol"),
        ("bangsal", None),
        ("tollol", "tolol"),
        ("toalol", None),
        ("tolok", None),
        ("tolong", None),
        ("sangsat", None),
        ("babu", None),
        ("bangsatlah", None),
        ("ba2gsat", None),
    ],
)
def test_one_likely_slip_is_forgiven_and_nothing_more(token, found):
    assert INDEX.nearest(token) == found


@given(st.text(alphabet="abdgklnorstu", min_size=5, max_size=9))
def test_agrees_with_a_full_scan(token):
    """The deletions index finds a word exactly if a scan with the edit distance would."""
    words = ["bangsat", "kadrun", "dungus"]
    index = SpellingIndex(words, [])
    near = {w for w in words if w[0] == token[0] and OSA.distance(w, token) <= 1}
    found = index.nearest(token)
    if found is not None:
        assert found in near
    elif near:
        assert min(len(token), *(len(w) for w in near)) < FREE_LETTERS
