"""What a short reading must bring along to count as text."""

from __future__ import annotations

import pytest

from app.adapters.ocr.icons import is_lone_sign, is_ring, least_confidence


def test_icons_pass_less_easily_than_words():
    assert least_confidence("x") > least_confidence("8") > least_confidence("ya")
    assert least_confidence("ya") > least_confidence("halo")


@pytest.mark.parametrize(
    ("text", "width", "ring"),
    [("0", 17, False), ("0", 22, True), ("10", 22, False), ("8", 22, False)],
)
def test_a_nought_is_narrower_than_a_ring(text, width, ring):
    assert is_ring(text, width, 20) is ring


def test_a_square_with_one_sign_holds_no_word():
    assert is_lone_sign("x", 22, 20)
    assert is_lone_sign("", 22, 20)
    assert not is_lone_sign("x", 90, 20)
    assert not is_lone_sign("ya", 22, 20)
