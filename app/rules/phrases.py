"""Exact search for phrases of two and more words (Aho-Corasick over the joined words)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import ahocorasick

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class PhraseFinder:
    """Finds every phrase, overlapping ones included, in one pass."""

    def __init__(self, phrases: Mapping[str, Sequence[int]]) -> None:
        self._automaton = ahocorasick.Automaton()
        for phrase, numbers in phrases.items():
            words = phrase.count(" ") + 1
            self._automaton.add_word(f" {phrase} ", (len(phrase), words, tuple(numbers)))
        if phrases:
            self._automaton.make_automaton()
        self._empty = not phrases

    def find(self, words: Sequence[str]) -> list[tuple[int, int, tuple[int, ...]]]:
        """Return ``(first token, one past last, list ids)`` for every phrase among ``words``."""
        if self._empty or len(words) < 2:  # noqa: PLR2004 - a phrase has two words
            return []
        raw = list(self._automaton.iter(f" {' '.join(words)} "))
        if not raw:
            return []
        position: dict[int, int] = {}
        at = 1
        for number, word in enumerate(words):
            position[at] = number
            at += len(word) + 1
        hits = []
        for end, (length, count, numbers) in raw:
            first = position[end - length]
            hits.append((first, first + count, numbers))
        return hits
