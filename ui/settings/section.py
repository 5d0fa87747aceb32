"""The look that all sections of Pengaturan share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout

from ui.pieces import Card, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


def headed_card(title: str, explanation: str = "") -> Card:
    """Return a card with its title and what it is for; the section fills it."""
    card = Card()
    card.setMaximumWidth(760)
    card.column.setContentsMargins(16, 12, 16, 16)
    card.column.setSpacing(8)
    card.column.addWidget(label(title, "section"))
    if explanation:
        card.column.addWidget(label(explanation, "muted"))
    return card


def section_card(title: str, rows: Sequence[tuple[str, QWidget]], explanation: str = "") -> Card:
    """Return a headed card with one row for each name and control."""
    card = headed_card(title, explanation)
    form = QFormLayout()
    form.setHorizontalSpacing(24)
    form.setVerticalSpacing(8)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
    for name, widget in rows:
        form.addRow(name, widget)
    card.column.addLayout(form)
    return card
