"""Pegawai: find a person, see what is recorded, change it, bring a list in."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.text import _
from ui.actions import Action, bind
from ui.asking import confirm
from ui.empty_state import EmptyState
from ui.people.people_bar import PeopleBar
from ui.people.people_model import PeopleModel
from ui.people.person_acts import PersonActs
from ui.people.person_page import PersonPage
from ui.people.staff_import_dialog import StaffImportDialog
from ui.people.staff_table import StaffTable
from ui.pieces import button
from ui.units.units_dialog import UnitsDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.services.people_registry import PersonDetail, StaffList
    from app.services.staff_import import Undone
    from ui.asking import Confirm
    from ui.office import OpenOffice, Surroundings

T = TypeVar("T")


class PeopleScreen(QWidget):
    """The staff list at the left, one person at the right."""

    screen_wanted = Signal(str)
    changed = Signal()
    """Persons were added, changed or removed."""

    def __init__(self, office: OpenOffice, around: Surroundings) -> None:
        super().__init__()
        self._office, self._around = office, around
        self._wanted = ""
        self.units: UnitsDialog | None = None
        self.hint = _("Daftar ini tidak memuat penilaian: hanya data kepegawaian dan catatan izin.")
        self.confirm: Confirm = partial(confirm, self)
        self.bar = PeopleBar()
        self.model = PeopleModel()
        self.table = StaffTable(self.model, around.theme)
        self.page = PersonPage()
        self.acts = PersonActs(office, around, self.page, self)
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
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.body = QStackedWidget()
        self._build()
        self._connect()
        self._actions = self._make_actions()
        bind(self._actions, self)

    def _build(self) -> None:
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
        column.addWidget(self.bar)
        column.addWidget(self.body, 1)

    def _connect(self) -> None:
        self.bar.narrowed.connect(self._narrow)
        self.bar.add_wanted.connect(self.acts.add)
        self.bar.import_wanted.connect(self.import_list)
        self.bar.units_wanted.connect(self.show_units)
        self.bar.undo_wanted.connect(self._undo)
        self.table.selectionModel().currentRowChanged.connect(
            lambda now, _before: self._chosen(now.row())
        )
        self._around.theme.changed.connect(self._fit)
        self._fit()
        self.page.office_hours_wanted.connect(lambda: self.screen_wanted.emit("settings"))
        self.acts.done.connect(self._done)
        self.acts.saved.connect(self._saved)

    def key_actions(self) -> tuple[Action, ...]:
        """Return what can be done here by key; the palette and the key sheet show it."""
        return self._actions

    def _make_actions(self) -> tuple[Action, ...]:
        group, acts, bar = _("Pegawai"), self.acts, self.bar

        def chosen() -> bool:
            return acts.detail is not None

        return (
            Action("people.search", _("Cari pegawai"), group, bar.to_search, ("Ctrl+F", "/")),
            Action("people.add", _("Tambah pegawai"), group, acts.add, ("Ctrl+N",)),
            Action("people.import", _("Impor daftar pegawai"), group, self.import_list),
            Action("people.units", _("Unit kerja"), group, self.show_units, ("Ctrl+U",)),
            Action("people.edit", _("Ubah data pegawai"), group, acts.edit, ("F2",), chosen),
        )

    def _fit(self) -> None:
        self.right.setMinimumWidth(self._around.theme.px(340))

    def entered(self) -> None:
        """Read the list anew."""
        self._run(self._office.people.staff, self._show)

    def show_person(self, person_id: str) -> None:
        """Show one person, whatever the filter was."""
        self._wanted = person_id
        self.bar.reset()
        self.entered()

    def _show(self, staff: StaffList) -> None:
        self.acts.staff = staff
        self.bar.offer(staff)
        self.bar.undo.setVisible(self._office.staff_import.can_undo)
        self.body.setCurrentWidget(self.splitter if staff.people else self.empty)
        wanted = self._wanted or self._shown_id()
        self._wanted = ""
        self.model.show(staff)
        self._narrow()
        self._choose(wanted)

    def _shown_id(self) -> str:
        return self.acts.detail.person.id if self.acts.detail else ""

    def _narrow(self) -> None:
        kept, bar = self._shown_id(), self.bar
        self.model.narrow(bar.search.text(), bar.wanted_unit, bar.wanted_employment)
        bar.tell_count(self.model.rowCount(), self.model.total)
        self._choose(kept)

    def _choose(self, person_id: str) -> None:
        row = self.model.row_of(person_id) if person_id else -1
        if row < 0:
            self.acts.detail = None
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
        self.acts.detail = detail
        self.page.show_person(detail)
        self.right.setCurrentWidget(self.page)

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

    def show_units(self) -> None:
        """Show the units; the list follows what changes there."""
        self.units = UnitsDialog(self._office.people.units, self._around, self.window())
        self.units.changed.connect(self.entered)
        self.units.changed.connect(self.changed)
        self.units.open()

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

    def _saved(self, person_id: str) -> None:
        self.show_person(person_id)
        self.changed.emit()

    def _done(self, text: str) -> None:
        self._around.notifier.say(text)
        self.entered()
        self.changed.emit()

    def _run(self, work: Callable[[], T], on_ok: Callable[[T], None]) -> None:
        self._around.runner.run(work, on_ok, self._around.notifier.problem)
