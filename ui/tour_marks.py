"""The stops of the tour through the demo office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.text import _
from ui.tour import Mark

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.review.workbench import Workbench
    from ui.top_bar import TopBar


def tour_marks(bench: Workbench, top: TopBar, nav: QWidget) -> tuple[Mark, ...]:
    """Return the stops in the order of the work."""
    return (
        Mark(
            _("Antrean"),
            _("Konten menurut waktu masuk. J dan K berpindah, F menyaring. Tidak ada peringkat."),
            lambda: bench.queue,
        ),
        Mark(
            _("Bukti"),
            _("Gambar asli dengan kata yang ditandai. T menunjukkan teks yang terbaca."),
            lambda: bench.evidence,
        ),
        Mark(
            _("Temuan dan yang meringankan"),
            _("Keduanya sama berat. A menerima temuan, R menolaknya. Anda yang menilai."),
            lambda: bench.case,
        ),
        Mark(
            _("Keputusan"),
            _("Tombol 1–9 memilih hasil, lalu alasan, lalu Ctrl+Enter. Ctrl+Z menarik kembali."),
            lambda: bench.case.form,
        ),
        Mark(
            _("Cari apa saja"),
            _("Ctrl+K mencari konten, pegawai, aturan, dan perintah. ? menunjukkan semua tombol."),
            lambda: top.search,
        ),
        Mark(
            _("Layar lain"),
            _("Impor, riwayat, angka, pegawai, aturan, pengaturan. F1 membuka panduan layar ini."),
            lambda: nav,
        ),
    )
