"""Opening archives from strangers: nothing is unpacked to disk, and never more than allowed.

The sizes an archive declares may be lies, so reading stops at the limit too.
"""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from dataclasses import dataclass
from typing import Final

from app.services.lists.problems import (
    ListHostileError,
    ListProtectedError,
    ListTooLargeError,
    ListUnreadableError,
)
from app.text import N_, _

_MEGABYTE: Final = 1024 * 1024
_SMALL: Final = _MEGABYTE
"""Below this no ratio is suspicious: short texts of one letter compress very well."""
_ENCRYPTED: Final = 0x1
_BOMB: Final = N_("isinya mengembang tidak wajar")


@dataclass(frozen=True, slots=True)
class ZipLimits:
    """How much an archive may hold; sizes in bytes after unpacking."""

    entries: int
    entry_bytes: int
    total_bytes: int
    ratio: int = 200


def open_archive(data: bytes, limits: ZipLimits, kind: str) -> zipfile.ZipFile:
    """Return the archive in ``data`` after checking what it declares.

    Raises:
        ListUnreadableError: if it is no archive or damaged.
        ListProtectedError: if a part is encrypted.
        ListTooLargeError: if it holds more than ``limits``.
        ListHostileError: if it would unpack to far more than it should.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, struct.error, ValueError, OSError, NotImplementedError) as broken:
        raise ListUnreadableError(kind=kind) from broken
    entries = archive.infolist()
    if not all(entry.filename for entry in entries):
        raise ListUnreadableError(kind=kind)
    if len(entries) > limits.entries:
        raise ListTooLargeError(
            what=_("{n} berkas di dalamnya").format(n=len(entries)), limit=str(limits.entries)
        )
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise ListProtectedError
    for entry in entries:
        if entry.file_size > max(entry.compress_size, 1) * limits.ratio and (
            entry.file_size > _SMALL
        ):
            raise ListHostileError(what=_(_BOMB))
    if sum(entry.file_size for entry in entries) > limits.total_bytes:
        raise ListTooLargeError(
            what=_("isi seluruhnya"), limit=f"{limits.total_bytes // _MEGABYTE} MB"
        )
    return archive


def read_entry(archive: zipfile.ZipFile, name: str, limits: ZipLimits, kind: str) -> bytes:
    """Return the content of one entry, at most ``limits.entry_bytes``.

    Raises:
        ListTooLargeError: if it holds more.
        ListHostileError: if it holds more than it declared.
        ListUnreadableError: if it is damaged or packed in an unknown way.
    """
    try:
        info = archive.getinfo(name)
        with archive.open(info) as stream:
            content = stream.read(limits.entry_bytes + 1)
    except (
        zipfile.BadZipFile,
        zlib.error,
        lzma.LZMAError,
        struct.error,
        EOFError,
        KeyError,
        NotImplementedError,
        OSError,
        RuntimeError,
        ValueError,
    ) as broken:
        raise ListUnreadableError(kind=kind) from broken
    if len(content) > limits.entry_bytes:
        raise ListTooLargeError(what=name, limit=f"{limits.entry_bytes // _MEGABYTE} MB")
    if len(content) > info.file_size:
        raise ListHostileError(what=_(_BOMB))
    return content
