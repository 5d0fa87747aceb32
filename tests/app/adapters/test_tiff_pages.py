"""A scanned TIFF is read page by page; one of a single page stays as it is."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from app.adapters.images import decode
from app.adapters.ocr.errors import PictureError, TiffTooManyPages
from app.adapters.tiff_pages import tiff_pages


def tiff(*colours):
    """A TIFF of one page for each colour."""
    first, *more = [Image.new("RGB", (30, 20), colour) for colour in colours]
    out = io.BytesIO()
    first.save(out, "TIFF", save_all=True, append_images=more)
    return out.getvalue()


def test_each_page_becomes_a_picture():
    pages = [decode(page) for page in tiff_pages(tiff("red", "lime", "blue"))]
    assert [page.pixels[5, 5].tolist() for page in pages] == [
        [0, 0, 255],
        [0, 255, 0],
        [255, 0, 0],
    ]


def test_a_single_page_stays_as_it_is():
    data = tiff("red")
    assert list(tiff_pages(data)) == [data]


def test_too_many_pages_are_refused_before_any_is_drawn():
    with pytest.raises(TiffTooManyPages, match="2 halaman, batasnya 1"):
        next(tiff_pages(tiff("red", "lime"), max_pages=1))


def test_a_damaged_page_says_so():
    data = tiff("red", "lime")
    with pytest.raises(PictureError):
        [decode(page) for page in tiff_pages(data[: len(data) // 3])]
