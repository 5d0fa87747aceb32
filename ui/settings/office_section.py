"""What stands of this office: name, reviewer, place of the data, rule pack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.text import _
from ui.pieces import label
from ui.settings.section import section_card

if TYPE_CHECKING:
    from ui.office import OpenOffice, Surroundings


class OfficeSection(QWidget):
    """Facts to read and copy; nothing to change."""

    def __init__(self, office: OpenOffice, _around: Surroundings) -> None:
        super().__init__()
        info = office.info
        facts = [
            (_("Kantor"), label(info.name, selectable=True)),
            (_("Peninjau"), label(info.reviewer, selectable=True)),
            (_("Folder data"), label(str(info.folder), selectable=True)),
            (_("Paket aturan"), label(info.pack_label, selectable=True)),
            (_("Jaringan"), label(_("Tidak dipakai; semua data tetap di komputer ini."))),
        ]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(
            section_card(
                _("KANTOR INI"),
                facts,
                _("Untuk dibaca dan disalin, misalnya saat meminta bantuan."),
            )
        )
