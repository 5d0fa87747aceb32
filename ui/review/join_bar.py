"""Appears under the queue while several items are selected, and offers to make them one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.text import _
from ui.pieces import bar, button, label

if TYPE_CHECKING:
    from app.domain.items import QueueRow
    from ui.review.queue_panel import QueuePanel

_FEWEST = 2


class JoinBar(QWidget):
    """Announces the selected rows, oldest import first."""

    wanted = Signal(list)

    def __init__(self, queue: QueuePanel) -> None:
        super().__init__()
        self._queue = queue
        self.count = label("", wrap=False)
        self.act = button(_("Gabungkan …"), self.ask, small=True)
        self.act.setToolTip(_("Jadikan tangkapan layar satu postingan menjadi satu konten"))
        head = bar("panelHead")
        row = QHBoxLayout(head)
        row.setContentsMargins(12, 6, 12, 6)
        row.addWidget(self.count, 1)
        row.addWidget(self.act)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(head)
        self.hide()
        queue.list.selectionModel().selectionChanged.connect(self._show)
        queue.model.modelReset.connect(self._show)

    def rows(self) -> list[QueueRow]:
        """Return the selected rows, oldest import first."""
        numbers = (index.row() for index in self._queue.list.selectionModel().selectedIndexes())
        chosen = [row for number in numbers if (row := self._queue.model.row(number)) is not None]
        return sorted(chosen, key=lambda row: row.imported_at)

    @property
    def is_ready(self) -> bool:
        """Whether there are enough rows to join."""
        return len(self.rows()) >= _FEWEST

    def ask(self) -> None:
        """Offer the selected rows for joining."""
        if self.is_ready:
            self.wanted.emit(self.rows())

    def _show(self) -> None:
        count = len(self.rows())
        self.count.setText(_("{n} konten dipilih").format(n=count))
        self.setVisible(count >= _FEWEST)
