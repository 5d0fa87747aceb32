"""What happens to screenshots on their way: blur, bad contrast, photographed screens, resaving."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageFilter

if TYPE_CHECKING:
    import random

EXIF_ORIENTATION = 0x0112


def jpeg(image: Image.Image, quality: int) -> bytes:
    """JPEG bytes."""
    out = io.BytesIO()
    image.convert("RGB").save(out, "JPEG", quality=quality)
    return out.getvalue()


def png(image: Image.Image) -> bytes:
    """PNG bytes."""
    out = io.BytesIO()
    image.save(out, "PNG", compress_level=1)
    return out.getvalue()


def blurred(image: Image.Image, rng: random.Random) -> bytes:
    """Shrunk, softened and saved badly, as messengers do."""
    small = image.resize((image.width // 2, image.height // 2), Image.Resampling.BILINEAR)
    return jpeg(small.filter(ImageFilter.GaussianBlur(rng.uniform(0.5, 0.9))), rng.randint(35, 60))


def low_contrast(image: Image.Image, rng: random.Random) -> bytes:
    """Ink and background close together, as behind a dimmed screen."""
    values = np.asarray(image.convert("RGB"), np.float32)
    middle, span = rng.uniform(70, 180), rng.uniform(0.14, 0.25)
    return jpeg(Image.fromarray((middle + (values - 128) * span).clip(0, 255).astype(np.uint8)), 85)


def photographed(image: Image.Image, rng: random.Random) -> bytes:
    """A screen taken with a phone: perspective, moiré, glare, noise."""
    noise = np.random.default_rng(rng.randrange(2**31))
    width, height = image.size
    shift = [rng.uniform(0, 0.05) for _ in range(8)]
    quad = (
        -shift[0] * width,
        -shift[1] * height,
        -shift[2] * width,
        (1 + shift[3]) * height,
        (1 + shift[4]) * width,
        (1 + shift[5]) * height,
        (1 + shift[6]) * width,
        -shift[7] * height,
    )
    tilted = image.convert("RGB").transform(
        image.size, Image.Transform.QUAD, quad, Image.Resampling.BICUBIC
    )
    values = np.asarray(tilted, np.float32) * rng.uniform(0.7, 0.95)
    ys, xs = np.mgrid[0:height, 0:width].astype(np.float32)
    moire = np.sin(xs * rng.uniform(0.5, 1.2) + ys * rng.uniform(0.02, 0.2)) * rng.uniform(4, 9)
    across = (xs - width * rng.random()) / (width * 0.3)
    down = (ys - height * rng.random()) / (height * 0.2)
    glare = np.exp(-(across**2 + down**2)) * rng.uniform(40, 90)
    grain = noise.normal(0, 5, (height, width)).astype(np.float32)
    out = values + (moire + glare + grain)[:, :, None]
    return jpeg(Image.fromarray(out.clip(0, 255).astype(np.uint8)), 80)
