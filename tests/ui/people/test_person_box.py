from __future__ import annotations

import time

import pytest

from app.domain.people import Person
from ui.people.person_box import PersonBox

PEOPLE = [Person("p1", "Contoh Satu", "199001012020121001"), Person("p2", "Contoh Dua")]


@pytest.fixture
def box(qtbot):
    made = PersonBox("Pegawai", PEOPLE)
    qtbot.addWidget(made)
    return made


def test_a_name_is_chosen_by_its_id_and_nobody_is_an_answer(box):
    assert box.person_id is None
    box.choose("p1")
    assert (box.person_id, box.currentText()) == ("p1", "Contoh Satu · ••••1001")
    box.choose("tidak-ada")
    assert box.person_id is None


def test_a_text_that_names_nobody_chooses_nobody(box):
    box.choose("p2")
    box.setEditText("Contoh D")
    assert box.person_id is None


def test_any_part_of_a_name_finds_it(box):
    completer = box.completer()
    completer.setCompletionPrefix("dua")
    assert completer.currentCompletion() == "Contoh Dua"


def test_ten_thousand_names_are_offered_at_once(box):
    many = [Person(f"p{n}", f"Contoh {n}") for n in range(10_000)]
    start = time.perf_counter()
    box.offer(many)
    box.choose("p9999")
    assert time.perf_counter() - start < 0.3
    assert box.person_id == "p9999"
