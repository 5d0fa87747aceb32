"""A place to paste links into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout

from app.links.pasted_text import find_links
from app.text import _
from ui.pieces import label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class LinksDialog(QDialog):
    """Finds the links in any pasted text and says how many there are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Tempel tautan atau pesan"))
        self.resize(560, 320)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(_("Teks berisi tautan"))
        self.text.setPlaceholderText("https://www.tiktok.com/@contoh/video/…")
        self.count = label("", "muted")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.act = buttons.addButton(_("Impor"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.act.setProperty("primary", True)  # noqa: FBT003 - Qt has no keyword here
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(
            label(
                _(
                    "Satu pesan utuh boleh ditempel: kata-kata di sekitar tautan menjadi catatan."
                    " Tautan tidak dibuka; waktu dan akun dibaca dari tautannya saja."
                ),
                "muted",
            )
        )
        column.addWidget(self.text)
        column.addWidget(self.count)
        column.addWidget(buttons)
        self.text.textChanged.connect(self._changed)
        self._changed()

    def _changed(self) -> None:
        found = len(find_links(self.text.toPlainText()))
        self.count.setText(_("{n} tautan ditemukan").format(n=found))
        self.act.setEnabled(found > 0)
