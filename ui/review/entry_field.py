"""A field for a few lines of text, as the cards of the decision use it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

_LINES = 2


def entry_field(hint: str, changed: SignalInstance, lines: int = _LINES) -> QPlainTextEdit:
    """Return a field of ``lines`` lines; ``changed`` is emitted at every letter."""
    made = QPlainTextEdit()
    made.setPlaceholderText(hint)
    made.setAccessibleName(hint)
    made.setTabChangesFocus(True)
    made.setFixedHeight(made.fontMetrics().lineSpacing() * lines + 18)
    made.textChanged.connect(changed)
    return made
