"""What the window shows is made anew, small enough, and copies are recognised."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image

from app.adapters.previews import perceptual_hash, preview, preview_scale, thumbnail


def pixels(width, height, seed=3):
    """Soft noise as BGR."""
    small = np.random.default_rng(seed).integers(0, 255, (12, 9, 3), np.uint8)
    return np.asarray(Image.fromarray(small).resize((width, height), Image.Resampling.BICUBIC))


@pytest.mark.parametrize(
    ("size", "least_short", "most_long"),
    [((800, 600), 600, 800), ((3000, 2000), 1000, 1601), ((1080, 20_000), 700, 16_000)],
)
def test_previews_fit_and_stay_readable(size, least_short, most_long):
    data, scale = preview(pixels(*size))
    shown = Image.open(io.BytesIO(data))
    assert shown.format == "JPEG"
    assert min(shown.size) >= least_short
    assert max(shown.size) <= most_long
    assert abs(shown.width - size[0] * scale) <= 1


def test_small_pictures_are_not_enlarged():
    assert preview_scale(300, 200) == 1.0


def test_thumbnails_fit_their_side():
    assert max(Image.open(io.BytesIO(thumbnail(pixels(900, 1700), 160))).size) == 160


def test_the_hash_knows_a_resaved_copy_and_tells_others_apart():
    def distance(a, b):
        return (int(perceptual_hash(a), 16) ^ int(perceptual_hash(b), 16)).bit_count()

    original = pixels(900, 1700)
    copy = np.asarray(Image.open(io.BytesIO(thumbnail(original, 500))))[:, :, ::-1]
    assert distance(original, np.ascontiguousarray(copy)) <= 4
    assert distance(original, pixels(900, 1700, seed=8)) > 12
    assert len(perceptual_hash(original)) == 16
