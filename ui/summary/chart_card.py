"""A card with a chart that can be read as a table instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from app.text import _
from ui.pieces import Card, button, label, quiet_table
from ui.summary.charts import empty_words

if TYPE_CHECKING:
    from collections.abc import Sequence


class ChartCard(Card):
    """Holds the chart, the same rows as a table, and a sentence while there are none."""

    def __init__(self, title: str, chart: QWidget) -> None:
        super().__init__()
        self._title = title
        self.column.setContentsMargins(16, 12, 16, 12)
        self.column.setSpacing(8)
        self.table = QTableWidget()
        self.table.setAccessibleName(title)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        quiet_table(self.table)
        self.nothing = label(empty_words(), "muted")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.pages = QStackedWidget()
        for page in (chart, self.table, self.nothing):
            self.pages.addWidget(page)
        self.turn = button("", self._turn, link=True)
        row = QHBoxLayout()
        row.addWidget(label(title, "section"), 1)
        row.addWidget(self.turn)
        self.column.addLayout(row)
        self.column.addWidget(self.pages, 1)
        self._tell()

    def show_rows(self, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Fill the table; without rows the card says so."""
        self.table.setColumnCount(len(headings))
        self.table.setHorizontalHeaderLabels(list(headings))
        self.table.setRowCount(len(rows))
        for number, row in enumerate(rows):
            for column, words in enumerate(row):
                cell = QTableWidgetItem(words)
                if column:
                    cell.setTextAlignment(
                        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                    )
                self.table.setItem(number, column, cell)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        shown = self.pages.currentIndex() if self.pages.currentIndex() < 2 else 0  # noqa: PLR2004 - the last page says that there is nothing
        self.pages.setCurrentIndex(shown if rows else 2)
        self.turn.setVisible(bool(rows))
        self._tell()

    def _turn(self) -> None:
        self.pages.setCurrentIndex(1 - self.pages.currentIndex())
        self._tell()

    def _tell(self) -> None:
        as_table = self.pages.currentIndex() == 1
        text = _("Sebagai grafik") if as_table else _("Sebagai tabel")
        self.turn.setText(text)
        self.turn.setAccessibleName(f"{text}: {self._title}")
