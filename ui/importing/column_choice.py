"""Which sheet and columns of a list hold the links and notes: guessed, corrected here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from app.services.lists.link_columns import NO_COLUMN, ListColumns
from app.text import _
from ui.pieces import label

if TYPE_CHECKING:
    from app.services.list_layout import ListLayout


class ColumnChoice(QWidget):
    """Hidden where there is nothing to choose."""

    chosen = Signal(object)
    """A :class:`ListColumns`, each time the person chose."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._sheet_word, self.sheet = _choice(_("Lembar"), row)
        self._link_word, self.link = _choice(_("Kolom tautan"), row)
        self._note_word, self.note = _choice(_("Kolom catatan"), row)
        row.addStretch()
        self.sheet.activated.connect(lambda _n: self.chosen.emit(ListColumns(self._sheet())))
        for box in (self.link, self.note):
            box.activated.connect(lambda _n: self._tell())
        self.hide()

    def show_layout(self, layout: ListLayout | None) -> None:
        """Offer the sheets and columns with those in use chosen."""
        self.setVisible(layout is not None)
        if layout is None:
            return
        several = len(layout.sheets) > 1
        self._sheet_word.setVisible(several)
        self.sheet.setVisible(several)
        columns = [(title, place) for place, title in enumerate(layout.titles)]
        _fill(self.sheet, [(name, name) for name in layout.sheets], layout.sheet)
        _fill(self.link, columns, layout.link)
        _fill(self.note, [(_("tidak ada"), NO_COLUMN), *columns], layout.note)

    def _sheet(self) -> str | None:
        return self.sheet.currentData() or None

    def _tell(self) -> None:
        columns = ListColumns(self._sheet(), self.link.currentData(), self.note.currentData())
        self.chosen.emit(columns)


def _choice(name: str, row: QHBoxLayout) -> tuple[QLabel, QComboBox]:
    word, box = label(name, "muted", wrap=False), QComboBox()
    box.setAccessibleName(name)
    box.setMinimumWidth(120)
    box.setMaximumWidth(240)
    word.setBuddy(box)
    row.addWidget(word)
    row.addWidget(box)
    row.addSpacing(8)
    return word, box


def _fill(
    box: QComboBox, entries: list[tuple[str, int]] | list[tuple[str, str]], now: object
) -> None:
    blocker = QSignalBlocker(box)
    box.clear()
    for words, value in entries:
        box.addItem(words, value)
    box.setCurrentIndex(box.findData(now))
    blocker.unblock()
