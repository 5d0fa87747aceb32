"""What a list of links looks like: its sheets and columns, for choosing them by hand."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final

from app.errors import UserFacingError
from app.services.lists.link_columns import NO_COLUMN, find_columns, letter_of, width_of
from app.services.lists.problems import ListError
from app.services.lists.read_table import read_table
from app.services.lists.xlsx_table import filled_sheets
from app.text import N_

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.services.lists.link_columns import ListColumns
    from app.services.lists.tables import Table

_TABLES: Final = frozenset({".xlsx", ".csv", ".tsv"})
_ZIP: Final = b"PK\x03\x04"
_MOST_TITLE: Final = 40


class SheetUnknownError(ListError):
    """A sheet was named that the workbook does not have, or that holds nothing."""

    code: ClassVar[str] = "list_sheet_unknown"
    template: ClassVar[str] = N_(
        "Lembar “{sheet}” tidak ada atau kosong. Lembar yang berisi: {sheets}."
    )


@dataclass(frozen=True, slots=True)
class ListLayout:
    """The sheets that hold anything, the titles of the present one, and the columns in use.

    ``note`` is ``NO_COLUMN`` where no column holds notes.
    """

    sheets: tuple[str, ...]
    sheet: str
    titles: tuple[str, ...]
    link: int
    note: int


def layout_of(
    inputs: Sequence[str],
    read_file: Callable[[Path], bytes],
    columns: ListColumns | None = None,
) -> ListLayout | None:
    """Return the layout where ``inputs`` are one table, else ``None``: nothing to choose then."""
    if len(inputs) != 1 or Path(inputs[0]).suffix.lower() not in _TABLES:
        return None
    try:
        data = read_file(Path(inputs[0]))
        table = chosen_table(data, columns)
        found = find_columns(table, columns)
        sheets = filled_sheets(data) if data.startswith(_ZIP) else ()
    except UserFacingError:
        return None  # planning the same file says what is wrong with it
    heads = found.header.cells if found.header else ()
    titles = tuple(_title(place, heads) for place in range(width_of(table)))
    note = NO_COLUMN if found.note is None else found.note
    return ListLayout(sheets, table.sheet, titles, found.link, note)


def chosen_table(data: bytes, columns: ListColumns | None) -> Table:
    """Read the sheet that was chosen, else the first that holds anything.

    Raises:
        SheetUnknownError: it is not there or empty.
        ListError: the file cannot be read.
    """
    wanted = columns.sheet if columns else None
    if wanted and data.startswith(_ZIP):
        sheets = filled_sheets(data)
        if wanted not in sheets:
            raise SheetUnknownError(sheet=wanted, sheets=", ".join(sheets) or "-")
        return read_table(data, wanted)
    return read_table(data)


def _title(place: int, heads: Sequence[str]) -> str:
    head = heads[place][:_MOST_TITLE] if place < len(heads) else ""
    return f"{letter_of(place)} · {head}" if head else letter_of(place)
