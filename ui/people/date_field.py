"""A day to choose, in the office's way of writing it; optionally none."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QCheckBox, QDateEdit, QHBoxLayout, QWidget

_LOCALE = QLocale(QLocale.Language.Indonesian, QLocale.Country.Indonesia)


class DateField(QWidget):
    """A date field; with ``open_end`` a box says that there is no day."""

    def __init__(self, name: str, day: date, open_end: str = "") -> None:
        super().__init__()
        self.edit = QDateEdit(QDate(day.year, day.month, day.day))
        self.edit.setLocale(_LOCALE)
        self.edit.setDisplayFormat("d MMMM yyyy")
        self.edit.setCalendarPopup(True)
        self.edit.setAccessibleName(name)
        self.edit.setMinimumWidth(180)
        self.box = QCheckBox(open_end)
        self.box.setAccessibleName(f"{name}: {open_end}")
        self.box.setVisible(bool(open_end))
        self.box.toggled.connect(lambda on: self.edit.setEnabled(not on))
        if open_end:
            self.box.setChecked(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.edit)
        row.addWidget(self.box)
        row.addStretch()

    @property
    def day(self) -> date | None:
        """The day, or ``None`` where the box says there is none."""
        if self.box.isChecked():
            return None
        return self.always

    @property
    def always(self) -> date:
        """The day in the field."""
        chosen = self.edit.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def choose(self, day: date | None) -> None:
        """Show a day, or that there is none."""
        self.box.setChecked(day is None)
        if day is not None:
            self.edit.setDate(QDate(day.year, day.month, day.day))
