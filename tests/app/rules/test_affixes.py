from __future__ import annotations

import pytest

from app.rules.affixes import AFFIXES, known_affix, nasal, with_affix


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("usir", "mengusir"),
        ("bakar", "membakar"),
        ("pukul", "memukul"),
        ("kutuk", "mengutuk"),
        ("serang", "menyerang"),
        ("tipu", "menipu"),
        ("dukung", "mendukung"),
        ("lawan", "melawan"),
    ],
)
def test_me_changes_the_first_sound(word, form):
    assert nasal("me", word) == form
    assert form in with_affix(word, "me-")


@pytest.mark.parametrize("affix", sorted(AFFIXES))
def test_every_known_affix_makes_another_word(affix):
    assert known_affix(affix)
    forms = with_affix("bodoh", affix)
    assert forms
    assert all(f != "bodoh" and f for f in forms)


def test_circumfixes_stand_on_both_sides():
    assert with_affix("bodoh", "ke-an") == ("kebodohan",)
    assert not known_affix("zu-")
