"""The first start: office, reviewer and passphrase; then the recovery key, shown once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.errors import UserFacingError
from app.text import _
from ui.pieces import button, label

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.office import OpenOffice
    from ui.task_runner import Runner

MINIMUM_PASSPHRASE: Final = 10


@dataclass(frozen=True, slots=True)
class NewOffice:
    """What the person entered."""

    name: str
    reviewer: str
    passphrase: str


class FirstRunDialog(QDialog):
    """Two pages: the facts, then the recovery key, which is shown this once only."""

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
        self.setMinimumWidth(520)
        self.name = self._field(_("Nama kantor"))
        self.reviewer = self._field(_("Nama peninjau"))
        self.passphrase = self._field(_("Kata sandi"), secret=True)
        self.again = self._field(_("Kata sandi sekali lagi"), secret=True)
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
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.addWidget(self.pages)

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
        column.addWidget(self.kept)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(button(_("Salin"), self._copy))
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
        if len(self.passphrase.text()) < MINIMUM_PASSPHRASE:
            return _("Kata sandi sekurangnya sepuluh huruf; beberapa kata lebih mudah diingat.")
        if self.passphrase.text() != self.again.text():
            return _("Kedua kata sandi tidak sama.")
        return ""

    def _created(self, made: tuple[OpenOffice, str]) -> None:
        self.office, key = made
        self.key.setText(key)
        self.pages.setCurrentIndex(1)

    def _failed(self, error: Exception) -> None:
        self.act.setEnabled(True)
        if isinstance(error, UserFacingError):
            self.problem.setText(error.message)
            self.problem.show()
        else:
            self._on_bug(error)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.key.text())
