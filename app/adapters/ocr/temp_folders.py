"""Temporary folders of OCR children: inside the data folder, wiped when their owner is gone."""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
import sys
import tempfile
import uuid
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOCK = "lock"
_PREFIX = "ocr-"
_ATTEMPTS = 5


class TempFolder:
    """A folder of this process alone, marked as in use by a lock that dies with the process."""

    def __init__(self, parent: Path) -> None:
        wipe_orphans(parent)
        for attempt in range(_ATTEMPTS, 0, -1):
            self.path = parent / f"{_PREFIX}{uuid.uuid4().hex}"
            self.path.mkdir(parents=True, mode=0o700)
            try:
                self._lock: IO[bytes] = (self.path / _LOCK).open("wb")
            except FileNotFoundError:
                if attempt == 1:
                    raise
                continue  # another process took the folder for an orphan before its lock was there
            if _take(self._lock):
                break
            self._lock.close()

    def remove(self) -> None:
        """Delete the folder and everything in it."""
        self._lock.close()
        shutil.rmtree(self.path, ignore_errors=True)


@contextmanager
def place_without_office() -> Iterator[Path]:
    """Yield a folder for commands that open no office: one a person, the same each time.

    So the next run wipes what a killed one left.
    """
    who = "ocr" if sys.platform == "win32" else str(os.getuid())
    parent = Path(tempfile.gettempdir()) / f"tinjau-{who}"
    if not _is_ours(parent):
        with tempfile.TemporaryDirectory(prefix="tinjau-", ignore_cleanup_errors=True) as other:
            yield Path(other)
        return
    try:
        yield parent
    finally:
        with contextlib.suppress(OSError):
            parent.rmdir()  # not while another run is in it


def _is_ours(folder: Path) -> bool:
    """Make the folder where it is missing; whether nobody else can write into it."""
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        facts = folder.lstat()
    except OSError:
        return False
    if sys.platform == "win32":
        return True  # the system's folder for temporary files is the person's own there
    others = stat.S_IWGRP | stat.S_IWOTH
    return (
        stat.S_ISDIR(facts.st_mode) and facts.st_uid == os.getuid() and not facts.st_mode & others
    )


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
