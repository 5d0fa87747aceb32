"""No memory image of a crashed process on the disk: it would hold keys and posts."""

from __future__ import annotations

import contextlib
import sys

_NO_BOXES = 0x0001 | 0x0002 | 0x8000
"""Fail critical errors, no fault box, no open-file box: Windows then writes no report."""


def forbid_core_dumps() -> None:
    """Forbid core dumps of this process and of every child it starts."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - Windows only; written and read, not run yet

        ctypes.windll.kernel32.SetErrorMode(_NO_BOXES)
        return
    import resource  # noqa: PLC0415 - not on Windows

    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
