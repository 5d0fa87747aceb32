"""Indonesian for the texts Qt itself shows; Qt ships none for its dialog buttons."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTranslator

from app.text import N_, _

_TEXTS: Final = {
    "OK": N_("OK"),
    "&OK": N_("OK"),
    "Cancel": N_("Batal"),
    "&Cancel": N_("Batal"),
    "Close": N_("Tutup"),
    "&Close": N_("Tutup"),
    "Save": N_("Simpan"),
    "&Save": N_("Simpan"),
    "&Yes": N_("&Ya"),
    "&No": N_("&Tidak"),
    "Open": N_("Buka"),
    "&Open": N_("Buka"),
    "Discard": N_("Buang"),
    "Apply": N_("Terapkan"),
    "Help": N_("Bantuan"),
    "Retry": N_("Coba lagi"),
    "Copy": N_("Salin"),
    "&Copy": N_("&Salin"),
    "Cu&t": N_("P&otong"),
    "&Paste": N_("&Tempel"),
    "Delete": N_("Hapus"),
    "Select All": N_("Pilih semua"),
    "&Undo": N_("&Urungkan"),
    "&Redo": N_("&Ulangi"),
    "< &Back": N_("< &Kembali"),
    "&Next": N_("&Lanjut"),
    "&Next >": N_("&Lanjut >"),
    "&Finish": N_("&Selesai"),
}


class IndonesianQtTexts(QTranslator):
    """Answers Qt's own texts from our table."""

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        """Return ``False``: an empty translator is never asked."""
        return False

    def translate(
        self,
        context: str,  # noqa: ARG002 - Qt's signature
        sourceText: str,  # noqa: N803 - Qt's name
        disambiguation: str | None = None,  # noqa: ARG002 - Qt's signature
        n: int = -1,  # noqa: ARG002 - Qt's signature
    ) -> str:
        """Return the Indonesian text or the source text."""
        known = _TEXTS.get(sourceText)
        return _(known) if known else sourceText
