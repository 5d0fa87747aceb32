from __future__ import annotations

import pytest

from ui.choice_box import ChoiceBox


@pytest.fixture
def box(qtbot):
    made = ChoiceBox("Unit", [("a", "Seksi"), ("b", "Loket"), ("c", "Loket")], "tanpa unit")
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("typed", "chosen", "sure"),
    [
        ("Seksi", "a", True),
        (" seksi ", "a", True),
        ("tanpa unit", None, True),
        ("Sek", None, False),
        ("", None, False),
        ("Loket", None, False),
    ],
)
def test_a_name_typed_whole_is_chosen_and_half_of_one_is_not(box, typed, chosen, sure):
    box.setEditText(typed)
    assert (box.chosen_id, box.is_sure) == (chosen, sure)


def test_of_two_that_are_called_the_same_the_picked_one_is_meant(box):
    box.choose("c")
    assert (box.chosen_id, box.is_sure) == ("c", True)
