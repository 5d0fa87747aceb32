from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.lists import csv_table
from app.services.lists.csv_table import read_csv
from app.services.lists.problems import (
    ListEmptyError,
    ListError,
    ListTooLargeError,
    ListUnreadableError,
    RowFault,
)


@pytest.mark.parametrize(
    "data",
    [
        "nama;unit\nContoh, Satu;Bagian Contoh\n".encode("utf-8-sig"),
        b'nama,unit\r\n"Contoh, Satu",Bagian Contoh\r\n',
        "nama\tunit\nContoh, Satu\tBagian Contoh\n".encode("utf-16"),
        "sep=;\nnama;unit\nContoh, Satu;Bagian Contoh".encode("cp1252"),
    ],
)
def test_encodings_and_separators_are_found(data):
    table = read_csv(data)
    assert [row.cells for row in table.rows] == [
        ("nama", "unit"),
        ("Contoh, Satu", "Bagian Contoh"),
    ]
    assert table.rows[1].number - table.rows[0].number == 1


def test_old_windows_letters_are_read():
    assert read_csv("nama;unit\nRené;“A”\n".encode("cp1252")).rows[1].cells == ("René", "“A”")


def test_row_numbers_count_blank_rows_as_spreadsheets_do():
    assert [row.number for row in read_csv(b"a;b\n\n;\nc;d\n").rows] == [1, 4]


def test_formulas_stay_text_and_cut_numbers_are_noticed():
    table = read_csv(b'nip;x\n="199001012020121001";=1+1\n"1,99001E+17";@SUM(A1)\n')
    assert table.rows[1].cells == ("199001012020121001", "=1+1")
    assert table.rows[2].faults == {0: RowFault.NUMBER_CUT}


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", ListEmptyError),
        (b" \n;;\n", ListEmptyError),
        (b"a\x00b\x00c", ListUnreadableError),
        (b"\xff\xfea", ListUnreadableError),
        (b"a\n" * 50_001, ListTooLargeError),
    ],
)
def test_unusable_files_are_refused_in_words(data, error):
    with pytest.raises(error) as refused:
        read_csv(data)
    assert refused.value.message


def test_a_file_over_the_limit_is_not_even_decoded(monkeypatch):
    monkeypatch.setattr(csv_table, "MAX_BYTES", 10)
    with pytest.raises(ListTooLargeError):
        read_csv(b"a;b\n" * 10)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_in_words(data):
    try:
        table = read_csv(data)
    except ListError as refused:
        assert refused.message  # noqa: PT017 - either outcome is right
    else:
        assert all(not row.is_blank for row in table.rows)


@given(
    st.lists(
        st.lists(
            st.text(st.characters(categories=["L", "Nd", "Zs", "Po"]), min_size=1, max_size=12)
            .map(lambda text: f"a{text}z"),
            min_size=2,
            max_size=4,
        ),
        min_size=1,
        max_size=6,
    ),
    st.sampled_from(";\t"),
)  # fmt: skip
def test_what_a_spreadsheet_writes_is_read_back(rows, separator):
    stream = io.StringIO()
    csv.writer(stream, delimiter=separator, quoting=csv.QUOTE_ALL).writerows(rows)
    data = f"sep={separator}\n{stream.getvalue()}".encode()
    assert [list(row.cells) for row in read_csv(data).rows] == rows
