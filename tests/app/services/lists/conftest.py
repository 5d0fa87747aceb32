"""Small workbooks made in memory."""

from __future__ import annotations

import io

import pytest
from openpyxl import Workbook


@pytest.fixture
def workbook():
    """Return a maker of workbooks: the bytes of one with these sheets (lists of rows)."""

    def make(*sheets):
        book = Workbook()
        book.remove(book.active)
        for number, rows in enumerate(sheets, 1):
            sheet = book.create_sheet(f"Lembar{number}")
            for row in rows:
                sheet.append(row)
        stream = io.BytesIO()
        book.save(stream)
        return stream.getvalue()

    return make
