from __future__ import annotations

import io

import pytest
from openpyxl import Workbook

from app.services.import_lists import list_parts
from app.services.list_layout import SheetUnknownError, layout_of
from app.services.lists.link_columns import NO_COLUMN, ListColumns

X = "https://x.com/contoh_akun/status/1985562203419512832"
TWO = "https://x.com/contoh_akun/status/1985562203419512833"


@pytest.fixture
def book():
    made = Workbook()
    made.active.title = "Petunjuk"
    made.active.append(["Isi lembar berikut"])
    made.create_sheet("Kosong")
    for name, link in (("Oktober", X), ("November", TWO)):
        sheet = made.create_sheet(name)
        sheet.append(["No", "Tautan", "Catatan"])
        sheet.append([1, link, name])
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def test_only_sheets_with_content_are_offered(book):
    layout = layout_of(["daftar.xlsx"], lambda _path: book, ListColumns("November"))
    assert layout.sheets == ("Petunjuk", "Oktober", "November")
    assert (layout.sheet, layout.titles) == ("November", ("A · No", "B · Tautan", "C · Catatan"))
    assert (layout.link, layout.note) == (1, 2)


def test_the_chosen_sheet_is_read(book):
    parts = list_parts("daftar.xlsx", "daftar.xlsx", book, ListColumns("November"))
    assert [(part.link, part.note) for part in parts] == [(TWO, "November")]


@pytest.mark.parametrize("sheet", ["Desember", "Kosong"])
def test_a_sheet_that_is_not_there_names_those_that_are(book, sheet):
    with pytest.raises(SheetUnknownError) as refused:
        list_parts("daftar.xlsx", "daftar.xlsx", book, ListColumns(sheet))
    assert "Petunjuk, Oktober, November" in refused.value.message


def test_there_is_nothing_to_choose_of_other_inputs(book):
    assert layout_of(["a.png"], lambda _path: book) is None
    assert layout_of(["a.xlsx", "b.xlsx"], lambda _path: book) is None
    assert layout_of(["a.csv"], lambda _path: b"") is None
    plain = layout_of(["a.csv"], lambda _path: f"{X}\n{TWO}\n".encode())
    assert (plain.sheets, plain.titles, plain.note) == ((), ("A",), NO_COLUMN)
