"""Invented sentences and accounts for drawn screenshots; any likeness is chance."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random

SENTENCES = (
    "Jalan di depan pasar berlubang lagi, sudah tiga bulan belum ada perbaikan.",
    "Terima kasih kepada petugas puskesmas yang melayani ibu saya dengan sabar.",
    "Kami warga jorong minta transparansi anggaran, bukan janji manis setiap tahun.",
    "Besok pagi gotong royong di surau, jangan lupa bawa cangkul dan sapu lidi.",
    "Promo hari ini saja: kerudung segi empat Rp 35.000, beli dua gratis ongkir!",
    "Ambo indak satuju jo caro nan model iko, rancak baiyo batido dulu.",
    "Pelayanan KTP sekarang cepat, 15 menit selesai. Mantap!",
    "Harga cabai naik 40% dalam sepekan, pedagang di Simpang Empat mengeluh.",
    "Siapa yang lihat motor Beat hitam BA 4312 XX? Hubungi 0812-5550-1234.",
    "Rapat koordinasi diundur ke hari Kamis, 13 November 2025 pukul 09.00 WIB.",
    "Katanya bantuan sudah cair, tapi sampai hari ini kami belum terima apa-apa.",
    "Anak-anak SD 07 juara lomba cerdas cermat tingkat kabupaten, bangga sekali!",
    "Jangan percaya kabar burung, cek dulu sumbernya sebelum dibagikan.",
    "Hujan deras sejak subuh, air di Batang Pasaman mulai naik. Hati-hati semua.",
    "Capek urus berkas bolak-balik, loket tutup jam 11 padahal antrean panjang.",
    "Urang awak harus basatu, jan mudah diadu domba dek pitih nan saketek.",
    "Lowongan: admin toko, gaji 2,5 juta, kirim lamaran ke toko_contoh@contoh.test",
    "Mohon doa untuk kesembuhan guru kami yang sedang dirawat di rumah sakit.",
    "Pilih pemimpin yang mau turun ke sawah, bukan yang cuma turun dari mobil.",
    "Saya tidak setuju kebijakan ini, tetapi mari kita sampaikan dengan santun.",
    "Diskon akhir tahun sampai 70%! Klik tautan di bio @toko_contoh_01 sekarang.",
    "Listrik padam dari pukul 18.45 sampai 21.10, tolong PLN beri penjelasan.",
    "Selamat Hari Guru, terima kasih atas ilmu dan kesabarannya.",
    "Proyek drainase selesai 100%, semoga tidak banjir lagi di Kapar.",
)
CAPITALS = (
    "PENGUMUMAN PENTING UNTUK SELURUH WARGA NAGARI CONTOH",
    "JANGAN MUDAH PERCAYA BERITA BOHONG",
    "HARGA GILA CUMA HARI INI SAJA",
    "DUKUNG TERUS PRODUK LOKAL KITA",
    "STOP BUANG SAMPAH KE SUNGAI",
    "RAPAT BESAR KELOMPOK TANI MAJU BERSAMA",
)
HANDLES = (
    "@akun_contoh_014",
    "@contoh.empat",
    "@warga_contoh__07",
    "@contoh_lima_",
    "@toko.contoh_99",
    "@_contoh_delapan",
)
NAMES = ("Contoh Empat", "Pegawai Contoh 014", "Akun Contoh 07", "Warga Contoh", "Toko Contoh Lima")
TIMES = ("2 j", "3 Nov", "4 November 2025 pukul 10.15", "10.32", "kemarin 21.07", "12 mnt")


def body(rng: random.Random, least: int = 1, most: int = 4) -> str:
    """A few sentences in a row."""
    return " ".join(rng.sample(SENTENCES, rng.randint(least, most)))
