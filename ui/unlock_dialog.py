"""Opens the office with its passphrase or recovery key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout

from app.errors import UserFacingError
from app.text import N_, _
from ui.icons import pixmap
from ui.pieces import button, label

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent
    from PySide6.QtWidgets import QWidget

    from ui.office import OpenOffice
    from ui.task_runner import Runner

WAYS_BACK: Final = N_(
    "1. Minta admin kantor membuka Tinjau dengan kata sandinya, lalu menyetel ulang kata sandi Anda"
    " di Pengaturan › Pengguna & kunci.\n"
    "2. Bila tidak ada admin: ketik kunci pemulihan yang dicetak (delapan kelompok lima huruf) di"
    " kolom di atas. Anda lalu memilih kata sandi baru.\n"
    "3. Bila kantor mengaktifkan kunci darurat BKPSDM: hubungi BKPSDM; dua orang membukanya bersama"
    " di komputer ini.\n"
    "Tanpa salah satunya data tidak dapat dibuka oleh siapa pun."
)


class UnlockDialog(QDialog):
    """Stays open until the office is open or the person gives up."""

    def __init__(
        self,
        open_office: Callable[[str], OpenOffice],
        runner: Runner,
        on_bug: Callable[[BaseException], None],
        emergency: Callable[[QWidget], OpenOffice | None] = lambda _parent: None,
    ) -> None:
        super().__init__()
        self._emergency = emergency
        self._open, self._runner, self._on_bug = open_office, runner, on_bug
        self.office: OpenOffice | None = None
        self.setWindowTitle("Tinjau")
        self.setMinimumWidth(420)
        self.secret = QLineEdit()
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.secret.setAccessibleName(_("Kata sandi kantor"))
        self.forgot = button(_("Lupa kata sandi?"), self._help, link=True)
        self.ways = label(_(WAYS_BACK), "muted")
        self.ways.hide()
        self.escrow = button(_("Kunci darurat BKPSDM …"), self._ask_bkpsdm, link=True)
        self.escrow.hide()
        self.problem = label("")
        self.problem.setProperty("tone", "red")
        self.problem.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.act = buttons.addButton(_("Buka"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.act.setProperty("primary", True)  # noqa: FBT003 - Qt has no keyword here
        buttons.accepted.connect(self.submit)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        logo = QLabel()
        logo.setPixmap(pixmap("tinjau", QColor(), 40))
        column.addWidget(logo)
        column.addWidget(label(_("Buka kantor"), "title"))
        column.addWidget(
            label(_("Masukkan kata sandi, atau kunci pemulihan yang dicetak."), "muted")
        )
        column.addWidget(self.secret)
        column.addWidget(self.forgot)
        column.addWidget(self.ways)
        column.addWidget(self.escrow)
        column.addWidget(self.problem)
        column.addWidget(buttons)

    def submit(self) -> None:
        """Try the secret; deriving the key takes a moment, so it runs elsewhere."""
        secret = self.secret.text()
        if not secret or not self.act.isEnabled():
            return
        self._busy(busy=True)
        self._runner.run(lambda: self._open(secret), self._opened, self._failed)

    def _help(self) -> None:
        self.ways.setVisible(self.ways.isHidden())
        self.escrow.setVisible(not self.ways.isHidden())
        self.adjustSize()

    def _ask_bkpsdm(self) -> None:
        office = self._emergency(self)
        if office is not None:
            self._opened(office)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Closing is giving up."""
        self.reject()
        super().closeEvent(event)

    def _opened(self, office: OpenOffice) -> None:
        self.office = office
        self.accept()

    def _failed(self, error: Exception) -> None:
        self._busy(busy=False)
        if isinstance(error, UserFacingError):
            self.problem.setText(error.message)
            self.problem.show()
            self.secret.selectAll()
            self.secret.setFocus()
        else:
            self._on_bug(error)

    def _busy(self, *, busy: bool) -> None:
        self.act.setEnabled(not busy)
        self.secret.setEnabled(not busy)
        self.act.setText(_("Membuka …") if busy else _("Buka"))
