from __future__ import annotations

import pytest

from app.services.lists.csv_table import read_csv
from app.services.lists.link_columns import (
    NO_COLUMN,
    ListColumns,
    ListColumnUnknownError,
    find_columns,
    letter_of,
)
from app.services.lists.link_list import links_from_table

X = "https://x.com/contoh_akun/status/1985562203419512832"
TWO = "https://x.com/contoh_akun/status/1985562203419512833"
TABLE = read_csv(f"tautan;bukti;catatan;asal\n{X};{TWO};pertama;warga\n".encode())


@pytest.mark.parametrize("link", [1, "bukti", "B", "b", "Bukti"])
def test_a_named_column_goes_before_the_guess(link):
    found = links_from_table(TABLE, ListColumns(link=link, note="asal"))
    assert [(e.row, e.facts.input, e.note) for e in found.entries] == [(2, TWO, "warga")]
    assert not found.problems


def test_what_is_not_named_is_guessed_and_notes_can_be_left_out():
    assert links_from_table(TABLE, ListColumns(note="D")).entries[0].note == "warga"
    assert links_from_table(TABLE, ListColumns(note=NO_COLUMN)).entries[0].note == ""
    assert links_from_table(TABLE, ListColumns(link="catatan")).problems[0].row == 2


def test_a_list_without_titles_keeps_its_first_row():
    table = read_csv(f"a;{X}\nb;{TWO}\n".encode())
    assert find_columns(table, ListColumns(link="B", note="A")).header is None
    assert len(links_from_table(table, ListColumns(link="B", note="A")).entries) == 2


@pytest.mark.parametrize("column", ["E", "ZZ", "ada apa", "", "9"])
def test_a_column_that_is_not_there_is_said(column):
    with pytest.raises(ListColumnUnknownError):
        find_columns(TABLE, ListColumns(link=column))


def test_columns_have_the_letters_of_a_spreadsheet():
    assert [letter_of(place) for place in (0, 25, 26, 51, 52)] == ["A", "Z", "AA", "AZ", "BA"]
