"""Recognised lines as upright rectangles: the picture's tilt taken out, text and words kept."""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.reading import Box, RawLine

_NUMERAL = re.compile(r"\d{1,2}[.)]?|[•●▪–-]")
_LONG = 3.0
"""Width of a line, in its heights, whose slope can be told."""
_ENOUGH = 6
"""Lines that tell how a picture's lines run together."""
_BARELY = 0.15
"""How far off a line, in line heights, does not matter."""
_LEANS = 0.015
"""How much an edge leans before it is put upright."""
_OPEN = 40
"""Edges that a line may go on, the latest ones."""
_EDGES = 3
"""Edges of paragraphs that tell how columns lean."""
_EDGE_LINES = 3
_MAX_TILT = math.radians(20)


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


def upright(lines: Sequence[RawLine]) -> list[Piece]:
    """Return the lines that hold words, turned by the common tilt of the picture.

    On a photo of a screen the lines also run together to one side; that is taken out, too.
    """
    kept = [line for line in lines if line.words and line.text.strip()]
    tilt = _tilt(kept)
    cos, sin = math.cos(-tilt), math.sin(-tilt)
    return _unslanted(_parallel([_turned(line, cos, sin) for line in kept]))


def _unslanted(pieces: list[Piece]) -> list[Piece]:
    """Put the left edges of columns upright that lean on a photo."""
    edges = [(down, aside) for down, aside in map(_fall, _edges(pieces)) if down]
    if len(edges) < _EDGES:
        return pieces
    slant = sum(a * d for d, a in edges) / sum(d * d for d, _ in edges)
    if abs(slant) < _LEANS:
        return pieces
    middle = median(p.middle for p in pieces)
    return [_pushed(p, -slant * (p.middle - middle)) for p in pieces]


def _edges(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Lines of one size close under each other that begin nearly at one edge."""
    edges: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda p: p.middle):
        above = next((e for e in reversed(edges[-_OPEN:]) if _goes_down(e[-1], piece)), None)
        if above is None:
            edges.append([piece])
        else:
            above.append(piece)
    return edges


def _goes_down(above: Piece, below: Piece) -> bool:
    small, large = sorted((above.height, below.height))
    near = 0.7 * small < below.middle - above.middle < 1.7 * small
    return near and large < 1.3 * small and abs(below.left - above.left) < 0.4 * small


def _fall(edge: Sequence[Piece]) -> tuple[float, float]:
    """How far down the edge goes and how far to the right; 0 of an edge too short to tell."""
    if len(edge) < _EDGE_LINES:
        return 0.0, 0.0
    return edge[-1].middle - edge[0].middle, edge[-1].left - edge[0].left


def _pushed(piece: Piece, aside: float) -> Piece:
    spans = tuple((left + aside, right + aside) for left, right in piece.spans)
    edges = (piece.left + aside, piece.top, piece.right + aside, piece.bottom)
    return Piece.at(piece.words, spans, edges)


def _parallel(turned: Sequence[tuple[Piece, float]]) -> list[Piece]:
    """Make lines parallel that run together; each comes with the slope that is left."""
    pieces = [piece for piece, _ in turned]
    told = [(p, slope) for p, slope in turned if p.right - p.left > _LONG * p.height]
    if len(told) < _ENOUGH:
        return pieces
    left, right = min(p.left for p in pieces), max(p.right for p in pieces)
    centre = (left + right) / 2
    change = _change_of_slope([(p.middle, slope, p.right - p.left) for p, slope in told])
    middle = median(p.middle for p, _ in told)
    most = abs(change) * (right - left) / 2 * max(abs(p.middle - middle) for p in pieces)
    if most < typical_height(pieces) * _BARELY:
        return pieces
    return [_moved(p, -change * (p.middle - middle) * _middle_of(p, centre)) for p in pieces]


def _middle_of(piece: Piece, centre: float) -> float:
    return (piece.left + piece.right) / 2 - centre


def _moved(piece: Piece, down: float) -> Piece:
    edges = (piece.left, piece.top + down, piece.right, piece.bottom + down)
    return Piece.at(piece.words, piece.spans, edges)


def _change_of_slope(lines: Sequence[tuple[float, float, float]]) -> float:
    """How much steeper lines become for each pixel down, the median over pairs of lines.

    A line is its height on the screen, its slope and its width; half of them are paired with those
    of the other half.
    """
    ordered = sorted(lines)
    half = len(ordered) // 2
    pairs = list(zip(ordered[:half], ordered[-half:], strict=True))
    weighted = sorted(
        ((b[1] - a[1]) / (b[0] - a[0]), min(a[2], b[2])) for a, b in pairs if b[0] > a[0]
    )
    return _weighted_median(weighted)


def _weighted_median(values: Sequence[tuple[float, float]]) -> float:
    """The middle value of sorted ones, each with its weight; 0 of none."""
    half, seen = sum(weight for _, weight in values) / 2, 0.0
    for value, weight in values:
        seen += weight
        if seen >= half:
            return value
    return 0.0


def typical_height(pieces: Sequence[Piece]) -> float:
    """Median height, at least one pixel."""
    return max(1.0, median(piece.height for piece in pieces)) if pieces else 1.0


def mean_width(pieces: Sequence[Piece]) -> float:
    """In line heights."""
    return sum((p.right - p.left) / max(1.0, p.height) for p in pieces) / len(pieces)


def _turned(line: RawLine, cos: float, sin: float) -> tuple[Piece, float]:
    """The line's piece and the slope left in it."""
    points = [(x * cos - y * sin, x * sin + y * cos) for x, y in _corners(line)]
    # Means of opposite corners: the tilt left over in one line must not make it look taller.
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = points
    left, right = (ax + dx) / 2, (bx + cx) / 2
    top, bottom = (ay + by) / 2, (cy + dy) / 2
    edges = (min(left, right), min(top, bottom), max(left, right), max(top, bottom))
    rise = (by + cy - ay - dy) / 2
    slope = rise / max(1.0, abs(right - left))
    return Piece.at(line.words, _spans(line, cos, sin), edges), slope


def _spans(line: RawLine, cos: float, sin: float) -> tuple[tuple[float, float], ...]:
    spans = []
    for _, box, _ in line.words:
        middle = (box.x + box.w / 2) * cos - (box.y + box.h / 2) * sin
        spans.append((middle - box.w / 2, middle + box.w / 2))
    return tuple(spans)


def _corners(line: RawLine) -> tuple[tuple[float, float], ...]:
    if len(line.corners) == 4:  # noqa: PLR2004 - a quadrilateral
        return line.corners
    boxes = [box for _, box, _ in line.words]
    left, top = min(b.x for b in boxes), min(b.y for b in boxes)
    right, bottom = max(b.right for b in boxes), max(b.bottom for b in boxes)
    return ((left, top), (right, top), (right, bottom), (left, bottom))


def _tilt(lines: Sequence[RawLine]) -> float:
    """Angle of the text in radians, the median weighted by length; lone odd lines do not count."""
    weighted = []
    for line in lines:
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = _corners(line)
        width, rise = (bx - ax + cx - dx) / 2, (by - ay + cy - dy) / 2
        height = (dy - ay + cy - by) / 2
        angle = math.atan2(rise, width)
        if width > 3 * height and abs(angle) < _MAX_TILT:
            weighted.append((angle, width))
    return _weighted_median(sorted(weighted))
