"""The list of a backup set's files with their SHA-256, so that a torn copy is seen.

The list has the form that ``sha256sum -c`` reads: a set can be checked on a bare computer.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from app.domain.backups import SetFaults
from db.durable_files import write_durably

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

FILE_LIST: Final = "isi.sha256"
_CHUNK: Final = 1024 * 1024
_COLUMNS: Final = "  "


def write_file_list(folder: Path, digests: Mapping[str, str]) -> str:
    """Write the list (relative path → SHA-256) and return its own SHA-256."""
    lines = "".join(f"{digests[path]}{_COLUMNS}{path}\n" for path in sorted(digests)).encode()
    write_durably(folder / FILE_LIST, [lines])
    return hashlib.sha256(lines).hexdigest()


def read_file_list(folder: Path) -> dict[str, str]:
    """Return relative path → SHA-256; empty where there is no list (a set of an older program)."""
    try:
        lines = (folder / FILE_LIST).read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return {}
    pairs = (line.split(_COLUMNS, 1) for line in lines if _COLUMNS in line)
    return {path: digest for digest, path in pairs}


def list_digest(folder: Path) -> str:
    """Return the SHA-256 of the list as it stands."""
    return digest_of(folder / FILE_LIST)


def check_files(
    folder: Path,
    *,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> SetFaults:
    """Read every file that the list names and compare it; ``progress`` hears done and total."""
    digests = read_file_list(folder)
    missing, changed = [], []
    for number, (inside, digest) in enumerate(digests.items(), 1):
        path = folder / inside
        if not is_inside(inside) or not path.is_file():
            missing.append(inside)
        elif digest_of(path) != digest:
            changed.append(inside)
        progress(number, len(digests))
    return SetFaults(tuple(missing), tuple(changed))


def is_inside(path: str) -> bool:
    """Whether a path of the list stays inside the set's folder."""
    return not path.startswith(("/", "\\")) and ":" not in path and ".." not in path.split("/")


def digest_of(path: Path) -> str:
    """Return a file's SHA-256, read in pieces; empty where it cannot be read."""
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while piece := file.read(_CHUNK):
                digest.update(piece)
    except OSError:
        return ""
    return digest.hexdigest()
