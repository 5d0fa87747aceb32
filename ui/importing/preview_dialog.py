"""Shows what a list or chat holds, row by row, before anything goes in."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
)

from app.text import _
from ui.importing.column_choice import ColumnChoice
from ui.importing.preview_model import NOTE, ROW, STATE, WHAT, PreviewModel, is_good, state_words
from ui.pieces import button, label
from ui.private_copy import copy_privately

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from app.services.import_inputs import Part
    from app.services.list_layout import ListLayout
    from ui.theme import Theme

_MOST_NAMES = 3


class PreviewDialog(QDialog):
    """Accepting it means: let the good rows in. The others stay outside, named with a remedy."""

    columns_chosen = Signal(object)
    """A :class:`ListColumns`: read the list again with these."""

    def __init__(
        self,
        parts: Sequence[Part],
        theme: Theme,
        parent: QWidget | None = None,
        layout: ListLayout | None = None,
    ) -> None:
        super().__init__(parent)
        self._parts = tuple(parts)
        self.setWindowTitle(_("Isi daftar"))
        self.resize(960, 560)
        self.counts = label("", "strong")
        self.columns = ColumnChoice()
        self.columns.chosen.connect(self.columns_chosen)
        self.model = PreviewModel(self._parts, theme)
        self.table = QTableView()
        self._make_table()
        self.detail = label("", selectable=True)
        self.detail.setMinimumHeight(theme.px(40))
        self.detail.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.only = QCheckBox(_("Hanya yang bermasalah"))
        self.only.toggled.connect(lambda on: self.model.show_problems_only(only=on))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.act = buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.act.setProperty("primary", True)  # noqa: FBT003 - Qt has no keyword here
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.copy = copy = button(_("Salin laporan"), self.copy_report)
        copy.setToolTip(_("Baris yang bermasalah beserta saran perbaikannya, sebagai teks"))
        low = QHBoxLayout()
        low.setSpacing(12)
        low.addWidget(self.only)
        low.addWidget(copy)
        low.addStretch()
        low.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.counts)
        column.addWidget(label(_names(self._parts), "muted"))
        column.addWidget(self.columns)
        column.addWidget(self.table, 1)
        column.addWidget(self.detail)
        column.addLayout(low)
        self.show_parts(self._parts, layout)

    def show_parts(self, parts: Sequence[Part], layout: ListLayout | None) -> None:
        """Show what the list holds, read with the columns that ``layout`` names."""
        self._parts = tuple(parts)
        self.model.show_parts(self._parts)
        self.columns.show_layout(layout)
        self.detail.clear()
        good = len(self.chosen())
        bad = sum(part.error is not None for part in self._parts)
        warned = sum(bool(part.warning) for part in self._parts)
        words = _("{good} baris siap · {bad} tidak dapat dipakai · {warned} perlu diperhatikan")
        self.counts.setText(words.format(good=good, bad=bad, warned=warned))
        self.act.setText(_("Masukkan {n} baris yang siap").format(n=good))
        self.act.setEnabled(good > 0)
        self.only.setEnabled(bool(bad or warned))
        self.only.setChecked(self.only.isChecked() and bool(bad or warned))
        self.copy.setEnabled(bool(bad or warned))

    def chosen(self) -> list[Part]:
        """Return the rows that go in."""
        return [part for part in self._parts if is_good(part)]

    def report(self) -> str:
        """Return every row with a fault or warning as one line of text."""
        lines = [
            "\t".join((str(part.row or ""), part.name or "", state_words(part)))
            for part in self._parts
            if part.error is not None or part.warning
        ]
        return "\n".join(lines)

    def copy_report(self) -> None:
        """Put the report on the clipboard."""
        copy_privately(self.report())

    def _make_table(self) -> None:
        table = self.table
        table.setObjectName("previewTable")
        table.setAccessibleName(_("Baris daftar"))
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        table.verticalHeader().hide()
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(STATE, QHeaderView.ResizeMode.Stretch)
        for column, width in ((ROW, 56), (WHAT, 320), (NOTE, 180)):
            table.setColumnWidth(column, width)
        table.selectionModel().currentRowChanged.connect(self._show_detail)

    def _show_detail(self, current: QModelIndex) -> None:
        if 0 <= current.row() < len(self.model.shown):
            part = self.model.shown[current.row()]
            words = (part.name if is_good(part) else "", part.note, state_words(part))
            self.detail.setText("\n".join(word for word in words if word))


def _names(parts: Sequence[Part]) -> str:
    names = list(dict.fromkeys(PurePath(part.input).name or part.input for part in parts))
    shown = ", ".join(names[:_MOST_NAMES]) + (" …" if len(names) > _MOST_NAMES else "")
    return _("Dari {names}. Belum ada yang disimpan.").format(names=shown)
