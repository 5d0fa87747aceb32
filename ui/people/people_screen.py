"""Pegawai: find a person, see what is recorded, change it, bring a list in."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QMessageBox,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.people import Employment
from app.labels import format_number
from app.people_labels import EMPLOYMENT_LABEL
from app.services.people_registry import unit_path
from app.text import _
from ui.actions import Action, bind
from ui.empty_state import EmptyState
from ui.hours.own_schedule import own_schedule_dialog
from ui.people.people_model import PeopleModel
from ui.people.person_dialog import PersonDialog
from ui.people.person_page import PersonPage
from ui.people.record_dialogs import (
    AbsenceDialog,
    AccountDialog,
    BusinessDialog,
    PermitDialog,
)
from ui.people.staff_import_dialog import StaffImportDialog
from ui.people.staff_table import StaffTable
from ui.pieces import bar, button, label

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.confirmed_schedules import KeptSchedule
    from app.domain.people import Person
    from app.services.people_registry import PersonDetail, StaffList
    from app.services.staff_import import Undone
    from ui.office import OpenOffice, Surroundings
    from ui.people.record_dialogs import RecordDialog

T = TypeVar("T")
_DIALOGS: dict[str, type[RecordDialog]] = {
    "account": AccountDialog,
    "permit": PermitDialog,
    "business": BusinessDialog,
    "absence": AbsenceDialog,
}


class PeopleScreen(QWidget):
    """The staff list at the left, one person at the right."""

    screen_wanted = Signal(str)
    changed = Signal()
    """Persons were added, changed or removed."""

    def __init__(self, office: OpenOffice, around: Surroundings) -> None:
        super().__init__()
        self._office, self._around = office, around
        self._staff: StaffList | None = None
        self._detail: PersonDetail | None = None
        self._wanted = ""
        self.hint = _("Daftar ini tidak memuat penilaian: hanya data kepegawaian dan catatan izin.")
        self.model = PeopleModel()
        self.search = QLineEdit()
        self.unit, self.employment = QComboBox(), QComboBox()
        self.table = StaffTable(self.model, around.theme)
        self.page = PersonPage()
        self.nobody = EmptyState(
            around.theme,
            "person",
            _("Belum ada pegawai yang dipilih"),
            _("Pilih nama di daftar untuk melihat datanya."),
        )
        self.right = QStackedWidget()
        self.right.addWidget(self.nobody)
        self.right.addWidget(self.page)
        self.empty = EmptyState(
            around.theme,
            "people",
            _("Belum ada pegawai"),
            _(
                "Impor daftar pegawai dari Excel atau CSV, atau tambahkan satu per satu. Daftar"
                " dipakai untuk menyebut siapa yang dimaksud dan jam kerjanya."
            ),
            button(_("Impor daftar …"), self.import_list, primary=True),
        )
        self.body = QStackedWidget()
        self._build()
        self._connect()
        self._actions = self._make_actions()
        bind(self._actions, self)

    def _build(self) -> None:
        self.search.setPlaceholderText(_("Cari nama, unit, jabatan, empat angka NIP …"))
        self.search.setAccessibleName(_("Cari pegawai"))
        self.search.setClearButtonEnabled(True)
        self.unit.setAccessibleName(_("Saring menurut unit"))
        self.unit.setMinimumContentsLength(16)
        self.unit.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.employment.setAccessibleName(_("Saring menurut status kepegawaian"))
        self.employment.addItem(_("Semua status"), None)
        for kind in Employment:
            self.employment.addItem(_(EMPLOYMENT_LABEL[kind]), kind.value)
        self.count = label("", "muted", wrap=False)
        self.undo = button(_("Batalkan impor terakhir"), self._undo)
        self.undo.hide()
        head = bar("panelHead")
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self.search, 2)
        row.addWidget(self.unit, 1)
        row.addWidget(self.employment)
        row.addWidget(self.count)
        row.addStretch()
        row.addWidget(self.undo)
        row.addWidget(button(_("Tambah …"), self.add))
        row.addWidget(button(_("Impor daftar …"), self.import_list, primary=True))
        self.head = head
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setObjectName("peopleSplitter")
        self.splitter.setObjectName("peopleSplitter")
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(self.table)
        self.splitter.addWidget(self.right)
        self.table.setMinimumWidth(420)
        self.splitter.setSizes([760, 420])
        self.splitter.setStretchFactor(0, 1)
        self.body.addWidget(self.splitter)
        self.body.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.body, 1)

    def _connect(self) -> None:
        self._soon = QTimer(self, singleShot=True, interval=120)
        self._soon.timeout.connect(self._narrow)
        self.search.textChanged.connect(lambda _text: self._soon.start())
        self.search.returnPressed.connect(self._narrow)
        self.unit.currentIndexChanged.connect(lambda _row: self._narrow())
        self.employment.currentIndexChanged.connect(lambda _row: self._narrow())
        self.table.selectionModel().currentRowChanged.connect(
            lambda now, _before: self._chosen(now.row())
        )
        self._around.theme.changed.connect(self._fit)
        self._fit()
        self.page.edit_wanted.connect(self._edit)
        self.page.remove_wanted.connect(self._remove)
        self.page.reveal_wanted.connect(self._reveal)
        self.page.record_wanted.connect(self._record)
        self.page.forget_wanted.connect(self._forget)
        self.page.hours_wanted.connect(self._own_hours)
        self.page.office_hours_wanted.connect(lambda: self.screen_wanted.emit("settings"))

    def key_actions(self) -> tuple[Action, ...]:
        """Return what can be done here by key; the palette and the key sheet show it."""
        return self._actions

    def _make_actions(self) -> tuple[Action, ...]:
        group = _("Pegawai")

        def chosen() -> bool:
            return self._detail is not None

        return (
            Action("people.search", _("Cari pegawai"), group, self._to_search, ("Ctrl+F", "/")),
            Action("people.add", _("Tambah pegawai"), group, self.add, ("Ctrl+N",)),
            Action("people.import", _("Impor daftar pegawai"), group, self.import_list),
            Action("people.edit", _("Ubah data pegawai"), group, self._edit, ("F2",), chosen),
        )

    def _to_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _fit(self) -> None:
        self.right.setMinimumWidth(self._around.theme.px(340))

    def entered(self) -> None:
        """Read the list anew."""
        self._run(self._office.people.staff, self._show)

    def show_person(self, person_id: str) -> None:
        """Show one person, whatever the filter was."""
        self._wanted = person_id
        self.search.clear()
        self.unit.setCurrentIndex(0)
        self.employment.setCurrentIndex(0)
        self.entered()

    def _show(self, staff: StaffList) -> None:
        self._staff = staff
        unit = self.unit.currentData()
        paths = {key: unit_path(key, staff.units) for key in staff.units}
        self.unit.blockSignals(True)  # noqa: FBT003 - Qt has no keyword here
        self.unit.clear()
        self.unit.addItem(_("Semua unit"), "")
        for key in sorted(paths, key=lambda one: paths[one].casefold()):
            self.unit.addItem(paths[key], key)
        self.unit.setCurrentIndex(max(self.unit.findData(unit), 0))
        self.unit.blockSignals(False)  # noqa: FBT003 - Qt has no keyword here
        self.body.setCurrentWidget(self.splitter if staff.people else self.empty)
        self.undo.setVisible(self._office.staff_import.can_undo)
        for control in (self.search, self.unit, self.employment, self.count):
            control.setVisible(bool(staff.people))
        wanted = self._wanted or (self._detail.person.id if self._detail else "")
        self._wanted = ""
        self.model.show(staff)
        self._narrow()
        self._choose(wanted)

    def _narrow(self) -> None:
        self._soon.stop()
        kept = self._detail.person.id if self._detail else ""
        value = self.employment.currentData()
        self.model.narrow(
            self.search.text(),
            self.unit.currentData() or "",
            Employment(value) if value else None,
        )
        shown, total = self.model.rowCount(), self.model.total
        text = (
            _("{n} pegawai").format(n=format_number(total))
            if shown == total
            else _("{n} dari {total}").format(n=format_number(shown), total=format_number(total))
        )
        self.count.setText(text)
        self._choose(kept)

    def _choose(self, person_id: str) -> None:
        row = self.model.row_of(person_id) if person_id else -1
        if row < 0:
            self._detail = None
            self.right.setCurrentWidget(self.nobody)
            return
        index = self.model.index(row, 0)
        flags = QItemSelectionModel.SelectionFlag
        self.table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.table.scrollTo(index)
        self._chosen(row)

    def _chosen(self, row: int) -> None:
        person = self.model.person(row)
        if person is not None:
            self._run(partial(self._office.people.detail, person.id), self._show_detail)

    def _show_detail(self, detail: PersonDetail) -> None:
        if self.model.row_of(detail.person.id) < 0:
            return
        self._detail = detail
        self.page.show_person(detail)
        self.right.setCurrentWidget(self.page)

    def add(self) -> None:
        """Add one person."""
        if self._staff is not None:
            self._ask_person(None)

    def _edit(self) -> None:
        if self._detail is not None:
            self._ask_person(self._detail.person)

    def _ask_person(self, person: Person | None) -> None:
        if self._staff is None:
            return
        dialog = PersonDialog(
            self._office.people,
            self._staff,
            self._around.runner,
            self._around.notifier.problem,
            self.window(),
            person=person,
        )
        if dialog.exec():
            self._around.notifier.say(_("Data pegawai tersimpan."))
            self.show_person(dialog.outcome.id)
            self.changed.emit()

    def _remove(self) -> None:
        if self._detail is None:
            return
        person = self._detail.person
        question = _("Hapus {name} dari daftar?").format(name=person.name)
        detail = _("Akun, izin, usaha, dan cuti yang tercatat ikut terhapus.")
        if self.confirm(question, detail, _("Hapus")):
            self._run(
                partial(self._office.people.remove, person.id),
                lambda _none: self._done(_("Pegawai dihapus dari daftar.")),
            )

    def _reveal(self) -> None:
        if self._detail is not None:
            key = self._detail.person.id
            self._run(partial(self._office.people.reveal_nip, key), self.page.show_nip)

    def _record(self, kind: str) -> None:
        if self._detail is None:
            return
        dialog = _DIALOGS[kind](
            self._office.records,
            self._detail.person.id,
            self._office.clock.now().date(),
            self._around.runner,
            self._around.notifier.problem,
            self.window(),
        )
        if dialog.exec():
            self._done(_("Tercatat; temuan yang belum diputus diperiksa ulang."))

    def _own_hours(self, kept: KeptSchedule | None) -> None:
        if self._detail is None or self._staff is None:
            return
        key, window = self._detail.person.id, self.window()
        dialog = own_schedule_dialog(self._office, self._around, self._staff, key, kept, window)
        if dialog.exec():
            self._done(_("Jadwal tersimpan dan dikonfirmasi."))

    def _forget(self, key: str, account: bool) -> None:  # noqa: FBT001 - the signal's signature
        if self._detail is None:
            return
        question = _("Lupakan akun ini?") if account else _("Hapus catatan ini?")
        detail = _("Catatannya terhapus; tindakan ini tetap ada dalam catatan kegiatan.")
        if not self.confirm(question, detail, _("Lupakan") if account else _("Hapus")):
            return
        person_id, records = self._detail.person.id, self._office.records
        work = (
            partial(records.forget_account, person_id, key)
            if account
            else partial(records.remove, key)
        )
        self._run(work, lambda _none: self._done(_("Catatan dihapus.")))

    def import_list(self) -> None:
        """Bring a staff list in."""
        dialog = StaffImportDialog(
            self._office.staff_import,
            self._around.runner,
            self._around.notifier.problem,
            self.window(),
        )
        if dialog.exec() and dialog.stored is not None:
            text = _("{added} pegawai ditambahkan, {changed} diubah.")
            self._done(text.format(added=dialog.stored.added, changed=dialog.stored.changed))

    def _undo(self) -> None:
        if self.confirm(
            _("Batalkan impor terakhir?"),
            _(
                "Pegawai yang ditambahkan dihapus dan data yang diubah kembali seperti semula."
                " Yang sudah disebut dalam perkara tetap ada."
            ),
            _("Batalkan impor"),
        ):
            self._run(self._office.staff_import.undo, self._undone)

    def _undone(self, undone: Undone) -> None:
        text = _("Impor dibatalkan: {removed} dihapus, {restored} dikembalikan, {kept} tetap.")
        self._done(text.format(removed=undone.removed, restored=undone.restored, kept=undone.kept))

    def _done(self, text: str) -> None:
        self._around.notifier.say(text)
        self.entered()
        self.changed.emit()

    def _run(self, work: Callable[[], T], on_ok: Callable[[T], None]) -> None:
        self._around.runner.run(work, on_ok, self._around.notifier.problem)

    def confirm(self, question: str, detail: str, action: str) -> bool:
        """Ask before an act that takes something away."""
        box = QMessageBox(self.window())
        box.setWindowTitle("Tinjau")
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(question)
        box.setInformativeText(detail)
        act = box.addButton(action, QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        return box.clickedButton() is act
