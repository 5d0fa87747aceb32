"""Hand the office over to a new head, or let somebody act as Plt or Plh."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QLineEdit

from app.domain.users import Capacity, Role
from app.labels import CAPACITY_LABEL
from app.text import _
from ui.keys.act_dialog import ActDialog, passphrase_problem
from ui.people.date_field import DateField
from ui.people.person_box import PersonBox

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from app.domain.users import User
    from app.services.people_registry import StaffList
    from ui.keys.needs import Keys
    from ui.people.needs import OfficeRoles
    from ui.task_runner import Runner


class HandoverDialog(ActDialog):
    """The new head is a user already, or becomes one here by typing an own passphrase."""

    def __init__(
        self,
        roles: OfficeRoles,
        keys: Keys,
        users: Sequence[User],
        today: date,
        runner: Runner,
        on_problem: Callable[[Exception], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            _("Serah terima"),
            _("Serah terimakan"),
            runner,
            on_problem,
            parent,
            explanation=_(
                "Pejabat baru memutuskan mulai hari sesudahnya, dengan kata sandinya sendiri."
                " Perkara yang terbuka dan konsep yang belum selesai diteruskan kepadanya; sesudah"
                " itu kunci pejabat lama dapat dicabut di Pengguna & kunci."
            ),
        )
        self._roles, self._keys = roles, keys
        self._enrolled: str | None = None
        self.old = _box(_("Pejabat lama"), (u for u in users if u.may(Role.REVIEWER)))
        self.new = _box(_("Pejabat baru"), (u for u in users if u.slot is not None))
        self.new.addItem(_("Belum menjadi pengguna"), "")
        self.last = DateField(_("Hari terakhir pejabat lama"), today)
        self.form.addRow(_("Pejabat lama"), self.old)
        self.form.addRow(_("Hari terakhir pejabat lama"), self.last)
        self.form.addRow(_("Pejabat baru"), self.new)
        self.name = QLineEdit()
        self.name.setAccessibleName(_("Nama pejabat baru"))
        self.name.setPlaceholderText(_("nama dan jabatan, seperti pada keputusan"))
        self.form.addRow(_("Nama pejabat baru"), self.name)
        self.first = self.secret_field(_("Kata sandinya"))
        self.again = self.secret_field(_("Kata sandinya sekali lagi"))
        self.new.currentIndexChanged.connect(lambda _row: self._show_enrolment())
        others = (n for n in range(self.new.count()) if self.new.itemData(n) != self._old_id())
        self.new.setCurrentIndex(next(others))
        self._show_enrolment()

    def _old_id(self) -> str:
        return str(self.old.currentData() or "")

    def _show_enrolment(self) -> None:
        for field in (self.name, self.first, self.again):
            self.form.setRowVisible(field, not self.new.currentData())
        self.adjustSize()

    def problem(self) -> str:
        """Return what is missing."""
        if self.new.currentData():
            same = self.new.currentData() == self._old_id()
            return _("Pejabat lama dan pejabat baru adalah orang yang sama.") if same else ""
        if not self.name.text().strip():
            return _("Isi nama pejabat baru.")
        return passphrase_problem(self.first, self.again)

    def work(self) -> int:
        """Enrol the new head where need be and record the handover."""
        new_id = self.new.currentData() or self._enrolled
        if not new_id:
            helper = frozenset({Role.OPERATOR})  # decides from the first day of the own term on
            user = self._keys.enrol(
                self.name.text(), helper, self.first.text(), capacity=Capacity.DEFINITIVE
            )
            new_id = self._enrolled = user.id
        return self._roles.hand_over(self._old_id(), new_id, self.last.always)

    def told(self) -> str:
        """Return what was done."""
        text = _("Serah terima tercatat; {n} perkara terbuka diteruskan.")
        return text.format(n=self.outcome)


class ActingDialog(ActDialog):
    """Plt: the post is vacant. Plh: the head is away, always with an end."""

    def __init__(
        self,
        roles: OfficeRoles,
        users: Sequence[User],
        today: date,
        runner: Runner,
        on_problem: Callable[[Exception], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            _("Tunjuk Plt atau Plh"),
            _("Tunjuk"),
            runner,
            on_problem,
            parent,
            explanation=_(
                "Plt: jabatannya kosong. Plh: pejabatnya berhalangan sementara. Ia memutuskan atas"
                " namanya sendiri dalam kedudukan itu."
            ),
        )
        self._roles = roles
        self.user = _box(_("Siapa"), (u for u in users if u.slot is not None))
        self.capacity = QComboBox()
        self.capacity.setAccessibleName(_("Kedudukan"))
        for one in (Capacity.PLT, Capacity.PLH):
            self.capacity.addItem(_(CAPACITY_LABEL[one]), one.value)
        self.first = DateField(_("Mulai"), today)
        self.last = DateField(_("Sampai"), today, _("belum ditentukan"))
        self.form.addRow(_("Siapa"), self.user)
        self.form.addRow(_("Kedudukan"), self.capacity)
        self.form.addRow(_("Mulai"), self.first)
        self.form.addRow(_("Sampai"), self.last)

    def problem(self) -> str:
        """The service says what is missing."""
        return ""

    def work(self) -> None:
        """Record it."""
        self._roles.appoint_acting(
            self.user.currentData(),
            Capacity(self.capacity.currentData()),
            self.first.always,
            self.last.day,
        )

    def told(self) -> str:
        """Return what was done."""
        return _("{name} tercatat sebagai {capacity}.").format(
            name=self.user.currentText(), capacity=self.capacity.currentText()
        )


class LinkPersonDialog(ActDialog):
    """Which person of the staff list a user is."""

    def __init__(
        self,
        roles: OfficeRoles,
        user: User,
        staff: StaffList,
        runner: Runner,
        on_problem: Callable[[Exception], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            _("Tautkan {name}").format(name=user.name),
            _("Simpan"),
            runner,
            on_problem,
            parent,
            explanation=_(
                "Dengan tautan ini diketahui siapa atasan langsung siapa, dan kapan peninjau perlu"
                " mengundurkan diri."
            ),
        )
        self._roles, self._user = roles, user
        self.person = PersonBox(_("Pegawai"), staff.people)
        same = (p.id for p in staff.people if p.name.casefold() == user.name.casefold())
        self.person.choose(user.person_id or next(same, None))
        self.form.addRow(_("Pegawai"), self.person)

    def problem(self) -> str:
        """Nobody is an answer too."""
        return ""

    def work(self) -> None:
        """Record it."""
        self._roles.link_person(self._user.id, self.person.person_id)

    def told(self) -> str:
        """Return what was done."""
        return _("Tautan tersimpan.")


def _box(name: str, users: Iterable[User]) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    for user in users:
        box.addItem(user.name, user.id)
    return box
