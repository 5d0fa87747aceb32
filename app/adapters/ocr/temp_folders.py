"""Temporary folders of OCR children: inside the data folder, wiped when their owner is gone."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
import uuid
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_LOCK = "lock"
_PREFIX = "ocr-"


class TempFolder:
    """A folder of this process alone, marked as in use by a lock that dies with the process."""

    def __init__(self, parent: Path) -> None:
        wipe_orphans(parent)
        self.path = parent / f"{_PREFIX}{uuid.uuid4().hex}"
        self.path.mkdir(parents=True, mode=0o700)
        self._lock: IO[bytes] = (self.path / _LOCK).open("wb")
        _take(self._lock)

    def remove(self) -> None:
        """Delete the folder and everything in it."""
        self._lock.close()
        shutil.rmtree(self.path, ignore_errors=True)


def wipe_orphans(parent: Path) -> None:
    """Delete the folders whose process is gone, whatever ended it."""
    for folder in parent.glob(f"{_PREFIX}*"):
        lock = folder / _LOCK
        with contextlib.suppress(OSError):
            if lock.exists():
                with lock.open("r+b") as file:
                    if not _take(file):
                        continue
            shutil.rmtree(folder, ignore_errors=True)


def _take(file: IO[bytes]) -> bool:
    """Lock ``file`` without waiting; whether it worked."""
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - Windows only

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - not on Windows

            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return os.path.exists(file.name)  # noqa: PTH110 - name may be a descriptor on odd systems
