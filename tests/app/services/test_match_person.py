from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.people import Person
from app.domain.reading import Platform
from app.services.match_person import name_similarity, plain_name, suggest_person

_PEOPLE = [
    Person("p1", "Drs. Contoh Empat, M.Si"),
    Person("p2", "Hj. Sampel Delapan, S.Pd.I"),
    Person("p3", "Sampel Delapan Puluh"),
]


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("Drs. H. Contoh Empat, M.Si", "contoh empat"),
        ("Contoh Empat S.Pd.I", "contoh empat"),
        ("dr. CONTOH  EMPAT 🌸", "contoh empat"),
        ("Hasan Hidayat", "hasan hidayat"),
    ],
)
def test_titles_and_marks_do_not_count(written, plain):
    assert plain_name(written) == plain


def test_one_clear_name_is_suggested():
    found = suggest_person(Platform.FACEBOOK, None, "Empat Contoh", _PEOPLE, [])
    assert found.suggestion.person_id == "p1"
    official = suggest_person(Platform.FACEBOOK, None, "Contoh Empat Official", _PEOPLE, [])
    assert official.suggestion.person_id == "p1"


def test_a_name_that_fits_two_persons_suggests_neither_surely():
    found = suggest_person(Platform.FACEBOOK, None, "Sampel Delapan Puluh Dua", _PEOPLE, [])
    assert {c.person_id for c in found.candidates} == {"p2", "p3"}
    assert found.suggestion is None


def test_nothing_known_is_a_normal_outcome():
    assert suggest_person(None, None, None, _PEOPLE, []).candidates == ()
    assert suggest_person(None, None, "Orang Lain Sama Sekali", _PEOPLE, []).candidates == ()
    assert name_similarity("Con", "Contoh Empat") == 0.0


@given(st.text(max_size=40), st.text(max_size=40))
def test_similarity_lies_between_none_and_same(one, other):
    assert 0.0 <= name_similarity(one, other) <= 1.0


def test_numbers_in_both_names_must_agree():
    assert name_similarity("Pegawai Contoh 014", "Pegawai Contoh 014") == 1
    assert name_similarity("Pegawai Contoh 014", "Pegawai Contoh 002") == 0
    assert name_similarity("Contoh Empat 77", "Contoh Empat") == 1
    assert name_similarity("Pegawai Contoh", "Pegawai Contoh 014") == 1
