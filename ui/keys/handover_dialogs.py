"""Hand the office over to a new head, or let somebody act as Plt or Plh."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox

from app.domain.users import Capacity, Role
from app.labels import CAPACITY_LABEL
from app.text import _
from ui.keys.act_dialog import ActDialog
from ui.people.date_field import DateField

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from app.domain.users import User
    from ui.people.needs import OfficeRoles
    from ui.task_runner import Runner


class HandoverDialog(ActDialog):
    """The new head is a user already, with an own passphrase."""

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
            _("Serah terima"),
            _("Serah terimakan"),
            runner,
            on_problem,
            parent,
            explanation=_(
                "Pejabat baru memutuskan mulai hari sesudahnya. Ia harus sudah ditambahkan sebagai"
                " pengguna dengan kata sandinya sendiri. Perkara yang terbuka diteruskan kepadanya;"
                " sesudah itu kunci pejabat lama dapat dicabut di Pengguna & kunci."
            ),
        )
        self._roles = roles
        self.old = _box(_("Pejabat lama"), (u for u in users if u.may(Role.REVIEWER)))
        self.new = _box(_("Pejabat baru"), (u for u in users if u.slot is not None))
        self.last = DateField(_("Hari terakhir pejabat lama"), today)
        self.form.addRow(_("Pejabat lama"), self.old)
        self.form.addRow(_("Pejabat baru"), self.new)
        self.form.addRow(_("Hari terakhir pejabat lama"), self.last)
        if self.new.count() > 1 and self.new.currentData() == self.old.currentData():
            self.new.setCurrentIndex(1)

    def problem(self) -> str:
        """Return what is missing."""
        if self.new.currentData() == self.old.currentData():
            return _("Tambahkan dahulu pejabat baru sebagai pengguna, lalu pilih namanya di sini.")
        return ""

    def work(self) -> int:
        """Record the handover."""
        return self._roles.hand_over(
            self.old.currentData(), self.new.currentData(), self.last.always
        )

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


def _box(name: str, users: Iterable[User]) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    for user in users:
        box.addItem(user.name, user.id)
    return box
