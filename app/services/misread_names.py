"""Names as a reader of pictures misreads them: ``contoh05`` as ``contoho5``.

Only for hiding a name a little longer; what is alike here is nobody's identity.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from rapidfuzz.distance import Levenshtein

if TYPE_CHECKING:
    from collections.abc import Iterable

TOKEN: Final = re.compile(r"@?\w+(?:[._|!]{1,2}\w+)*")
"""A word, or an account with its dots."""
_TWINS: Final = str.maketrans(
    {"0": "o", "1": "l", "i": "l", "|": "l", "!": "l", "5": "s", "8": "b"}
)
_SHORTEST: Final = 4
_LONG: Final = 7
"""From so many signs on, one may be another; short words are too close to ordinary ones."""
_VERY_LONG: Final = 12


class MisreadNames:
    """Knows the words of names and the accounts; tells whether a word is one of them misread."""

    def __init__(self, names: Iterable[str]) -> None:
        self._folded = frozenset(
            folded for name in names if len(folded := _fold(name)) >= _SHORTEST
        )

    def has(self, token: str) -> bool:
        """Whether ``token`` is alike to a name."""
        folded = _fold(token)
        if len(folded) < _SHORTEST:
            return False
        return folded in self._folded or any(_is_near(folded, name) for name in self._folded)


def _is_near(token: str, name: str) -> bool:
    length = min(len(token), len(name))
    if length < _LONG:
        return False
    most = 1 if length < _VERY_LONG else 2
    return Levenshtein.distance(token, name, score_cutoff=most) <= most


def _fold(word: str) -> str:
    """The signs that are taken for one another become one; marks go."""
    plain = re.sub(r"[\W_]", "", word.casefold().translate(_TWINS))
    if len(plain) < _LONG:
        return plain
    return plain.replace("rn", "m").replace("vv", "w")
