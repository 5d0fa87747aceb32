"""Turning the emergency key of BKPSDM on and off, and telling the office that it was used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLineEdit, QMessageBox

from app.labels import OLD_SETS_STILL_OPEN, format_when
from app.text import _
from ui.keys.act_dialog import ActDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from app.services.escrow import EscrowUse
    from ui.keys.needs import Escrow
    from ui.task_runner import Runner


class EscrowDialog(ActDialog):
    """The public keys of two persons."""

    def __init__(
        self,
        escrow: Escrow,
        runner: Runner,
        on_problem: Callable[[Exception], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            _("Kunci darurat BKPSDM"),
            _("Aktifkan"),
            runner,
            on_problem,
            parent,
            explanation=_(
                "Minta kunci publik (diawali “age1”) dari dua orang yang ditunjuk BKPSDM secara"
                " tertulis, dan cocokkan lewat telepon. Keduanya bersama dapat membuka semua data"
                " kantor ini; di luar Tinjau pembukaan itu tidak tercatat."
            ),
        )
        self._escrow = escrow
        self.fields = [self._key(number) for number in (1, 2)]

    def problem(self) -> str:
        """See :class:`ActDialog`."""
        return "" if all(f.text().strip() for f in self.fields) else _("Isi kedua kunci publik.")

    def work(self) -> Any:
        """Turn it on."""
        self._escrow.add([field.text() for field in self.fields])

    def _key(self, number: int) -> QLineEdit:
        field = QLineEdit()
        field.setMinimumWidth(360)
        name = _("Kunci publik orang ke-{number}").format(number=number)
        field.setAccessibleName(name)
        self.form.addRow(name, field)
        return field


def confirm_escrow_removal(parent: QWidget) -> bool:
    """Ask before the emergency key is turned off."""
    box = _box(_("Matikan kunci darurat BKPSDM?"), _(OLD_SETS_STILL_OPEN), parent)
    act = box.addButton(_("Matikan"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.exec()
    return box.clickedButton() is act


def escrow_notice(uses: Sequence[EscrowUse]) -> QMessageBox:
    """Return the message that tells the office of every use it has not seen yet."""
    lines = [
        _("{when}. Alasan: {reason}").format(when=format_when(use.at), reason=use.reason)
        for use in uses
    ]
    box = _box(
        _("Kunci darurat BKPSDM dipakai untuk membuka kantor ini."),
        "\n".join(lines)
        + "\n\n"
        + _("Bila Anda tidak mengetahuinya, hubungi BKPSDM dan buat kunci pemulihan baru."),
        None,
    )
    box.setIcon(QMessageBox.Icon.Warning)
    box.addButton(_("Sudah saya baca"), QMessageBox.ButtonRole.AcceptRole)
    return box


def _box(text: str, detail: str, parent: QWidget | None) -> QMessageBox:
    box = QMessageBox(parent)
    box.setWindowTitle("Tinjau")
    box.setIcon(QMessageBox.Icon.Question)
    box.setText(text)
    box.setInformativeText(detail)
    return box
