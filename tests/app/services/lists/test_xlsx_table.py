from __future__ import annotations

import io
import random
import zipfile
from datetime import date, datetime

import pytest

from app.services.lists import xlsx_table
from app.services.lists.problems import (
    ListEmptyError,
    ListError,
    ListFormatError,
    ListHostileError,
    ListTooLargeError,
    ListUnreadableError,
    RowFault,
)
from app.services.lists.read_table import read_table
from app.services.lists.xlsx_table import read_xlsx


def _replaced(data, name, content):
    """Return the workbook with one part replaced."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", 8) as new:
        for entry in old.namelist():
            new.writestr(entry, content(old.read(entry)) if entry == name else old.read(entry))
    return out.getvalue()


def test_cells_become_texts_with_their_row_numbers(workbook):
    data = workbook(
        [["nama", None, "tanggal"], [None], ["Contoh", 12, date(2026, 1, 2)], [True, 1.5]]
    )
    table = read_xlsx(data)
    assert [(row.number, row.cells) for row in table.rows] == [
        (1, ("nama", "", "tanggal")),
        (3, ("Contoh", "12", "2026-01-02")),
        (4, ("True", "1.5")),
    ]
    assert read_xlsx(workbook([[datetime(2026, 1, 2, 3, 4)]])).rows[0].cells == (  # noqa: DTZ001
        "2026-01-02 03:04:00",
    )


def test_a_formula_is_reported_and_never_evaluated(workbook):
    row = read_xlsx(workbook([["nama"], ['=HYPERLINK("http://contoh.id","x")']])).rows[1]
    assert row.cells == ("=",)
    assert row.faults == {0: RowFault.FORMULA}


def test_an_error_cell_is_reported(workbook):
    assert read_xlsx(workbook([["a", "#REF!"]])).rows[0].faults == {1: RowFault.CELL_ERROR}


def test_a_long_number_has_lost_its_end(workbook):
    row = read_xlsx(workbook([["nip", 199001012020121001, 1.99001e17, "199001012020121001"]]))
    assert row.rows[0].faults == {1: RowFault.NUMBER_CUT, 2: RowFault.NUMBER_CUT}


def test_the_first_sheet_with_content_is_taken_unless_one_is_named(workbook):
    data = workbook([], [["a"]], [["b"]])
    table = read_xlsx(data)
    assert (table.sheet, table.other_sheets) == ("Lembar2", ("Lembar1", "Lembar3"))
    assert read_xlsx(data, "Lembar3").rows[0].cells == ("b",)
    with pytest.raises(ListUnreadableError):
        read_xlsx(data, "Tidak ada")


def test_an_empty_workbook_is_refused(workbook):
    with pytest.raises(ListEmptyError):
        read_xlsx(workbook([]))


def test_entity_declarations_are_refused(workbook):
    data = _replaced(
        workbook([["a"]]),
        "xl/worksheets/sheet1.xml",
        lambda xml: b'<!DOCTYPE x [<!ENTITY a "aaaa">]>' + xml,
    )
    with pytest.raises(ListHostileError):
        read_xlsx(data)


def test_a_bomb_is_refused_before_it_is_unpacked(workbook):
    data = _replaced(workbook([["a"]]), "xl/styles.xml", lambda _old: b"a" * 50_000_000)
    with pytest.raises(ListHostileError):
        read_xlsx(data)


def test_too_many_rows_are_refused(workbook, monkeypatch):
    monkeypatch.setattr(xlsx_table, "MAX_ROWS", 3)
    with pytest.raises(ListTooLargeError):
        read_xlsx(workbook([["a"]] * 4))


def test_a_row_number_far_away_does_not_fill_the_memory(workbook):
    far = _replaced(
        workbook([["a"], ["b"]]),
        "xl/worksheets/sheet1.xml",
        lambda xml: xml.replace(b'r="2"', b'r="1048576"').replace(b'r="A2"', b'r="A1048576"'),
    )
    with pytest.raises(ListTooLargeError):
        read_xlsx(far)


def test_damaged_workbooks_are_refused_in_words(workbook):
    """GIVEN bytes flipped at random THEN it is read or refused, never an unexpected error."""
    data = workbook([["nama", "nip"], ["Contoh Satu", "199001012020121001"]] * 3)
    chance = random.Random(5)  # noqa: S311 - reproducible damage
    for _ in range(60):
        broken = bytearray(data)
        for _flip in range(chance.randrange(1, 12)):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
        try:
            assert read_xlsx(bytes(broken)).rows
        except ListError as refused:
            assert refused.message  # noqa: PT017 - either outcome is right


@pytest.mark.parametrize("change", [b"", b"<worksheet>", b"<sheetData><row r='x'><c r='?'/></row>"])
def test_parts_that_are_no_sheet_are_refused_in_words(workbook, change):
    with pytest.raises(ListError):
        read_xlsx(_replaced(workbook([["a"]]), "xl/worksheets/sheet1.xml", lambda _xml: change))


def test_the_kind_is_told_by_content(workbook):
    assert read_table(workbook([["a"]])).rows[0].cells == ("a",)
    assert read_table(b"a;b\n").rows[0].cells == ("a", "b")
    with pytest.raises(ListFormatError):
        read_table(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old")
    with pytest.raises(ListEmptyError):
        read_table(b"  \n")
