"""The first start: office, reviewer and passphrase; then the recovery key, shown once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.passphrase_strength import Strength, strength
from app.domain.passphrases import is_long_enough
from app.errors import UserFacingError
from app.text import N_, _
from ui.icons import pixmap
from ui.keys.recovery_sheet import print_recovery_key, save_recovery_key
from ui.pieces import bar, button, label, restyle
from ui.private_copy import copy_privately

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

    from ui.office import OpenOffice
    from ui.task_runner import Runner


@dataclass(frozen=True, slots=True)
class NewOffice:
    """What the person entered."""

    name: str
    reviewer: str
    passphrase: str


_STRENGTH: Final = {
    Strength.SHORT: (N_("Terlalu pendek: sekurangnya sepuluh huruf."), "red"),
    Strength.WEAK: (N_("Lemah: mudah ditebak. Tambah satu atau dua kata."), "amber"),
    Strength.FAIR: (N_("Cukup. Satu kata lagi membuatnya kuat."), "accent"),
    Strength.GOOD: (N_("Kuat."), "green"),
}
_STEPS: Final = (
    N_("Kantor dan kata sandi"),
    N_("Kunci pemulihan"),
    N_("Di Tinjau: pegawai, jadwal, kop surat, cadangan"),
)


_WIDTH: Final = 760
_LINES_WIDE: Final = 42
"""The width in heights of a line, which grows with the size of the letters."""


class FirstRunDialog(QDialog):
    """Two pages: the facts, then the recovery key, which is shown this once only.

    What else a new office needs is offered in the window, where it can be put off.
    """

    def __init__(
        self,
        create: Callable[[NewOffice], tuple[OpenOffice, str]],
        runner: Runner,
        on_bug: Callable[[BaseException], None],
        restore: Callable[[QWidget], OpenOffice | None] | None = None,
    ) -> None:
        super().__init__()
        self._restore = restore
        self._create, self._runner, self._on_bug = create, runner, on_bug
        self.office: OpenOffice | None = None
        self.setWindowTitle("Tinjau")
        self.setMinimumWidth(_WIDTH)
        self.name = self._field(_("Nama kantor"))
        self.reviewer = self._field(_("Nama peninjau"))
        self.passphrase = self._field(_("Kata sandi"), secret=True)
        self.again = self._field(_("Kata sandi sekali lagi"), secret=True)
        self.strength = label("")
        self.strength.setAccessibleName(_("Kekuatan kata sandi"))
        self.show_them = QCheckBox(_("Tampilkan yang diketik"))
        self.show_them.toggled.connect(self._show_secrets)
        self.passphrase.textChanged.connect(self._tell_strength)
        self.problem = label("")
        self.problem.setProperty("tone", "red")
        self.problem.hide()
        self.act = button(_("Buat kantor"), self.submit, primary=True)
        self.act.setDefault(True)
        self.key = label("", "title", selectable=True)
        self.key.setAccessibleName(_("Kunci pemulihan"))
        self.kept = QCheckBox(_("Kunci ini sudah saya cetak atau catat di tempat aman"))
        self.kept.setAccessibleName(self.kept.text())
        self.finish = button(_("Buka Tinjau"), self.accept, primary=True)
        self.finish.setEnabled(False)
        self.kept.toggled.connect(self.finish.setEnabled)
        self.pages = QStackedWidget()
        self.pages.addWidget(self._facts_page())
        self.pages.addWidget(self._key_page())
        self.steps = [label(f"{number}  {_(text)}") for number, text in enumerate(_STEPS, 1)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side())
        row.addWidget(self.pages, 1)
        self.pages.setContentsMargins(28, 24, 28, 20)
        self._tell_step(0)
        self._tell_strength("")

    def _side(self) -> QWidget:
        side = bar("firstRunSide")
        side.setFixedWidth(232)
        logo = QLabel()
        logo.setPixmap(pixmap("tinjau", QColor(), 40))
        brand = QLabel("Tinjau")
        brand.setObjectName("sideBrand")
        column = QVBoxLayout(side)
        column.setContentsMargins(20, 24, 20, 20)
        column.setSpacing(12)
        column.addWidget(logo)
        column.addWidget(brand)
        column.addSpacing(12)
        for step in self.steps:
            column.addWidget(step)
        column.addStretch()
        return side

    def _tell_step(self, current: int) -> None:
        for number, step in enumerate(self.steps):
            step.setProperty("step", "now" if number == current else "other")
            restyle(step)

    def _show_secrets(self, shown: bool) -> None:  # noqa: FBT001 - the signal's signature
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.passphrase.setEchoMode(mode)
        self.again.setEchoMode(mode)

    def _tell_strength(self, typed: str) -> None:
        if not typed:
            self.strength.setText(_("Empat kata yang tidak berhubungan mudah diingat dan kuat."))
            self.strength.setProperty("tone", None)
            self.strength.setProperty("role", "muted")
        else:
            text, tone = _STRENGTH[strength(typed)]
            self.strength.setText(_(text))
            self.strength.setProperty("role", None)
            self.strength.setProperty("tone", tone)
        restyle(self.strength)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Grow with the letters, or the hint under the passphrase is cut."""
        self.strength.ensurePolished()
        self.setMinimumWidth(max(_WIDTH, self.strength.fontMetrics().height() * _LINES_WIDE))
        self.adjustSize()
        super().showEvent(event)

    def _field(self, name: str, *, secret: bool = False) -> QLineEdit:
        made = QLineEdit()
        made.setAccessibleName(name)
        if secret:
            made.setEchoMode(QLineEdit.EchoMode.Password)
        return made

    def _facts_page(self) -> QWidget:
        page = QWidget()
        form = QFormLayout()
        form.setVerticalSpacing(8)
        for field in (self.name, self.reviewer, self.passphrase, self.again):
            form.addRow(field.accessibleName(), field)
            if field is self.passphrase:
                form.addRow("", self.strength)
        form.addRow("", self.show_them)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(label(_("Selamat datang di Tinjau"), "title"))
        column.addWidget(
            label(
                _(
                    "Aplikasi ini menandai, Anda yang memutuskan. Semua data tersimpan terenkripsi"
                    " di komputer ini dan tidak dikirim ke mana pun."
                ),
                "muted",
            )
        )
        column.addLayout(form)
        column.addWidget(self.problem)
        column.addStretch()
        row = QHBoxLayout()
        if self._restore is not None:
            row.addWidget(button(_("Pulihkan dari cadangan …"), self.restore, link=True))
        row.addStretch()
        row.addWidget(button(_("Batal"), self.reject))
        row.addWidget(self.act)
        column.addLayout(row)
        return page

    def _key_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(label(_("Kunci pemulihan"), "title"))
        column.addWidget(
            label(
                _(
                    "Tanpa kata sandi dan tanpa kunci ini data tidak dapat dibuka oleh siapa pun."
                    " Kunci ini hanya ditampilkan sekali."
                )
            )
        )
        column.addWidget(self.key)
        keep = QHBoxLayout()
        keep.addWidget(button(_("Cetak …"), self._print))
        keep.addWidget(button(_("Simpan …"), self._save))
        keep.addWidget(button(_("Salin"), self._copy))
        keep.addStretch()
        column.addLayout(keep)
        column.addWidget(
            label(
                _(
                    "Simpan di brankas, terpisah dari komputer ini. Berkas yang disimpan sebaiknya"
                    " di diska USB, bukan di komputer ini."
                ),
                "muted",
            )
        )
        column.addStretch()
        column.addWidget(self.kept)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.finish)
        column.addLayout(row)
        return page

    def submit(self) -> None:
        """Check the fields and make the office."""
        problem = self._problem()
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        if problem or not self.act.isEnabled():
            return
        new = NewOffice(
            self.name.text().strip(), self.reviewer.text().strip(), self.passphrase.text()
        )
        self.act.setEnabled(False)
        self._runner.run(lambda: self._create(new), self._created, self._failed)

    def restore(self) -> None:
        """Bring an office back from a backup instead of making a new one."""
        if self._restore is not None:
            self.office = self._restore(self)
            if self.office is not None:
                self.accept()

    def reject(self) -> None:
        """Leave; an office that was made already stays and opens at the next start."""
        if self.office is not None:
            self.accept()
        else:
            super().reject()

    def _problem(self) -> str:
        if not self.name.text().strip() or not self.reviewer.text().strip():
            return _("Isi nama kantor dan nama peninjau.")
        if not is_long_enough(self.passphrase.text()):
            return _("Kata sandi sekurangnya sepuluh huruf; beberapa kata lebih mudah diingat.")
        if self.passphrase.text() != self.again.text():
            return _("Kedua kata sandi tidak sama.")
        return ""

    def _created(self, made: tuple[OpenOffice, str]) -> None:
        self.office, key = made
        self.key.setText(key)
        self.pages.setCurrentIndex(1)
        self._tell_step(1)

    def _failed(self, error: Exception) -> None:
        self.act.setEnabled(True)
        if isinstance(error, UserFacingError):
            self.problem.setText(error.message)
            self.problem.show()
        else:
            self._on_bug(error)

    def _print(self) -> None:
        print_recovery_key(self.key.text(), self.name.text(), self)

    def _save(self) -> None:
        try:
            save_recovery_key(self.key.text(), self.name.text(), self)
        except UserFacingError as error:
            QMessageBox.warning(self, "Tinjau", error.message)

    def _copy(self) -> None:
        copy_privately(self.key.text())
