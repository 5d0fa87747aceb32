"""XLSX from bytes: one sheet as texts. Formulas are never evaluated; their cells are reported."""

from __future__ import annotations

import io
import re
import warnings
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from app.services.lists.problems import (
    ListEmptyError,
    ListHostileError,
    ListTooLargeError,
    ListUnreadableError,
    RowFault,
)
from app.services.lists.tables import MAX_BYTES, MAX_COLUMNS, MAX_ROWS, Row, Table
from app.services.lists.zip_guard import ZipLimits, open_archive, read_entry
from app.text import _

if TYPE_CHECKING:
    from collections.abc import Iterable

_KIND: Final = "XLSX"
_LIMITS: Final = ZipLimits(
    entries=2_000, entry_bytes=128 * 1024 * 1024, total_bytes=256 * 1024 * 1024
)
_EXACT_DIGITS: Final = 10**15
"""Spreadsheets keep 15 digits of a number; an 18-digit NIP stored as one has lost its end."""
_DECLARATION: Final = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_BROKEN: Final = (
    BadZipFile,
    InvalidFileException,
    ParseError,
    KeyError,
    ValueError,
    TypeError,
    IndexError,
    AttributeError,
    OSError,
    EOFError,
    AssertionError,
    OverflowError,
)
"""openpyxl lets all of these through on damaged workbooks."""


def read_xlsx(data: bytes, sheet: str | None = None) -> Table:
    """Read one sheet: ``sheet``, or the first one that holds anything.

    Raises:
        ListError: if it is empty, too large, protected, damaged or made to harm.
    """
    if len(data) > MAX_BYTES:
        raise ListTooLargeError(what=_("ukuran"), limit=f"{MAX_BYTES // 1024 // 1024} MB")
    _refuse_declarations(data)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # unknown extensions of newer programs are no fault
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=False)
            names = [each.title for each in book.worksheets]
            wanted = [sheet] if sheet is not None else names
            for name in wanted:
                rows = _rows(book[name])
                if rows:
                    others = tuple(other for other in names if other != name)
                    return Table(rows, name, others)
    except _BROKEN as broken:
        raise ListUnreadableError(kind=_KIND) from broken
    raise ListEmptyError


def filled_sheets(data: bytes) -> tuple[str, ...]:
    """Return the names of the sheets that hold anything, in their order.

    Raises:
        ListError: as :func:`read_xlsx`.
    """
    if len(data) > MAX_BYTES:
        raise ListTooLargeError(what=_("ukuran"), limit=f"{MAX_BYTES // 1024 // 1024} MB")
    _refuse_declarations(data)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=False)
            return tuple(each.title for each in book.worksheets if _holds_anything(each))
    except _BROKEN as broken:
        raise ListUnreadableError(kind=_KIND) from broken


def _holds_anything(sheet: Any) -> bool:
    sheet.reset_dimensions()
    rows = sheet.iter_rows(max_col=MAX_COLUMNS, max_row=MAX_ROWS)
    return any(not _row(number, cells).is_blank for number, cells in enumerate(rows, 1))


def _refuse_declarations(data: bytes) -> None:
    """No program writes entity declarations into a workbook; they serve only to blow it up."""
    archive = open_archive(data, _LIMITS, _KIND)
    for name in archive.namelist():
        if name.endswith((".xml", ".rels")) and _DECLARATION.search(
            read_entry(archive, name, _LIMITS, _KIND)
        ):
            raise ListHostileError(what=_("deklarasi XML tersembunyi"))


def _rows(sheet: Any) -> tuple[Row, ...]:
    sheet.reset_dimensions()  # the declared size may be missing or a lie
    rows: list[Row] = []
    for number, cells in enumerate(sheet.iter_rows(max_col=MAX_COLUMNS), 1):
        if number > MAX_ROWS:
            raise ListTooLargeError(what=_("jumlah baris"), limit=str(MAX_ROWS))
        row = _row(number, cells)
        if not row.is_blank:
            rows.append(row)
    return tuple(rows)


def _row(number: int, cells: Iterable[Any]) -> Row:
    texts: list[str] = []
    faults: dict[int, RowFault] = {}
    for column, cell in enumerate(cells):
        value = cell.value
        if value is None:
            texts.append("")
        elif isinstance(value, str) and cell.data_type not in {"f", "e"}:
            texts.append(value.strip())
        else:
            text, fault = _converted(value, cell.data_type)
            texts.append(text)
            if fault:
                faults[column] = fault
    while texts and not texts[-1]:
        texts.pop()
    return Row(number, tuple(texts), faults)


def _converted(value: object, data_type: str) -> tuple[str, RowFault | None]:
    """Return a cell that is not plain text as the user sees it, or what is wrong with it."""
    fault = None
    if data_type == "f" or not isinstance(value, str | bool | int | float | date):
        text, fault = "=", RowFault.FORMULA
    elif data_type == "e":
        text, fault = str(value), RowFault.CELL_ERROR
    elif isinstance(value, datetime):
        text = value.date().isoformat() if value.time() == value.time().min else str(value)
    elif isinstance(value, date):
        text = value.isoformat()
    elif isinstance(value, float) and value.is_integer():
        text = str(int(value))
    else:
        text = str(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        fault = RowFault.NUMBER_CUT if abs(value) >= _EXACT_DIGITS else fault
    return text, fault
