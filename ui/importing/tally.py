"""How many lines of an import came to what, in words."""

from __future__ import annotations

from collections import Counter
from typing import Final

from app.text import N_, _

_WORDS: Final = {
    "new": N_("{n} baru"),
    "duplicate": N_("{n} duplikat"),
    "near_duplicate": N_("{n} mirip"),
    "waiting_image": N_("{n} menunggu gambar"),
    "error": N_("{n} gagal"),
}


class ImportTally:
    """Counts by status; what is read again is taken off first."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()

    def add(self, status: str) -> None:
        """Count one more line."""
        self._counts[status] += 1

    def forget_failed(self, number: int) -> None:
        """Take off lines that failed and are read again."""
        self._counts["error"] -= number

    @property
    def fresh(self) -> int:
        """How many items there are to review."""
        return self._counts["new"] + self._counts["near_duplicate"]

    @property
    def words(self) -> str:
        """The counts in one line; empty where nothing came in."""
        return " · ".join(
            _(text).format(n=self._counts[state])
            for state, text in _WORDS.items()
            if self._counts[state]
        )


def taken_back_words(gone: int, left: int) -> str:
    """Return how many items an undone import took out again, and how many stay."""
    text = _("{n} konten dikeluarkan lagi.").format(n=gone)
    if left:
        stay = _("{n} sudah dikerjakan dan tetap ada.").format(n=left)
        text = f"{text} {stay}"
    return text
