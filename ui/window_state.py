"""What the window remembers between starts: ``ui.toml`` in the data folder, no content of items."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from typing import Any

THEMES: Final = ("system", "light", "dark")
FONT_SCALES: Final = (100, 115, 130, 150)
_NAME: Final = re.compile(r"[A-Za-z_]{1,40}")
_WIDEST: Final = 16000


@dataclass(frozen=True, slots=True)
class WindowState:
    """Size in device-independent pixels, ``font_scale`` in percent, the key of the last screen.

    ``splitters`` holds the sizes of every splitter that has an object name.
    """

    width: int = 1366
    height: int = 740
    maximized: bool = True
    theme: str = "system"
    font_scale: int = 100
    queue_width: int = 272
    case_width: int = 400
    screen: str = "review"
    tour_seen: bool = False
    splitters: Mapping[str, tuple[int, ...]] = field(default_factory=dict)


def load_state(folder: Path) -> WindowState:
    """Return what is remembered; anything unreadable or out of range falls back to the default."""
    base = WindowState()
    try:
        data = tomllib.loads((folder / "ui.toml").read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return base

    def number(name: str, default: int, low: int, high: int) -> int:
        value = data.get(name)
        return value if type(value) is int and low <= value <= high else default

    theme = data.get("theme")
    scale = data.get("font_scale")
    return WindowState(
        width=number("width", base.width, 800, 16000),
        height=number("height", base.height, 500, 16000),
        maximized=data.get("maximized") is not False,
        theme=theme if theme in THEMES else base.theme,
        font_scale=scale if scale in FONT_SCALES else base.font_scale,
        queue_width=number("queue_width", base.queue_width, 160, 2000),
        case_width=number("case_width", base.case_width, 240, 2000),
        tour_seen=data.get("tour_seen") is True,
        screen=_name(data.get("screen")) or base.screen,
        splitters=_splitters(data.get("splitters")),
    )


def save_state(folder: Path, state: WindowState) -> None:
    """Write ``state``; a folder that cannot be written costs only the memory of the window."""
    text = "".join(
        f"{name} = {_toml(getattr(state, name))}\n" for name in WindowState.__dataclass_fields__
    )
    try:
        (folder / "ui.toml").write_text(text, encoding="utf-8", newline="\n")
    except OSError:
        return


def _name(value: Any) -> str:
    return value if isinstance(value, str) and _NAME.fullmatch(value) else ""


def _splitters(value: Any) -> dict[str, tuple[int, ...]]:
    given = value.items() if isinstance(value, dict) else ()
    return {
        name: tuple(sizes)
        for name, sizes in given
        if _name(name)
        and isinstance(sizes, list)
        and all(type(size) is int and 0 <= size <= _WIDEST for size in sizes)
    }


def _toml(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name} = {list(sizes)}" for name, sizes in value.items()) + "}"
    if isinstance(value, bool):
        return "true" if value else "false"
    return f'"{value}"' if isinstance(value, str) else str(value)
