from __future__ import annotations

import io
import tempfile

import pytest
from openpyxl import load_workbook

from app.export import xlsx_format
from app.export.rows import COLUMNS
from tests.app.export.test_csv_format import CONTEXT, row


def book(*rows, context=CONTEXT):
    return load_workbook(io.BytesIO(b"".join(xlsx_format.write(rows, context))))


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t"])
def test_no_cell_is_a_formula(start):
    sheet = book(row(reason=f"{start}HYPERLINK(1)", account=f"{start}1+1")).worksheets[0]
    cells = [cell for line in sheet.iter_rows() for cell in line if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert sheet.cell(2, COLUMNS.index("reason") + 1).value.startswith("'")


def test_every_column_has_a_heading_and_the_second_sheet_the_anchor():
    made = book(row(person="Pegawai Contoh 014", reason="satu\ndua"), context=CONTEXT)
    sheet, about = made.worksheets
    assert all(sheet.cell(1, n + 1).value for n in range(len(COLUMNS)))
    assert sheet.cell(2, COLUMNS.index("reason") + 1).value == "satu\ndua"
    assert sheet.cell(2, COLUMNS.index("accepted") + 1).value == 1
    said = " ".join(str(cell.value) for line in about.iter_rows() for cell in line)
    assert "7:" + "ab" * 32 in said
    assert "draf" in said
    assert sheet.freeze_panes == "B2"


def test_signs_that_no_workbook_may_hold_are_left_out():
    sheet = book(row(reason="a\x00b\x0bc", reply="x" * 40_000)).worksheets[0]
    assert sheet.cell(2, COLUMNS.index("reason") + 1).value == "abc"


def test_nothing_is_written_outside_the_file(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    book(row(reason="rahasia"))
    made = tempfile.NamedTemporaryFile  # a writer that asked for one would have failed below
    monkeypatch.setattr(tempfile, "NamedTemporaryFile", None)
    book(row(reason="rahasia"))
    assert made is not None
    assert list(tmp_path.iterdir()) == []
