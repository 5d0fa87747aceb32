"""Dialogs that enrol a user, change roles, and change or reset a passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from app.domain.users import Capacity, Role
from app.labels import CAPACITY_LABEL, ROLE_LABEL
from app.text import N_, _
from ui.keys.act_dialog import ActDialog, passphrase_problem
from ui.pieces import label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.domain.users import User
    from ui.keys.needs import Keys
    from ui.task_runner import Runner

_WHAT_A_ROLE_DOES = {
    Role.OPERATOR: N_("mengimpor, membetulkan, menyiapkan; tidak memutuskan"),
    Role.REVIEWER: N_("memutuskan"),
    Role.SECOND_REVIEWER: N_("menilai ulang tanpa melihat putusan pertama"),
    Role.ADMIN: N_("mengatur pengguna, kunci, dan cadangan"),
}


class RolesBox(QWidget):
    """One box to tick for each role, and the capacity."""

    def __init__(self, roles: frozenset[Role], capacity: Capacity) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.boxes = {role: QCheckBox(self._words(role)) for role in Role}
        self.capacity = QComboBox()
        self.capacity.setAccessibleName(_("Kedudukan"))
        for one in Capacity:
            self.capacity.addItem(_(CAPACITY_LABEL[one]), one)
        self.capacity.setCurrentIndex(list(Capacity).index(capacity))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for role, box in self.boxes.items():
            box.setAccessibleName(box.text())
            box.setChecked(role in roles)
            column.addWidget(box)

    def roles(self) -> frozenset[Role]:
        """Return the roles that are ticked."""
        return frozenset(role for role, box in self.boxes.items() if box.isChecked())

    def chosen_capacity(self) -> Capacity:
        """Return the capacity that is chosen."""
        return list(Capacity)[self.capacity.currentIndex()]

    def _words(self, role: Role) -> str:
        return f"{_(ROLE_LABEL[role])}: {_(_WHAT_A_ROLE_DOES[role])}"


class EnrolDialog(ActDialog):
    """A new user; that person types the passphrase."""

    def __init__(
        self,
        keys: Keys,
        runner: Runner,
        on_problem: Callable[[Exception], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            _("Tambah pengguna"),
            _("Tambah"),
            runner,
            on_problem,
            parent,
            explanation=_(
                "Minta orang yang bersangkutan mengetik kata sandinya sendiri. Kata sandi itu"
                " menandai siapa yang bekerja; jangan dipakai bersama."
            ),
        )
        self._keys = keys
        self.name = QLineEdit()
        self.name.setAccessibleName(_("Nama"))
        self.form.addRow(_("Nama"), self.name)
        self.roles = RolesBox(frozenset({Role.OPERATOR}), Capacity.DEFINITIVE)
        self.form.addRow(_("Peran"), self.roles)
        self.form.addRow(_("Kedudukan"), self.roles.capacity)
        self.passphrase = self.secret_field(_("Kata sandi"))
        self.again = self.secret_field(_("Kata sandi sekali lagi"))

    def problem(self) -> str:
        """See :class:`ActDialog`."""
        if not self.name.text().strip():
            return _("Isi nama pengguna.")
        if not self.roles.roles():
            return _("Pilih sekurangnya satu peran.")
        return passphrase_problem(self.passphrase, self.again)

    def work(self) -> Any:
        """Enrol."""
        return self._keys.enrol(
            self.name.text(),
            self.roles.roles(),
            self.passphrase.text(),
            capacity=self.roles.chosen_capacity(),
        )


class RolesDialog(ActDialog):
    """Other roles or another capacity for a user."""

    def __init__(
        self,
        keys: Keys,
        user: User,
        runner: Runner,
        on_problem: Callable[[Exception], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            _("Peran {name}").format(name=user.name), _("Simpan"), runner, on_problem, parent
        )
        self._keys, self._user = keys, user
        self.roles = RolesBox(user.roles, user.capacity)
        self.form.addRow(_("Peran"), self.roles)
        self.form.addRow(_("Kedudukan"), self.roles.capacity)

    def problem(self) -> str:
        """See :class:`ActDialog`."""
        return "" if self.roles.roles() else _("Pilih sekurangnya satu peran.")

    def work(self) -> Any:
        """Change the roles."""
        return self._keys.change_roles(
            self._user.id, self.roles.roles(), self.roles.chosen_capacity()
        )


class OwnPassphraseDialog(ActDialog):
    """Another passphrase for the signed-in user; needs the old one."""

    def __init__(
        self,
        keys: Keys,
        runner: Runner,
        on_problem: Callable[[Exception], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_("Ganti kata sandi saya"), _("Ganti"), runner, on_problem, parent)
        self._keys = keys
        self.old = self.secret_field(_("Kata sandi lama"))
        self.passphrase = self.secret_field(_("Kata sandi baru"))
        self.again = self.secret_field(_("Kata sandi baru sekali lagi"))

    def problem(self) -> str:
        """See :class:`ActDialog`."""
        return passphrase_problem(self.passphrase, self.again)

    def work(self) -> Any:
        """Change it."""
        self._keys.change_own(self.old.text(), self.passphrase.text())


class ResetPassphraseDialog(ActDialog):
    """A new passphrase for somebody who forgot it, typed by that person."""

    def __init__(
        self,
        keys: Keys,
        users: Sequence[User],
        runner: Runner,
        on_problem: Callable[[Exception], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            _("Setel ulang kata sandi"),
            _("Setel ulang"),
            runner,
            on_problem,
            parent,
            explanation=_(
                "Minta orang yang bersangkutan mengetik kata sandi barunya sendiri. Kata sandi"
                " lamanya tidak berlaku lagi."
            ),
        )
        self._keys, self._users = keys, users
        self.who = QComboBox()
        self.who.setAccessibleName(_("Pengguna"))
        self.who.addItems([user.name for user in users])
        if len(users) == 1:
            self.form.addRow(_("Pengguna"), label(users[0].name, "strong"))
        else:
            self.form.addRow(_("Pengguna"), self.who)
        self.passphrase = self.secret_field(_("Kata sandi baru"))
        self.again = self.secret_field(_("Kata sandi baru sekali lagi"))

    def problem(self) -> str:
        """See :class:`ActDialog`."""
        return passphrase_problem(self.passphrase, self.again)

    def work(self) -> Any:
        """Reset it."""
        return self._keys.reset(self._users[self.who.currentIndex()].id, self.passphrase.text())
