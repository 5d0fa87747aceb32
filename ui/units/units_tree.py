"""The tree of units as it is shown: what is open stays open, what is chosen stays chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView

from app.text import _
from ui.units.units_model import COLUMNS, UnitsModel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.services.unit_tree import UnitTree
    from ui.theme import Theme

_NUMBER_WIDTH = 96


class UnitsTree(QTreeView):
    """Everything is open at first; a search opens what it finds."""

    chosen = Signal(str)
    """The id of the current unit; empty for none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self.units = theme, UnitsModel()
        self._closed: set[str] = set()
        self._showing = False
        self.setObjectName("unitTree")
        self.setModel(self.units)
        self.setAccessibleName(_("Susunan unit kerja"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setTabKeyNavigation(False)
        self.selectionModel().currentChanged.connect(lambda _now, _before: self._tell())
        self.collapsed.connect(lambda index: self._closed.add(self.units.unit_id(index)))
        self.expanded.connect(lambda index: self._closed.discard(self.units.unit_id(index)))
        theme.changed.connect(self._fit)

    @property
    def unit_id(self) -> str:
        """The id of the chosen unit; empty for none."""
        return self.units.unit_id(self.currentIndex())

    def show_tree(self, tree: UnitTree, wanted: str = "") -> None:
        """Show ``tree`` with ``wanted``, or else what was chosen, chosen."""
        wanted = wanted or self.unit_id
        self._showing = True
        self.units.show(tree)
        self._fit()
        self._open()
        self._showing = False
        self.choose(wanted)

    def narrow(self, text: str) -> None:
        """Show what was searched for, opened."""
        wanted = self.unit_id or self._last
        self._showing = True
        self.units.narrow(text)
        self._open()
        self._showing = False
        found = list(self._fitting())
        self.choose(wanted if wanted in found or not found else found[0])

    def choose(self, unit_id: str) -> bool:
        """Let a unit be the chosen one; return whether it is shown."""
        index = self.units.index_of(unit_id) if unit_id else QModelIndex()
        self.setCurrentIndex(index)
        if index.isValid():
            self._last = unit_id
            self.scrollTo(index)
        self._tell()
        return index.isValid()

    def _fitting(self) -> Iterator[str]:
        """Yield the units that were searched for, not those above them."""
        index = self.model().index(0, 0)
        while index.isValid():
            source = self.units.mapToSource(index)
            if self.units.filterAcceptsRow(source.row(), source.parent()):
                yield self.units.unit_id(index)
            index = self.indexBelow(index)

    def _open(self) -> None:
        closed = set(self._closed)
        self.expandAll()
        if self.units.is_narrowed:
            self._closed = closed
            return
        for unit_id in closed:
            self.setExpanded(self.units.index_of(unit_id), False)  # noqa: FBT003 - Qt has no keyword
        self._closed = closed

    def _tell(self) -> None:
        if not self._showing:
            self.chosen.emit(self.unit_id)

    def _fit(self) -> None:
        head = self.header()
        head.setStretchLastSection(False)
        for column in range(len(COLUMNS)):
            if column < self.units.columnCount():
                mode = QHeaderView.ResizeMode.Fixed if column else QHeaderView.ResizeMode.Stretch
                head.setSectionResizeMode(column, mode)
                if column:
                    self.setColumnWidth(column, self._theme.px(_NUMBER_WIDTH))
        self.setIndentation(self._theme.px(20))
