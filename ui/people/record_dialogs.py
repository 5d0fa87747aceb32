"""Dialogs that record a declared account, a permit, a declared business, or leave."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QComboBox, QLineEdit

from app.domain.people import PermitKind
from app.domain.reading import Platform
from app.domain.schedule import clock
from app.domain.working_time import AbsenceKind
from app.labels import PLATFORM_LABEL
from app.people_labels import ABSENCE_LABEL, PERMIT_LABEL
from app.text import _
from ui.keys.act_dialog import ActDialog
from ui.people.date_field import DateField

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from ui.people.needs import Records
    from ui.task_runner import Runner


_Code = TypeVar("_Code", bound=StrEnum)


class RecordDialog(ActDialog):
    """Something to record about one person."""

    def __init__(
        self,
        records: Records,
        person_id: str,
        today: date,
        runner: Runner,
        on_problem: Callable[[Exception], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            self.heading(), _("Catat"), runner, on_problem, parent, explanation=self.explanation()
        )
        self._records, self._person_id, self._today = records, person_id, today
        self.fill()

    def heading(self) -> str:
        """Return the title."""
        raise NotImplementedError

    def explanation(self) -> str:
        """Return what the record means."""
        return ""

    def fill(self) -> None:
        """Add the fields."""
        raise NotImplementedError

    def problem(self) -> str:
        """The service says what is missing."""
        return ""

    def line(self, name: str, hint: str = "") -> QLineEdit:
        """Add a line of text."""
        field = QLineEdit()
        field.setAccessibleName(name)
        field.setPlaceholderText(hint)
        self.form.addRow(name, field)
        return field

    def choice(self, name: str, labels: Mapping[_Code, str]) -> QComboBox:
        """Add a choice of codes."""
        box = QComboBox()
        box.setAccessibleName(name)
        for code, text in labels.items():
            box.addItem(_(text), code.value)
        self.form.addRow(name, box)
        return box

    def date(self, name: str, open_end: str = "") -> DateField:
        """Add a day."""
        field = DateField(name, self._today, open_end)
        self.form.addRow(name, field)
        return field


class AccountDialog(RecordDialog):
    """An account the person declared."""

    def heading(self) -> str:
        """Return the title."""
        return _("Akun yang dinyatakan sendiri")

    def explanation(self) -> str:
        """Return what the record means."""
        return _(
            "Hanya akun yang dinyatakan sendiri oleh pegawai. Akun tidak dipantau; catatan ini"
            " dapat dicabut kapan saja."
        )

    def fill(self) -> None:
        """Add the fields."""
        self.platform = self.choice(_("Platform"), PLATFORM_LABEL)
        self.handle = self.line(_("Nama akun"), "@contoh")
        self.declared = self.date(_("Tanggal pernyataan"))

    def work(self) -> str:
        """Record it."""
        platform = Platform(self.platform.currentData())
        return self._records.declare_account(
            self._person_id, platform, self.handle.text(), self.declared.always
        )


class PermitDialog(RecordDialog):
    """A permission."""

    def heading(self) -> str:
        """Return the title."""
        return _("Izin")

    def explanation(self) -> str:
        """Return what the record means."""
        return _("Izin yang berlaku pada tanggal unggahan tampil sebagai hal yang meringankan.")

    def fill(self) -> None:
        """Add the fields."""
        self.kind = self.choice(_("Untuk"), PERMIT_LABEL)
        self.first = self.date(_("Berlaku mulai"))
        self.last = self.date(_("Sampai"), _("tanpa batas"))
        self.by = self.line(_("Diberikan oleh"))
        self.reference = self.line(_("Nomor surat"))

    def work(self) -> str:
        """Record it."""
        return self._records.add_permit(
            self._person_id,
            PermitKind(self.kind.currentData()),
            self.first.always,
            self.last.day,
            issued_by=self.by.text().strip(),
            reference=self.reference.text().strip(),
        )


class BusinessDialog(RecordDialog):
    """A declared business."""

    def heading(self) -> str:
        """Return the title."""
        return _("Usaha yang dilaporkan")

    def explanation(self) -> str:
        """Return what the record means."""
        return _("Usaha yang sudah dilaporkan kepada atasan adalah fakta, bukan temuan.")

    def fill(self) -> None:
        """Add the fields."""
        self.name = self.line(_("Nama usaha"))
        self.about = self.line(_("Keterangan"))
        self.declared = self.date(_("Dilaporkan pada"))
        self.last = self.date(_("Sampai"), _("masih berjalan"))

    def work(self) -> str:
        """Record it."""
        return self._records.add_business(
            self._person_id,
            self.name.text(),
            self.about.text(),
            declared_on=self.declared.always,
            valid_to=self.last.day,
        )


class AbsenceDialog(RecordDialog):
    """Leave, illness, permission, official travel."""

    def heading(self) -> str:
        """Return the title."""
        return _("Cuti, sakit, izin, dinas luar")

    def fill(self) -> None:
        """Add the fields."""
        self.kind = self.choice(_("Jenis"), ABSENCE_LABEL)
        self.first = self.date(_("Mulai"))
        self.last = self.date(_("Sampai"))
        self.hours = self.line(_("Hanya pada jam"), _("08.00-10.00; kosongkan untuk sehari penuh"))
        self.note = self.line(_("Dasar"), _("nomor surat atau catatan kehadiran"))

    def problem(self) -> str:
        """Return what is wrong with the hours."""
        try:
            self._minutes()
        except ValueError:
            return _("Tulis jam seperti 08.00-10.00, atau kosongkan.")
        return ""

    def work(self) -> str:
        """Record it."""
        start, end = self._minutes()
        return self._records.add_absence(
            self._person_id,
            AbsenceKind(self.kind.currentData()),
            self.first.always,
            self.last.always,
            start=start,
            end=end,
            note=self.note.text(),
        )

    def _minutes(self) -> tuple[int | None, int | None]:
        text = self.hours.text().replace("–", "-").strip()
        if not text:
            return None, None
        first, _dash, last = text.partition("-")
        return clock(first.strip()), clock(last.strip())
