"""How the window looks; seen at once, remembered when the window closes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from app.text import _
from ui.settings.section import section_card
from ui.window_state import FONT_SCALES

if TYPE_CHECKING:
    from ui.office import OpenOffice, Surroundings


class AppearanceSection(QWidget):
    """Theme and font scale."""

    def __init__(self, _office: OpenOffice, around: Surroundings) -> None:
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
        column.setContentsMargins(0, 0, 0, 0)
        rows = [(_("Tema"), self.theme), (_("Ukuran huruf"), self.scale)]
        column.addWidget(
            section_card(
                _("TAMPILAN"),
                rows,
                _(
                    "Tema gelap nyaman di ruang redup; huruf sampai 150 % untuk layar yang jauh."
                    " Berlaku di komputer ini saja."
                ),
            )
        )

    def _apply(self) -> None:
        self._around.theme.apply(self.theme.currentData(), self.scale.currentData())
