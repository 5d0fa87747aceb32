"""The queue with its head: what is shown, how it is sorted, which item is open."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from babel.numbers import format_decimal
from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QListView,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.domain.items import ItemStatus, QueueFilter, QueueRow
from app.errors import Cancelled
from app.text import N_, _
from ui.empty_state import EmptyState
from ui.flow_layout import FlowLayout
from ui.icons import ThemedIcon
from ui.pieces import bar, button, clear, label
from ui.review.queue_delegate import QueueDelegate
from ui.review.queue_filters import QueueFilters
from ui.review.queue_model import QueueModel
from ui.row_pages import PAGE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.domain.people import Person, UnitNode
    from ui.office import OpenOffice, Surroundings

_VIEWS: Final = (
    (N_("Perlu ditinjau"), (ItemStatus.TO_REVIEW,)),
    (N_("Menunggu tanggapan"), (ItemStatus.WAITING_REPLY,)),
    (N_("Menunggu gambar"), (ItemStatus.WAITING_IMAGE,)),
    (N_("Tidak terbaca"), (ItemStatus.UNREADABLE, ItemStatus.IMPORTED)),
    (N_("Sudah diputus"), (ItemStatus.DECIDED,)),
    (N_("Tinjauan kedua"), ()),
    (N_("Semua"), ()),
)
_SECOND: Final = 5
"""The view of decisions that wait for a second look, or on which two reviewers differ."""
_COUNTED: Final = 10_000
"""Beyond this the head says "more than"; nobody reads the exact number."""


class QueuePanel(QWidget):
    """Lists items; the chosen one is announced by :attr:`chosen` (an empty id for none)."""

    chosen = Signal(str)
    counted = Signal(int)
    """How many items await review, whatever is shown."""
    import_wanted = Signal()

    def __init__(self, office: OpenOffice, around: Surroundings) -> None:
        super().__init__()
        self.setObjectName("queuePanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._office, self._around = office, around
        self._only: tuple[str, ...] = ()
        self._asked = 0
        self._shown = QueueFilter(statuses=_VIEWS[0][1])
        self.model = QueueModel(office, around)
        self.views = self._head_box(_("Yang ditampilkan"))
        for text, statuses in _VIEWS:
            self.views.addItem(_(text), statuses)
        self.views.currentIndexChanged.connect(self._filter_changed)
        self.oldest_first = False
        self.order = button("", self.turn_order)
        self.order.setProperty("plain", True)  # noqa: FBT003 - Qt has no keyword here
        self._order_icon = ThemedIcon(self.order, "newest", around.theme, "muted")
        self._tell_order()
        self.total = label("", wrap=False)
        self.total.setObjectName("panelTitle")
        self.total.setAccessibleName(_("Jumlah konten"))
        self.filters = QueueFilters(office)
        self.filters.changed.connect(self._filter_changed)
        self.narrow = button("", self.toggle_filters, name=_("Saring antrean (F)"))
        self.narrow.setCheckable(True)
        self.narrow.setProperty("plain", True)  # noqa: FBT003 - Qt has no keyword here
        self.narrow.setToolTip(_("Saring antrean (F)"))
        ThemedIcon(self.narrow, "filter", around.theme, "muted")
        self.chips = QWidget()
        self._chip_row = FlowLayout(self.chips)
        self._chip_row.setContentsMargins(12, 6, 12, 6)
        self.list = QListView()
        self.empty = EmptyState(around.theme, "review", "", "", self._way_on())
        self._make_list()
        self._build()

    def _head_box(self, name: str) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName(name)
        made.setFrame(False)
        made.setProperty("frame", False)  # noqa: FBT003 - Qt has no keyword here
        return made

    def _make_list(self) -> None:
        self.list.setObjectName("queue")
        self.list.setAccessibleName(_("Antrean tinjauan"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(QueueDelegate(self._around.theme, self._office.clock))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.selectionModel().currentChanged.connect(self._current_changed)

    def _way_on(self) -> QWidget:
        self.act = button(_("Impor konten"), self._go_on, primary=True)
        return self.act

    def _build(self) -> None:
        self.empty.hide()
        self.chips.hide()
        self.filter_area = QScrollArea()
        self.filter_area.setWidgetResizable(True)
        self.filter_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.filter_area.setWidget(self.filters)
        self.filter_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.filter_area.hide()
        head = bar("panelHead")
        row = QHBoxLayout(head)
        row.setContentsMargins(4, 4, 8, 4)
        row.setSpacing(0)
        row.addWidget(self.views)
        row.addWidget(self.total)
        row.addStretch()
        row.addWidget(self.order)
        row.addWidget(self.narrow)
        head.setMinimumHeight(44)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.filter_area)
        column.addWidget(self.chips)
        column.addWidget(self.empty, 1)
        column.addWidget(self.list, 1)
        self._around.theme.changed.connect(self._fit_filters)

    @property
    def current_id(self) -> str:
        """The id of the chosen item or an empty string."""
        row = self.model.row(self.list.currentIndex().row())
        return row.id if row else ""

    @property
    def selected_ids(self) -> tuple[str, ...]:
        """The ids of all selected items, from the top."""
        numbers = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        rows = (self.model.row(number) for number in numbers)
        return tuple(row.id for row in rows if row is not None)

    def add_below(self, widget: QWidget) -> None:
        """Put a widget under the list."""
        self._column.addWidget(widget)

    def search(self, text: str) -> None:
        """Show only items that hold ``text``."""
        self.filters.search(text)

    def show_only(self, *item_ids: str) -> None:
        """Show these items, whatever else the filter says, until the chip is taken away."""
        self._only = item_ids
        self._show_chips()
        self.reload(item_ids[0])

    def show_waiting(self) -> None:
        """Show what needs review, narrowed by nothing."""
        self._only = ()
        self.views.setCurrentIndex(0)
        self.filters.clear()

    def show_all_of(self, *, clause: str | None = None, person: str | None = None) -> None:
        """Show every item of a clause or a person, whatever its state."""
        self._only = ()
        self.views.setCurrentIndex(len(_VIEWS) - 1)
        self.filters.clear()
        if clause is not None:
            self.filters.choose(self.filters.clause, clause)
        if person is not None:
            self.filters.choose(self.filters.person, person)

    def toggle_filters(self) -> None:
        """Open or close the filters; opened, they have the keys."""
        opened = self.filter_area.isHidden()
        self.filter_area.setVisible(opened)
        self.narrow.setChecked(opened)
        self._fit_filters()
        (self.filters.text if opened else self.list).setFocus()

    def turn_order(self) -> None:
        """Show the oldest first, or the newest again; there is no other order."""
        self.oldest_first = not self.oldest_first
        self._tell_order()
        self._filter_changed()

    def _tell_order(self) -> None:
        said = _("Urutan: terlama dahulu") if self.oldest_first else _("Urutan: terbaru dahulu")
        self._order_icon.draw("oldest" if self.oldest_first else "newest")
        self.order.setToolTip(said)
        self.order.setAccessibleName(said)

    def reload(self, keep: str = "") -> None:
        """Load again; afterwards choose ``keep``, or what was chosen, or the row in its place."""
        shown, wanted = self._wanted_filter(), keep or self.current_id
        place = max(self.list.currentIndex().row(), 0)
        self._asked += 1
        asked = self._asked

        def arrived(rows: Sequence[QueueRow]) -> None:
            if asked != self._asked:
                return
            self.model.show(shown, rows)
            self._tell_empty(empty=not rows)
            found = self.model.row_of(wanted) if wanted else -1
            self._choose(found if found >= 0 else min(place, len(rows) - 1))
            # The list and the chosen item first: nobody waits for a number.
            self._count(shown, asked)

        self._around.runner.run(
            lambda: self._office.review.queue(shown, limit=PAGE),
            arrived,
            self._around.notifier.problem,
        )

    def _count(self, shown: QueueFilter, asked: int) -> None:
        def load() -> tuple[int, int]:
            if asked != self._asked:  # another filter was chosen meanwhile
                raise Cancelled
            review = self._office.review
            waiting = review.count(QueueFilter(statuses=(ItemStatus.TO_REVIEW,)))
            return review.count(shown, _COUNTED), waiting

        def arrived(result: tuple[int, int]) -> None:
            if asked != self._asked:
                return
            count, waiting = result
            number = str(format_decimal(count, locale="id"))
            self.total.setText(number if count < _COUNTED else f"{number}+")
            self.counted.emit(waiting)

        self._around.runner.run(load, arrived, self._around.notifier.problem)

    def load_staff(self) -> None:
        """Offer the persons and units of now in the filters."""

        def load() -> tuple[Sequence[Person], Sequence[UnitNode]]:
            return self._office.review.people(), self._office.search.units()

        def arrived(found: tuple[Sequence[Person], Sequence[UnitNode]]) -> None:
            self.filters.show_staff(*found)

        self._around.runner.run(load, arrived, self._around.notifier.problem)

    def step(self, by: int) -> None:
        """Choose the next (1) or previous (-1) item."""
        row = self.list.currentIndex().row() + by
        if 0 <= row < self.model.rowCount():
            self._choose(row)

    def _wanted_filter(self) -> QueueFilter:
        return QueueFilter(ids=self._only) if self._only else self._shown

    def _choose(self, row: int) -> None:
        if row < 0:
            self.chosen.emit("")
            return
        self.list.selectionModel().setCurrentIndex(
            self.model.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    def _current_changed(self, current: QModelIndex, previous: QModelIndex) -> None:  # noqa: ARG002
        row = self.model.row(current.row())
        if row is not None:
            self.chosen.emit(row.id)

    def _filter_changed(self) -> None:
        self._only = ()
        base = QueueFilter(
            statuses=self.views.currentData(),
            oldest_first=self.oldest_first,
            second_review=self.views.currentIndex() == _SECOND,
        )
        self._shown = self.filters.apply_to(base)
        self._show_chips()
        self.reload()

    def _show_chips(self) -> None:
        clear(self._chip_row)
        if self._only:
            words = _("{count} konten pilihan").format(count=len(self._only))
            self._add_chip(words, self._filter_changed)
        else:
            for words, control in self.filters.active():
                self._add_chip(words, partial(self.filters.clear_one, control))
        self.chips.setVisible(self._chip_row.count() > 0)
        self.chips.updateGeometry()

    def _add_chip(self, words: str, remove: Callable[[], None]) -> None:
        made = button(f"{words}  ×", remove, name=_("Hapus saringan {words}").format(words=words))
        made.setProperty("chip", True)  # noqa: FBT003 - Qt has no keyword here
        self._chip_row.addWidget(made)
        made.show()

    def _tell_empty(self, *, empty: bool) -> None:
        self.empty.setVisible(empty)
        self.list.setVisible(not empty)
        if not empty:
            return
        if self._only or self.filters.active():
            self.empty.tell(_("Tidak ada yang cocok"), _("Longgarkan atau hapus saringannya."))
            self.act.setText(_("Hapus semua saringan"))
        elif self.views.currentIndex() == 0:
            self.empty.tell(
                _("Tidak ada yang menunggu"),
                _("Impor tangkapan layar atau tautan; yang perlu dibaca tampil di sini."),
            )
            self.act.setText(_("Impor konten"))
        else:
            self.empty.tell(_("Belum ada konten di sini"), _("Pilih tampilan lain di atas."))
            self.act.setText(_("Tampilkan yang perlu ditinjau"))

    def _go_on(self) -> None:
        if self._only or self.filters.active():
            self._only = ()
            self.filters.clear()
        elif self.views.currentIndex() == 0:
            self.import_wanted.emit()
        else:
            self.views.setCurrentIndex(0)

    def _fit_filters(self) -> None:
        self.filter_area.setFixedHeight(
            min(self.filters.sizeHint().height(), max(self.height() // 2, 160))
        )
