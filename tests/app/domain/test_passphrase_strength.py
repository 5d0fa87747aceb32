from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.passphrase_strength import Strength, strength


@pytest.mark.parametrize(
    ("typed", "how"),
    [
        ("pendek", Strength.SHORT),
        ("          ", Strength.SHORT),
        ("aaaaaaaaaaaaaaaa", Strength.WEAK),
        ("1234567890", Strength.WEAK),
        ("abcdefghijklmnop", Strength.WEAK),
        ("katasandi123", Strength.WEAK),
        ("Pasaman2025!", Strength.WEAK),
        ("rumah kebun air", Strength.FAIR),
        ("kuda hijau lompat pagar", Strength.GOOD),
    ],
)
def test_words_make_it_strong_and_the_usual_ones_do_not(typed, how):
    assert strength(typed) is how


@given(st.text(max_size=60))
def test_every_text_has_an_answer_and_short_ones_are_refused(typed):
    answer = strength(typed)
    assert (answer is Strength.SHORT) == (len(typed.strip()) < 10)
