"""Edit the free days and Ramadan of one year, by the decree that set them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from app.domain.calendar import CalendarDay, DayKind, RamadanPeriod
from app.labels import format_day
from app.people_labels import DAY_KIND_LABEL, capital
from app.text import _
from ui.keys.act_dialog import ActDialog
from ui.people.date_field import DateField
from ui.pieces import button

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.services.working_hours import WorkingHours
    from ui.people.needs import Hours
    from ui.task_runner import Runner


class YearDialog(ActDialog):
    """The whole year is saved at once, with its source."""

    def __init__(
        self,
        hours: Hours,
        known: WorkingHours,
        year: int,
        runner: Runner,
        on_problem: Callable[[Exception], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            _("Hari libur {year}").format(year=year),
            _("Simpan"),
            runner,
            on_problem,
            parent,
            explanation=_(
                "Salin dari keputusan bersama tiga menteri (SKB) dan keputusan daerah. Tidak ada"
                " tanggal yang dihitung sendiri."
            ),
        )
        self.setMinimumWidth(620)
        self._hours, self._year = hours, year
        calendar = known.calendar
        self.days = {day: free for day, free in calendar.days.items() if day.year == year}
        self.table = QTableWidget(0, 3)
        self.table.setAccessibleName(_("Hari libur"))
        self.table.setHorizontalHeaderLabels([_("Tanggal"), _("Nama"), _("Jenis")])
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.table.setColumnWidth(0, 130)
        self.table.setColumnWidth(1, 280)
        self.table.setMinimumHeight(260)
        self.form.addRow(self.table)
        self.day = DateField(_("Tanggal"), date(year, 1, 1))
        self.name = QLineEdit()
        self.name.setAccessibleName(_("Nama hari libur"))
        self.name.setPlaceholderText(_("Nama hari libur"))
        self.kind = QComboBox()
        self.kind.setAccessibleName(_("Jenis"))
        for kind in DayKind:
            self.kind.addItem(capital(_(DAY_KIND_LABEL[kind])), kind.value)
        add = QHBoxLayout()
        add.setSpacing(8)
        add.addWidget(self.day)
        add.addWidget(self.name, 1)
        add.addWidget(self.kind)
        add.addWidget(button(_("Tambah"), self.add_day))
        add.addWidget(button(_("Hapus yang dipilih"), self.remove_day))
        self.form.addRow(add)
        periods = [period for period in calendar.ramadan if period.first.year == year]
        self.first = DateField(_("Ramadan mulai"), date(year, 1, 1), _("belum ditetapkan"))
        self.last = DateField(_("Ramadan sampai"), date(year, 1, 1), _("belum ditetapkan"))
        if periods:
            self.first.choose(periods[0].first)
            self.last.choose(periods[0].last)
        self.form.addRow(_("Ramadan mulai"), self.first)
        self.form.addRow(_("Ramadan sampai"), self.last)
        self.source = QLineEdit(known.sources.get(year, ""))
        self.source.setAccessibleName(_("Dasar"))
        self.form.addRow(_("Dasar"), self.source)
        self._fill()

    def add_day(self) -> None:
        """Add the day in the fields."""
        day, name = self.day.always, self.name.text().strip()
        if day.year != self._year or not name:
            self._warn(_("Isi nama dan tanggal dalam tahun {year}.").format(year=self._year))
            return
        self.warning.hide()
        self.days[day] = CalendarDay(day, name, DayKind(self.kind.currentData()))
        self.name.clear()
        self._fill()

    def remove_day(self) -> None:
        """Remove the selected days."""
        rows = {index.row() for index in self.table.selectedIndexes()}
        for day in [sorted(self.days)[row] for row in rows]:
            del self.days[day]
        self._fill()

    def _fill(self) -> None:
        self.table.setRowCount(len(self.days))
        for row, day in enumerate(sorted(self.days)):
            free = self.days[day]
            texts = (format_day(day), free.name, capital(_(DAY_KIND_LABEL[free.kind])))
            for column, text in enumerate(texts):
                self.table.setItem(row, column, QTableWidgetItem(text))

    def problem(self) -> str:
        """Return what is missing."""
        first, last = self.first.day, self.last.day
        if (first is None) != (last is None):
            return _("Isi awal dan akhir Ramadan, atau keduanya belum ditetapkan.")
        if first and last and (last < first or first.year != self._year):
            return _("Periksa tanggal Ramadan.")
        if not self.days:
            return _("Tanpa hari libur, semua hari menjadi hari kerja. Isi dahulu harinya.")
        return "" if self.source.text().strip() else _("Sebutkan dasarnya, misalnya nomor SKB.")

    def work(self) -> int:
        """Keep the year."""
        first, last = self.first.day, self.last.day
        periods = [RamadanPeriod(first, last)] if first and last else []
        days = [self.days[day] for day in sorted(self.days)]
        self._hours.save_year(self._year, days, periods, self.source.text().strip())
        return self._year
