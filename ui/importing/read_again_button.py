"""The button that reads once more what failed; there only while something has and nothing runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from app.text import _

if TYPE_CHECKING:
    from ui.importing.import_model import ImportModel


class ReadAgainButton(QPushButton):
    """Says how many lines may succeed when read again."""

    def __init__(self, model: ImportModel) -> None:
        super().__init__()
        self._model = model
        self.setToolTip(
            _("Mencoba lagi yang gagal, misalnya setelah mesin baca atau berkasnya dibenahi.")
        )
        self.hide()

    def follow(self, *, running: bool) -> None:
        """Show or hide, as the lines and the import are now."""
        failed = sum(line.again is not None for line in self._model.lines)
        self.setText(_("Baca lagi yang gagal ({n})").format(n=failed))
        self.setVisible(failed > 0 and not running)
