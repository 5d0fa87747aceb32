"""The set that is made when the window closes: shown while it takes, and may be left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout

from app.text import _
from ui.pieces import button, label
from ui.task_runner import Queue

if TYPE_CHECKING:
    from ui.keeping import Backups
    from ui.office import Surroundings


class ClosingDialog(QDialog):
    """Runs from opening to closing without being asked anything."""

    def __init__(self, backups: Backups, around: Surroundings) -> None:
        super().__init__()
        self._backups, self._around = backups, around
        self.setWindowTitle("Tinjau")
        self.setMinimumWidth(420)
        self.told = label(_("Membuat cadangan sebelum menutup …"))
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(_("Kemajuan"))
        self.leave = button(_("Tutup tanpa cadangan"), self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.told)
        column.addWidget(self.progress)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.leave)
        column.addLayout(row)

    def start(self) -> None:
        """Make the set where something changed."""
        self._around.runner.run(
            self._backups.back_up_if_changed, self._done, self._failed, queue=Queue.BACKUP
        )

    def _done(self, _made: object) -> None:
        self.accept()

    def _failed(self, error: Exception) -> None:
        self.progress.hide()
        self.told.setText(
            _("Cadangan tidak dapat dibuat: {why} Data tetap tersimpan.").format(why=error)
        )
        self.leave.setText(_("Tutup"))


def back_up_before_closing(backups: Backups, around: Surroundings) -> None:
    """Make the set of the day's end; at once where nothing changed or a restore waits."""
    if backups.restore_waits:
        return
    dialog = ClosingDialog(backups, around)
    dialog.start()
    if dialog.result() != QDialog.DialogCode.Accepted:
        dialog.exec()
