"""The queue with its head: what is shown, how it is sorted, which item is open."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListView,
    QVBoxLayout,
    QWidget,
)

from app.domain.items import ItemStatus, QueueFilter, QueueRow
from app.text import N_, _
from ui.pieces import bar, label
from ui.review.queue_delegate import QueueDelegate
from ui.review.queue_model import PAGE, QueueModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.office import OpenOffice, Surroundings

_VIEWS: Final = (
    (N_("Perlu ditinjau"), (ItemStatus.TO_REVIEW,)),
    (N_("Menunggu tanggapan"), (ItemStatus.WAITING_REPLY,)),
    (N_("Menunggu gambar"), (ItemStatus.WAITING_IMAGE,)),
    (N_("Tidak terbaca"), (ItemStatus.UNREADABLE, ItemStatus.IMPORTED)),
    (N_("Sudah diputus"), (ItemStatus.DECIDED,)),
    (N_("Semua"), ()),
)


class QueuePanel(QWidget):
    """Lists items; the chosen one is announced by :attr:`chosen` (an empty id for none)."""

    chosen = Signal(str)
    counted = Signal(int)
    """How many items await review, whatever is shown."""

    def __init__(self, office: OpenOffice, around: Surroundings) -> None:
        super().__init__()
        self.setObjectName("queuePanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._office, self._around = office, around
        self._shown = QueueFilter(statuses=_VIEWS[0][1])
        self._asked = 0
        self.model = QueueModel(office, around)
        self.views = QComboBox()
        self.views.setAccessibleName(_("Yang ditampilkan"))
        for text, statuses in _VIEWS:
            self.views.addItem(_(text), statuses)
        self.order = QComboBox()
        self.order.setAccessibleName(_("Urutan"))
        self.order.addItems([_("Terbaru"), _("Terlama")])
        for box in (self.views, self.order):
            box.setFrame(False)
            box.setProperty("frame", False)  # noqa: FBT003 - Qt has no keyword here
            box.currentIndexChanged.connect(self._filter_changed)
        self.total = QLabel()
        self.total.setObjectName("panelTitle")
        self.total.setAccessibleName(_("Jumlah konten"))
        self.list = QListView()
        self.list.setObjectName("queue")
        self.list.setAccessibleName(_("Antrean tinjauan"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(QueueDelegate(around.theme, office.clock))
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.list.selectionModel().currentChanged.connect(self._current_changed)
        self.empty = label(_("Tidak ada konten di sini. Bawa masuk lewat Impor."), "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.hide()
        head = bar("panelHead")
        row = QHBoxLayout(head)
        row.setContentsMargins(4, 4, 4, 4)
        row.setSpacing(0)
        row.addWidget(self.views)
        row.addWidget(self.total)
        row.addStretch()
        row.addWidget(self.order)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.empty, 1)
        column.addWidget(self.list, 1)
        head.setFixedHeight(44)

    @property
    def current_id(self) -> str:
        """The id of the chosen item or an empty string."""
        row = self.model.row(self.list.currentIndex().row())
        return row.id if row else ""

    def search(self, text: str) -> None:
        """Show only items that hold ``text``."""
        self._shown = replace(self._shown, text=text.strip() or None)
        self.reload()

    def show_only(self, item_id: str) -> None:
        """Show one item, whatever else the filter says; any other filter brings the rest back."""
        self._shown = QueueFilter(ids=(item_id,))
        self.reload(item_id)

    def show_waiting(self) -> None:
        """Show what needs review."""
        self.views.setCurrentIndex(0)

    def reload(self, keep: str = "") -> None:
        """Load again; afterwards choose ``keep``, or what was chosen, or the row in its place."""
        shown, wanted = self._shown, keep or self.current_id
        place = max(self.list.currentIndex().row(), 0)
        self._asked += 1
        asked = self._asked

        def load() -> tuple[Sequence[QueueRow], int, int]:
            review = self._office.review
            waiting = review.count(QueueFilter(statuses=(ItemStatus.TO_REVIEW,)))
            return review.queue(shown, limit=PAGE), review.count(shown), waiting

        def arrived(result: tuple[Sequence[QueueRow], int, int]) -> None:
            if asked != self._asked:
                return
            rows, count, waiting = result
            self.model.show(shown, rows)
            self.total.setText(str(count))
            self.counted.emit(waiting)
            self.empty.setVisible(not rows)
            self.list.setVisible(bool(rows))
            found = self.model.row_of(wanted) if wanted else -1
            self._choose(found if found >= 0 else min(place, len(rows) - 1))

        self._around.runner.run(load, arrived, self._around.notifier.problem)

    def step(self, by: int) -> None:
        """Choose the next (1) or previous (-1) item."""
        row = self.list.currentIndex().row() + by
        if 0 <= row < self.model.rowCount():
            self._choose(row)

    def _choose(self, row: int) -> None:
        if row < 0:
            self.chosen.emit("")
            return
        self.list.setCurrentIndex(self.model.index(row))

    def _current_changed(self, current: QModelIndex, previous: QModelIndex) -> None:  # noqa: ARG002
        row = self.model.row(current.row())
        if row is not None:
            self.chosen.emit(row.id)

    def _filter_changed(self) -> None:
        self._shown = replace(
            self._shown,
            statuses=self.views.currentData(),
            oldest_first=self.order.currentIndex() == 1,
        )
        self.reload()
