"""The name says nothing, the first bytes say all."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from app.adapters.picture_formats import claimed_pixels, sniff


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "BMP", "GIF", "TIFF", "AVIF"])
def test_what_is_saved_is_known_by_its_bytes(kind):
    out = io.BytesIO()
    Image.new("RGB", (8, 8), "navy").save(out, kind)
    assert sniff(out.getvalue()) == kind


@pytest.mark.parametrize(
    ("start", "kind"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"\0\0\0\x14ftypheic\0\0\0\0mif1", "HEIF"),
        (b"\0\0\0\x14ftypmif1\0\0\0\0heic", "HEIF"),
        (b"\0\0\0\x18ftypmif1\0\0\0\0miafavif", "AVIF"),
        (b"\0\0\0\x14ftypmp42\0\0\0\0isom", ""),
        (b"", ""),
        (b"GIF", ""),
        (b"hello", ""),
        (b"RIFF....WAVE", ""),
        (b"....ftypmp42", ""),
        (b"PK\x03\x04", ""),
    ],
)
def test_the_first_bytes_decide(start, kind):
    assert sniff(start) == kind


@pytest.mark.parametrize(
    ("kind", "more"),
    [("PNG", {}), ("JPEG", {}), ("JPEG", {"progressive": True, "exif": b"x" * 99})],
)
def test_the_size_is_told_without_decoding(kind, more):
    out = io.BytesIO()
    Image.new("RGB", (120, 35), "navy").save(out, kind, **more)
    assert claimed_pixels(out.getvalue()) == 120 * 35
    assert claimed_pixels(out.getvalue()[:15]) == 0


@pytest.mark.parametrize(
    "data", [b"", b"BM" + b"\1" * 40, b"\xff\xd8\xff\xe0\0\0" * 9, b"\xff\xd8\xff\xe0\0\2\0"]
)
def test_what_cannot_be_told_is_nothing(data):
    assert claimed_pixels(data) == 0
