"""What a person typed, made safe for FTS5 (its own operators would be errors or surprises)."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_SHORTEST: Final = 3
"""The trigram index holds nothing shorter."""
_WORD: Final = "LNM"
"""Letters, numbers and marks make words; every other sign stands alone."""


@dataclass(frozen=True, slots=True)
class SearchTerms:
    """Every word must occur: ``match`` and ``starts`` are MATCH expressions, empty for none.

    Words of three letters or more are found anywhere (``match``). Shorter ones beside longer ones
    are LIKE patterns for the hits of those (``parts``, escaped with a backslash); alone they are
    looked up among the beginnings of words (``starts``).
    """

    match: str = ""
    parts: tuple[str, ...] = ()
    starts: str = ""


def search_terms(typed: str) -> SearchTerms:
    """Return how to look up what was typed."""
    words = typed.replace("\0", " ").split()
    long = [word for word in words if len(word) >= _SHORTEST]
    short = [word for word in words if len(word) < _SHORTEST]
    if long:
        return SearchTerms(_all(long), tuple(_pattern(word) for word in short))
    return SearchTerms(starts=_all(piece for word in short for piece in _split(word)))


def beginnings(text: str) -> str:
    """Return the first letter and the first two of every word in ``text``, and its other signs."""
    return " ".join(sorted({word[:n] for word in _split(text) for n in (1, 2)}))


def _split(text: str) -> list[str]:
    spaced = "".join(
        letter if unicodedata.category(letter)[0] in _WORD else f" {letter} "
        for letter in text.casefold()
    )
    return spaced.split()


def _all(words: Iterable[str]) -> str:
    return " AND ".join('"' + word.replace('"', '""') + '"' for word in words)


def _pattern(word: str) -> str:
    for special in ("\\", "%", "_"):
        word = word.replace(special, "\\" + special)
    return f"%{word}%"
