"""One figure with its name above and a sentence below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from ui.pieces import Card, label


class FigureCard(Card):
    """Read by screen readers as one sentence."""

    def __init__(self, title: str, tone: str) -> None:
        super().__init__()
        self._title = title
        self.column.setContentsMargins(16, 12, 16, 12)
        self.value = QLabel("–")
        self.value.setProperty("figure", tone)
        self.value.setTextFormat(Qt.TextFormat.PlainText)
        self.note = label("", "muted")
        self.note.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(label(title, "section"))
        self.column.addWidget(self.value)
        self.column.addWidget(self.note)
        self.column.addStretch()

    def tell(self, value: str, note: str) -> None:
        """Show the figure."""
        self.value.setText(value)
        self.note.setText(note)
        # The grid gives rows the height of one line each; a sentence may need two.
        self.note.setMinimumHeight(2 * self.note.fontMetrics().height() + 4)
        self.setAccessibleName(f"{self._title}: {value}. {note}")
