"""Recognised lines as upright rectangles: what a camera did to the screen is taken out.

The picture's tilt, lines that run together to one side, and columns that lean.
"""

from __future__ import annotations

import math
from statistics import median
from typing import TYPE_CHECKING

from app.screens.pieces import Piece, typical_height

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.reading import RawLine

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
