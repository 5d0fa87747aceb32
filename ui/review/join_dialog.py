"""Asks in which order several items become one; the first of them stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
)

from app.text import _
from ui.pieces import button, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from app.domain.items import QueueRow


class JoinDialog(QDialog):
    """A list to be put into order by dragging or by the two buttons."""

    def __init__(self, rows: Sequence[QueueRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Gabungkan menjadi satu konten"))
        self.resize(560, 360)
        self.list = QListWidget()
        self.list.setObjectName("joinList")
        self.list.setAccessibleName(_("Urutan gambar"))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        for row in rows:
            entry = QListWidgetItem(" · ".join(t for t in (row.title or row.id, row.excerpt) if t))
            entry.setData(Qt.ItemDataRole.UserRole, row.id)
            entry.setSizeHint(QSize(0, self.fontMetrics().height() + 18))
            self.list.addItem(entry)
        self.list.setCurrentRow(0)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.act = buttons.addButton(_("Gabungkan"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.act.setProperty("primary", True)  # noqa: FBT003 - Qt has no keyword here
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        moves = QHBoxLayout()
        moves.setSpacing(8)
        moves.addWidget(button(_("Naik"), lambda: self.move_current(-1), small=True))
        moves.addWidget(button(_("Turun"), lambda: self.move_current(1), small=True))
        moves.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(
            label(
                _(
                    "Teksnya disambung dari atas ke bawah; bagian yang sama hanya ditulis sekali."
                    " Konten teratas tetap ada, yang lain menjadi bagiannya dan dapat dipisahkan"
                    " lagi."
                ),
                "muted",
            )
        )
        column.addWidget(self.list, 1)
        column.addLayout(moves)
        column.addWidget(buttons)

    def ids(self) -> list[str]:
        """Return the items' ids in the chosen order."""
        return [
            str(self.list.item(row).data(Qt.ItemDataRole.UserRole))
            for row in range(self.list.count())
        ]

    def move_current(self, by: int) -> None:
        """Move the current entry up (-1) or down (1)."""
        row = self.list.currentRow()
        if 0 <= row + by < self.list.count():
            entry = self.list.takeItem(row)
            self.list.insertItem(row + by, entry)
            self.list.setCurrentRow(row + by)
