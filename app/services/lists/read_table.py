"""Any table file from bytes: told apart by content, because names are often wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.services.lists.csv_table import read_csv
from app.services.lists.problems import ListEmptyError, ListFormatError
from app.services.lists.xlsx_table import read_xlsx

if TYPE_CHECKING:
    from app.services.lists.tables import Table

_ZIP: Final = b"PK\x03\x04"
_FOREIGN: Final = (b"\xd0\xcf\x11\xe0", b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"{\\rtf", b"Rar!")
"""Old .xls (or an encrypted .xlsx), PDF, pictures, RTF, RAR."""


def read_table(data: bytes, sheet: str | None = None) -> Table:
    """Read an XLSX or CSV file.

    Raises:
        ListError: if it is neither, empty, too large, damaged or made to harm.
    """
    if not data.strip():
        raise ListEmptyError
    if data.startswith(_ZIP):
        return read_xlsx(data, sheet)
    if data.startswith(_FOREIGN):
        raise ListFormatError
    return read_csv(data)
