"""Holidays, joint leave and Ramadan: dated data that the office keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.calendar import DayKind
from app.labels import format_day
from app.people_labels import DAY_KIND_LABEL, capital
from app.text import _
from ui.hours.year_dialog import YearDialog
from ui.pieces import button, clear, fitting, label
from ui.settings.section import headed_card

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.services.working_hours import WorkingHours
    from ui.office import OpenOffice, Surroundings

T = TypeVar("T")


class HolidaysSection(QWidget):
    """One year at a time; a year without data gives no answer."""

    def __init__(self, office: OpenOffice, around: Surroundings) -> None:
        super().__init__()
        self._office, self._around = office, around
        self._known: WorkingHours | None = None
        self.year = QComboBox()
        self.year.setAccessibleName(_("Tahun"))
        self.year.setMinimumWidth(110)
        self.year.currentIndexChanged.connect(lambda _row: self._show_year())
        self.add = button(_("Tambah tahun …"), self._add)
        self.change = button(_("Ubah …"), self._change)
        card = headed_card(
            _("HARI LIBUR"),
            _(
                "Libur nasional, cuti bersama, dan Ramadan menurut keputusan pemerintah."
                " Tahun yang belum diisi membuat jam kerja tidak diketahui, bukan hari kerja."
            ),
        )
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.year)
        line.addWidget(self.change)
        line.addWidget(self.add)
        line.addStretch()
        card.column.addLayout(line)
        self.days = QVBoxLayout()
        self.days.setSpacing(4)
        card.column.addLayout(self.days)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def entered(self) -> None:
        """Read the calendar anew."""
        self._run(self._office.hours.hours, self._show)

    def _show(self, hours: WorkingHours) -> None:
        self._known = hours
        chosen = self.year.currentData() or self._office.clock.now().year
        self.year.blockSignals(True)  # noqa: FBT003 - Qt has no keyword here
        self.year.clear()
        for year in sorted(hours.calendar.years):
            self.year.addItem(str(year), year)
        row = self.year.findData(chosen)
        self.year.setCurrentIndex(row if row >= 0 else self.year.count() - 1)
        self.year.blockSignals(False)  # noqa: FBT003 - Qt has no keyword here
        self.add.setText(_("Tambah tahun {year} …").format(year=self._next_year()))
        self.change.setEnabled(self.year.count() > 0)
        self._show_year()

    def _show_year(self) -> None:
        clear(self.days)
        year = self.year.currentData()
        if self._known is None or year is None:
            self.days.addWidget(label(_("Belum ada kalender."), "muted"))
            return
        calendar = self._known.calendar
        for kind in DayKind:
            days = [
                free
                for day, free in sorted(calendar.days.items())
                if day.year == year and free.kind is kind
            ]
            heading = f"{capital(_(DAY_KIND_LABEL[kind]))} ({len(days)})"
            self.days.addWidget(label(heading, "strong"))
            # A date is not torn at the end of a line.
            dates = (format_day(free.date).replace(" ", "\u00a0") for free in days)
            names = (free.name.replace(" ", "\u00a0") for free in days)
            words = " · ".join(f"{day}\u00a0{name}" for day, name in zip(dates, names, strict=True))
            self.days.addWidget(fitting(words or "–"))
        for period in calendar.ramadan:
            if period.first.year == year:
                self.days.addWidget(label(_("Ramadan"), "strong"))
                span = f"{format_day(period.first)} – {format_day(period.last)}"
                self.days.addWidget(label(span))
        source = self._known.sources.get(year, "")
        if source:
            self.days.addWidget(label(_("Dasar: {source}").format(source=source), "muted"))

    def _next_year(self) -> int:
        known = self._known.calendar.years if self._known else frozenset()
        return max(known, default=self._office.clock.now().year - 1) + 1

    def _add(self) -> None:
        self._ask(self._next_year())

    def _change(self) -> None:
        year = self.year.currentData()
        if isinstance(year, int):
            self._ask(year)

    def _ask(self, year: int) -> None:
        if self._known is None:
            return
        dialog = YearDialog(
            self._office.hours,
            self._known,
            year,
            self._around.runner,
            self._around.notifier.problem,
            self.window(),
        )
        if dialog.exec():
            self._around.notifier.say(
                _("Kalender {year} tersimpan; temuan diperiksa ulang.").format(year=year)
            )
            self.entered()

    def _run(self, work: Callable[[], T], on_ok: Callable[[T], None]) -> None:
        self._around.runner.run(work, on_ok, self._around.notifier.problem)
