"""A temp folder inside the data folder: no plaintext in the system's own, wiped at open."""

from __future__ import annotations

import secrets
import shutil
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from io import BufferedRandom
    from pathlib import Path

TEMP_FOLDER: Final = "temp"
_LOCK: Final = ".lock"

if sys.platform == "win32":
    import msvcrt

    def _try_lock(file: BufferedRandom) -> bool:
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _try_lock(file: BufferedRandom) -> bool:
        try:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True


class TempFolder:
    """This process's folder under ``temp``; folders whose process is gone are removed first."""

    def __init__(self, office: Path) -> None:
        parent = office / TEMP_FOLDER
        parent.mkdir(parents=True, exist_ok=True)
        for old in parent.iterdir():
            if not _in_use(old):
                _remove(old)
        self.path = parent / secrets.token_hex(8)
        # Locked before it is seen under a name that another process would clear away.
        self._lock = (parent / f"{self.path.name}{_LOCK}").open("xb+")
        _try_lock(self._lock)
        self.path.mkdir()

    def close(self) -> None:
        """Remove the folder."""
        shutil.rmtree(self.path, ignore_errors=True)
        self._lock.close()
        _remove(self.path.with_name(f"{self.path.name}{_LOCK}"))


def _in_use(path: Path) -> bool:
    lock = path if path.name.endswith(_LOCK) else path.with_name(f"{path.name}{_LOCK}")
    try:
        with lock.open("rb+") as file:
            return not _try_lock(file)
    except FileNotFoundError:
        return False
    except OSError:
        return True


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
        return
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return  # held by a virus scanner; the next open removes it
