"""All lines of a picture: a first look at the whole, a closer one where that was not enough."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from app.adapters.ocr.closer_look import BUDGET, MAX_SCALE, MIN_GAIN, bounds, covered, places
from app.adapters.ocr.detection import Region, TextDetector, regions
from app.adapters.ocr.overview import Overview, look, padded, shifted, strips

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any

    from numpy.typing import NDArray

    from app.adapters.ocr.closer_look import Place, Rect

    Run = Callable[[Callable[[Any], Any], Iterable[Any]], Iterator[Any]]

SAME = 0.5
CONTEXT = 64


class TextFinder:
    """Finds lines of text at the size they need; ``run`` is ``map``, plain or over threads."""

    def __init__(self, detector: TextDetector) -> None:
        self._detector = detector

    def find(self, pixels: NDArray[np.uint8], run: Run = map) -> list[Region]:
        """Return the lines of a BGR picture in its pixels, unordered."""
        view = look(pixels)
        if view is None:
            return []
        chances = np.vstack(list(run(lambda piece: self._map(view, piece), strips(view))))
        height, width = chances.shape
        first = regions(chances, width, height)
        result = [Region(view.to_picture(region.corners), region.score) for region in first]
        tiles = _tiles(view, places(chances, first), pixels.shape[1], pixels.shape[0])
        for rect, found in zip(
            (rect for rect, _ in tiles),
            run(lambda tile: self._look_closer(pixels, *tile), tiles),
            strict=True,
        ):
            size = (pixels.shape[1], pixels.shape[0])
            result = replaced(result, [r for r in found if not _cut(r, rect, size)], rect)
        return result

    def _map(self, view: Overview, piece: tuple[int, int]) -> NDArray[np.float32]:
        top, bottom = piece
        above = min(top, CONTEXT)
        part = np.ascontiguousarray(view.pixels[top - above : bottom + CONTEXT])
        return self._detector.probabilities(padded(part))[above : above + bottom - top]

    def _look_closer(self, pixels: NDArray[np.uint8], rect: Rect, scale: float) -> list[Region]:
        left, top, right, bottom = rect
        part = pixels[top:bottom, left:right]
        return [shifted(region, left, top) for region in self._detector.detect(part, scale)]


def _tiles(view: Overview, again: list[Place], width: int, height: int) -> list[tuple[Rect, float]]:
    """Rectangles of the picture with the scale to look at them, within the budget of pixels."""
    wanted = []
    for place in again:
        corners = np.array([place.rect[:2], place.rect[2:]], np.float32)
        left, top, right, bottom = bounds(view.to_picture(corners))
        rect = (max(0, left), max(0, top), min(width, right), min(height, bottom))
        scale = min(MAX_SCALE, view.scale * place.zoom)
        if rect[2] - rect[0] > 1 and rect[3] - rect[1] > 1:
            wanted.append((rect, scale, (rect[2] - rect[0]) * (rect[3] - rect[1]) * scale**2))
    total = sum(cost for _, _, cost in wanted)
    less = min(1.0, math.sqrt(BUDGET / total)) if total else 1.0
    return [
        (rect, scale * less) for rect, scale, _ in wanted if scale * less > view.scale * MIN_GAIN
    ]


def _cut(region: Region, rect: Rect, size: tuple[int, int]) -> bool:
    """Whether a line ends at an edge of its tile that is no edge of the picture."""
    left, top, right, bottom = bounds(region.corners)
    return (
        (left <= rect[0] + 1 and rect[0] > 0)
        or (top <= rect[1] + 1 and rect[1] > 0)
        or (right >= rect[2] - 1 and rect[2] < size[0])
        or (bottom >= rect[3] - 1 and rect[3] < size[1])
    )


def replaced(old: list[Region], new: list[Region], rect: Rect) -> list[Region]:
    """Put what a closer look at ``rect`` found in place of what was there.

    Lines that reach beyond the tile were seen whole by the first look only, so they stay.
    """
    left, top, right, bottom = rect
    staying = []
    for region in old:
        box = bounds(region.corners)
        whole = (
            box[0] >= left - 2
            and box[1] >= top - 2
            and box[2] <= right + 2
            and box[3] <= bottom + 2
        )
        if not whole:
            staying.append(region)
    kept = [bounds(region.corners) for region in staying]
    fresh = [
        region
        for region in new
        if all(covered(bounds(region.corners), other) <= SAME for other in kept)
    ]
    return [*staying, *fresh]
