"""The sheet of all keys; it is read from the same list that makes the keys work."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.text import _
from ui.pieces import Card, button, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.actions import Action
    from ui.theme import Theme

_WIDTH = 860
_HEIGHT = 600


class KeySheet(QDialog):
    """Two columns of groups; Escape closes."""

    def __init__(self, actions: Sequence[Action], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(_("Semua tombol"))
        room = parent.size()
        self.resize(
            min(theme.px(_WIDTH), room.width() - 40), min(theme.px(_HEIGHT), room.height() - 40)
        )
        columns = (QVBoxLayout(), QVBoxLayout())
        heights = [0, 0]
        with_keys = [action for action in actions if action.keys]
        for group, members in groupby(with_keys, key=lambda action: action.group):
            shown = list(members)
            shorter = heights.index(min(heights))
            columns[shorter].addWidget(self._group(group, shown))
            heights[shorter] += len(shown) + 2
        inner = QWidget()
        row = QHBoxLayout(inner)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(12)
        for column in columns:
            column.setSpacing(12)
            column.addStretch()
            row.addLayout(column, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        close = button(_("Tutup"), self.accept, primary=True)
        close.setDefault(True)
        low = QHBoxLayout()
        low.addWidget(
            label(_("Tombol huruf bekerja bila tidak mengetik; Esc keluar dari isian."), "muted"), 1
        )
        low.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(label(_("Semua tombol"), "title"))
        column.addWidget(area, 1)
        column.addLayout(low)

    def _group(self, title: str, actions: Sequence[Action]) -> Card:
        card = Card()
        card.column.setContentsMargins(16, 12, 16, 12)
        card.column.addWidget(label(title, "strong"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for number, action in enumerate(actions):
            keys = QHBoxLayout()
            keys.setSpacing(4)
            for key in dict.fromkeys(one.replace("Return", "Enter") for one in action.keys):
                keys.addWidget(label(key, "key", wrap=False))
            keys.addStretch()
            grid.addLayout(keys, number, 0)
            grid.addWidget(label(action.title), number, 1)
        card.column.addLayout(grid)
        return card
