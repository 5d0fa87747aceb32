"""Asks before an act that takes something away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMessageBox

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    Confirm = Callable[[str, str, str], bool]
    """Takes the question, what the act means, and the word of the act."""


def confirm(parent: QWidget, question: str, detail: str, action: str) -> bool:
    """Return whether the person chose ``action``."""
    box = QMessageBox(parent.window())
    box.setWindowTitle("Tinjau")
    box.setIcon(QMessageBox.Icon.Question)
    box.setText(question)
    box.setInformativeText(detail)
    act = box.addButton(action, QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.exec()
    return box.clickedButton() is act


def confirm_final(parent: QWidget, question: str, detail: str, action: str) -> bool:
    """Ask before what cannot be undone; the safe answer is the default."""
    box = QMessageBox(parent.window())
    box.setWindowTitle("Tinjau")
    box.setIcon(QMessageBox.Icon.Warning)
    box.setText(question)
    box.setInformativeText(detail)
    act = box.addButton(action, QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    box.exec()
    return box.clickedButton() is act
