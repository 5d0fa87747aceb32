# ruff: noqa: E501 - test names say the property
from __future__ import annotations

from datetime import date

import pytest

from app.domain.nip import NipProblem
from app.domain.people import Employment
from app.services.lists.problems import ColumnsMissingError, RowFault
from app.services.lists.read_table import read_table
from app.services.lists.staff_columns import StaffField, guess_columns
from app.services.lists.staff_rows import employment_of, grade_of, read_staff

_TODAY = date(2026, 11, 22)
_HEAD = "nama;nip;unit kerja;jabatan;golongan;status;atasan"


def _read(*lines, head=_HEAD):
    table = read_table("\n".join((head, *lines)).encode())
    guess = guess_columns(table)
    return read_staff(table, guess.header, guess.mapping, _TODAY)


def test_a_good_row_is_read_whole():
    (row,) = _read("Contoh  Satu;19900101 202012 1 001;Bagian Contoh;Analis;3a;PNS;Contoh Dua")
    assert not row.problems
    assert (row.number, row.name, row.nip.digits) == (2, "Contoh Satu", "199001012020121001")
    assert (row.unit, row.jabatan, row.golongan) == ("Bagian Contoh", "Analis", "III/a")
    assert (row.employment, row.superior) == (Employment.PNS, "Contoh Dua")


def test_titles_in_their_own_columns_join_the_name():
    (row,) = _read("Drs.;Contoh Satu;M.Si", head="gelar depan;nama;gelar belakang")
    assert row.name == "Drs. Contoh Satu, M.Si"


@pytest.mark.parametrize(
    ("line", "field", "code", "is_faulty"),
    [
        (";199001012020121001", StaffField.NAME, RowFault.NAME_EMPTY, True),
        ("A;", StaffField.NIP, NipProblem.EMPTY, False),
        ("A;-", StaffField.NIP, NipProblem.EMPTY, False),
        ("A;19900101202012100", StaffField.NIP, NipProblem.LENGTH, True),
        ("A;1,99001E+17", StaffField.NIP, RowFault.NUMBER_CUT, True),
        ("A;199001012020121001;;;9z", StaffField.GOLONGAN, RowFault.GRADE_UNKNOWN, False),
        ("A;199001012020121001;;;;honor", StaffField.EMPLOYMENT, RowFault.EMPLOYMENT_UNKNOWN, False),
        ("A;199001012020121001;;;;PPPK", StaffField.EMPLOYMENT, RowFault.EMPLOYMENT_DIFFERS, False),
        ("A;199001012020121001;" + "x" * 301, StaffField.UNIT, RowFault.TOO_LONG, True),
    ],
)  # fmt: skip
def test_each_fault_is_reported_with_row_and_field(line, field, code, is_faulty):
    (row,) = _read(line)
    (problem,) = row.problems
    assert (problem.row, problem.field, problem.code) == (2, field, code)
    assert row.is_faulty == is_faulty


def test_a_number_used_twice_names_the_other_row():
    rows = _read("A;199001012020121001", "B;199001012020121002", "C;199001012020121001")
    assert [row.is_faulty for row in rows] == [False, False, True]
    assert "baris 2" in rows[2].problems[0].what


def test_counting_rows_and_blank_rows_are_left_out():
    rows = _read("1;2;3;4;5;6;7", ";;", "(1);(2);(3)", "Contoh;199001012020121001")
    assert [row.name for row in rows] == ["Contoh"]


def test_without_a_column_of_names_nothing_is_read():
    table = read_table(b"nip;unit\n1;2\n")
    with pytest.raises(ColumnsMissingError) as refused:
        read_staff(table, table.rows[0], {StaffField.NIP: 0}, _TODAY)
    assert "Nama" in refused.value.message


def test_without_a_status_the_number_only_suggests_one():
    (row,) = _read("A;199001152023212034")
    assert row.employment is None
    assert row.likely_employment is Employment.PPPK


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("III/a", "III/a"),
        ("iii a", "III/a"),
        ("3a", "III/a"),
        ("Penata Muda (III/a)", "III/a"),
        ("Pembina Utama, IV/e", "IV/e"),
        ("III/e", None),
        ("IX", "IX"),
        ("Golongan IX", "IX"),
        ("9", "IX"),
        ("gol. V", "V"),
        ("XVIII", None),
        ("18", None),
        ("0", None),
        ("Pembina", None),
    ],
)
def test_grades_in_their_spellings(text, grade):
    assert grade_of(text) == grade


@pytest.mark.parametrize(
    ("text", "employment"),
    [
        ("pns", Employment.PNS),
        ("Calon PNS", Employment.CPNS),
        ("P3K", Employment.PPPK),
        ("PPPK (Paruh Waktu)", Employment.PPPK_PARUH_WAKTU),
        ("PPPK_PARUH_WAKTU", Employment.PPPK_PARUH_WAKTU),
        ("honorer", None),
    ],
)
def test_employment_in_its_spellings(text, employment):
    assert employment_of(text) is employment
