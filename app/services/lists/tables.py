"""A table of texts, whatever file it came from, with the row numbers the user sees there."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.services.lists.problems import RowFault

MAX_BYTES: Final = 32 * 1024 * 1024
MAX_ROWS: Final = 50_000
MAX_COLUMNS: Final = 200
MAX_CELL: Final = 32_767
"""Characters; what a spreadsheet cell can hold."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row; ``number`` counts from 1 as spreadsheets do. ``faults`` are by column, from 0."""

    number: int
    cells: tuple[str, ...]
    faults: Mapping[int, RowFault] = field(default_factory=dict)

    def cell(self, column: int | None) -> str:
        """Return the text of a column, empty where the row is shorter or the column unknown."""
        if column is None or not 0 <= column < len(self.cells):
            return ""
        return self.cells[column]

    @property
    def is_blank(self) -> bool:
        """Nothing in any cell."""
        return not any(self.cells)


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one sheet that hold anything, in order."""

    rows: tuple[Row, ...]
    sheet: str = ""
    other_sheets: tuple[str, ...] = ()


def plain_header(text: str) -> str:
    """Return a column's title for comparing: lower case, letters and digits only."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())
