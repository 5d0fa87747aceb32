"""The text of a file that may hold an anchor: an export, a printed report, a backup set."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, ClassVar, Final

from app.errors import UserFacingError
from app.text import N_

if TYPE_CHECKING:
    from pathlib import Path

_MANIFEST: Final = "set.json"
_LARGEST: Final = 64 * 1024 * 1024
_PAGES: Final = 3
"""The anchor stands on every page."""


class AnchorFileError(UserFacingError):
    """The file cannot be read as an anchor."""

    code: ClassVar[str] = "anchor_file"
    template: ClassVar[str] = N_(
        "Jangkar tidak dapat dibaca dari {name}. Pakai berkas ekspor, folder cadangan, atau ketik"
        " sidiknya."
    )


def read_anchor(path: Path) -> str:
    """Return the text of a CSV, JSON Lines, Excel or PDF export or of a backup set's folder.

    Raises:
        AnchorFileError: it is too large, damaged or cannot be read.
    """
    try:
        place = path / _MANIFEST if path.is_dir() else path
        if place.stat().st_size > _LARGEST:
            raise AnchorFileError(name=path.name)
        content = place.read_bytes()
        if content.startswith(b"%PDF"):
            return _pdf_text(content)
        if content.startswith(b"PK"):
            return _workbook_text(place)
    except (OSError, ValueError, zipfile.BadZipFile) as error:
        raise AnchorFileError(name=path.name) from error
    return content.decode("utf-8-sig", "replace")


def _workbook_text(path: Path) -> str:
    with zipfile.ZipFile(path) as book:
        parts = [one for one in book.infolist() if one.filename.endswith(".xml")]
        if sum(one.file_size for one in parts) > _LARGEST:
            raise ValueError("a workbook that unpacks to too much")
        return "\n".join(book.read(one).decode("utf-8", "replace") for one in parts)


def _pdf_text(content: bytes) -> str:
    import pypdfium2  # noqa: PLC0415 - loads a library that only PDFs need

    try:
        with pypdfium2.PdfDocument(content) as document:
            pages = [document[number] for number in range(min(len(document), _PAGES))]
            return "\n".join(_page_text(page) for page in pages)
    except pypdfium2.PdfiumError as error:
        raise ValueError("pdf") from error


def _page_text(page: object) -> str:
    text = page.get_textpage()  # type: ignore[attr-defined] # the library has no types
    try:
        return str(text.get_text_range())
    finally:
        text.close()
        page.close()  # type: ignore[attr-defined] # the library has no types
