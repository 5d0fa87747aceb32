"""Write files so that they are whole or not there, whatever happens in between."""

from __future__ import annotations

import hashlib
import os
import secrets
import sys
import threading
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_ATTEMPTS: Final = 20
_PAUSE_SECONDS: Final = 0.1
_PIECE: Final = 1024 * 1024


def write_durably(path: Path, parts: Iterable[bytes]) -> None:
    """Write ``parts`` to ``path``: temp file, fsync, rename, fsync of the folder.

    Raises:
        OSError: the disk is full or the folder may not be written; nothing is left behind.
    """
    temp = path.with_name(f".{secrets.token_hex(8)}.new")
    try:
        with temp.open("xb") as file:
            for part in parts:
                file.write(part)
            file.flush()
            os.fsync(file.fileno())
        replace_patiently(temp, path)
    except BaseException:
        temp.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def replace_patiently(source: Path, target: Path) -> None:
    """Rename ``source`` to ``target``; on Windows retry while a virus scanner holds a file.

    Raises:
        OSError: it is still held after two seconds, or for any other reason at once.
    """
    for attempt in range(_ATTEMPTS):
        try:
            source.replace(target)
        except PermissionError:
            if sys.platform != "win32" or attempt == _ATTEMPTS - 1:
                raise
            threading.Event().wait(_PAUSE_SECONDS)
        else:
            return


def sync_folder(folder: Path) -> None:
    """Make a rename in ``folder`` durable; Windows has no way to, and needs none (NTFS journal)."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_file(path: Path) -> None:
    """Make the content of a file that another writer closed durable."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def copy_durably(source: Path, target: Path) -> str:
    """Copy a file, make it durable, and return the SHA-256 of what was read.

    Raises:
        OSError: it could not be read or written; the part that was written is removed.
    """
    digest = hashlib.sha256()
    try:
        with source.open("rb") as reading, target.open("xb") as writing:
            while piece := reading.read(_PIECE):
                digest.update(piece)
                writing.write(piece)
            writing.flush()
            os.fsync(writing.fileno())
    except FileExistsError:
        raise
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    return digest.hexdigest()
