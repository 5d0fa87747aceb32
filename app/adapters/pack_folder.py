"""Read a rule pack from a folder or a zip file into memory, safely.

A zip is never unpacked to disk: names are checked (no absolute path, no ``..``), the number and
size of entries are bounded before and while reading, so neither zip-slip nor a zip bomb matters.
"""

from __future__ import annotations

import lzma
import struct
import zipfile
import zlib
from pathlib import Path, PurePosixPath
from typing import ClassVar, Final

from app.errors import UserFacingError
from app.text import N_, _

MAX_FILES: Final = 500
MAX_FILE_BYTES: Final = 4 * 1024 * 1024
MAX_TOTAL_BYTES: Final = 24 * 1024 * 1024
_SUFFIXES: Final = frozenset({".yaml", ".yml", ".txt", ".md", ".json"})
_RULE_FOLDERS: Final = frozenset({"rules", "lexicons", "calendar", "cases"})
"""What lies there is meant to be read: nothing of it is left out unseen, whatever its name."""

_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    OSError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,  # a name that is no text
    IndexError,  # an entry without a name
)
"""What the library raises for archives that somebody damaged."""


class PackNotReadableError(UserFacingError):
    """The path is no pack: missing, not a folder or zip, too large, or with unsafe names."""

    code: ClassVar[str] = "pack_not_readable"
    template: ClassVar[str] = N_("Paket aturan tidak dapat dibaca dari {path}: {why}")


def read_pack_files(path: Path) -> dict[str, bytes]:
    """Return ``path inside the pack → content`` of the pack at ``path``.

    Raises:
        PackNotReadableError: see the class.
    """
    if path.is_dir():
        return _from_folder(path)
    if not path.is_file():
        raise PackNotReadableError(
            path=path.name, why=_("tidak ada berkas atau folder dengan nama itu.")
        )
    try:
        return _from_zip(path)
    except _BROKEN as error:
        raise PackNotReadableError(path=path.name, why=_("bukan zip yang utuh.")) from error


def _from_folder(root: Path) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    total = 0
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root).as_posix()
        if path.is_symlink() or not path.is_file() or not _wanted(name):
            continue
        size = path.stat().st_size
        total += size
        _check_bounds(root.name, len(files) + 1, size, total)
        files[name] = path.read_bytes()
    if not files:
        raise PackNotReadableError(path=root.name, why=_("foldernya kosong."))
    return files


def _from_zip(path: Path) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    total = 0
    with zipfile.ZipFile(path) as archive:
        entries = [e for e in archive.infolist() if not e.is_dir()]
        prefix = _common_folder([e.filename for e in entries])
        for entry in entries:
            if not _safe(entry.filename):
                raise PackNotReadableError(
                    path=path.name, why=_("nama berkas di dalam zip tidak aman.")
                )
            name = entry.filename.removeprefix(prefix)
            if not _wanted(name):
                continue
            with archive.open(entry) as stream:
                content = stream.read(MAX_FILE_BYTES + 1)
            total += len(content)
            _check_bounds(path.name, len(files) + 1, len(content), total)
            files[name] = content
    return files


def _check_bounds(name: str, count: int, size: int, total: int) -> None:
    if count > MAX_FILES or size > MAX_FILE_BYTES or total > MAX_TOTAL_BYTES:
        raise PackNotReadableError(path=name, why=_("terlalu besar untuk sebuah paket aturan."))


def _wanted(name: str) -> bool:
    parts = PurePosixPath(name)
    if any(part.startswith(".") for part in parts.parts):
        return False
    return parts.suffix in _SUFFIXES or parts.parts[0] in _RULE_FOLDERS


def _safe(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return bool(parts) and not (
        name.startswith(("/", "\\")) or ".." in parts or "\\" in name or ":" in name
    )


def _common_folder(names: list[str]) -> str:
    """Return the folder that holds everything, where a zip was made of a folder, else nothing."""
    tops = {n.partition("/")[0] for n in names if "/" in n}
    if len(tops) == 1 and all("/" in n for n in names):
        return f"{tops.pop()}/"
    return ""
