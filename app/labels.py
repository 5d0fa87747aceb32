"""The Indonesian words for stored codes; window, command line and export agree through them."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import Final

from babel.dates import format_date, format_datetime
from babel.numbers import format_decimal

from app.domain.backups import AUTOMATIC, BEFORE_MIGRATION, MANUAL
from app.domain.clauses import Band, ProtectedKind
from app.domain.decisions import Outcome, Refusal, Relation
from app.domain.items import ItemStatus
from app.domain.reading import Platform, Precision
from app.domain.recusal import RecusalSign
from app.domain.retention import UNDECIDED, Ground, HoldKind
from app.domain.users import Capacity, Role
from app.text import N_, _

WIB: Final = timezone(timedelta(hours=7), "WIB")
_SHORTEST: Final = 0.1
"""Seconds; what took less is not told more exactly."""

OUTCOME_LABEL: Final[dict[Outcome, str]] = {
    Outcome.SESUAI: N_("Sesuai"),
    Outcome.BUTUH_DATA: N_("Butuh data"),
    Outcome.KLARIFIKASI: N_("Minta klarifikasi"),
    Outcome.PEMBINAAN: N_("Pembinaan"),
    Outcome.RUJUK_ATASAN: N_("Rujuk atasan langsung"),
    Outcome.RUJUK_BKPSDM: N_("Rujuk BKPSDM"),
    Outcome.ALIH_PENGADUAN: N_("Alihkan ke kanal pengaduan"),
    Outcome.BUKAN_PEGAWAI: N_("Bukan pegawai"),
    Outcome.DUPLIKAT: N_("Duplikat"),
}
ROLE_LABEL: Final[dict[Role, str]] = {
    Role.OPERATOR: N_("operator"),
    Role.REVIEWER: N_("peninjau"),
    Role.SECOND_REVIEWER: N_("peninjau kedua"),
    Role.ADMIN: N_("admin"),
}
CAPACITY_LABEL: Final[dict[Capacity, str]] = {
    Capacity.DEFINITIVE: N_("definitif"),
    Capacity.PLT: N_("Plt"),
    Capacity.PLH: N_("Plh"),
}
OLD_SETS_STILL_OPEN: Final = N_(
    "Cadangan yang dibuat sebelum perubahan ini masih dapat dibuka dengan kunci lama. Buat cadangan"
    " baru, lalu musnahkan yang lama bila kunci itu tidak boleh lagi dipakai."
)
RETENTION_LABEL: Final[dict[str, str]] = {
    **{outcome.value: text for outcome, text in OUTCOME_LABEL.items()},
    UNDECIDED: N_("Belum diputus"),
}
HOLD_LABEL: Final[dict[HoldKind, str]] = {
    HoldKind.RESTRICTION: N_("pembatasan atas permintaan"),
    HoldKind.LEGAL_CASE: N_("perkara berjalan"),
    HoldKind.REPORTER: N_("permintaan pelapor"),
}
GROUND_LABEL: Final[dict[Ground, str]] = {
    Ground.RETENTION: N_("masa simpan berakhir"),
    Ground.DIVERTED: N_("dialihkan ke kanal pengaduan"),
    Ground.REQUEST: N_("permintaan yang bersangkutan"),
    Ground.UNLAWFUL: N_("diperoleh tidak sah"),
    Ground.REPEATED: N_("diulang setelah pemulihan"),
}
WHY_LABEL: Final[dict[str, str]] = {
    MANUAL: N_("atas permintaan"),
    AUTOMATIC: N_("otomatis"),
    BEFORE_MIGRATION: N_("sebelum pembaruan data"),
}
BAND_LABEL: Final[dict[Band, str]] = {
    Band.KUAT: N_("indikasi kuat"),
    Band.TINJAU: N_("perlu dibaca"),
    Band.CATATAN: N_("catatan"),
}
STATUS_LABEL: Final[dict[ItemStatus, str]] = {
    ItemStatus.IMPORTED: N_("belum dibaca"),
    ItemStatus.WAITING_IMAGE: N_("menunggu tangkapan layar"),
    ItemStatus.TO_REVIEW: N_("perlu ditinjau"),
    ItemStatus.UNREADABLE: N_("tidak terbaca"),
    ItemStatus.WAITING_REPLY: N_("menunggu tanggapan"),
    ItemStatus.DECIDED: N_("sudah diputus"),
    ItemStatus.JOINED: N_("digabungkan ke konten lain"),
}
PLATFORM_LABEL: Final[dict[Platform, str]] = {
    Platform.FACEBOOK: "Facebook",
    Platform.INSTAGRAM: "Instagram",
    Platform.TIKTOK: "TikTok",
    Platform.X: "X",
    Platform.THREADS: "Threads",
    Platform.YOUTUBE: "YouTube",
    Platform.WHATSAPP: "WhatsApp",
    Platform.TELEGRAM: "Telegram",
    Platform.LINKEDIN: "LinkedIn",
    Platform.WEB: N_("halaman web"),
}
PROTECTED_LABEL: Final[dict[ProtectedKind, str]] = {
    ProtectedKind.CRITICISM: N_("Kritik"),
    ProtectedKind.COMPLAINT: N_("Keluhan layanan"),
    ProtectedKind.WHISTLEBLOWING: N_("Pelaporan dugaan penyimpangan"),
    ProtectedKind.NEWS: N_("Berita"),
    ProtectedKind.QUOTE: N_("Kutipan"),
    ProtectedKind.DENIAL: N_("Bantahan"),
    ProtectedKind.CONDEMNATION: N_("Kecaman terhadap ujaran itu"),
    ProtectedKind.SATIRE: N_("Satire"),
    ProtectedKind.SAFE_HARBOUR: N_("Ruang yang dibolehkan"),
}
SOURCE_LABEL: Final[dict[str, str]] = {
    "link": N_("dari tautan"),
    "link_id": N_("dari ID tautan; dapat merupakan waktu terjadwal"),
    "screen": N_("terbaca di layar"),
    "screen_relative": N_("dihitung dari waktu relatif di layar"),
    "exif": N_("dari data kamera dalam berkas"),
    "file_name": N_("dari nama berkas"),
    "file": N_("dari berkasnya"),
    "reviewer": N_("diisi oleh peninjau"),
    "office": N_("menurut data kantor"),
    "declared": N_("dilaporkan sendiri oleh pegawai"),
    "imported": N_("sebagaimana diimpor"),
    "list": N_("dari daftar atau pesan yang diimpor"),
    "comparison": N_("dari perbandingan; belum dipastikan"),
    "unknown": N_("sumber tidak diketahui"),
}
"""Where a fact is known from, by the codes that are stored with it."""
RELATION_LABEL: Final[dict[Relation, str]] = {
    Relation.DIRECT_SUPERIOR: N_("Atasan langsung"),
    Relation.HIGHER_SUPERIOR: N_("Atasan tidak langsung"),
    Relation.OTHER: N_("Bukan atasannya"),
}
REFUSAL_TEXT: Final[dict[Refusal, str]] = {
    Refusal.REASON_MISSING: N_("Tuliskan alasan keputusan (sekurangnya sepuluh huruf)."),
    Refusal.PERSON_MISSING: N_("Pilih dahulu pegawai yang dimaksud."),
    Refusal.RELATION_MISSING: N_("Sebutkan hubungan Anda dengan pegawai itu."),
    Refusal.GROUND_MISSING: N_("Terima sekurangnya satu temuan atau tuliskan dasar sendiri."),
    Refusal.REPLY_MISSING: N_(
        "Catat dahulu tanggapan pegawai, atau tanggal tanggapan itu diminta."
    ),
    Refusal.NOT_DIRECT_SUPERIOR: N_(
        "Pembinaan hanya oleh atasan langsung; pilih rujuk ke atasan langsung."
    ),
    Refusal.CREATOR_UNANSWERED: N_(
        "Jawab dahulu: apakah yang bersangkutan konten kreator? SE-4 berlaku hanya jika ya."
    ),
    Refusal.NOT_A_CREATOR: N_("Tercatat bukan konten kreator; temuan SE-4 tidak dapat diterima."),
    Refusal.FAIRNESS_MISSING: N_("Jawab dahulu sepuluh pertanyaan uji kewajaran."),
    Refusal.NO_CLAUSE_FAIRNESS: N_(
        "Dasar sendiri ini belum menyebut ketentuan: pilih ketentuannya, atau jawab dahulu sepuluh"
        " pertanyaan uji kewajaran."
    ),
    Refusal.RECUSED: N_(
        "Anda mengundurkan diri: serahkan kepada pejabat yang lebih tinggi (rujuk atasan atau"
        " rujuk BKPSDM)."
    ),
    Refusal.NOT_JUDGED_RECUSED: N_(
        "Yang mengundurkan diri tidak menilai: serahkan tanpa temuan, ketentuan, dan dasar sendiri."
    ),
    Refusal.CONFLICT_UNANSWERED: N_(
        "Anda tampak disebut, disapa, atau terkait. Undur diri, atau tuliskan mengapa tidak ada"
        " benturan kepentingan."
    ),
    Refusal.OWN_POST: N_(
        "Unggahan ini milik Anda sendiri. Undur diri dan serahkan kepada pejabat yang lebih tinggi."
    ),
    Refusal.BEFORE_CIRCULAR: N_("Unggahan ini dari sebelum SE berlaku (3 November 2025)."),
    Refusal.ALREADY_DECIDED: N_("Sudah diputus. Tarik dahulu keputusan yang berlaku."),
    Refusal.NOT_READ: N_("Konten ini belum terbaca; tambahkan tangkapan layarnya."),
    Refusal.NOT_SEEN: N_(
        "Unggahan pada tautan ini belum terlihat, jadi belum dapat dinyatakan sesuai: tambahkan"
        " tangkapan layarnya, atau pilih Butuh data."
    ),
    Refusal.CLAUSE_NOT_GROUNDED: N_(
        "Ketentuan yang dipilih tidak didukung temuan yang diterima atau dasar sendiri."
    ),
    Refusal.UNKNOWN_FINDING: N_("Temuan yang disebut tidak ada pada pemeriksaan terakhir."),
    Refusal.ASKED_IN_FUTURE: N_("Tanggal permintaan tanggapan berada di masa depan."),
    Refusal.JUDGED_ELSEWHERE: N_(
        "Unggahan yang sama sudah diputus pada konten lain. Pilih Duplikat, atau tarik dahulu"
        " keputusan pada konten itu."
    ),
    Refusal.COMPARE_FIRST: N_(
        "Konten ini mirip dengan konten yang sudah diputus. Bandingkan keduanya dan jawab dahulu:"
        " sama atau berbeda."
    ),
    Refusal.JOINED_AWAY: N_("Konten ini bagian dari konten lain; putuskan di sana."),
}
RECUSAL_SIGN_TEXT: Final[dict[RecusalSign, str]] = {
    RecusalSign.NAMED: N_("Nama Anda disebut dalam teks."),
    RecusalSign.ADDRESSED: N_("Teks menyapa jabatan atau akun Anda."),
    RecusalSign.IN_DISPUTE: N_(
        "Anda berada di rantai atasan pegawai ini, dan teksnya tentang pimpinan."
    ),
    RecusalSign.OWN_POST: N_("Unggahan ini milik Anda sendiri."),
}
FAIRNESS_QUESTIONS: Final[tuple[str, ...]] = (
    N_("Apakah ini tentang kebijakan, layanan, atau penggunaan uang, atau martabat seseorang?"),
    N_("Apakah ada fakta yang dapat diperiksa, dan sudahkah diperiksa?"),
    N_("Apakah ini pendapat, pertanyaan, saran, kutipan, berita, atau satire?"),
    N_("Apakah ini keluhan sebagai warga atau laporan penyimpangan? Jika ya, alihkan."),
    N_("Sudahkah seluruh unggahan, utas, dan tanggalnya dilihat; bahasa daerah dicek?"),
    N_("Yakinkah akun itu miliknya (bukan diretas, parodi, nama sama, keluarga)?"),
    N_("Yakinkah waktunya pada jam kerjanya (bukan istirahat, cuti, sif, terjadwal)?"),
    N_("Apakah ini konten resmi atas perintah?"),
    N_("Apakah Anda atau keluarga yang dikritik, atau pernah bersengketa? Jika ya, undur diri."),
    N_("Apakah unggahan serupa yang memuji juga akan ditinjau?"),
)


def format_day(day: date) -> str:
    """Return a date in Indonesian words."""
    return str(format_date(day, "d MMM y", locale="id"))


def format_span(first: date, last: date | None) -> str:
    """Return a period in Indonesian words; one without ``last`` is not over."""
    if last is None:
        return _("sejak {day}").format(day=format_day(first))
    return f"{format_day(first)} – {format_day(last)}"


def format_number(value: float, digits: int = 0) -> str:
    """Return a number as Indonesians write it, rounded to ``digits`` decimals."""
    pattern = "#,##0" + ("." + "0" * digits if digits else "")
    return str(format_decimal(value, pattern, locale="id"))


def format_seconds(seconds: float) -> str:
    """Return how long something took, in words."""
    if seconds < _SHORTEST:
        return _("kurang dari {n} detik").format(n=format_number(_SHORTEST, 1))
    return _("{n} detik").format(n=format_number(seconds, 1))


def format_when(at: datetime | None, precision: Precision = Precision.MINUTE) -> str:
    """Return a time in Indonesian words in WIB, as exact as it is known."""
    if at is None:
        return _("waktu tidak diketahui")
    local = at.astimezone(WIB)
    if precision is Precision.DAY:
        return str(format_date(local, "d MMM y", locale="id"))
    text = str(format_datetime(local, "EEE d MMM y HH.mm", locale="id")) + " WIB"
    return _("kira-kira {when}").format(when=text) if precision is Precision.RELATIVE else text
