"""Working hours: what holds for whom, unknown until the office confirms it."""

from __future__ import annotations

from functools import partial
from itertools import combinations
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.confirmed_schedules import overlap
from app.labels import format_day, format_number
from app.people_labels import SCOPE_LABEL, SEASON_LABEL
from app.services.schedule_overlap import OlderScheduleHoldsError
from app.services.schedule_text import hours_a_week, week_words
from app.text import N_, _
from ui.asking import confirm
from ui.hours.schedule_dialog import ScheduleDialog
from ui.pieces import Card, button, chip, clear, fitting, label
from ui.settings.section import headed_card

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.confirmed_schedules import KeptSchedule
    from app.domain.schedule import Schedule
    from app.services.people_registry import StaffList
    from app.services.working_hours import WorkingHours
    from ui.asking import Confirm
    from ui.office import OpenOffice, Surroundings

T = TypeVar("T")
_CONFIRMED = N_("Jadwal dikonfirmasi; temuan yang belum diputus diperiksa ulang.")


class SchedulesSection(QWidget):
    """Each schedule with its standing; one click confirms it."""

    def __init__(self, office: OpenOffice, around: Surroundings) -> None:
        super().__init__()
        self._office, self._around = office, around
        self.known: WorkingHours | None = None
        self.confirm: Confirm = partial(confirm, self)
        card = headed_card(
            _("JADWAL KERJA"),
            _(
                "Menentukan apakah sebuah unggahan terjadi pada jam kerja (SE-4a). Jadwal yang"
                " belum dikonfirmasi kantor tidak menjawab apa-apa. Jadwal pegawai"
                " didahulukan dari unit, dan unit dari kantor."
            ),
        )
        self.rows = QVBoxLayout()
        self.rows.setSpacing(8)
        card.column.addLayout(self.rows)
        line = QHBoxLayout()
        line.addWidget(button(_("Tambah jadwal …"), lambda: self.edit(None)))
        line.addStretch()
        card.column.addLayout(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def entered(self) -> None:
        """Read the schedules anew."""
        self._run(self._office.hours.hours, self._show)

    def _show(self, hours: WorkingHours) -> None:
        self.known = hours
        clear(self.rows)
        if _overlapping(hours):
            warning = fitting(
                _(
                    "Dua jadwal yang dikonfirmasi berlaku bersamaan untuk pihak yang sama. Di mana"
                    " keduanya berbeda, jam kerja tidak diketahui. Batasi salah satunya."
                )
            )
            warning.setProperty("tone", "amber")
            self.rows.addWidget(warning)
        for kept in hours.schedules:
            self.rows.addWidget(self._row(kept, hours))
        if not hours.schedules:
            self.rows.addWidget(label(_("Belum ada jadwal; jam kerja tidak diketahui."), "muted"))

    def _row(self, kept: KeptSchedule, hours: WorkingHours) -> Card:
        schedule = kept.schedule
        row = Card("green" if kept.confirmed_by else "amber")
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(label(schedule.name, "strong"), 1)
        top.addWidget(self._standing(kept), 0, Qt.AlignmentFlag.AlignTop)
        row.column.addLayout(top)
        row.column.addWidget(fitting(_about(kept, hours), "muted"))
        row.column.addWidget(fitting(week_words(schedule)))
        origin = _origin(kept)
        if origin:
            row.column.addWidget(fitting(origin, "muted"))
        acts = QHBoxLayout()
        acts.setSpacing(8)
        if kept.confirmed_by:
            back = button(
                _("Batalkan konfirmasi"), partial(self._confirm, schedule.id, on=False), small=True
            )
            acts.addWidget(back)
        else:
            acts.addWidget(
                button(
                    _("Konfirmasi"),
                    partial(self._confirm, schedule.id, on=True),
                    primary=True,
                    small=True,
                    name=_("Konfirmasi jadwal {name}").format(name=schedule.name),
                )
            )
        acts.addWidget(button(_("Ubah …"), partial(self.edit, kept), small=True))
        acts.addWidget(button(_("Hapus"), partial(self._remove, kept), small=True))
        acts.addStretch()
        row.column.addLayout(acts)
        return row

    def _standing(self, kept: KeptSchedule) -> QWidget:
        if kept.confirmed_by:
            return chip(_("dikonfirmasi"), "green")
        return chip(_("belum dikonfirmasi"), "amber")

    def _confirm(self, schedule_id: str, *, on: bool) -> None:
        self._around.runner.run(
            partial(self._office.hours.confirm, schedule_id, confirmed=on),
            lambda _none: self._done(
                _(_CONFIRMED)
                if on
                else _("Konfirmasi dibatalkan; jam kerjanya kembali tidak diketahui.")
            ),
            partial(self._not_confirmed, schedule_id),
        )

    def _not_confirmed(self, schedule_id: str, error: Exception) -> None:
        if not isinstance(error, OlderScheduleHoldsError):
            self._around.notifier.problem(error)
        elif self.confirm(_("Akhiri jadwal lama?"), error.consequence, _("Akhiri dan konfirmasi")):
            self._run(
                partial(self._office.hours.confirm, schedule_id, end_older=True),
                lambda _none: self._done(_(_CONFIRMED)),
            )

    def _remove(self, kept: KeptSchedule) -> None:
        self._run(
            partial(self._office.hours.remove, kept.schedule.id),
            lambda _none: self._done(_("Jadwal dihapus.")),
        )

    def edit(self, kept: KeptSchedule | None) -> None:
        """Write or change a schedule."""
        self._run(self._office.people.staff, partial(self._ask, kept))

    def _ask(self, kept: KeptSchedule | None, staff: StaffList) -> None:
        dialog = ScheduleDialog(
            self._office.hours,
            staff,
            self._office.clock.now().date(),
            self._around.runner,
            self._around.notifier.problem,
            self.window(),
            kept=kept,
        )
        if dialog.exec():
            self._done(_("Jadwal tersimpan dan dikonfirmasi."))

    def _done(self, text: str) -> None:
        self._around.notifier.say(text)
        self.entered()

    def _run(self, work: Callable[[], T], on_ok: Callable[[T], None]) -> None:
        self._around.runner.run(work, on_ok, self._around.notifier.problem)


def _about(kept: KeptSchedule, hours: WorkingHours) -> str:
    schedule = kept.schedule
    subject = hours.subject_name(schedule)
    whose = _(SCOPE_LABEL[schedule.scope])
    worked = format_number(hours_a_week(schedule).total_seconds() / 3600, 1)
    parts = [
        f"{whose}: {subject}" if subject else whose,
        _(SEASON_LABEL[schedule.season]),
        _("sejak {day}").format(day=format_day(schedule.valid_from)),
        _("sampai {day}").format(day=format_day(schedule.valid_to)) if schedule.valid_to else "",
        _("{n} jam seminggu").format(n=worked) if _one_shift(schedule) else "",
        _("fleksibel") if schedule.flexible else "",
        _("juga hari libur") if schedule.works_on_holidays else "",
    ]
    return " · ".join(part for part in parts if part)


def _overlapping(hours: WorkingHours) -> bool:
    confirmed = [kept.schedule for kept in hours.schedules if kept.confirmed_by]
    return any(overlap(one, other) for one, other in combinations(confirmed, 2))


def _one_shift(schedule: Schedule) -> bool:
    """Several shifts a day are worked by different people: their sum is nobody's week."""
    return all(len(shifts) <= 1 for shifts in schedule.week)


def _origin(kept: KeptSchedule) -> str:
    parts = [_("Dasar: {source}").format(source=kept.source)] if kept.source else []
    if kept.confirmed_by and kept.confirmed_at:
        parts.append(
            _("dikonfirmasi {who} pada {day}").format(
                who=kept.confirmed_by, day=format_day(kept.confirmed_at.date())
            )
        )
    return " · ".join(parts)
