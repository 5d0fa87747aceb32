"""Shows a recovery key this once, to be printed or copied by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout

from app.labels import OLD_SETS_STILL_OPEN
from app.text import _
from ui.keys.recovery_sheet import print_recovery_key, recovery_page
from ui.pieces import button, label

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument
    from PySide6.QtWidgets import QWidget


class RecoveryKeyDialog(QDialog):
    """Closes only after the person said that the key is kept."""

    def __init__(self, key: str, office: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self.setWindowTitle(_("Kunci pemulihan baru"))
        self.setMinimumWidth(520)
        self.key = label(key, "title", selectable=True)
        self.key.setAccessibleName(_("Kunci pemulihan"))
        self.kept = QCheckBox(_("Kunci ini sudah saya cetak atau catat di tempat aman"))
        self.kept.setAccessibleName(self.kept.text())
        self.finish = button(_("Selesai"), self.accept, primary=True)
        self.finish.setEnabled(False)
        self.kept.toggled.connect(self.finish.setEnabled)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(label(_("Kunci pemulihan baru"), "title"))
        column.addWidget(
            label(
                _(
                    "Kunci ini membuka kantor bila semua kata sandi terlupa dan hanya ditampilkan"
                    " sekali. Simpan di brankas, terpisah dari komputer ini. Kunci yang lama tidak"
                    " berlaku lagi."
                )
            )
        )
        column.addWidget(self.key)
        column.addWidget(label(_(OLD_SETS_STILL_OPEN), "muted"))
        column.addWidget(self.kept)
        row = QHBoxLayout()
        row.addWidget(button(_("Cetak …"), self._print))
        row.addStretch()
        row.addWidget(self.finish)
        column.addLayout(row)

    def reject(self) -> None:
        """Stay until the key is kept: it is never shown again."""
        if self.kept.isChecked():
            super().reject()

    def sheet(self) -> QTextDocument:
        """Return the page that is printed."""
        return recovery_page(self.key.text(), self._office, self.font().family())

    def _print(self) -> None:
        print_recovery_key(self.key.text(), self._office, self)
