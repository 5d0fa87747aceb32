"""All lines of a picture: a first look at the whole, a closer one where that was not enough."""

from __future__ import annotations

import math
from dataclasses import dataclass
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

    Tile = tuple[Rect, float]
    Run = Callable[[Callable[[Any], Any], Iterable[Any]], Iterator[Any]]

SAME = 0.5
CONTEXT = 64
MOST_TILE_PIXELS = 400_000
OVERLAP = 48
"""Pixels, as the model sees them, that neighbouring strips of a tile share: two small lines."""


@dataclass(frozen=True, slots=True)
class FirstLook:
    """What the first look found, and the tiles (rectangle, scale) to look at again."""

    regions: tuple[Region, ...]
    tiles: tuple[Tile, ...]

    @property
    def settled(self) -> list[Region]:
        """The lines that no closer look will replace."""
        return [region for region in self.regions if not self._is_looked_at_again(region)]

    @property
    def doubtful(self) -> list[Region]:
        """The others; they stay where the closer look finds nothing."""
        return [region for region in self.regions if self._is_looked_at_again(region)]

    def _is_looked_at_again(self, region: Region) -> bool:
        return any(_inside(region, rect) for rect, _ in self.tiles)


class TextFinder:
    """Finds lines of text at the size they need; ``run`` is ``map``, plain or over threads."""

    def __init__(self, detector: TextDetector) -> None:
        self._detector = detector

    def first_look(self, pixels: NDArray[np.uint8], run: Run = map) -> FirstLook:
        """Look at the whole of a BGR picture, made small."""
        view = look(pixels)
        if view is None:
            return FirstLook((), ())
        chances = np.vstack(list(run(lambda piece: self._map(view, piece), strips(view))))
        height, width = chances.shape
        first = regions(chances, width, height)
        found = tuple(Region(view.to_picture(region.corners), region.score) for region in first)
        tiles = _tiles(view, places(chances, first, view), pixels.shape[1], pixels.shape[0])
        return FirstLook(found, tuple(tiles))

    def look_closer(self, pixels: NDArray[np.uint8], tile: Tile) -> list[Region]:
        """Find the lines that lie whole in one tile, in the picture's pixels."""
        rect, scale = tile
        left, top, right, bottom = rect
        part = pixels[top:bottom, left:right]
        size = (pixels.shape[1], pixels.shape[0])
        seen = (shifted(region, left, top) for region in self._detector.detect(part, scale))
        return [region for region in seen if not _cut(region, rect, size)]

    def find(self, pixels: NDArray[np.uint8], run: Run = map) -> list[Region]:
        """Return the lines of a BGR picture in its pixels, unordered."""
        view = self.first_look(pixels, run)
        found = view.settled
        for new in run(lambda tile: self.look_closer(pixels, tile), view.tiles):
            found += unseen(found, new)
        return found + unseen(found, view.doubtful)

    def _map(self, view: Overview, piece: tuple[int, int]) -> NDArray[np.float32]:
        top, bottom = piece
        above = min(top, CONTEXT)
        part = np.ascontiguousarray(view.pixels[top - above : bottom + CONTEXT])
        return self._detector.probabilities(padded(part))[above : above + bottom - top]


def _tiles(view: Overview, again: list[Place], width: int, height: int) -> list[Tile]:
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
        strip
        for rect, scale, _ in wanted
        if scale * less > view.scale * MIN_GAIN
        for strip in _in_strips(rect, scale * less)
    ]


def _in_strips(rect: Rect, scale: float) -> list[Tile]:
    """A large tile as strips that fit the processor's cache and let two cores share it.

    Each reaches into the next by more than a small line, so that every one lies whole in a strip.
    """
    left, top, right, bottom = rect
    count = math.ceil((right - left) * (bottom - top) * scale**2 / MOST_TILE_PIXELS)
    step, more = (bottom - top) / count, math.ceil(OVERLAP / scale)
    edges = [top + round(step * number) for number in range(count)]
    return [
        ((left, edge, right, min(bottom, edge + math.ceil(step) + more)), scale) for edge in edges
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


def _inside(region: Region, rect: Rect) -> bool:
    """Whether a tile shows the line whole; one that reaches beyond it was seen whole at first."""
    left, top, right, bottom = rect
    box = bounds(region.corners)
    return box[0] >= left - 2 and box[1] >= top - 2 and box[2] <= right + 2 and box[3] <= bottom + 2


def unseen(old: list[Region], new: list[Region]) -> list[Region]:
    """Those of ``new`` that stand where ``old`` has nothing."""
    kept = [bounds(region.corners) for region in old]
    return [
        region
        for region in new
        if all(covered(bounds(region.corners), other) <= SAME for other in kept)
    ]
