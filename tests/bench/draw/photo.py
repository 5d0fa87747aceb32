"""Photographed screens, one fault at a time and together: moiré, glare, perspective, EXIF turns."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from PIL import Image

from tests.bench.draw.damage import EXIF_ORIENTATION, jpeg

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    Fault = Callable[[np.ndarray, random.Random], np.ndarray]

TURNS = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
"""How a picture is stored for each EXIF orientation, so that the note sets it upright again."""
PITCHES = (2.2, 3.1, 4.7, 7.5, 13.0)
"""Pixels from one moiré stripe to the next."""


class Corner(NamedTuple):
    """How far one corner moves, as shares of width and height."""

    x: float
    y: float


def turned(image: Image.Image, orientation: int) -> bytes:
    """Store the picture as ``orientation`` says and note it in EXIF."""
    turn = TURNS[orientation]
    stored = image.convert("RGB") if turn is None else image.convert("RGB").transpose(turn)
    exif = Image.Exif()
    exif[EXIF_ORIENTATION] = orientation
    out = io.BytesIO()
    stored.save(out, "JPEG", quality=90, exif=exif.tobytes())
    return out.getvalue()


def any_turn(image: Image.Image, rng: random.Random) -> bytes:
    """Any of the eight orientations."""
    return turned(image, rng.randint(1, 8))


def moire(values: np.ndarray, rng: random.Random) -> np.ndarray:
    """Stripes of two pitches at two angles, stronger in one colour, as from a screen's grid."""
    height, width = values.shape[:2]
    ys, xs = np.mgrid[0:height, 0:width].astype(np.float32)
    out = values
    for strength, tint in ((14, (1.0, 0.7, 1.0)), (9, (0.6, 1.0, 0.8))):
        angle, pitch = rng.uniform(-0.5, 0.5), rng.choice(PITCHES)
        along = xs * np.cos(angle) + ys * np.sin(angle)
        bend = 6 * np.sin(ys / height * rng.uniform(2, 6))
        wave = np.sin((along + bend) * (2 * np.pi / pitch)) * strength
        out = out + wave[:, :, None] * np.array(tint, np.float32)
    return out


def glare(values: np.ndarray, rng: random.Random) -> np.ndarray:
    """A lamp mirrored in the screen: a bright patch and a band of light across."""
    height, width = values.shape[:2]
    ys, xs = np.mgrid[0:height, 0:width].astype(np.float32)
    out = values * 0.85
    across = (xs - width * rng.uniform(0.2, 0.8)) / (width * rng.uniform(0.12, 0.25))
    down = (ys - height * rng.uniform(0.1, 0.6)) / (height * rng.uniform(0.06, 0.14))
    patch = np.exp(-(across**2 + down**2)) * rng.uniform(90, 140)
    band = xs * 0.6 + ys - height * rng.uniform(0.3, 0.9)
    light = np.exp(-((band / (height * 0.08)) ** 2)) * rng.uniform(30, 60)
    share = ((patch + light) / 255).clip(0, 0.62)[:, :, None]
    return out * (1 - share) + 255 * share


def noise(values: np.ndarray, rng: random.Random) -> np.ndarray:
    """The grain of a small sensor, and a lens that is darker at its rim."""
    height, width = values.shape[:2]
    grain = np.random.default_rng(rng.randrange(2**31)).normal(0, 6, (height, width, 1))
    ys, xs = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j].astype(np.float32)
    rim = 1 - 0.28 * (xs**2 + ys**2)[:, :, None] / 2
    return values * rim + grain.astype(np.float32)


def aslant(image: Image.Image, rng: random.Random, most: float = 0.09) -> Image.Image:
    """The screen seen from a side and from above or below at once, on a dark table."""
    width, height = image.size
    side, over = rng.uniform(0.4, 1) * most, rng.uniform(0.4, 1) * most
    nearer_left, nearer_top = rng.random() < 0.5, rng.random() < 0.5
    corners = [
        Corner(over * (not nearer_top), side * (not nearer_left)),
        Corner(over * nearer_top, side * (not nearer_left)),
        Corner(over * nearer_top, side * nearer_left),
        Corner(over * (not nearer_top), side * nearer_left),
    ]
    top_left, bottom_left, bottom_right, top_right = corners
    target = [
        (top_left.x * width, top_left.y * height),
        (bottom_left.x * width, (1 - bottom_left.y) * height),
        ((1 - bottom_right.x) * width, (1 - bottom_right.y) * height),
        ((1 - top_right.x) * width, top_right.y * height),
    ]
    source = [(0, 0), (0, height), (width, height), (width, 0)]
    table = (38, 34, 30)
    return image.convert("RGB").transform(
        image.size,
        Image.Transform.PERSPECTIVE,
        _matrix(target, source),
        Image.Resampling.BICUBIC,
        fillcolor=table,
    )


def _matrix(
    target: list[tuple[float, float]], source: list[tuple[float, float]]
) -> tuple[float, ...]:
    """The eight numbers that lead from a point of the target to the one of the source."""
    rows, right = [], []
    for (x, y), (u, v) in zip(target, source, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        right += [u, v]
    return tuple(np.linalg.solve(np.array(rows), np.array(right)))


def faulty(*faults: Fault, slant: float = 0.0, quality: int = 82) -> Callable[..., bytes]:
    """A way to save a picture with these faults, seen aslant where asked for."""

    def save(image: Image.Image, rng: random.Random) -> bytes:
        seen = aslant(image, rng, slant) if slant else image.convert("RGB")
        values = np.asarray(seen, np.float32)
        for fault in faults:
            values = fault(values, rng)
        return jpeg(Image.fromarray(values.clip(0, 255).astype(np.uint8)), quality)

    return save
