"""Pengaturan: every section below the other, with an index at the left that leads to each."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.text import _
from ui.settings.sections import SECTIONS

if TYPE_CHECKING:
    from ui.office import OpenOffice, Surroundings

_Section = TypeVar("_Section", bound=QWidget)
_INDEX = 208
_WIDEST_INDEX = 280
_ROW = 36
_WIDEST = 760
"""As wide as the cards: a wrapped text is measured at the width it really gets."""
_MARGIN = 16


class SettingsScreen(QWidget):
    """Holds the sections; each keeps and explains its own settings.

    A section stands in the index under its ``title`` or, without one, its first heading.
    """

    def __init__(self, office: OpenOffice, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._led = False
        self.hint = _(
            "Perubahan berlaku dan tersimpan seketika, kecuali bagian yang bertombol Simpan."
        )
        self.sections = [build(office, around) for build in SECTIONS]
        self.index = QListWidget()
        self.index.setObjectName("settingsIndex")
        self.index.setAccessibleName(_("Bagian pengaturan"))
        self.index.addItems([_title(section) for section in self.sections])
        self.index.currentRowChanged.connect(self._lead)
        inner, narrow = QWidget(), QWidget()
        narrow.setMaximumWidth(_WIDEST + 2 * _MARGIN)
        beside = QHBoxLayout(inner)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(narrow, 100)
        beside.addStretch(1)
        column = QVBoxLayout(narrow)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(16)
        for section in self.sections:
            section.setMaximumWidth(_WIDEST)
            column.addWidget(section)
        column.addStretch()
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(inner)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.verticalScrollBar().valueChanged.connect(self._follow)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.index)
        row.addWidget(self.area, 1)
        around.theme.changed.connect(self._fit)
        self._fit()
        self._led = True
        self.index.setCurrentRow(0)
        self._led = False

    def section(self, kind: type[_Section]) -> _Section:
        """Return the section of the class ``kind``."""
        return next(section for section in self.sections if isinstance(section, kind))

    def show_section(self, kind: type[QWidget]) -> None:
        """Scroll to the section of the class ``kind``."""
        self.index.setCurrentRow(self.sections.index(self.section(kind)))

    def entered(self) -> None:
        """Let the sections that show changing facts read them anew."""
        for section in self.sections:
            again = getattr(section, "entered", None)
            if again is not None:
                again()

    def _lead(self, number: int) -> None:
        if not self._led and 0 <= number < len(self.sections):
            self._led = True
            self.area.verticalScrollBar().setValue(self.sections[number].y() - _MARGIN)
            self._led = False

    def _follow(self) -> None:
        if self._led:
            return
        scrolled = self.area.verticalScrollBar()
        top = scrolled.value() + 2 * _MARGIN
        above = [n for n, section in enumerate(self.sections) if section.y() <= top]
        at_end = scrolled.maximum() > 0 and scrolled.value() == scrolled.maximum()
        self._led = True
        self.index.setCurrentRow(len(self.sections) - 1 if at_end else max(above, default=0))
        self._led = False

    def _fit(self) -> None:
        px = self._around.theme.px
        self.index.setFixedWidth(min(px(_INDEX), _WIDEST_INDEX))
        for number in range(self.index.count()):
            self.index.item(number).setSizeHint(QSize(0, px(_ROW)))


def _title(section: QWidget) -> str:
    named = getattr(section, "title", None)
    if isinstance(named, str):
        return named
    headings = (one for one in section.findChildren(QLabel) if one.property("role") == "section")
    heading = next((one.text() for one in headings), "")
    return heading if heading != heading.upper() else heading.capitalize()
