"""What can be wrong with a list: the whole file (errors) or one row (problems with a remedy)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, Final

from app.domain.nip import NipProblem
from app.errors import UserFacingError
from app.links.facts import ERROR_TEXT, LinkError
from app.text import N_, _


class ListError(UserFacingError):
    """The file as a whole cannot be used as a list."""

    code: ClassVar[str] = "list"


class ListEmptyError(ListError):
    """There is nothing in it."""

    code = "list_empty"
    template = N_("Berkas ini kosong. Pilih berkas yang berisi data.")


class ListTooLargeError(ListError):
    """More than the limits in this package allow."""

    code = "list_too_large"
    template = N_("Berkas ini terlalu besar ({what}; batasnya {limit}). Bagi menjadi beberapa.")


class ListUnreadableError(ListError):
    """The bytes are damaged or not what the name says."""

    code = "list_unreadable"
    template = N_(
        "Berkas ini rusak atau bukan {kind}. Buka di aplikasi asalnya, lalu simpan ulang."
    )


class ListFormatError(ListError):
    """A format that is not read, with the way to one that is."""

    code = "list_format"
    template = N_("Format berkas ini tidak dibaca. Simpan sebagai .xlsx atau .csv, lalu coba lagi.")


class ListProtectedError(ListError):
    """Encrypted by a password."""

    code = "list_protected"
    template = N_("Berkas ini dilindungi kata sandi. Simpan salinan tanpa kata sandi.")


class ListHostileError(ListError):
    """An archive made to harm: it would unpack to far more, or outside its folder."""

    code = "list_hostile"
    template = N_(
        "Arsip ini tidak wajar ({what}) dan tidak dibuka. Minta salinan dari pengirimnya."
    )


class ColumnsMissingError(ListError):
    """The columns that matter cannot be found."""

    code = "list_columns_missing"
    template = N_("Kolom {columns} tidak ditemukan. Tentukan kolomnya, atau beri judul pada kolom.")


class RowFault(StrEnum):
    """What is wrong with a row, besides the faults of NIP and links; stable codes."""

    NAME_EMPTY = "name_empty"
    NIP_TWICE = "nip_twice"
    FORMULA = "formula"
    NUMBER_CUT = "number_cut"
    CELL_ERROR = "cell_error"
    TOO_LONG = "too_long"
    EMPLOYMENT_UNKNOWN = "employment_unknown"
    EMPLOYMENT_DIFFERS = "employment_differs"
    GRADE_UNKNOWN = "grade_unknown"
    SUPERIOR_UNKNOWN = "superior_unknown"
    SUPERIOR_AMBIGUOUS = "superior_ambiguous"
    SUPERIOR_SELF = "superior_self"
    SUPERIOR_LOOP = "superior_loop"
    NO_LINK = "no_link"
    LINK_TWICE = "link_twice"
    SHORT_LINK = "short_link"
    CHAT_LINE = "chat_line"
    CHAT_DATE = "chat_date"
    MEDIA_MISSING = "media_missing"
    MEDIA_REFUSED = "media_refused"


Code = RowFault | NipProblem | LinkError

_WARNINGS: Final = frozenset(
    {
        RowFault.EMPLOYMENT_UNKNOWN,
        RowFault.EMPLOYMENT_DIFFERS,
        RowFault.GRADE_UNKNOWN,
        RowFault.SUPERIOR_UNKNOWN,
        RowFault.SUPERIOR_AMBIGUOUS,
        RowFault.SUPERIOR_SELF,
        RowFault.SUPERIOR_LOOP,
        RowFault.LINK_TWICE,
        RowFault.SHORT_LINK,
        RowFault.MEDIA_MISSING,
        RowFault.CHAT_LINE,
        NipProblem.EMPTY,
    }
)
_RETYPE: Final = N_("Periksa pada SK atau kartu pegawai, lalu ketik ulang 18 angkanya.")
_CHECK: Final = N_("Periksa kembali; bila benar, baris ini tetap dapat dimasukkan.")
_TEXTS: Final[dict[str, tuple[str, str]]] = {
    RowFault.NAME_EMPTY: (N_("Nama kosong."), N_("Isi nama pegawai pada baris ini.")),
    RowFault.NIP_TWICE: (
        N_("NIP yang sama sudah ada pada baris {other}."),
        N_("Hapus salah satu baris, atau perbaiki NIP-nya."),
    ),
    RowFault.FORMULA: (
        N_("Sel ini berisi rumus, bukan nilai."),
        N_("Salin kolomnya, tempel sebagai nilai, lalu simpan ulang."),
    ),
    RowFault.NUMBER_CUT: (
        N_("Angka panjang ini tersimpan sebagai bilangan; digit terakhirnya hilang."),
        N_("Ubah format kolom menjadi Teks, ketik ulang angkanya, lalu simpan ulang."),
    ),
    RowFault.CELL_ERROR: (
        N_("Sel ini berisi kesalahan ({value})."),
        N_("Perbaiki sel ini di berkas asalnya."),
    ),
    RowFault.TOO_LONG: (
        N_("Isi sel ini terlalu panjang ({length} huruf)."),
        N_("Pendekkan menjadi paling banyak {limit} huruf."),
    ),
    RowFault.EMPLOYMENT_UNKNOWN: (
        N_("Status kepegawaian “{value}” tidak dikenal."),
        N_("Pakai PNS, CPNS, PPPK, atau PPPK Paruh Waktu."),
    ),
    RowFault.EMPLOYMENT_DIFFERS: (
        N_("Status {value} tidak cocok dengan susunan nomornya ({kind})."),
        _CHECK,
    ),
    RowFault.GRADE_UNKNOWN: (
        N_("Golongan “{value}” tidak dikenal."),
        N_("Pakai bentuk seperti III/a (PNS) atau IX (PPPK)."),
    ),
    RowFault.SUPERIOR_UNKNOWN: (
        N_("Atasan langsung “{value}” tidak ditemukan dalam daftar."),
        N_("Tambahkan atasannya ke daftar, atau pilih sendiri nanti."),
    ),
    RowFault.SUPERIOR_AMBIGUOUS: (
        N_("Ada beberapa orang bernama “{value}”."),
        N_("Isi atasan langsung dengan NIP-nya."),
    ),
    RowFault.SUPERIOR_SELF: (
        N_("Atasan langsung adalah orang itu sendiri."),
        N_("Isi atasan langsung yang benar."),
    ),
    RowFault.SUPERIOR_LOOP: (
        N_("Rantai atasan kembali ke orang yang sama."),
        N_("Periksa atasan langsung pada baris ini dan baris atasannya."),
    ),
    RowFault.NO_LINK: (
        N_("Tidak ada tautan pada baris ini."),
        N_("Isi alamat postingan, atau hapus barisnya."),
    ),
    RowFault.LINK_TWICE: (
        N_("Postingan yang sama sudah ada pada baris {other}."),
        N_("Satu postingan cukup dicatat sekali."),
    ),
    RowFault.SHORT_LINK: (
        N_("Tautan pendek: isinya hanya diketahui oleh situsnya."),
        N_("Buka tautannya, lalu salin alamat lengkapnya."),
    ),
    RowFault.CHAT_LINE: (
        N_("Baris ini bukan awal pesan dan tidak ada pesan sebelumnya."),
        N_("Pastikan berkas ini hasil “Ekspor chat” WhatsApp."),
    ),
    RowFault.CHAT_DATE: (
        N_("Tanggal atau jam “{value}” tidak mungkin."),
        N_("Periksa tanggalnya di chat asli; pesan ini dapat ditambahkan sendiri."),
    ),
    RowFault.MEDIA_MISSING: (
        N_("Lampiran {name} tidak ada di dalam arsip."),
        N_("Ekspor ulang chat dengan pilihan “Sertakan media”."),
    ),
    RowFault.MEDIA_REFUSED: (
        N_("Lampiran {name} tidak diambil ({what})."),
        N_("Minta lampirannya secara terpisah."),
    ),
    NipProblem.EMPTY: (
        N_("NIP kosong."),
        N_("Boleh dikosongkan bila belum ada; isi bila sudah terbit."),
    ),
    NipProblem.NOT_DIGITS: (N_("NIP memuat selain angka."), _RETYPE),
    NipProblem.LENGTH: (N_("NIP tidak berisi 18 angka."), _RETYPE),
    NipProblem.BIRTH_DATE: (N_("Delapan angka pertama NIP bukan tanggal lahir."), _RETYPE),
    NipProblem.BIRTH_IN_FUTURE: (N_("Tanggal lahir pada NIP belum terjadi."), _RETYPE),
    NipProblem.KIND: (
        N_("Angka ke-13 dan 14 NIP bukan bulan pengangkatan (01–12) atau tanda PPPK (21–29)."),
        _RETYPE,
    ),
    NipProblem.SEX: (N_("Angka ke-15 NIP bukan 1 atau 2."), _RETYPE),
    NipProblem.SERIAL: (N_("Tiga angka terakhir NIP tidak boleh 000."), _RETYPE),
    NipProblem.APPOINTED_YOUNG: (
        N_("Menurut NIP, pengangkatan terjadi sebelum berumur 18 tahun."),
        _CHECK,
    ),
    NipProblem.APPOINTED_OLD: (
        N_("Menurut NIP, pengangkatan terjadi sesudah berumur 65 tahun."),
        _CHECK,
    ),
    NipProblem.APPOINTED_IN_FUTURE: (N_("Tahun pengangkatan pada NIP belum tiba."), _CHECK),
}
_LINK_REMEDY: Final = N_("Perbaiki tautan pada baris ini, atau hapus barisnya.")


@dataclass(frozen=True, slots=True)
class RowProblem:
    """One thing wrong with one row; ``row`` is the number the user sees in the file, from 1."""

    row: int
    field: str
    code: Code
    params: tuple[tuple[str, str], ...] = ()

    @property
    def is_warning(self) -> bool:
        """The row may go in all the same."""
        return self.code in _WARNINGS or (
            isinstance(self.code, NipProblem) and self.code.is_warning
        )

    @property
    def what(self) -> str:
        """What is wrong, in words."""
        if isinstance(self.code, LinkError):
            return _(ERROR_TEXT[self.code])
        return _(_TEXTS[self.code][0]).format(**dict(self.params))

    @property
    def remedy(self) -> str:
        """What to do about it, in words."""
        if isinstance(self.code, LinkError):
            return _(_LINK_REMEDY)
        return _(_TEXTS[self.code][1]).format(**dict(self.params))
