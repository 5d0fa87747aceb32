from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.nip import NipKind, NipProblem, check_nip, mask

_TODAY = date(2026, 11, 22)


def test_a_pns_number_taken_apart():
    nip = check_nip("19680411 199303 1 009", _TODAY).nip
    assert nip.kind is NipKind.PNS
    assert nip.birth_date == date(1968, 4, 11)
    assert (nip.appointed_year, nip.appointed_month) == (1993, 3)
    assert nip.masked == "••••1009"


def test_a_pppk_number_taken_apart():
    nip = check_nip("199001152023212034", _TODAY).nip
    assert nip.kind is NipKind.PPPK
    assert (nip.appointed_year, nip.appointed_month) == (2023, None)


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        ("", NipProblem.EMPTY),
        (" - ", NipProblem.EMPTY),
        ("19680411199303100X", NipProblem.NOT_DIGITS),
        ("١٩٦٨٠٤١١١٩٩٣٠٣١٠٠٩", NipProblem.NOT_DIGITS),
        ("1.96804E+17", NipProblem.NOT_DIGITS),
        ("19680411199303100", NipProblem.LENGTH),
        ("196804111993031009 9", NipProblem.LENGTH),
        ("196802301993031009", NipProblem.BIRTH_DATE),
        ("203004111993031009", NipProblem.BIRTH_IN_FUTURE),
        ("196804111993131009", NipProblem.KIND),
        ("196804111993001009", NipProblem.KIND),
        ("196804111993201009", NipProblem.KIND),
        ("196804111993301009", NipProblem.KIND),
        ("196804111993033009", NipProblem.SEX),
        ("196804111993031000", NipProblem.SERIAL),
    ],
)
def test_each_error_is_named(raw, problem):
    found = check_nip(raw, _TODAY)
    assert found.errors == (problem,)
    assert found.nip is None
    assert not problem.is_warning


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        ("198004111998031009", NipProblem.APPOINTED_YOUNG),
        ("195004112017031009", NipProblem.APPOINTED_OLD),
        ("199004112026121009", NipProblem.APPOINTED_IN_FUTURE),
    ],
)
def test_a_doubt_is_shown_and_does_not_refuse_the_number(raw, problem):
    found = check_nip(raw, _TODAY)
    assert found.is_valid
    assert found.warnings == (problem,)
    assert problem.is_warning


def test_exactly_eighteen_at_appointment_is_no_doubt():
    assert check_nip("198003311998031009", _TODAY).warnings == ()
    assert check_nip("198010312001211009", _TODAY).nip.kind is NipKind.PPPK


def test_several_errors_are_all_named():
    found = check_nip("196813991993993000", _TODAY)
    assert set(found.errors) == {
        NipProblem.BIRTH_DATE,
        NipProblem.KIND,
        NipProblem.SEX,
        NipProblem.SERIAL,
    }


def test_a_short_text_is_hidden_whole():
    assert mask("1234") == "••••"


@given(st.text(max_size=30))
def test_any_text_is_checked_without_raising(raw):
    found = check_nip(raw, _TODAY)
    assert found.is_valid == (found.nip is not None)


@given(
    st.dates(date(1950, 1, 1), date(2005, 12, 31)),
    st.integers(1970, 2026),
    st.one_of(st.integers(1, 12), st.integers(21, 29)),
    st.builds("{}{:03d}".format, st.sampled_from("12"), st.integers(1, 999)),
    st.sampled_from(["", " ", ".", "-"]),
)
def test_every_well_formed_number_is_accepted_in_any_grouping(birth, year, pair, end, gap):
    parts = [f"{birth:%Y%m%d}", f"{year}{pair:02d}", end[0], end[1:]]
    nip = check_nip(gap.join(parts), _TODAY).nip
    assert nip.birth_date == birth
    assert nip.digits == "".join(parts)
