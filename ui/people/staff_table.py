"""The table of the staff list; where it is narrow, what the page beside it tells is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QHeaderView, QTableView

from app.text import _

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.people.people_model import PeopleModel
    from ui.theme import Theme

_WIDTHS = (0, 96, 0, 0, 140)
"""Fixed widths of columns; those without share what is left."""
_LEFT_OUT = ((3, 640), (4, 560))
"""The columns that go first, and the width below which they do."""


class StaffTable(QTableView):
    """Rows and fixed columns follow the size of the letters."""

    def __init__(self, model: PeopleModel, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(_("Daftar pegawai"))
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        corner = self.findChild(QAbstractButton)
        if corner is not None:
            corner.setAccessibleName(_("Daftar pegawai"))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSortingEnabled(True)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        for column, width in enumerate(_WIDTHS):
            mode = QHeaderView.ResizeMode.Fixed if width else QHeaderView.ResizeMode.Stretch
            head.setSectionResizeMode(column, mode)
        theme.changed.connect(self._fit)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave out columns where the names would be cut."""
        super().resizeEvent(event)
        self._leave_out()

    def _fit(self) -> None:
        px = self._theme.px
        self.verticalHeader().setDefaultSectionSize(px(36))
        for column, width in enumerate(_WIDTHS):
            if width:
                self.setColumnWidth(column, px(width))
        self._leave_out()

    def _leave_out(self) -> None:
        for column, width in _LEFT_OUT:
            self.setColumnHidden(column, self.width() < self._theme.px(width))
