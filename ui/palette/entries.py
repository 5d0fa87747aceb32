"""What the palette lists, and how what was typed picks from it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: ``group`` says what it is, ``detail`` tells it from others of the same title."""

    icon: str
    title: str
    group: str
    run: Callable[[], object]
    detail: str = ""
    keys: str = ""

    @property
    def spoken(self) -> str:
        """The whole line, for screen readers."""
        return ", ".join(part for part in (self.title, self.detail, self.group, self.keys) if part)


def matching(entries: Iterable[Entry], typed: str) -> list[Entry]:
    """Return the entries that hold every typed word, those whose title begins so first."""
    words = _plain(typed).split()
    found = []
    for number, entry in enumerate(entries):
        title, whole = _plain(entry.title), _plain(f"{entry.title} {entry.detail} {entry.group}")
        if all(word in whole for word in words):
            begins = bool(words) and title.startswith(words[0])
            inside = all(word in title for word in words)
            found.append((not begins, not inside, number, entry))
    return [entry for _begins, _inside, _number, entry in sorted(found, key=lambda hit: hit[:3])]


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
