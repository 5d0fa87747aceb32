"""Lists of short names, written as words so that one line holds many."""

from __future__ import annotations


def names(text: str) -> frozenset[str]:
    """Return the words of ``text`` as a set."""
    return frozenset(text.split())
