"""What can go wrong with one picture, each with its sentence and its way out."""

# ruff: noqa: N818 - the names say what is wrong with the picture

from __future__ import annotations

from app.errors import UserFacingError
from app.text import N_


class PictureError(UserFacingError):
    """One picture or document that cannot be read; the rest of a batch goes on."""

    code = "picture"


class EmptyFile(PictureError):
    """The file holds no bytes."""

    code = "empty_file"
    template = N_("Berkas kosong (0 bita). Minta kirim ulang berkas aslinya.")


class FileMissing(PictureError):
    """There is no such file."""

    code = "file_missing"
    template = N_("Berkas tidak ditemukan.")


class FileUnreadable(PictureError):
    """The operating system does not let us read the file."""

    code = "file_unreadable"
    template = N_("Berkas tidak dapat dibaca. Periksa hak akses atau sambungan medianya.")


class FileIsFolder(PictureError):
    """A folder was given where a file is needed."""

    code = "file_is_folder"
    template = N_("Ini folder, bukan berkas gambar.")


class NotAPicture(PictureError):
    """The content is of no format that can be read, whatever its name says."""

    code = "not_a_picture"
    template = N_(
        "Isi berkas bukan gambar yang dikenal. "
        "Yang dapat dibaca: PNG, JPEG, WebP, BMP, GIF, TIFF, HEIC, AVIF, PDF."
    )


class PictureTruncated(PictureError):
    """The picture ends too early."""

    code = "picture_truncated"
    template = N_("Gambar tidak lengkap. Minta kirim ulang berkas aslinya.")


class PictureDamaged(PictureError):
    """The picture's content contradicts itself."""

    code = "picture_damaged"
    template = N_("Gambar rusak dan tidak dapat dibuka. Minta kirim ulang berkas aslinya.")


class PictureWithoutSize(PictureError):
    """The picture says that it is 0 pixels wide or high."""

    code = "picture_without_size"
    template = N_("Gambar berukuran 0 piksel. Minta kirim ulang berkas aslinya.")


class PictureTooLarge(PictureError):
    """More pixels than this program opens: a mistake or a decompression bomb."""

    code = "picture_too_large"
    template = N_(
        "Gambar terlalu besar: {width} × {height} piksel, batasnya {limit} juta piksel. "
        "Potong menjadi beberapa gambar lalu impor lagi."
    )


class FileTooLarge(PictureError):
    """More bytes than this program loads into memory."""

    code = "file_too_large"
    template = N_("Berkas terlalu besar: batasnya {limit} MB.")


class PdfDamaged(PictureError):
    """The PDF cannot be opened."""

    code = "pdf_damaged"
    template = N_("PDF rusak atau tidak lengkap. Minta kirim ulang berkas aslinya.")


class PdfLocked(PictureError):
    """The PDF asks for a password."""

    code = "pdf_locked"
    template = N_("PDF terkunci kata sandi. Minta salinan tanpa kata sandi.")


class PdfTooManyPages(PictureError):
    """The PDF has more pages than one item may have."""

    code = "pdf_too_many_pages"
    template = N_("PDF berisi {pages} halaman, batasnya {limit}. Pecah menjadi beberapa berkas.")


class TiffTooManyPages(PictureError):
    """The TIFF has more pages than one item may have."""

    code = "tiff_too_many_pages"
    template = N_("TIFF berisi {pages} halaman, batasnya {limit}. Pecah menjadi beberapa berkas.")


class OcrTimeout(PictureError):
    """The engine did not finish in time and was stopped."""

    code = "ocr_timeout"
    template = N_("Pembacaan gambar melewati {seconds} detik dan dihentikan. Coba baca ulang.")


class OcrCrashed(PictureError):
    """The engine's process ended by itself while reading this picture."""

    code = "ocr_crashed"
    template = N_("Mesin baca berhenti mendadak pada gambar ini. Gambar lain tetap diproses.")


class OcrOutOfMemory(PictureError):
    """The picture needs more memory than the engine may use."""

    code = "ocr_memory"
    template = N_("Memori tidak cukup untuk membaca gambar ini. Potong gambar lalu coba lagi.")


class OcrGarbage(PictureError):
    """The engine's process answered something that is no answer."""

    code = "ocr_garbage"
    template = N_("Mesin baca memberi jawaban yang tidak sah pada gambar ini. Coba baca ulang.")


class OcrUnavailable(PictureError):
    """No engine can run on this machine."""

    code = "ocr_unavailable"
    template = N_("Mesin baca tidak tersedia: {remedy}")


ALL_ERRORS: dict[str, type[PictureError]] = {
    kind.code: kind
    for kind in (
        PictureError,
        EmptyFile,
        FileMissing,
        FileUnreadable,
        FileIsFolder,
        NotAPicture,
        PictureTruncated,
        PictureDamaged,
        PictureWithoutSize,
        PictureTooLarge,
        FileTooLarge,
        PdfDamaged,
        PdfLocked,
        PdfTooManyPages,
        TiffTooManyPages,
        OcrTimeout,
        OcrCrashed,
        OcrOutOfMemory,
        OcrGarbage,
        OcrUnavailable,
    )
}


def error_from(code: object, params: object) -> PictureError:
    """Rebuild an error that a child process reported by its code."""
    kind = ALL_ERRORS.get(code if isinstance(code, str) else "", OcrGarbage)
    return kind(**params) if isinstance(params, dict) else kind()
