"""A span of days: any time, the last so many days, or two days of one's own choice."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QHBoxLayout, QVBoxLayout, QWidget

from app.text import _

if TYPE_CHECKING:
    from ui.office import Clock

_PERIODS: Final = (7, 30, 90)
OWN: Final = "own"


class PeriodBox(QWidget):
    """The two days appear only when they are asked for."""

    changed = Signal()

    def __init__(self, clock: Clock, name: str, every: str) -> None:
        super().__init__()
        self._clock = clock
        self.box = QComboBox()
        self.box.setAccessibleName(name)
        self.box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.box.setMinimumContentsLength(8)
        self.box.addItem(every, None)
        for days in _PERIODS:
            self.box.addItem(_("{days} hari terakhir").format(days=days), days)
        self.box.addItem(_("Pilih tanggal …"), OWN)
        self.start, self.end = self._day(_("Dari tanggal")), self._day(_("Sampai tanggal"))
        self.days = QWidget()
        row = QHBoxLayout(self.days)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.start, 1)
        row.addWidget(self.end, 1)
        self.days.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.box)
        column.addWidget(self.days)
        self.box.currentIndexChanged.connect(self._chosen)
        for edit in (self.start, self.end):
            edit.dateChanged.connect(self.changed)
        self.setFocusProxy(self.box)

    def span(self) -> tuple[date | None, date | None]:
        """Return the first and the last day, both included; ``None`` where open."""
        chosen = self.box.currentData()
        if chosen is None:
            return None, None
        if chosen == OWN:
            days = sorted(_python(edit.date()) for edit in (self.start, self.end))
            return days[0], days[1]
        return self._clock.now().date() - timedelta(days=int(chosen)), None

    def _day(self, name: str) -> QDateEdit:
        made = QDateEdit()
        made.setAccessibleName(name)
        made.setCalendarPopup(True)
        made.setDisplayFormat("dd/MM/yyyy")
        today = self._clock.now().date()
        made.setDate(QDate(today.year, today.month, today.day))
        return made

    def _chosen(self) -> None:
        self.days.setVisible(self.box.currentData() == OWN)
        self.changed.emit()


def _python(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
