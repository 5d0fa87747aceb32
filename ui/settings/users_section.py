"""Users and keys: who opens this office, in which role, with which key."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from app.domain.users import Role
from app.labels import CAPACITY_LABEL, OLD_SETS_STILL_OPEN, ROLE_LABEL, format_day
from app.text import _
from ui.asking import confirm
from ui.flow_layout import FlowLayout
from ui.keys.recovery_key_dialog import RecoveryKeyDialog
from ui.keys.user_dialogs import (
    EnrolDialog,
    OwnPassphraseDialog,
    ResetPassphraseDialog,
    RolesDialog,
)
from ui.pieces import button, chip, clear, label
from ui.settings.section import headed_card

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.domain.users import User
    from ui.asking import Confirm
    from ui.keys.act_dialog import ActDialog
    from ui.office import OpenOffice, Surroundings
    from ui.task_runner import Runner

T = TypeVar("T")


class UsersSection(QWidget):
    """Everybody with a key; an admin enrols, resets and removes, everybody changes the own key."""

    def __init__(self, office: OpenOffice, around: Surroundings) -> None:
        super().__init__()
        self.confirm: Confirm = partial(confirm, self)
        self._office, self._around = office, around
        self._admin = office.user.may(Role.ADMIN)
        card = headed_card(
            _("PENGGUNA & KUNCI"),
            _(
                "Setiap orang membuka Tinjau dengan kata sandinya sendiri. Peran adalah aturan"
                " di layar, bukan pengaman: siapa pun yang memegang kunci dapat membaca semua"
                " data."
            ),
        )
        self.rows = QVBoxLayout()
        self.rows.setSpacing(4)
        card.column.addLayout(self.rows)
        card.column.addLayout(self._buttons())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self.menus: dict[str, QMenu] = {}

    def entered(self) -> None:
        """Read the users anew."""
        self._around.runner.run(self._office.keys.users, self._show, self._around.notifier.problem)

    def _buttons(self) -> FlowLayout:
        row = FlowLayout(spacing=8)
        row.setContentsMargins(0, 4, 0, 0)
        self.own = button(_("Ganti kata sandi saya …"), self._change_own)
        self.add = button(_("Tambah pengguna …"), self._enrol)
        self.recovery = button(_("Kunci pemulihan baru …"), self._renew)
        for one in (self.add, self.own, self.recovery):
            row.addWidget(one)
        self.own.setVisible(self._office.user.slot is not None)
        for one in (self.add, self.recovery):
            one.setVisible(self._admin)
        return row

    def _show(self, users: Sequence[User]) -> None:
        clear(self.rows)
        self.menus = {}
        for user in sorted(users, key=lambda one: one.slot is None):
            self.rows.addWidget(self._row(user))

    def _row(self, user: User) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(label(user.name, "strong", wrap=False))
        if user.id == self._office.user.id:
            line.addWidget(chip(_("Anda"), "accent"))
        if user.slot is None:
            line.addWidget(chip(_("tanpa kunci"), "grey"))
        line.addWidget(label(_standing(user), "muted", wrap=False))
        line.addStretch()
        if self._admin:
            line.addWidget(self._menu(user))
        return row

    def _menu(self, user: User) -> QPushButton:
        menu = QMenu(self)
        if user.slot is not None:
            menu.addAction(_("Ubah peran …"), lambda: self._change_roles(user))
        menu.addAction(_("Setel ulang kata sandi …"), lambda: self._reset(user))
        if user.slot is not None:
            menu.addAction(_("Cabut kunci …"), lambda: self._remove(user))
        self.menus[user.id] = menu
        opener = button(
            "⋯",
            lambda: self._open(menu, opener),
            name=_("Tindakan untuk {name}").format(name=user.name),
        )
        return opener

    def _open(self, menu: QMenu, opener: QPushButton) -> None:
        menu.popup(opener.mapToGlobal(opener.rect().bottomLeft()))

    def _enrol(self) -> None:
        self._ask(
            EnrolDialog(self._office.keys, *self._frame()),
            _("Pengguna ditambahkan; ia dapat membuka Tinjau dengan kata sandinya."),
        )

    def _change_own(self) -> None:
        self._ask(
            OwnPassphraseDialog(self._office.keys, *self._frame()),
            _("Kata sandi Anda sudah diganti."),
        )

    def _change_roles(self, user: User) -> None:
        self._ask(
            RolesDialog(self._office.keys, user, *self._frame()),
            _("Peran {name} tersimpan.").format(name=user.name),
        )

    def _reset(self, user: User) -> None:
        self._ask(
            ResetPassphraseDialog(self._office.keys, [user], *self._frame()),
            _("Kata sandi {name} sudah disetel ulang.").format(name=user.name),
        )

    def _frame(self) -> tuple[Runner, Callable[[Exception], None], QWidget]:
        return self._around.runner, self._around.notifier.problem, self.window()

    def _ask(self, dialog: ActDialog, done: str) -> None:
        if dialog.exec():
            self._around.notifier.say(done)
            self.entered()

    def _remove(self, user: User) -> None:
        if self.confirm(
            _("Cabut kunci {name}?").format(name=user.name),
            _("Ia tidak dapat lagi membuka Tinjau; nama dan keputusannya tetap tercatat.")
            + " "
            + _(OLD_SETS_STILL_OPEN),
            _("Cabut kunci"),
        ):
            done = _("Kunci {name} dicabut.").format(name=user.name)
            self._run(lambda: self._office.keys.remove(user.id), lambda _user: self._said(done))

    def _renew(self) -> None:
        if self.confirm(
            _("Buat kunci pemulihan baru?"),
            _("Kunci pemulihan yang lama, juga yang tercetak di brankas, tidak berlaku lagi."),
            _("Buat kunci baru"),
        ):
            self._run(self._office.keys.new_recovery_key, self._renewed)

    def _renewed(self, key: str) -> None:
        RecoveryKeyDialog(key, self._office.info.name, self.window()).exec()

    def _run(self, work: Callable[[], T], on_ok: Callable[[T], None]) -> None:
        self._around.runner.run(work, on_ok, self._around.notifier.problem)

    def _said(self, text: str) -> None:
        self._around.notifier.say(text)
        self.entered()


def _standing(user: User) -> str:
    parts = [_(ROLE_LABEL[role]) for role in Role if role in user.roles]
    capacity = _(CAPACITY_LABEL[user.capacity])
    if user.until is not None:
        until = _("sampai {day}").format(day=format_day(user.until))
        return f"{', '.join(parts)} · {capacity} · {until}"
    return f"{', '.join(parts)} · {capacity}"
