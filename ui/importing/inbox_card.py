"""Says what is watched, and offers to delete originals that are safely kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.text import _
from ui.pieces import Card, button, label

if TYPE_CHECKING:
    from pathlib import Path

    from app.services.inbox import InboxState

_SHOWN = 8


class InboxCard(Card):
    """Announces that originals are to be deleted; the screen asks once more."""

    delete_wanted = Signal(list)

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(320)
        self.column.setContentsMargins(16, 12, 16, 12)
        self.column.setSpacing(8)
        self.removable: list[Path] = []
        self.words = label(_("Tidak dipantau. Nyalakan di Pengaturan bila diperlukan."))
        self.kept = label("", "muted")
        self.delete = button(_("Hapus berkas asal …"), self._ask, link=True)
        self.column.addWidget(label(_("FOLDER MASUK"), "section"))
        for widget in (self.words, self.kept, self.delete):
            self.column.addWidget(widget)
        self.kept.hide()
        self.delete.hide()

    def tell(self, state: InboxState, removable: list[Path]) -> None:
        """Show what is set and which originals may go."""
        self.removable = removable
        if state.on:
            text = _("Dipantau: {folder}. Gambar baru diimpor otomatis.")
            self.words.setText(text.format(folder=state.folder))
        else:
            self.words.setText(_("Tidak dipantau. Nyalakan di Pengaturan bila diperlukan."))
        count = len(removable)
        text = _("{n} berkas di folder itu sudah tersimpan utuh di Tinjau.").format(n=count)
        self.kept.setText(text)
        self.kept.setVisible(count > 0)
        self.delete.setVisible(count > 0)

    def question(self) -> str:
        """Return the names of what would go."""
        names = [path.name for path in self.removable[:_SHOWN]]
        more = len(self.removable) - len(names)
        if more > 0:
            names.append(_("dan {n} lagi").format(n=more))
        return "\n".join(names)

    def _ask(self) -> None:
        self.delete_wanted.emit(self.removable)
