"""Asks for the reason of withdrawing a decision, and for a person's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout

from ui.pieces import label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class OneLineDialog(QDialog):
    """One field that must hold at least ``least`` letters or digits."""

    def __init__(
        self, title: str, question: str, action: str, least: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(440)
        self._least = least
        self.field = QLineEdit()
        self.field.setAccessibleName(question)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.act = buttons.addButton(action, QDialogButtonBox.ButtonRole.AcceptRole)
        self.act.setProperty("primary", True)  # noqa: FBT003 - Qt has no keyword here
        self.act.setEnabled(False)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.field.textChanged.connect(self._check)
        column = QVBoxLayout(self)
        column.addWidget(label(question))
        column.addWidget(self.field)
        column.addWidget(buttons)

    @property
    def text(self) -> str:
        """What was entered."""
        return self.field.text().strip()

    def _check(self) -> None:
        self.act.setEnabled(sum(map(str.isalnum, self.text)) >= self._least)
