"""Asks for a few sentences: why a rule is stopped here, or what BKPSDM should change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout

from app.services.rule_book import LEAST_WORDS
from ui.pieces import label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class NoteDialog(QDialog):
    """One text that must hold some words before it can be kept."""

    def __init__(
        self, title: str, question: str, action: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(480)
        self.field = QPlainTextEdit()
        self.field.setAccessibleName(question)
        self.field.setTabChangesFocus(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.act = buttons.addButton(action, QDialogButtonBox.ButtonRole.AcceptRole)
        self.act.setProperty("primary", True)  # noqa: FBT003 - Qt has no keyword here
        self.act.setEnabled(False)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.field.textChanged.connect(self._check)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(label(question))
        column.addWidget(self.field)
        column.addWidget(buttons)

    @property
    def text(self) -> str:
        """What was entered."""
        return self.field.toPlainText().strip()

    def _check(self) -> None:
        self.act.setEnabled(sum(map(str.isalnum, self.text)) >= LEAST_WORDS)
