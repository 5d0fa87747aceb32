"""Cutting lines out of a picture, and mapping words of a line back into the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from app.domain.reading import Box, RawLine

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from app.adapters.ocr.detection import Region
    from app.adapters.ocr.recognition import ReadLine

STANDING = 2.5
_LEVEL = 0.015


def cut(image: NDArray[np.uint8], region: Region) -> NDArray[np.uint8]:
    """The region's pixels as a level line; one that stands upright is laid down."""
    corners = region.corners
    width, height = max(1, round(region.width)), max(1, round(region.height))
    tilt = abs(float(corners[1, 1] - corners[0, 1])) / width
    if tilt < _LEVEL:
        x0, y0 = np.floor(corners.min(axis=0)).astype(int)
        x1, y1 = np.ceil(corners.max(axis=0)).astype(int)
        part = image[max(0, y0) : max(y1, y0 + 1), max(0, x0) : max(x1, x0 + 1)]
    else:
        target = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
        matrix = cv2.getPerspectiveTransform(corners, target)
        part = np.asarray(
            cv2.warpPerspective(
                image,
                matrix,
                (width, height),
                flags=cv2.INTER_CUBIC,
                borderMode=cv2.BORDER_REPLICATE,
            ),
            np.uint8,
        )
    return np.rot90(part) if part.shape[0] >= part.shape[1] * STANDING else part


def place(line: ReadLine, region: Region, width: int, height: int) -> RawLine:
    """Give each word of ``line`` its box in a picture of ``width`` × ``height`` pixels."""
    standing = region.height >= region.width * STANDING
    words = []
    for word in line.words:
        quad = _share(region.corners, word.left, word.right, standing=standing)
        low = np.floor(quad.min(axis=0)).astype(int).clip(0, [width - 1, height - 1])
        high = np.ceil(quad.max(axis=0)).astype(int).clip(low + 1, [width, height])
        box = Box(int(low[0]), int(low[1]), int(high[0] - low[0]), int(high[1] - low[1]))
        words.append((word.text, box, word.confidence))
    corners = tuple((float(x), float(y)) for x, y in region.corners)
    return RawLine(line.text, line.confidence, corners, tuple(words))


def _share(
    corners: NDArray[np.float32], left: float, right: float, *, standing: bool
) -> NDArray[np.float32]:
    """The part of a region between two shares of its reading direction."""
    tl, tr, br, bl = corners
    if standing:  # laid down counter-clockwise: reading runs from the lower end of the right edge
        tl, tr, br, bl = tr, br, bl, tl
    return np.array(
        [
            tl + (tr - tl) * left,
            tl + (tr - tl) * right,
            bl + (br - bl) * right,
            bl + (br - bl) * left,
        ]
    )
