"""What is done to the one person who is shown: each act asks in a dialog, then says it is done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from app.text import _
from ui.asking import confirm
from ui.hours.own_schedule import own_schedule_dialog
from ui.people.person_dialog import PersonDialog
from ui.people.record_dialogs import (
    AbsenceDialog,
    AccountDialog,
    BusinessDialog,
    PermitDialog,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from app.domain.confirmed_schedules import KeptSchedule
    from app.domain.people import Person
    from app.services.people_registry import PersonDetail, StaffList
    from ui.asking import Confirm
    from ui.office import OpenOffice, Surroundings
    from ui.people.person_page import PersonPage
    from ui.people.record_dialogs import RecordDialog

T = TypeVar("T")
_DIALOGS: dict[str, type[RecordDialog]] = {
    "account": AccountDialog,
    "permit": PermitDialog,
    "business": BusinessDialog,
    "absence": AbsenceDialog,
}


class PersonActs(QObject):
    """The screen keeps ``staff`` and ``detail`` as they are shown."""

    done = Signal(str)
    """Something changed; the sentence says what."""
    saved = Signal(str)
    """The facts of the person with this id were saved."""

    def __init__(
        self, office: OpenOffice, around: Surroundings, page: PersonPage, owner: QWidget
    ) -> None:
        super().__init__(owner)
        self._office, self._around, self._page, self._owner = office, around, page, owner
        self.staff: StaffList | None = None
        self.detail: PersonDetail | None = None
        self.confirm: Confirm = partial(confirm, owner)
        page.edit_wanted.connect(self.edit)
        page.remove_wanted.connect(self.remove)
        page.reveal_wanted.connect(self.reveal)
        page.record_wanted.connect(self.record)
        page.forget_wanted.connect(self.forget)
        page.hours_wanted.connect(self.own_hours)

    def add(self) -> None:
        """Add one person."""
        if self.staff is not None:
            self._ask_person(None)

    def edit(self) -> None:
        """Change the facts of the person."""
        if self.detail is not None:
            self._ask_person(self.detail.person)

    def _ask_person(self, person: Person | None) -> None:
        if self.staff is None:
            return
        dialog = PersonDialog(
            self._office.people,
            self.staff,
            self._around.runner,
            self._around.notifier.problem,
            self._owner.window(),
            person=person,
        )
        if dialog.exec():
            self._around.notifier.say(_("Data pegawai tersimpan."))
            self.saved.emit(dialog.outcome.id)

    def remove(self) -> None:
        """Take the person off the list, after a question."""
        if self.detail is None:
            return
        person = self.detail.person
        question = _("Hapus {name} dari daftar?").format(name=person.name)
        detail = _("Akun, izin, usaha, dan cuti yang tercatat ikut terhapus.")
        if self.confirm(question, detail, _("Hapus")):
            self._run(
                partial(self._office.people.remove, person.id),
                lambda _none: self.done.emit(_("Pegawai dihapus dari daftar.")),
            )

    def reveal(self) -> None:
        """Show the whole number."""
        if self.detail is not None:
            key = self.detail.person.id
            self._run(partial(self._office.people.reveal_nip, key), self._page.show_nip)

    def record(self, kind: str) -> None:
        """Record an account, a permission, a business or leave."""
        if self.detail is None:
            return
        dialog = _DIALOGS[kind](
            self._office.records,
            self.detail.person.id,
            self._office.clock.now().date(),
            self._around.runner,
            self._around.notifier.problem,
            self._owner.window(),
        )
        if dialog.exec():
            self.done.emit(_("Tercatat; temuan yang belum diputus diperiksa ulang."))

    def own_hours(self, kept: KeptSchedule | None) -> None:
        """Write or change the person's own hours."""
        if self.detail is None or self.staff is None:
            return
        key, window = self.detail.person.id, self._owner.window()
        dialog = own_schedule_dialog(self._office, self._around, self.staff, key, kept, window)
        if dialog.exec():
            self.done.emit(_("Jadwal tersimpan dan dikonfirmasi."))

    def forget(self, key: str, account: bool) -> None:  # noqa: FBT001 - the signal's signature
        """Forget an account or a record, after a question."""
        if self.detail is None:
            return
        question = _("Lupakan akun ini?") if account else _("Hapus catatan ini?")
        detail = _("Catatannya terhapus; tindakan ini tetap ada dalam catatan kegiatan.")
        if not self.confirm(question, detail, _("Lupakan") if account else _("Hapus")):
            return
        person_id, records = self.detail.person.id, self._office.records
        work = (
            partial(records.forget_account, person_id, key)
            if account
            else partial(records.remove, key)
        )
        self._run(work, lambda _none: self.done.emit(_("Catatan dihapus.")))

    def _run(self, work: Callable[[], T], on_ok: Callable[[T], None]) -> None:
        self._around.runner.run(work, on_ok, self._around.notifier.problem)
