"""One-edit spelling search through a deletions index.

Only words of five letters and more take part, only where their list says so, and never a word that
the guard names as an ordinary word. Two spellings are one edit apart exactly if they share a form
with at most one letter removed and rapidfuzz confirms the distance; this costs a few dictionary
look-ups per unknown token instead of a scan over all terms.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rapidfuzz.distance import OSA

if TYPE_CHECKING:
    from collections.abc import Iterable

MIN_LETTERS: Final = 5
FREE_LETTERS: Final = 6
"""From here on any single edit counts; a five-letter word only allows confusable letters."""

_CONFUSABLE: Final = frozenset(
    frozenset(pair)
    for pair in ("ce", "il", "uv", "nm", "hb", "ao", "ou", "ei", "kq", "gq", "vw", "dt", "bp", "sz",
                 "ij", "lj", "lt", "rn", "fv", "oe")
)  # fmt: skip
MAX_LETTERS: Final = 24


def _deletions(word: str) -> list[str]:
    return [word[:i] + word[i + 1 :] for i in range(len(word))]


class SpellingIndex:
    """Finds the listed word that is one edit away from an unknown token."""

    def __init__(self, words: Iterable[str], guard: Iterable[str]) -> None:
        self._guard = frozenset(guard)
        self._index: dict[str, list[str]] = {}
        for word in words:
            if MIN_LETTERS <= len(word) <= MAX_LETTERS and word.isalpha():
                for key in (word, *_deletions(word)):
                    self._index.setdefault(key, []).append(word)

    def nearest(self, token: str) -> str | None:
        """Return the listed word one edit from ``token`` (same first letter), or ``None``."""
        if not MIN_LETTERS <= len(token) <= MAX_LETTERS or token in self._guard:
            return None
        if not token.isalpha():
            return None
        index = self._index
        seen: set[str] = set()
        for key in (token, *_deletions(token)):
            for word in index.get(key, ()):
                if word not in seen and word[0] == token[0]:
                    seen.add(word)
                    if OSA.distance(token, word, score_cutoff=1) <= 1 and _plausible(token, word):
                        return word
        return None


def _plausible(token: str, word: str) -> bool:
    """Whether the edit is a likely slip; in five letters only a confusion or a doubled letter."""
    if min(len(token), len(word)) >= FREE_LETTERS:
        return True
    if len(token) == len(word):
        differing = [(a, b) for a, b in zip(token, word, strict=True) if a != b]
        if len(differing) == 1:
            return frozenset(differing[0]) in _CONFUSABLE
        return True  # two neighbours swapped
    longer, shorter = (token, word) if len(token) > len(word) else (word, token)
    return any(
        longer[i] == longer[i - 1] and longer[:i] + longer[i + 1 :] == shorter
        for i in range(1, len(longer))
    )
