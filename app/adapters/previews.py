"""Pictures made anew for showing: the window never opens a stranger's original."""

from __future__ import annotations

import io
import math
from typing import TYPE_CHECKING

import cv2
import numpy as np
from PIL import Image

if TYPE_CHECKING:
    from numpy.typing import NDArray

SIDE = 1600
TALL_WIDTH = 720
TALL_PIXELS = 12_000_000
TALL_SIDE = 16_000
QUALITY = 90


def preview_scale(width: int, height: int) -> float:
    """Preview pixels per picture pixel: long side at most ``SIDE``, long captures wider."""
    long, short = max(width, height), min(width, height)
    wanted = SIDE / long
    if short * wanted < TALL_WIDTH:
        wanted = min(TALL_WIDTH / short, TALL_SIDE / long, math.sqrt(TALL_PIXELS / (long * short)))
    return min(1.0, wanted)


def preview(pixels: NDArray[np.uint8]) -> tuple[bytes, float]:
    """JPEG of a BGR picture, safe for any viewer, and its scale."""
    height, width = pixels.shape[:2]
    scale = preview_scale(width, height)
    return jpeg(_resized(pixels, scale)), scale


def thumbnail(pixels: NDArray[np.uint8], side: int) -> bytes:
    """JPEG of a BGR picture with the longer side at most ``side`` pixels."""
    height, width = pixels.shape[:2]
    return jpeg(_resized(pixels, min(1.0, side / max(width, height))))


def jpeg(pixels: NDArray[np.uint8]) -> bytes:
    """Encode BGR pixels as JPEG without colour subsampling: coloured text stays sharp."""
    out = io.BytesIO()
    rgb = Image.fromarray(cv2.cvtColor(pixels, cv2.COLOR_BGR2RGB))
    rgb.save(out, "JPEG", quality=QUALITY, subsampling=0)
    return out.getvalue()


def perceptual_hash(pixels: NDArray[np.uint8]) -> str:
    """64-bit DCT hash as 16 hex digits: equal or nearly so for resaved and resized copies."""
    grey = cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY)
    small = cv2.resize(grey, (32, 32), interpolation=cv2.INTER_AREA).astype(np.float32)
    low = cv2.dct(small)[:8, :8].flatten()
    bits = low > np.median(low[1:])
    return f"{int(''.join('1' if bit else '0' for bit in bits), 2):016x}"


def _resized(pixels: NDArray[np.uint8], scale: float) -> NDArray[np.uint8]:
    if scale >= 1:
        return pixels
    height, width = pixels.shape[:2]
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)
