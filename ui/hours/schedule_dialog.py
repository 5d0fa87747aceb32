"""Write or change a schedule: whose, from when until when, which hours."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QWidget,
)

from app.domain.items import new_id
from app.domain.schedule import Schedule, ScheduleScope, Season
from app.people_labels import SCOPE_LABEL, SEASON_LABEL, capital
from app.services.people_registry import unit_path
from app.services.schedule_overlap import OlderScheduleHoldsError
from app.services.schedule_text import DAYS, breaks_text, read_day, shifts_text
from app.text import _
from ui.asking import confirm
from ui.keys.act_dialog import ActDialog
from ui.people.date_field import DateField
from ui.people.person_box import PersonBox
from ui.pieces import button, label

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from app.domain.confirmed_schedules import KeptSchedule
    from app.services.people_registry import StaffList
    from ui.asking import Confirm
    from ui.people.needs import Hours
    from ui.task_runner import Runner

_WORKDAYS = range(1, 5)


class ScheduleDialog(ActDialog):
    """Saving is confirming: the office itself wrote these hours."""

    def __init__(
        self,
        hours: Hours,
        staff: StaffList,
        today: date,
        runner: Runner,
        on_problem: Callable[[Exception], None],
        parent: QWidget | None = None,
        *,
        kept: KeptSchedule | None = None,
        for_person: str | None = None,
    ) -> None:
        super().__init__(
            _("Ubah jadwal kerja") if kept else _("Jadwal kerja baru"),
            _("Simpan dan konfirmasi"),
            runner,
            on_problem,
            parent,
            explanation=_(
                "Menyimpan berarti kantor membenarkan jam ini. Jam istirahat bukan jam kerja;"
                " kosongkan hari libur."
            ),
        )
        self.setMinimumWidth(640)
        self._hours, self._kept = hours, kept
        self._end_older = False
        self.confirm: Confirm = partial(confirm, self)
        schedule = kept.schedule if kept else None
        self.name = QLineEdit(schedule.name if schedule else "")
        self.name.setAccessibleName(_("Nama jadwal"))
        self.form.addRow(_("Nama jadwal"), self.name)
        self.scope = QComboBox()
        self.scope.setAccessibleName(_("Berlaku untuk"))
        for scope in (ScheduleScope.OFFICE, ScheduleScope.UNIT, ScheduleScope.PERSON):
            self.scope.addItem(capital(_(SCOPE_LABEL[scope])), scope.value)
        self.unit = QComboBox()
        self.unit.setAccessibleName(_("Unit"))
        paths = {unit_path(key, staff.units): key for key in staff.units}
        for path in sorted(paths, key=str.casefold):
            self.unit.addItem(path, paths[path])
        self.person = PersonBox(_("Pegawai"), staff.people)
        self.subject = QStackedWidget()
        for widget in (QWidget(), self.unit, self.person):
            self.subject.addWidget(widget)
        whose = QHBoxLayout()
        whose.setSpacing(8)
        whose.addWidget(self.scope)
        whose.addWidget(self.subject, 1)
        self.form.addRow(_("Berlaku untuk"), whose)
        self.season = QComboBox()
        self.season.setAccessibleName(_("Musim"))
        for season in Season:
            self.season.addItem(capital(_(SEASON_LABEL[season])), season.value)
        self.form.addRow(_("Musim"), self.season)
        self.first = DateField(_("Berlaku mulai"), schedule.valid_from if schedule else today)
        self.last = DateField(_("Sampai"), today, _("seterusnya"))
        self.form.addRow(_("Berlaku mulai"), self.first)
        self.form.addRow(_("Sampai"), self.last)
        self.shifts: list[QLineEdit] = []
        self.pauses: list[QLineEdit] = []
        self.form.addRow(self._week(schedule))
        self.flexible = QCheckBox(_("Jam fleksibel: jam saja tidak menentukan"))
        self.always = QCheckBox(_("Tetap bekerja pada hari libur (jaga, pelayanan)"))
        self.form.addRow(self.flexible)
        self.form.addRow(self.always)
        self.source = QLineEdit(kept.source if kept else "")
        self.source.setAccessibleName(_("Dasar"))
        self.source.setCursorPosition(0)
        self.source.setPlaceholderText(_("SK atau surat edaran yang menetapkan jam ini"))
        self.form.addRow(_("Dasar"), self.source)
        self.scope.currentIndexChanged.connect(self.subject.setCurrentIndex)
        if schedule is not None:
            self._show(schedule)
        elif for_person is not None:
            self.scope.setCurrentIndex(self.scope.findData(ScheduleScope.PERSON.value))
            self.person.choose(for_person)

    def _week(self, schedule: Schedule | None) -> QWidget:
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.addWidget(label(_("Jam kerja"), "muted", wrap=False), 0, 1)
        grid.addWidget(label(_("Istirahat"), "muted", wrap=False), 0, 2)
        for row, day in enumerate(DAYS):
            shifts = schedule.week[row] if schedule else ()
            work, pause = QLineEdit(shifts_text(shifts)), QLineEdit(breaks_text(shifts))
            work.setAccessibleName(_("Jam kerja {day}").format(day=_(day)))
            pause.setAccessibleName(_("Istirahat {day}").format(day=_(day)))
            work.setPlaceholderText("07.30–16.00" if row == 0 else "")
            pause.setPlaceholderText("12.00–13.00" if row == 0 else "")
            grid.addWidget(label(_(day), wrap=False), row + 1, 0)
            grid.addWidget(work, row + 1, 1)
            grid.addWidget(pause, row + 1, 2)
            self.shifts.append(work)
            self.pauses.append(pause)
        copy = button(_("Salin Senin ke Selasa–Jumat"), self._copy_monday, link=True)
        grid.addWidget(copy, len(DAYS) + 1, 1, 1, 2)
        return box

    def _copy_monday(self) -> None:
        for day in _WORKDAYS:
            self.shifts[day].setText(self.shifts[0].text())
            self.pauses[day].setText(self.pauses[0].text())

    def _show(self, schedule: Schedule) -> None:
        self.scope.setCurrentIndex(self.scope.findData(schedule.scope.value))
        self.unit.setCurrentIndex(max(self.unit.findData(schedule.subject_id), 0))
        self.person.choose(schedule.subject_id)
        self.season.setCurrentIndex(self.season.findData(schedule.season.value))
        self.last.choose(schedule.valid_to)
        self.flexible.setChecked(schedule.flexible)
        self.always.setChecked(schedule.works_on_holidays)

    def problem(self) -> str:
        """Return what is missing."""
        scope = ScheduleScope(self.scope.currentData())
        if scope is ScheduleScope.UNIT and self.unit.currentData() is None:
            return _("Pilih unitnya.")
        if scope is ScheduleScope.PERSON and self.person.person_id is None:
            return _("Pilih pegawainya.")
        last = self.last.day
        if last is not None and last < self.first.always:
            return _("Tanggal akhir mendahului tanggal awal. Perbaiki tanggalnya.")
        return ""

    def work(self) -> Schedule:
        """Keep the schedule."""
        scope = ScheduleScope(self.scope.currentData())
        subjects = {
            ScheduleScope.OFFICE: "",
            ScheduleScope.UNIT: self.unit.currentData(),
            ScheduleScope.PERSON: self.person.person_id,
        }
        week = tuple(
            read_day(_(day), self.shifts[row].text(), self.pauses[row].text())
            for row, day in enumerate(DAYS)
        )
        schedule = Schedule(
            id=self._kept.schedule.id if self._kept else new_id(),
            name=self.name.text().strip(),
            scope=scope,
            subject_id=subjects[scope] or "",
            valid_from=self.first.always,
            week=week,
            valid_to=self.last.day,
            season=Season(self.season.currentData()),
            flexible=self.flexible.isChecked(),
            works_on_holidays=self.always.isChecked(),
        )
        self._hours.save(schedule, self.source.text().strip(), end_older=self._end_older)
        return schedule

    def _failed(self, error: Exception) -> None:
        self._end_older = False
        super()._failed(error)
        if isinstance(error, OlderScheduleHoldsError):
            self._end_older = self.confirm(
                _("Akhiri jadwal lama?"), error.consequence, _("Akhiri dan simpan")
            )
            if self._end_older:
                self.submit()
