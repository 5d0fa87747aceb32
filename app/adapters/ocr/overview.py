"""A first look at a picture: made small, with its empty rows and columns taken out.

Detection costs by the pixel, and half of a usual screenshot is empty. Rows and columns without any
edge are removed before the model looks, and what it finds is mapped back.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from app.adapters.ocr.detection import STRIDE, Region

if TYPE_CHECKING:
    from numpy.typing import NDArray

LONG_SIDE = 960
TALL_RATIO = 2.2
EDGE = 5
EDGE_PIXELS = 2
MARGIN = 14
MAX_STRIP_PIXELS = 700_000
_CUT_WINDOW = 0.3
_LEFTOVER = 1.4


def overview_scale(width: int, height: int) -> float:
    """Scale of the first look: a usual screen's long side becomes ``LONG_SIDE`` pixels.

    A long capture is looked at as its width deserves, not shrunk to fit.
    """
    return min(1.0, LONG_SIDE / min(max(width, height), TALL_RATIO * min(width, height)))


@dataclass(frozen=True, slots=True)
class Overview:
    """The small picture without its empty rows and columns.

    ``rows`` and ``columns`` say where each kept row and column was in the small picture; ``busy``
    counts the edges of each kept row; ``scale`` is small pixels per picture pixel.
    """

    pixels: NDArray[np.uint8]
    rows: NDArray[np.intp]
    columns: NDArray[np.intp]
    busy: NDArray[np.intp]
    scale: float

    def to_picture(self, points: NDArray[np.float32]) -> NDArray[np.float32]:
        """Map points (x, y) of the overview to the picture."""
        out = np.empty_like(points, np.float32)
        out[:, 0] = _along(points[:, 0], self.columns) / self.scale
        out[:, 1] = _along(points[:, 1], self.rows) / self.scale
        return out


def look(pixels: NDArray[np.uint8]) -> Overview | None:
    """Make the overview of a BGR picture; ``None`` where it shows nothing at all."""
    height, width = pixels.shape[:2]
    scale = overview_scale(width, height)
    size = (max(STRIDE, round(width * scale)), max(STRIDE, round(height * scale)))
    way = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    small = pixels if size == (width, height) else cv2.resize(pixels, size, interpolation=way)
    grey = cv2.cvtColor(small, cv2.COLOR_BGR2GRAY)
    edges = np.zeros(grey.shape, bool)
    edges[:, 1:] = cv2.absdiff(grey[:, 1:], grey[:, :-1]) > EDGE
    rows = _kept(edges.sum(axis=1))
    columns = _kept(edges.sum(axis=0))
    if not len(rows) or not len(columns):
        return None
    kept = np.ascontiguousarray(np.asarray(small, np.uint8)[rows][:, columns])
    return Overview(kept, rows, columns, edges.sum(axis=1)[rows], scale)


def _kept(edges: NDArray[np.intp]) -> NDArray[np.intp]:
    """Positions near enough to an edge to matter."""
    near = np.convolve(edges >= EDGE_PIXELS, np.ones(2 * MARGIN + 1), "same") > 0
    return np.flatnonzero(near)


def _along(values: NDArray[np.float32], kept: NDArray[np.intp]) -> NDArray[np.float64]:
    places = np.append(kept, kept[-1] + 1)
    return np.asarray(np.interp(values, np.arange(len(places)), places), np.float64)


def strips(view: Overview) -> list[tuple[int, int]]:
    """Cut the overview's rows into pieces (start, end): two for two cores, more to fit in memory.

    A cut falls on the emptiest row near the wanted place; each piece is looked at with what lies
    around it. The pieces depend on the picture alone, so that a reading is the same however many
    cores there are.
    """
    height, width = view.pixels.shape[:2]
    most = max(STRIDE * 4, MAX_STRIP_PIXELS // max(STRIDE, width))
    wanted = min(most, max(STRIDE * 6, -(-height // 2)))
    pieces = []
    start = 0
    while height - start > wanted * _LEFTOVER:
        low, high = start + round(wanted * (1 - _CUT_WINDOW)), start + wanted
        window = view.busy[low:high]
        calm = np.flatnonzero(window == window.min())
        cut = low + int(calm[len(calm) // 2])
        pieces.append((start, cut))
        start = cut
    return [*pieces, (start, height)]


def padded(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Grow to the right and below to sides that the network accepts."""
    height, width = pixels.shape[:2]
    down, right = -height % STRIDE, -width % STRIDE
    if not down and not right:
        return pixels
    grown = cv2.copyMakeBorder(pixels, 0, down, 0, right, cv2.BORDER_REPLICATE)
    return np.asarray(grown, np.uint8)


def shifted(region: Region, x: float, y: float) -> Region:
    """The same region with another origin."""
    return Region(region.corners + np.array([x, y], np.float32), region.score)
