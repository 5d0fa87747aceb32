"""Recognised lines as upright rectangles: the picture's tilt taken out, text and words kept."""

from __future__ import annotations

import math
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.reading import RawLine

_MAX_TILT = math.radians(20)


@dataclass(frozen=True, slots=True)
class Piece:
    """One recognised line's place after deskewing, in pixels; ``line`` is what was recognised."""

    line: RawLine
    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> float:
        """Vertical centre."""
        return (self.top + self.bottom) / 2

    @property
    def height(self) -> float:
        """Height of the line; about 1.3 times the size of its letters' box."""
        return self.bottom - self.top


def upright(lines: Sequence[RawLine]) -> list[Piece]:
    """Return the lines that hold words, turned by the common tilt of the picture."""
    kept = [line for line in lines if line.words and line.text.strip()]
    tilt = _tilt(kept)
    cos, sin = math.cos(-tilt), math.sin(-tilt)
    return [_turned(line, cos, sin) for line in kept]


def typical_height(pieces: Sequence[Piece]) -> float:
    """Median height, at least one pixel."""
    return max(1.0, median(piece.height for piece in pieces)) if pieces else 1.0


def _turned(line: RawLine, cos: float, sin: float) -> Piece:
    points = [(x * cos - y * sin, x * sin + y * cos) for x, y in _corners(line)]
    # Means of opposite corners: the tilt left over in one line must not make it look taller.
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = points
    left, right = (ax + dx) / 2, (bx + cx) / 2
    top, bottom = (ay + by) / 2, (cy + dy) / 2
    return Piece(line, min(left, right), min(top, bottom), max(left, right), max(top, bottom))


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
    weighted.sort()
    half, seen = sum(width for _, width in weighted) / 2, 0.0
    for angle, width in weighted:
        seen += width
        if seen >= half:
            return angle
    return 0.0
