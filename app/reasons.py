"""Standard reasons for each outcome: offered as chips, always shown and open to change."""

from __future__ import annotations

from typing import Final

from app.domain.decisions import Outcome
from app.text import N_

STANDARD: Final[dict[Outcome, tuple[tuple[str, str], ...]]] = {
    Outcome.SESUAI: (
        (N_("Tidak tersentuh"), N_("Dibaca seluruhnya; tidak ada ketentuan yang tersentuh.")),
        (N_("Pendapat wajar"), N_("Kritik, pendapat, atau pertanyaan yang wajar.")),
        (N_("Kutipan, berita"), N_("Kutipan, berita, atau satire; bukan pernyataan sendiri.")),
        (N_("Konten resmi"), N_("Konten resmi, atau mendukung program pemerintah.")),
        (N_("Konteks lain"), N_("Kata yang ditandai bermakna lain dalam konteksnya.")),
    ),
    Outcome.BUTUH_DATA: (
        (N_("Tidak utuh"), N_("Tangkapan layar tidak utuh; perlu yang lengkap.")),
        (N_("Waktu unggah"), N_("Waktu unggah belum diketahui.")),
        (N_("Pemilik akun"), N_("Belum pasti siapa pemilik akun.")),
    ),
    Outcome.KLARIFIKASI: (
        (N_("Maksud"), N_("Perlu penjelasan tentang maksud dan konteksnya.")),
        (N_("Akun"), N_("Perlu dipastikan apakah akun itu miliknya.")),
        (N_("Waktu"), N_("Perlu dijelaskan apakah unggahan itu pada jam kerja atau terjadwal.")),
    ),
    Outcome.PEMBINAAN: (
        (N_("Dijelaskan"), N_("Sudah didengar; isi edaran dijelaskan dan dipahami.")),
        (N_("Dihapus sendiri"), N_("Sudah didengar; unggahan dihapus atas kemauan sendiri.")),
    ),
    Outcome.RUJUK_ATASAN: (
        (N_("Bukan bawahan"), N_("Bukan bawahan langsung saya; diteruskan ke atasan langsungnya.")),
        (N_("Saya terkait"), N_("Saya terkait dengan isi unggahan; diserahkan ke atas.")),
    ),
    Outcome.RUJUK_BKPSDM: (
        (N_("Perlu telaah"), N_("Temuan yang diterima perlu ditelaah BKPSDM.")),
        (N_("Saya terkait"), N_("Saya terkait dengan isi unggahan; diserahkan ke atas.")),
    ),
    Outcome.ALIH_PENGADUAN: (
        (N_("Keluhan layanan"), N_("Keluhan layanan sebagai warga; diteruskan ke SP4N-LAPOR!.")),
        (N_("Laporan"), N_("Laporan dugaan penyimpangan; diteruskan ke Inspektorat.")),
    ),
    Outcome.BUKAN_PEGAWAI: (
        (N_("Orang lain"), N_("Pemilik akun bukan pegawai kantor ini.")),
        (N_("Akun tiruan"), N_("Akun tiruan atau hanya bernama sama.")),
    ),
    Outcome.DUPLIKAT: ((N_("Sudah ada"), N_("Sama dengan konten yang sudah ditinjau.")),),
}
"""The words on the chip, and the reason it writes; never a sanction, never a verdict of guilt."""
