"""Which files of a watched folder are whole: those whose size stayed the same for a while."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

STABLE_LOOKS: Final = 2
"""Looks in a row at which size and time of a file must be the same."""


class FileMark(NamedTuple):
    """What tells two states of a file apart without reading it."""

    size: int
    modified_ns: int


@dataclass(slots=True)
class StableFiles:
    """Remembers what each look at the folder saw; copying and downloading files wait."""

    _seen: dict[str, tuple[FileMark, int]] = field(default_factory=dict)
    _done: dict[str, FileMark] = field(default_factory=dict)

    def look(self, now: Mapping[str, FileMark]) -> tuple[str, ...]:
        """Return the files that are whole and were not handed out in this state before."""
        seen: dict[str, tuple[FileMark, int]] = {}
        for name, mark in now.items():
            before, looks = self._seen.get(name, (mark, 0))
            seen[name] = (mark, looks + 1 if before == mark else 1)
        self._seen = seen
        self._done = {name: mark for name, mark in self._done.items() if name in now}
        ready = tuple(
            name
            for name, (mark, looks) in sorted(seen.items())
            if looks >= STABLE_LOOKS and mark.size > 0 and self._done.get(name) != mark
        )
        self._done.update({name: seen[name][0] for name in ready})
        return ready
