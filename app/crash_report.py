"""What is said of a bug: types and places in the program, and not a word of any post.

The message of an exception may quote what was being worked on, so it is left out.
"""

from __future__ import annotations

import platform
import traceback
from pathlib import Path


def crash_report(error: BaseException, *versions: str) -> str:
    """Return types and places of ``error`` and its causes; no message, no source line."""
    lines = [
        " · ".join((f"Python {platform.python_version()}", *versions)),
        f"{platform.system()} {platform.release()}",
    ]
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        lines.append(f"{type(current).__module__}.{type(current).__qualname__}")
        lines += [
            f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(current.__traceback__)
        ]
        current = current.__cause__ or current.__context__
    return "\n".join(lines)
