"""An Excel workbook: one row a decision, a second sheet that says what it is and its anchor."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, Final
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.writer.excel import ExcelWriter

from app.export.csv_format import harmless
from app.export.readable import HEADINGS, about
from app.export.rows import COLUMNS, as_mapping
from app.text import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from openpyxl.worksheet.worksheet import Worksheet

    from app.export.rows import ExportContext, LogRow

NAME: Final = "xlsx"
SUFFIX: Final = ".xlsx"
_WIDTH: Final = 16
_WIDE: Final = dict.fromkeys(("reason", "reply", "own_ground"), 48) | dict.fromkeys(
    ("link", "person", "outcome_label", "relation", "decided_at", "posted_at"), 26
)
_LONGEST: Final = 32_767
"""Excel refuses a cell that holds more."""


def write(rows: Iterable[LogRow], context: ExportContext) -> Iterator[bytes]:
    """Yield the workbook; no cell is ever a formula."""
    book = Workbook()
    book.remove(book.worksheets[0])
    sheet = book.create_sheet(_("Riwayat"))
    _heading(sheet)
    for row in rows:
        sheet.append([_value(value) for value in as_mapping(row).values()])
    for cells in sheet.iter_rows(min_row=2):
        for cell in cells:
            if isinstance(cell.value, str):
                cell.data_type = "s"  # a text, whatever it begins with
                cell.alignment = Alignment(vertical="top", wrap_text=True)
    _describe(book.create_sheet(_("Keterangan")), context)
    yield _saved(book)


def _heading(sheet: Worksheet) -> None:
    sheet.append([_(HEADINGS[name]) for name in COLUMNS])
    for number, name in enumerate(COLUMNS, 1):
        cell = sheet.cell(1, number)
        cell.font = Font(bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor="0F6B78")
        cell.alignment = Alignment(vertical="center", wrap_text=True)
        sheet.column_dimensions[get_column_letter(number)].width = _WIDE.get(name, _WIDTH)
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(COLUMNS))}1"


def _describe(sheet: Worksheet, context: ExportContext) -> None:
    for name, value in about(context):
        sheet.append([name, _value(value)])
        sheet.cell(sheet.max_row, 1).font = Font(bold=True)
        sheet.cell(sheet.max_row, 2).data_type = "s"
    sheet.column_dimensions["A"].width = 28
    sheet.column_dimensions["B"].width = 90


def _value(value: Any) -> Any:
    if isinstance(value, int):
        return value
    return harmless(ILLEGAL_CHARACTERS_RE.sub("", str(value)))[:_LONGEST]


def _saved(book: Workbook) -> bytes:
    target = io.BytesIO()
    writer = _InMemoryWriter(book, target)
    writer.save()
    return target.getvalue()


class _InMemoryWriter(ExcelWriter):
    """openpyxl's own puts each sheet into the system's temp folder, readable by anybody."""

    def __init__(self, book: Workbook, target: io.BytesIO) -> None:
        super().__init__(book, ZipFile(target, "w", ZIP_DEFLATED, allowZip64=True))

    def write_worksheet(self, ws: Any) -> None:
        ws._drawing = SpreadsheetDrawing()  # noqa: SLF001 - as the method that this replaces
        sheet = io.BytesIO()
        writer: Any = WorksheetWriter(ws, sheet)
        writer.write()
        ws._rels = writer._rels  # noqa: SLF001 - as the method that this replaces
        self._archive.writestr(  # type: ignore[attr-defined] # the stubs leave it out
            ws.path[1:], sheet.getvalue()
        )
        self.manifest.append(ws)
