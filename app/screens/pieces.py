"""Words in a row as upright rectangles, and what stands beside them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.reading import Box

_NUMERAL = re.compile(r"\d{1,2}[.)]?|[•●▪–-]")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words in a row and their place after deskewing, in pixels: a recognised line or part of it.

    ``spans`` are the words' left and right ends after deskewing.
    """

    words: tuple[tuple[str, Box, float], ...]
    spans: tuple[tuple[float, float], ...]
    left: float
    top: float
    right: float
    bottom: float
    middle: float
    """Vertical centre."""
    height: float
    """Of the line; about 1.3 times the size of its letters' box."""

    @classmethod
    def at(
        cls,
        words: tuple[tuple[str, Box, float], ...],
        spans: tuple[tuple[float, float], ...],
        edges: tuple[float, float, float, float],
    ) -> Piece:
        """Words between left, top, right and bottom ``edges``."""
        _, top, _, bottom = edges
        return cls(words, spans, *edges, middle=(top + bottom) / 2, height=bottom - top)

    @property
    def text(self) -> str:
        """The words, parted by blanks."""
        return " ".join(text for text, _, _ in self.words)

    @property
    def is_numeral(self) -> bool:
        """Whether it is the number or the bullet of a point in a list."""
        return _NUMERAL.fullmatch(self.text) is not None


class Rows:
    """Pieces by their height on the screen."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._ordered = sorted(pieces, key=lambda p: p.middle)
        self._middles = [piece.middle for piece in self._ordered]

    def level(self, piece: Piece, reach: float) -> Sequence[Piece]:
        """Pieces whose middle lies no further off than ``reach`` line heights, from the top."""
        away = reach * piece.height
        first = bisect_left(self._middles, piece.middle - away)
        return self._ordered[first : bisect_right(self._middles, piece.middle + away)]


class Heights:
    """The heights of the screen that lines fill together."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._tops: list[float] = []
        self._bottoms: list[float] = []
        for piece in sorted(pieces, key=lambda p: p.top):
            if self._bottoms and piece.top <= self._bottoms[-1]:
                self._bottoms[-1] = max(self._bottoms[-1], piece.bottom)
            else:
                self._tops.append(piece.top)
                self._bottoms.append(piece.bottom)

    def reach(self, top: float, bottom: float) -> bool:
        """Whether the stretch lies between the highest and the lowest line, in part at least."""
        return bottom >= self._tops[0] and top <= self._bottoms[-1]

    def meet(self, line: Piece) -> bool:
        """Whether the line stands beside one of them, with a quarter of its height or more."""
        need = line.height * 0.25
        number = bisect_right(self._tops, line.bottom - need) - 1
        if number < 0:
            return False
        shared = min(self._bottoms[number], line.bottom) - max(self._tops[number], line.top)
        return shared > need


def typical_height(pieces: Sequence[Piece]) -> float:
    """Median height, at least one pixel."""
    return max(1.0, median(piece.height for piece in pieces)) if pieces else 1.0


def mean_width(pieces: Sequence[Piece]) -> float:
    """In line heights."""
    return sum((p.right - p.left) / max(1.0, p.height) for p in pieces) / len(pieces)
