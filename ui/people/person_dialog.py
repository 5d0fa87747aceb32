"""Add or change one person by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QComboBox, QLineEdit

from app.domain.people import Employment
from app.people_labels import EMPLOYMENT_LABEL
from app.services.people_registry import unit_path
from app.text import _
from ui.keys.act_dialog import ActDialog
from ui.people.person_box import PersonBox

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from app.domain.people import Person
    from app.services.people_registry import StaffList
    from ui.people.needs import People
    from ui.task_runner import Runner


class PersonDialog(ActDialog):
    """The facts of one person; what stands against them is said here."""

    def __init__(
        self,
        people: People,
        staff: StaffList,
        runner: Runner,
        on_problem: Callable[[Exception], None],
        parent: QWidget | None = None,
        *,
        person: Person | None = None,
    ) -> None:
        title = _("Ubah data pegawai") if person else _("Tambah pegawai")
        super().__init__(title, _("Simpan"), runner, on_problem, parent)
        self.setMinimumWidth(560)
        self._people, self._person = people, person
        self.name = self._line(_("Nama"), person.name if person else "")
        self.nip = self._line(_("NIP / NI PPPK"), "")
        known = person.masked_nip if person else ""
        self.nip.setPlaceholderText(
            _("tetap {nip}; ketik 18 angka untuk mengganti").format(nip=known)
            if known
            else _("18 angka; boleh kosong bila belum terbit")
        )
        self.unit = QComboBox()
        self.unit.setEditable(True)
        self.unit.setAccessibleName(_("Unit kerja"))
        paths = sorted((unit_path(key, staff.units) for key in staff.units), key=str.casefold)
        self.unit.addItems(["", *paths])
        self.unit.setCurrentText(unit_path(person.unit_id, staff.units) if person else "")
        line = self.unit.lineEdit()
        if line is not None:
            line.setPlaceholderText(_("Kecamatan … / Seksi …"))
        self.form.addRow(_("Unit kerja"), self.unit)
        self.jabatan = self._line(_("Jabatan"), (person.jabatan or "") if person else "")
        self.golongan = self._line(_("Golongan"), (person.golongan or "") if person else "")
        self.golongan.setPlaceholderText(_("III/a (PNS) atau IX (PPPK)"))
        self.employment = QComboBox()
        self.employment.setAccessibleName(_("Status kepegawaian"))
        self.employment.addItem(_("belum diketahui"), None)
        for kind in Employment:
            self.employment.addItem(_(EMPLOYMENT_LABEL[kind]), kind.value)
        if person and person.employment:
            self.employment.setCurrentIndex(self.employment.findData(person.employment.value))
        self.form.addRow(_("Status kepegawaian"), self.employment)
        self.superior = PersonBox(
            _("Atasan langsung"), [p for p in staff.people if not person or p.id != person.id]
        )
        self.superior.choose(person.superior_id if person else None)
        self.form.addRow(_("Atasan langsung"), self.superior)

    def problem(self) -> str:
        """Return what is missing."""
        return "" if self.name.text().strip() else _("Isi nama pegawai.")

    def work(self) -> Person:
        """Record the person."""
        facts: dict[str, Any] = {
            "jabatan": self.jabatan.text().strip() or None,
            "golongan": self.golongan.text().strip() or None,
            "employment": self._employment(),
            "superior_id": self.superior.person_id,
        }
        name, unit, nip = self.name.text(), self.unit.currentText(), self.nip.text().strip()
        if self._person is None:
            return self._people.add(name, unit, nip=nip or None, **facts)
        changed = replace(self._person, name=name, nip=nip or self._person.nip, **facts)
        return self._people.save(changed, unit)

    def _employment(self) -> Employment | None:
        value = self.employment.currentData()
        return Employment(value) if value else None

    def _line(self, name: str, value: str) -> QLineEdit:
        field = QLineEdit(value)
        field.setAccessibleName(name)
        self.form.addRow(name, field)
        return field
