"""Only mix-ups with one sensible reading are put right."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.adapters.ocr.lookalikes import settled


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("Rpl00", "Rp100"),
        ("Rp.l5.OOO", "Rp.15.000"),
        ("2O25", "2025"),
        ("l0.15", "10.15"),
        ("08l2-5550-I234", "0812-5550-1234"),
        ("lndonesia", "Indonesia"),
        ("lmigrasi", "Imigrasi"),
    ],
)
def test_certain_mixups_are_put_right(read, meant):
    assert settled(read) == meant


@pytest.mark.parametrize(
    "word", ["lalu", "lho", "lmao", "OK", "Il", "l", "IO", "Rp", "Rpl", "I0", "BA1O", "link", ""]
)
def test_everything_else_stays(word):
    assert settled(word) == word


@given(st.text())
def test_the_length_never_changes(word):
    assert len(settled(word)) == len(word)
