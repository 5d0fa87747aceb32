"""Pengaturan: how the window looks, and what stands of this office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QVBoxLayout, QWidget

from app.text import _
from ui.pieces import Card, label
from ui.window_state import FONT_SCALES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.office import OpenOffice, Surroundings


class SettingsScreen(QWidget):
    """Changes are seen at once and remembered when the window closes."""

    def __init__(self, office: OpenOffice, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self.theme = QComboBox()
        self.theme.setAccessibleName(_("Tema"))
        for text, value in (
            (_("Ikuti sistem"), "system"), (_("Terang"), "light"), (_("Gelap"), "dark"),
        ):  # fmt: skip
            self.theme.addItem(text, value)
        self.theme.setCurrentIndex(self.theme.findData(around.theme.choice))
        self.scale = QComboBox()
        self.scale.setAccessibleName(_("Ukuran huruf"))
        for percent in FONT_SCALES:
            self.scale.addItem(f"{percent} %", percent)
        self.scale.setCurrentIndex(max(self.scale.findData(around.theme.font_scale), 0))
        for box in (self.theme, self.scale):
            box.setFixedWidth(200)
            box.currentIndexChanged.connect(self._apply)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        column.addWidget(
            self._card(_("TAMPILAN"), [(_("Tema"), self.theme), (_("Ukuran huruf"), self.scale)])
        )
        info = office.info
        facts = [
            (_("Kantor"), label(info.name, selectable=True)),
            (_("Peninjau"), label(info.reviewer, selectable=True)),
            (_("Folder data"), label(str(info.folder), selectable=True)),
            (_("Paket aturan"), label(info.pack_label, selectable=True)),
            (_("Jaringan"), label(_("Tidak dipakai; semua data tetap di komputer ini."))),
        ]
        column.addWidget(self._card(_("KANTOR INI"), facts))
        column.addStretch()

    def _card(self, title: str, rows: Sequence[tuple[str, QWidget]]) -> Card:
        card = Card()
        card.setMaximumWidth(760)
        card.column.setContentsMargins(16, 12, 16, 16)
        card.column.setSpacing(8)
        card.column.addWidget(label(title, "section"))
        form = QFormLayout()
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(8)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        for name, widget in rows:
            form.addRow(name, widget)
        card.column.addLayout(form)
        return card

    def _apply(self) -> None:
        self._around.theme.apply(self.theme.currentData(), self.scale.currentData())
