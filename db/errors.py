"""What can go wrong in the store: what a person can act on, and what is a bug."""

from __future__ import annotations

import errno
from contextlib import contextmanager
from typing import TYPE_CHECKING, ClassVar, Final

import sqlcipher3

from app.errors import UserFacingError
from app.text import N_

if TYPE_CHECKING:
    from collections.abc import Iterator


class BugError(Exception):
    """The program misused the database; goes to the crash report."""


class StorageError(UserFacingError):
    """The office's data could not be read or written."""

    code: ClassVar[str] = "storage"
    template: ClassVar[str] = N_(
        "Data kantor tidak dapat dibaca atau ditulis. Periksa media penyimpanan, lalu coba lagi."
    )


class NoOfficeError(StorageError):
    """There is no office in the folder."""

    code: ClassVar[str] = "no_office"
    template: ClassVar[str] = N_(
        "Tidak ada data kantor di folder ini. Buat kantor baru atau pilih folder lain."
    )


class OfficeExistsError(StorageError):
    """The folder holds an office, or a restore was asked into a folder that is not empty."""

    code: ClassVar[str] = "office_exists"
    template: ClassVar[str] = N_(
        "Folder ini sudah berisi data. Pilih folder kosong; tidak ada yang ditimpa."
    )


class WrongPassphraseError(StorageError):
    """No key slot opens with what was entered; the data are whole."""

    code: ClassVar[str] = "wrong_passphrase"
    template: ClassVar[str] = N_(
        "Kata sandi atau kunci pemulihan tidak cocok. Datanya utuh; periksa ketikan, "
        "lalu coba lagi."
    )


class DatabaseTooNewError(StorageError):
    """The database was written by a newer program; ``found`` and ``known`` name the versions."""

    code: ClassVar[str] = "database_too_new"
    template: ClassVar[str] = N_(
        "Data ini dibuat oleh Tinjau yang lebih baru (skema {found}; versi ini mengenal {known}). "
        "Pasang versi terbaru untuk membukanya."
    )


class DatabaseDamagedError(StorageError):
    """A file of the office is damaged; ``place`` names it."""

    code: ClassVar[str] = "database_damaged"
    template: ClassVar[str] = N_(
        "Berkas data kantor rusak ({place}). Pulihkan dari cadangan terakhir; "
        "jangan hapus folder ini."
    )


class LogUnprotectedError(StorageError):
    """The triggers that keep the log append-only are missing or changed."""

    code: ClassVar[str] = "log_unprotected"
    template: ClassVar[str] = N_(
        "Pelindung catatan audit hilang atau diubah ({missing}). Data tidak dibuka; "
        "pulihkan dari cadangan terakhir dan laporkan kejadian ini."
    )


class EvidenceMissingError(StorageError):
    """The file of an original is not there."""

    code: ClassVar[str] = "evidence_missing"
    template: ClassVar[str] = N_("Berkas bukti {evidence} tidak ditemukan. Pulihkan dari cadangan.")


class EvidenceDamagedError(StorageError):
    """The file of an original is not what was stored."""

    code: ClassVar[str] = "evidence_damaged"
    template: ClassVar[str] = N_("Berkas bukti {evidence} rusak. Pulihkan dari cadangan.")


class DiskFullError(StorageError):
    """No room is left."""

    code: ClassVar[str] = "disk_full"
    template: ClassVar[str] = N_(
        "Penyimpanan penuh. Kosongkan ruang, lalu ulangi; yang sudah tersimpan tetap aman."
    )


class DatabaseBusyError(StorageError):
    """Another program held the database longer than the waiting time."""

    code: ClassVar[str] = "database_busy"
    template: ClassVar[str] = N_(
        "Data sedang dipakai proses lain. Tunggu sebentar, lalu coba lagi."
    )


class FolderNotWritableError(StorageError):
    """The folder or a file in it may not be written."""

    code: ClassVar[str] = "folder_not_writable"
    template: ClassVar[str] = N_(
        "Folder data tidak dapat ditulis. Periksa izin atau pilih yang lain."
    )


# Primary result codes: https://www.sqlite.org/rescode.html
_BY_CODE: Final[dict[int, type[StorageError]]] = {
    5: DatabaseBusyError,  # SQLITE_BUSY
    6: DatabaseBusyError,  # SQLITE_LOCKED
    7: StorageError,  # SQLITE_NOMEM
    8: FolderNotWritableError,  # SQLITE_READONLY
    10: StorageError,  # SQLITE_IOERR
    11: DatabaseDamagedError,  # SQLITE_CORRUPT
    13: DiskFullError,  # SQLITE_FULL
    14: FolderNotWritableError,  # SQLITE_CANTOPEN
    26: DatabaseDamagedError,  # SQLITE_NOTADB
}
_FULL: Final = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})
_REFUSED: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def sorted_error(error: Exception) -> Exception:
    """Return what to raise for a failure of SQLite or of a file operation."""
    if isinstance(error, OSError):
        if error.errno in _FULL:
            return DiskFullError()
        return FolderNotWritableError() if error.errno in _REFUSED else StorageError()
    family = _BY_CODE.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
    if family is DatabaseDamagedError:
        return family(place="office.db")
    # SQLite's message may quote values of a row, so it stays out; the cause keeps it in memory.
    return family() if family else BugError(type(error).__name__)


@contextmanager
def storage_errors() -> Iterator[None]:
    """Raise failures of SQLite inside the block as the store's own errors."""
    try:
        yield
    except sqlcipher3.Error as error:
        raise sorted_error(error) from error


@contextmanager
def file_errors() -> Iterator[None]:
    """Raise failures of file operations inside the block as the store's own errors."""
    try:
        yield
    except OSError as error:
        raise sorted_error(error) from error
