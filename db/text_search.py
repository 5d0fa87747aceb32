"""What a person typed, made safe for FTS5 (its own operators would be errors or surprises)."""

from __future__ import annotations

from typing import Final

_SHORTEST: Final = 3
"""The trigram index holds nothing shorter."""


def search_terms(typed: str) -> tuple[str, tuple[str, ...]]:
    """Return a MATCH expression (empty for none) and LIKE patterns (escaped with a backslash).

    Every word must occur somewhere; words too short for the trigram index go to LIKE.
    """
    words = typed.replace("\0", " ").split()
    long = [word for word in words if len(word) >= _SHORTEST]
    match = " AND ".join('"' + word.replace('"', '""') + '"' for word in long)
    return match, tuple(_pattern(word) for word in words if len(word) < _SHORTEST)


def _pattern(word: str) -> str:
    for special in ("\\", "%", "_"):
        word = word.replace(special, "\\" + special)
    return f"%{word}%"
