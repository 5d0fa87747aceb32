"""Taking the bytes of a file that a person named; the file itself is never changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.adapters.ocr.errors import FileIsFolder, FileMissing, FileTooLarge, FileUnreadable

if TYPE_CHECKING:
    from pathlib import Path

MAX_BYTES = 200_000_000


def read_input(path: Path, *, limit: int = MAX_BYTES) -> bytes:
    """Return the bytes of ``path``.

    Raises:
        FileMissing, FileIsFolder, FileTooLarge, FileUnreadable: why it cannot be taken.
    """
    try:
        if path.is_dir():
            raise FileIsFolder
        if path.stat().st_size > limit:
            raise FileTooLarge(limit=limit // 1_000_000)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise FileMissing from error
    except (OSError, ValueError) as error:
        raise FileUnreadable from error
