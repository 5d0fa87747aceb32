"""The drawn words with their boxes, as a faultless recogniser would give them; whose they are."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from app.domain.reading import Box, RawLine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.domain.reading import Word

NEAR = 0.8
"""Pieces in one row nearer than this many heights are one line to a recogniser."""


def lines_of(truth: dict[str, Any]) -> list[RawLine]:
    """Return the drawn words as lines; pieces beside each other are joined as detectors do."""
    pieces: list[list[tuple[str, Box]]] = []
    for _, group in groupby(truth["words"], key=lambda row: row[6]):
        words = [(row[0], _box(row)) for row in group if row[0]]
        if not words:
            continue
        last = pieces[-1][-1][1] if pieces else None
        if last and _beside(last, words[0][1]):
            pieces[-1] += words
        else:
            pieces.append(words)
    return [_line(words) for words in pieces]


def _box(row: list[Any]) -> Box:
    left, top, right, bottom = row[1:5]
    return Box(left, top, max(1, right - left), max(1, bottom - top))


def _beside(last: Box, new: Box) -> bool:
    high = max(last.h, new.h)
    return -2 < new.x - last.right < NEAR * high and abs(last.bottom - new.bottom) < high / 2


def _line(words: list[tuple[str, Box]]) -> RawLine:
    left, right = words[0][1].x, words[-1][1].right
    top, bottom = min(box.y for _, box in words), max(box.bottom for _, box in words)
    corners = ((left, top), (right, top), (right, bottom), (left, bottom))
    text = " ".join(word for word, _ in words)
    return RawLine(text, 0.95, corners, tuple((word, box, 0.95) for word, box in words))


def whose(truth: dict[str, Any], words: tuple[Word, ...], width: int) -> Iterator[tuple[str, Word]]:
    """Recognised words with whose they were drawn as, found by where they stand."""
    if truth.get("harm") == "photographed":
        return
    drawn = truth.get("words", ())
    scale = truth.get("width", width) / width
    for word in words:
        x = (word.box.x + word.box.w / 2) * scale
        y = (word.box.y + word.box.h / 2) * scale
        for row in drawn:
            if row[1] <= x <= row[3] and row[2] - 4 <= y <= row[4] + 4:
                yield row[5], word
                break
