"""A plain reading order, rows from top to bottom, for callers that bring no better one."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

from app.domain.reading import Box, RawLine, Word

if TYPE_CHECKING:
    from collections.abc import Sequence


def rows_from_the_top(
    lines: Sequence[RawLine], width: int, height: int
) -> tuple[str, tuple[Word, ...]]:
    """Join lines that share a row, left to right; rows from top to bottom."""
    del width, height
    rows: list[list[RawLine]] = []
    for line in sorted(lines, key=_middle):
        if rows and abs(_middle(line) - _middle(rows[-1][0])) < _height(rows[-1][0]) / 2:
            rows[-1].append(line)
        else:
            rows.append([line])
    parts: list[str] = []
    words: list[Word] = []
    at = 0
    for number, row in enumerate(rows):
        ordered = sorted(row, key=lambda line: line.corners[0][0])
        for i, (text, box, sure) in enumerate(word for line in ordered for word in line.words):
            if i or number:
                gap = " " if i else "\n"
                parts.append(gap)
                at += 1
            words.append(_word(text, box, sure, at, number))
            parts.append(text)
            at += len(text)
    return "".join(parts), tuple(words)


def _word(text: str, box: Box, sure: float, at: int, row: int) -> Word:
    return Word(text, box, sure, start=at, end=at + len(text), line=row)


def _middle(line: RawLine) -> float:
    return sum(y for _, y in line.corners) / len(line.corners)


def _height(line: RawLine) -> float:
    return float(median(box.h for _, box, _ in line.words)) if line.words else 0.0
