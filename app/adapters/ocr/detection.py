"""Finding lines of text in a picture: the DB detector with its post-processing.

The post-processing follows the DB paper (arXiv:1911.08947); since every region is taken as its
smallest rectangle, growing it by the unclip distance is arithmetic and needs no polygon library.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

STRIDE = 32
PIXEL_THRESHOLD = 0.3
BOX_THRESHOLD = 0.5
UNCLIP = 1.6
MAX_REGIONS = 3000
MIN_SIDE = 3.0


@dataclass(frozen=True, slots=True)
class Region:
    """One line of text: corners clockwise from top left in pixels, and how sure the model is."""

    corners: NDArray[np.float32]
    score: float

    @property
    def width(self) -> float:
        """Length of the upper edge in pixels."""
        return float(np.linalg.norm(self.corners[1] - self.corners[0]))

    @property
    def height(self) -> float:
        """Length of the left edge in pixels."""
        return float(np.linalg.norm(self.corners[3] - self.corners[0]))


def to_input(image: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Scale BGR bytes to -1…1 and put the channels first, as both models expect."""
    return np.asarray(cv2.dnn.blobFromImage(image, 1 / 127.5, mean=(127.5,) * 3), np.float32)


def stride_size(width: int, height: int, scale: float) -> tuple[int, int]:
    """Size in pixels after scaling, both sides rounded to what the network accepts."""
    return (
        max(STRIDE, round(width * scale / STRIDE) * STRIDE),
        max(STRIDE, round(height * scale / STRIDE) * STRIDE),
    )


class TextDetector:
    """Runs the detection model and turns its map into regions."""

    def __init__(self, session: Any) -> None:
        self._session = session
        self._input = session.get_inputs()[0].name

    def probabilities(self, image: NDArray[np.uint8]) -> NDArray[np.float32]:
        """The model's map for an image whose sides are multiples of ``STRIDE``."""
        (result,) = self._session.run(None, {self._input: to_input(image)})
        return np.asarray(result[0, 0], np.float32)

    def detect(self, image: NDArray[np.uint8], scale: float = 1.0) -> list[Region]:
        """Find the lines in a BGR ``image`` looked at ``scale`` times its size."""
        height, width = image.shape[:2]
        size = stride_size(width, height, scale)
        smaller = size[0] < width
        small = cv2.resize(
            image, size, interpolation=cv2.INTER_AREA if smaller else cv2.INTER_CUBIC
        )
        return regions(self.probabilities(np.asarray(small, np.uint8)), width, height)


def regions(chances: NDArray[np.float32], width: int, height: int) -> list[Region]:
    """Turn a probability map into regions in a picture of ``width`` × ``height`` pixels."""
    mask = (chances > PIXEL_THRESHOLD).astype(np.uint8)
    mask = cv2.dilate(mask, np.ones((2, 2), np.uint8)).astype(np.uint8)
    contours, _ = cv2.findContours(mask, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
    factor = np.array([width / chances.shape[1], height / chances.shape[0]], np.float32)
    found = []
    for contour in contours[:MAX_REGIONS]:
        (cx, cy), (w, h), angle = cv2.minAreaRect(contour)
        if min(w, h) < MIN_SIDE:
            continue
        score = _mean_inside(chances, cv2.boxPoints(((cx, cy), (w, h), angle)))
        if score < BOX_THRESHOLD:
            continue
        grow = 2 * w * h * UNCLIP / (2 * (w + h))
        corners = cv2.boxPoints(((cx, cy), (w + grow, h + grow), angle)).astype(np.float32)
        corners = _clockwise(corners * factor)
        corners[:, 0] = corners[:, 0].clip(0, width)
        corners[:, 1] = corners[:, 1].clip(0, height)
        region = Region(corners, score)
        if min(region.width, region.height) > MIN_SIDE:
            found.append(region)
    return found


def _mean_inside(chances: NDArray[np.float32], corners: Any) -> float:
    """Mean probability inside a rectangle given by its corner points."""
    height, width = chances.shape
    low = np.floor(corners.min(axis=0)).astype(int).clip(0, [width - 1, height - 1])
    high = np.ceil(corners.max(axis=0)).astype(int).clip(0, [width - 1, height - 1])
    mask = np.zeros((high[1] - low[1] + 1, high[0] - low[0] + 1), np.uint8)
    cv2.fillPoly(mask, [(corners - low).astype(np.int32)], (1,))
    part = chances[low[1] : high[1] + 1, low[0] : high[0] + 1]
    return float(cv2.mean(part, mask)[0])


def _clockwise(corners: NDArray[np.float32]) -> NDArray[np.float32]:
    """Order four corners: top left, top right, bottom right, bottom left."""
    by_x = corners[np.argsort(corners[:, 0], kind="stable")]
    left = by_x[:2][np.argsort(by_x[:2, 1], kind="stable")]
    right = by_x[2:][np.argsort(by_x[2:, 1], kind="stable")]
    return np.array([left[0], right[0], right[1], left[1]], np.float32)
