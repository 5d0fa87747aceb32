"""A command context that remembers what a command printed."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]


class RecordingContext:
    """Stands in for the real context of ``app.commands``."""

    def __init__(self, stdin: str = "", resources: Path = ROOT / "resources") -> None:
        self.emitted: list[dict[str, Any]] = []
        self.said: list[str] = []
        self.warned: list[str] = []
        self.stdin = io.StringIO(stdin)
        self.resources = resources

    def emit(self, obj: dict[str, Any]) -> None:
        self.emitted.append(obj)

    def say(self, text: str) -> None:
        self.said.append(text)

    def warn(self, text: str) -> None:
        self.warned.append(text)
