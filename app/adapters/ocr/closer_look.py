"""Where a first look was not enough: small text and places with a weak answer, as tiles to enlarge.

A tile costs time only where the first look found small lines or where its map shows the faint
trace that text too small for it leaves; most phone screenshots have none.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from app.adapters.ocr.detection import Region
    from app.adapters.ocr.overview import Overview

SMALL = 15.0
TARGET = 24.0
WEAK = 0.04
WEAK_MASS = 20
WEAK_HEIGHT = 38
WEAK_ZOOM = 2.0
MAX_SCALE = 2.0
PAD = 20
SNAP = 64
BUDGET = 2_500_000
MIN_GAIN = 1.15

Rect = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Place:
    """A rectangle (left, top, right, bottom) of the overview and how much to enlarge it."""

    rect: Rect
    zoom: float


def places(
    chances: NDArray[np.float32], found: Sequence[Region], view: Overview | None = None
) -> list[Place]:
    """Where to look again, from the map of the first look and what it found there."""
    need = _weak_traces(chances, found)
    small = [region for region in found if region.height < SMALL]
    for region in small:
        left, top, right, bottom = bounds(region.corners, 4)
        need[max(0, top) : bottom, max(0, left) : right] = 1
    if not need.any():
        return []
    joined = cv2.dilate(need, np.ones((2 * PAD + 1, 2 * PAD + 1), np.uint8)).astype(np.uint8)
    if view is not None:
        joined[_seams(view.rows)] = 0
        joined[:, _seams(view.columns)] = 0
    _, labels, stats, _ = cv2.connectedComponentsWithStats(joined)
    height, width = need.shape
    asked = np.unique(labels[need > 0])
    boxes = [_snapped(_rect(stats[i]), width, height) for i in asked if i]
    return [Place(rect, _zoom(rect, small)) for rect in merged(boxes)]


def _seams(kept: NDArray[np.intp]) -> NDArray[np.intp]:
    """Where empty screen was taken out: a place across it would bring all of that back."""
    return np.flatnonzero(np.diff(kept) > 1)


def _weak_traces(chances: NDArray[np.float32], found: Sequence[Region]) -> NDArray[np.uint8]:
    """Mask of faint answers outside what was found."""
    weak = (chances > WEAK).astype(np.uint8)
    for region in found:
        left, top, right, bottom = bounds(region.corners, 3)
        weak[max(0, top) : bottom, max(0, left) : right] = 0
    need = np.zeros_like(weak)
    if not weak.any():
        return need
    thick = cv2.dilate(weak, np.ones((3, 9), np.uint8)).astype(np.uint8)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(thick)
    mass = np.bincount(labels.ravel(), weights=weak.ravel(), minlength=count)
    for i in range(1, count):
        left, top, right, bottom = _rect(stats[i])
        if mass[i] >= WEAK_MASS and bottom - top <= WEAK_HEIGHT:
            need[top:bottom, left:right] = 1
    return need


def _rect(stats: NDArray[np.int32]) -> Rect:
    left, top, width, height = (int(value) for value in stats[:4])
    return left, top, left + width, top + height


def _snapped(rect: Rect, width: int, height: int) -> Rect:
    """Move edges that are near the border onto it: a strip left out there would cut lines."""
    left, top, right, bottom = rect
    return (
        0 if left < SNAP else left,
        0 if top < SNAP else top,
        width if right > width - SNAP else right,
        height if bottom > height - SNAP else bottom,
    )


def _zoom(rect: Rect, small: Sequence[Region]) -> float:
    left, top, right, bottom = rect
    heights = [
        region.height
        for region in small
        if left <= region.corners[:, 0].mean() < right
        and top <= region.corners[:, 1].mean() < bottom
    ]
    return TARGET / float(np.percentile(heights, 25)) if heights else WEAK_ZOOM


def merged(boxes: Sequence[Rect]) -> list[Rect]:
    """Join rectangles until none overlap."""
    todo, done = list(boxes), []
    while todo:
        box = todo.pop()
        touching = [other for other in todo if overlaps(box, other)]
        if touching:
            todo = [other for other in todo if not overlaps(box, other)]
            group = [box, *touching]
            todo.append(
                (
                    min(b[0] for b in group),
                    min(b[1] for b in group),
                    max(b[2] for b in group),
                    max(b[3] for b in group),
                )
            )
        else:
            done.append(box)
    return done


def overlaps(a: Rect, b: Rect) -> bool:
    """Whether two rectangles share a pixel."""
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def bounds(corners: NDArray[np.float32], pad: int = 0) -> Rect:
    """The upright rectangle around corners, ``pad`` pixels larger on each side."""
    left, top = np.floor(corners.min(axis=0)).astype(int) - pad
    right, bottom = np.ceil(corners.max(axis=0)).astype(int) + pad
    return int(left), int(top), int(right), int(bottom)


def covered(a: Rect, b: Rect) -> float:
    """Share of the smaller rectangle that both have in common."""
    wide = min(a[2], b[2]) - max(a[0], b[0])
    high = min(a[3], b[3]) - max(a[1], b[1])
    smaller = min((a[2] - a[0]) * (a[3] - a[1]), (b[2] - b[0]) * (b[3] - b[1]))
    return max(0, wide) * max(0, high) / max(1, smaller)
