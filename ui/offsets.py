"""Python counts code points, Qt counts UTF-16 units: the one place that converts."""

from __future__ import annotations

_FIRST_PAIR = 0x10000


def to_utf16(text: str, offset: int) -> int:
    """Return the UTF-16 offset of the code-point ``offset`` in ``text``."""
    return offset + sum(ord(c) >= _FIRST_PAIR for c in text[:offset])


def to_code_point(text: str, units: int) -> int:
    """Return the code-point offset of a UTF-16 offset; inside a pair, that of its character."""
    seen = 0
    for index, character in enumerate(text):
        seen += 2 if ord(character) >= _FIRST_PAIR else 1
        if seen > units:
            return index
    return len(text)
