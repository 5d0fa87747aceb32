"""Indonesian for the texts Qt itself shows; Qt ships none for its dialog buttons."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLocale, QTranslator

from app.text import N_, _

INDONESIAN: Final = QLocale(QLocale.Language.Indonesian, QLocale.Country.Indonesia)
"""Days, months and numbers in Qt's own widgets, such as the calendar."""
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
    "Cancel All": N_("Batalkan semua"),
    "Save All": N_("Simpan semua"),
    "Don't Save": N_("Jangan simpan"),
    "Close without Saving": N_("Tutup tanpa menyimpan"),
    "Restore Defaults": N_("Kembalikan bawaan"),
    "Abort": N_("Hentikan"),
    "Ignore": N_("Abaikan"),
    "Reset": N_("Setel ulang"),
    "Yes to &All": N_("Ya untuk &semua"),
    "N&o to All": N_("Tidak untuk s&emua"),
    "Show Details...": N_("Tampilkan rincian …"),
    "Hide Details...": N_("Sembunyikan rincian …"),
    "Copy &Link Location": N_("Salin a&lamat tautan"),
    "Clear": N_("Kosongkan"),
    "Step &up": N_("&Naik"),
    "Step &down": N_("&Turun"),
    "&Look in:": N_("&Lihat di:"),
    "Files of &type:": N_("&Jenis berkas:"),
    "Change to detail view mode": N_("Tampilkan rincian"),
    "Change to list view mode": N_("Tampilkan daftar"),
    "Create a New Folder": N_("Buat folder baru"),
    "Drive": N_("Diska"),
    "Files": N_("Berkas"),
    "Folder": N_("Folder"),
    "Go to the parent directory": N_("Ke folder induk"),
    "List of places and bookmarks": N_("Daftar tempat"),
    "Sidebar": N_("Daftar tempat"),
    "Show ": N_("Tampilkan "),
    "File &name:": N_("&Nama berkas:"),
    "&Choose": N_("&Pilih"),
    "Directory:": N_("Folder:"),
    "Create New Folder": N_("Buat folder baru"),
    "&New Folder": N_("Folder &baru"),
    "New Folder": N_("Folder baru"),
    "&Rename": N_("Ganti &nama"),
    "&Delete": N_("&Hapus"),
    "Show &hidden files": N_("Tampilkan berkas &tersembunyi"),
    "Parent Directory": N_("Folder induk"),
    "List View": N_("Daftar"),
    "Detail View": N_("Rincian"),
    "Back": N_("Kembali"),
    "Forward": N_("Maju"),
    "Go back": N_("Kembali"),
    "Go forward": N_("Maju"),
    "Name": N_("Nama"),
    "Size": N_("Ukuran"),
    "Type": N_("Jenis"),
    "Kind": N_("Jenis"),
    "Date Modified": N_("Diubah"),
    "Computer": N_("Komputer"),
    "All Files (*)": N_("Semua berkas (*)"),
    "Find Directory": N_("Cari folder"),
    "Save As": N_("Simpan sebagai"),
    "%1 already exists.\nDo you want to replace it?": N_("%1 sudah ada.\nGanti berkas itu?"),
    "%1\nFile not found.\nPlease verify the correct file name was given.": N_(
        "%1\nBerkas tidak ditemukan.\nPeriksa nama berkasnya."
    ),
    "Print": N_("Cetak"),
    "&Print": N_("&Cetak"),
    "Printer": N_("Pencetak"),
    "P&roperties": N_("P&engaturan"),
    "Copies": N_("Salinan"),
    "Print range": N_("Halaman yang dicetak"),
    "Print all": N_("Semua"),
    "Pages from": N_("Halaman"),
    "to": N_("sampai"),
    "Options": N_("Pilihan"),
    "&Options >>": N_("&Pilihan >>"),
    "&Options <<": N_("&Pilihan <<"),
    "Color": N_("Berwarna"),
    "Grayscale": N_("Abu-abu"),
    "Print to File (PDF)": N_("Cetak ke berkas (PDF)"),
    "Output &file:": N_("&Berkas hasil:"),
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
