"""Rows of one height below each other; a card that scrolls never squeezes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.pieces import clear

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.theme import Theme

_ROW: Final = 28


class RowBox(QWidget):
    """Takes exactly the height of its rows, at every size of the font."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        theme.changed.connect(self._fit)
        self._fit()

    def fill(self, rows: Sequence[QWidget]) -> None:
        """Show ``rows`` in place of those of before."""
        clear(self._column)
        for row in rows:
            self._column.addWidget(row)
        self._fit()

    def count(self) -> int:
        """Return how many rows there are."""
        return self._column.count()

    def _fit(self) -> None:
        self.setFixedHeight(self.count() * self._theme.px(_ROW))
        self.setVisible(self.count() > 0)


def new_row() -> tuple[QWidget, QHBoxLayout]:
    """Return an empty row and the line that its parts go into."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    return row, line
