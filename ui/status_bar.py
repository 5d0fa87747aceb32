"""The bar at the bottom: the keys of this screen, or a sentence about it, and the rule pack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.text import N_, _
from ui.pieces import ElidedLabel, label

if TYPE_CHECKING:
    from ui.office import OpenOffice
    from ui.theme import Theme

_KEYS = (
    (("J", "K"), N_("berikut/sebelum")),
    (("1–9",), N_("hasil")),
    (("A", "R"), N_("temuan")),
    (("T",), N_("teks")),
    (("Ctrl+Enter",), N_("simpan")),
    (("Ctrl+Z",), N_("tarik")),
    (("?",), N_("semua tombol")),
)
_HEIGHT = 28


class StatusBar(QWidget):
    """Shows the workbench's keys, or what a screen says of itself."""

    def __init__(self, office: OpenOffice, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("statusBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(4)
        self.keys = QWidget()
        hints = QHBoxLayout(self.keys)
        hints.setContentsMargins(0, 0, 0, 0)
        hints.setSpacing(4)
        for keys, what in _KEYS:
            for key in keys:
                hints.addWidget(label(key, "key", wrap=False))
            hints.addWidget(label(_(what), wrap=False))
            hints.addSpacing(8)
        self.hint = label("", wrap=False)
        row.addWidget(self.keys)
        row.addWidget(self.hint)
        pack = ElidedLabel(f"{office.info.pack_label} · {_('basis data terenkripsi')}")
        pack.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        pack.setAccessibleName(_("Paket aturan"))
        row.addWidget(pack, 1)
        self.backup = label("", wrap=False)
        self.backup.setAccessibleName(_("Cadangan terakhir"))
        row.addSpacing(8)
        row.addWidget(self.backup)
        theme.changed.connect(self._fit)
        self._fit()

    def tell(self, hint: str, *, keys: bool) -> None:
        """Show the keys or the ``hint``."""
        self.keys.setVisible(keys)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint) and not keys)

    def _fit(self) -> None:
        self.setFixedHeight(self._theme.px(_HEIGHT))
