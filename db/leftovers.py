"""What writers that were killed left behind: unfinished files and sets, encrypted, of no use."""

from __future__ import annotations

import contextlib
import re
import shutil
import time
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_NAME: Final = re.compile(r"\.[0-9a-f]{16}\.new")
"""How :func:`db.durable_files.write_durably` and the backup name what is not finished."""
_OLD_SECONDS: Final = 24 * 60 * 60
"""No writer is at it any more, whatever the clock did meanwhile."""


def clear_leftovers(folders: Iterable[Path], now: float | None = None) -> int:
    """Remove what is left in ``folders`` since more than a day; return how many there were.

    What cannot be removed now waits for the next time.
    """
    limit = (time.time() if now is None else now) - _OLD_SECONDS
    removed = 0
    for folder in folders:
        with contextlib.suppress(OSError):
            for path in folder.iterdir():
                if _NAME.fullmatch(path.name) and path.stat().st_mtime < limit:
                    _remove(path)
                    removed += 1
    return removed


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)
