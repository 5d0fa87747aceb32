# ruff: noqa: E501 - test names say the property
from __future__ import annotations

import pytest

from app.services.lists.read_table import read_table
from app.services.lists.staff_columns import StaffField, guess_columns

F = StaffField


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        (
            "No;Nama Lengkap;NIP / NI PPPK;Gol/Ruang;Jabatan;Unit Kerja;Status Kepegawaian;Atasan Langsung",
            {F.NAME: 1, F.NIP: 2, F.GOLONGAN: 3, F.JABATAN: 4, F.UNIT: 5, F.EMPLOYMENT: 6, F.SUPERIOR: 7},
        ),
        ("NIP BARU;NAMA PEGAWAI;OPD", {F.NIP: 0, F.NAME: 1, F.UNIT: 2}),
        ("gelar depan;nama;gelar belakang;nip", {F.FRONT_TITLE: 0, F.NAME: 1, F.BACK_TITLE: 2, F.NIP: 3}),
        ("Pangkat;Golongan;Nama;Bidang;Unit Kerja", {F.GOLONGAN: 1, F.NAME: 2, F.UNIT: 4}),
    ],
)  # fmt: skip
def test_the_titles_offices_use_are_known(titles, expected):
    guess = guess_columns(read_table(titles.encode()))
    assert dict(guess.mapping) == expected
    assert guess.is_enough


def test_the_row_of_titles_is_found_below_a_heading():
    guess = guess_columns(read_table(b"DAFTAR PEGAWAI CONTOH\n\nNo;Nama;NIP\n1;A;2\n"))
    assert guess.header.number == 3
    assert guess.titles == ("No", "Nama", "NIP")


def test_nothing_is_guessed_without_titles():
    guess = guess_columns(read_table(b"1;Contoh Satu;x\n2;Contoh Dua;y\n"))
    assert guess.header is None
    assert not guess.is_enough
