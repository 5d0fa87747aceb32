"""Shows what a new pack is and what it would change, before it is installed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout

from app.labels import format_day, format_number
from app.text import _
from ui.pieces import Card, label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.services.pack_change import PackPreview


class PackDialog(QDialog):
    """Accepting installs."""

    def __init__(self, preview: PackPreview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Pasang paket aturan"))
        self.setMinimumWidth(480)
        official = preview.status == "official"
        card = Card("green" if official else "amber")
        card.column.addWidget(label(preview.title, "strong"))
        for text in (
            _("Versi {version}, urutan {sequence}").format(
                version=preview.version, sequence=preview.sequence
            ),
            _("Berlaku sejak {day}").format(day=format_day(preview.effective_from)),
            _("Ditandatangani oleh {signer}; tanda tangan cocok").format(signer=preview.signer),
            _("Disahkan BKPSDM") if official else _("Draf, belum disahkan BKPSDM"),
        ):
            card.column.addWidget(label(text))
        self.effect = label(
            _(
                "Dari {seen} konten tersimpan, tanda pada {changed} konten akan berubah."
                " Yang sudah diputus tetap memakai hasil saat diputus."
            ).format(seen=format_number(preview.seen), changed=format_number(preview.changed))
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        act = buttons.addButton(_("Pasang"), QDialogButtonBox.ButtonRole.AcceptRole)
        act.setProperty("primary", True)  # noqa: FBT003 - Qt has no keyword here
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(card)
        column.addWidget(self.effect)
        column.addWidget(buttons)
