"""Read one token with the pack's word lists: its canonical word, its lists, and by which view.

Results are remembered per raw spelling, because posts repeat their words; the memory is bounded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from app.rules import kinds
from app.rules.site_names import has_strong_tail, is_site_name
from app.rules.spelling import SpellingIndex
from app.rules.views import fold, is_mixed, is_styled, spellings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_MEMORY: Final = 40_000
_MIN_SHOUT: Final = 3
_MASKS: Final = frozenset("*")
MAX_HASHTAG: Final = 60


class Reading(NamedTuple):
    """What one token says: plain and canonical spelling, ids of its word lists, the view used."""

    plain: str
    canonical: str
    lists: tuple[int, ...]
    view: str


class WordReader:
    """Looks tokens up in every view; pure apart from its bounded memory."""

    def __init__(
        self,
        words: Mapping[str, Sequence[int]],
        slang: Mapping[str, str],
        fuzzy: Sequence[str],
        masked: Sequence[str],
        guard: Sequence[str],
    ) -> None:
        self._words = {word: tuple(ids) for word, ids in words.items()}
        self._slang = dict(slang)
        self._guard = frozenset(guard)
        self._spelling = SpellingIndex(fuzzy, guard)
        self._masked: dict[tuple[str, int], list[str]] = {}
        for word in masked:
            self._masked.setdefault((word[0], len(word)), []).append(word)
        self._memory: dict[str, Reading] = {}
        self._marks: dict[str, tuple[int, ...]] = {}

    def read(self, raw: str) -> Reading:
        """Return the reading of the word token ``raw``."""
        found = self._memory.get(raw)
        if found is None:
            if len(self._memory) >= _MEMORY:
                self._memory.clear()
            found = self._memory[raw] = self._look_up(raw)
        return found

    def marks(self, raw: str, plain: str) -> tuple[int, ...]:
        """Return the built-in kinds of the word ``raw``: decorative, site name, shouted."""
        found = self._marks.get(raw)
        if found is None:
            if len(self._marks) >= _MEMORY:
                self._marks.clear()
            found = self._marks[raw] = _marks(raw, plain)
        return found

    def lists_of(self, word: str) -> tuple[int, ...]:
        """Return the list ids of an exactly written lower-case ``word``."""
        return self._words.get(word, ())

    def split_hashtag(self, raw: str) -> list[str]:
        """Cut ``#PilihNomor2`` or ``#pilihnomor2`` into words; the whole body if nothing fits."""
        body = raw[1 : MAX_HASHTAG + 1]
        parts: list[str] = []
        for part in _camel_parts(body):
            plain = fold(part)
            known = plain in self._words or plain in self._slang or not plain.isalpha()
            parts.extend([part] if known else self._segment(plain) or [part])
        return parts

    def _segment(self, text: str) -> list[str]:
        # Fewest known words that cover all letters (dynamic programme from the end).
        size = len(text)
        best: list[tuple[int, list[str]] | None] = [None] * (size + 1)
        best[size] = (0, [])
        for i in range(size - 1, -1, -1):
            for j in range(min(size, i + 20), i + 1, -1):
                word = text[i:j]
                rest = best[j]
                known = word in self._words or word in self._slang or word in self._guard
                if rest is not None and known and len(word) > 2:  # noqa: PLR2004 - short ones mislead
                    cost = rest[0] + 1
                    here = best[i]
                    if here is None or cost < here[0]:
                        best[i] = (cost, [word, *rest[1]])
        return best[0][1] if best[0] is not None else []

    def _look_up(self, raw: str) -> Reading:
        plain = fold(raw)
        exact = self._exact(plain, plain, "")
        if exact is not None:
            return exact
        if plain in self._guard:
            return Reading(plain, plain, (), "")
        if "*" in plain:
            word = self._unmask(plain)
            if word is None:
                return Reading(plain, plain.replace("*", ""), (), "")
            return Reading(plain, word, self._words[word], "sensor")
        return self._respelt(raw, plain) or Reading(plain, plain, (), "")

    def _respelt(self, raw: str, plain: str) -> Reading | None:
        if "I" in raw[1:] and not raw.isupper():
            found = self._exact(plain, fold(raw.replace("I", "l")), "ocr")
            if found is not None:
                return found
        for view, spelling in spellings(plain):
            found = self._exact(plain, spelling, view)
            if found is not None:
                return found
        near = self._spelling.nearest(plain)
        return None if near is None else Reading(plain, near, self._words[near], "mirip")

    def _exact(self, plain: str, spelling: str, view: str) -> Reading | None:
        lists = self._words.get(spelling)
        standard = self._slang.get(spelling)
        if standard is not None:
            more = self._words.get(standard, ())
            merged = tuple(dict.fromkeys((lists or ()) + more))
            return Reading(plain, standard, merged, view or "slang")
        if lists is not None:
            return Reading(plain, spelling, lists, view)
        return None

    def _unmask(self, plain: str) -> str | None:
        for word in self._masked.get((plain[0], len(plain)), ()):
            if all(a in (b, "*") for a, b in zip(plain, word, strict=True)):
                return word
        return None


def _marks(raw: str, plain: str) -> tuple[int, ...]:
    marks: list[int] = []
    styled = not raw.isascii() and is_styled(raw)
    if styled:
        marks.append(kinds.STYLED)
        if is_mixed(raw):
            marks.append(kinds.MIXED)
    if is_site_name(plain, raw, styled=styled):
        marks.append(kinds.SITE_NAME)
        if has_strong_tail(plain, raw, styled=styled):
            marks.append(kinds.STRONG_SITE_NAME)
    if len(raw) >= _MIN_SHOUT and raw.isupper():
        marks.append(kinds.SHOUT)
    return tuple(marks)


def _camel_parts(body: str) -> list[str]:
    parts: list[str] = []
    start = 0
    for i in range(1, len(body)):
        a, b = body[i - 1], body[i]
        acronym_ends = a.isupper() and b.isupper() and i + 1 < len(body) and body[i + 1].islower()
        if (
            (a.islower() and b.isupper())
            or acronym_ends
            or b == "_"
            or (a.isalpha() and b.isdigit() and (i == len(body) - 1 or not body[i + 1].isalpha()))
            or (a.isdigit() and b.isupper())
        ):
            parts.append(body[start:i].strip("_"))
            start = i
    parts.append(body[start:].strip("_"))
    return [p for p in parts if p]
