"""Pictures from strangers: every format, every orientation, every way to be broken."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from app.adapters import images
from app.adapters.images import decode
from app.adapters.ocr.errors import (
    EmptyFile,
    FileTooLarge,
    NotAPicture,
    PictureDamaged,
    PictureError,
    PictureTooLarge,
    PictureTruncated,
    PictureWithoutSize,
)

HEIC = Path(__file__).parents[2] / "fixtures" / "images" / "greeting.heic"
FORMATS = ("PNG", "JPEG", "WEBP", "BMP", "GIF", "TIFF", "AVIF")


def sample(size=(60, 40)):
    """Left half red, right half blue, a white corner at the top left."""
    image = Image.new("RGB", size, (200, 0, 0))
    pen = ImageDraw.Draw(image)
    pen.rectangle((size[0] // 2, 0, size[0], size[1]), fill=(0, 0, 200))
    pen.rectangle((0, 0, 9, 9), fill=(255, 255, 255))
    return image


def encoded(image, kind, **more):
    """Bytes of a picture."""
    out = io.BytesIO()
    image.save(out, kind, **more)
    return out.getvalue()


def png_chunk(name, data):
    """One PNG chunk with its check sum."""
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png_header(width, height):
    """A PNG that claims a size and holds next to nothing."""
    head = png_chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    body = png_chunk(b"IDAT", zlib.compress(b"\0" * 64))
    return b"\x89PNG\r\n\x1a\n" + head + body + png_chunk(b"IEND", b"")


@pytest.mark.parametrize("kind", FORMATS)
def test_each_format_gives_the_same_pixels(kind):
    picture = decode(encoded(sample(), kind))
    assert (picture.width, picture.height, picture.format) == (60, 40, kind)
    assert picture.pixels[30, 10, 2] > 150, "red stands in the third place of BGR"
    assert picture.pixels[30, 50, 0] > 150


def test_heic_is_read():
    picture = decode(HEIC.read_bytes())
    assert picture.format == "HEIF"
    assert (picture.width, picture.height) == (480, 80)
    assert picture.pixels.min() < 80
    assert picture.pixels.max() > 200


def test_of_an_animation_without_words_the_first_frame_is_taken():
    frames = [Image.new("RGB", (20, 20), colour) for colour in ("red", "lime", "blue")]
    data = encoded(frames[0], "GIF", save_all=True, append_images=frames[1:])
    assert decode(data).pixels[5, 5].tolist() == [0, 0, 255]


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
def test_an_animation_that_begins_empty_shows_its_first_words(kind):
    frames = [Image.new("RGB", (60, 40), "white")] * 2 + [sample()]
    data = encoded(frames[0], kind, save_all=True, append_images=frames[1:], duration=[90, 80, 70])
    assert decode(data).pixels[30, 10, 2] > 150
    assert decode(data).pixels[30, 10, 0] < 100


def test_grey_as_shares_of_one_is_not_taken_for_black():
    shares = np.asarray(sample().convert("L"), np.float32) / 255
    pixels = decode(encoded(Image.fromarray(shares), "TIFF")).pixels
    assert pixels[4, 4].min() == 255


@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_exif_orientation_is_set_upright(orientation):
    turns = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    stored = sample().transpose(turns[orientation]) if orientation in turns else sample()
    exif = Image.Exif()
    exif[0x0112] = orientation
    picture = decode(encoded(stored, "PNG", exif=exif.tobytes()))
    assert (picture.width, picture.height) == (60, 40)
    assert picture.pixels[4, 4].min() > 200, "the white corner is at the top left again"


def test_the_capture_time_is_taken_from_exif_only():
    exif = Image.Exif()
    inner = exif.get_ifd(0x8769)
    inner[0x9003], inner[0x9011] = "2025:11:05 09:15:00", "+07:00"
    assert decode(encoded(sample(), "JPEG", exif=exif)).captured == "2025:11:05 09:15:00+07:00"
    assert decode(encoded(sample(), "JPEG")).captured is None


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "RGBA", "I;16", "I", "F", "CMYK", "YCbCr"])
def test_every_mode_becomes_bgr_bytes(mode):
    grey = sample().convert("L")
    image = (
        Image.fromarray(np.asarray(grey).astype(np.uint16) * 257)
        if mode == "I;16"
        else grey.convert(mode)
        if mode in ("I", "F", "1")
        else sample().convert(mode)
    )
    kind = "PNG" if mode in ("1", "L", "P", "LA", "RGBA", "I;16") else "TIFF"
    pixels = decode(encoded(image, kind)).pixels
    assert pixels.shape == (40, 60, 3)
    assert pixels.dtype == np.uint8
    assert int(pixels[4, 4].min()) > int(pixels[30, 10].mean()), "white stays the lightest"


@pytest.mark.parametrize(("ink", "back"), [((0, 0, 0), 255), ((250, 250, 250), 24)])
def test_transparency_gets_the_background_that_shows_the_ink(ink, back):
    image = Image.new("RGBA", (80, 40), (0, 0, 0, 0))
    ImageDraw.Draw(image).rectangle((20, 10, 60, 30), fill=(*ink, 255))
    pixels = decode(encoded(image, "PNG")).pixels
    assert int(pixels[2, 2, 0]) == back
    assert abs(int(pixels[20, 40, 0]) - back) > 150


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", EmptyFile),
        (b"just text, renamed to .png", NotAPicture),
        (b"%PDF-1.7 pages come another way", NotAPicture),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", NotAPicture),
        (png_header(0, 0), PictureWithoutSize),
        (png_header(0, 700), PictureWithoutSize),
        (png_header(60_000, 60_000), PictureTooLarge),
        (png_header(600, 600), PictureDamaged),
        (b"\x89PNG\r\n\x1a\n" + b"\1" * 40, PictureDamaged),
        (b"\xff\xd8\xff\xe0" + b"\1" * 60, PictureDamaged),
        (b"BM" + b"\0" * 60, PictureDamaged),
    ],
)
def test_bad_input_says_what_is_wrong(data, error):
    with pytest.raises(PictureError) as caught:
        decode(data)
    assert type(caught.value) in (
        {error, PictureTruncated} if error is PictureDamaged else {error}
    ), caught.value
    assert str(caught.value)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF", "TIFF", "BMP"])
def test_half_a_picture_is_refused(kind):
    noise = np.random.default_rng(1).integers(0, 255, (200, 200, 3), np.uint8)
    data = encoded(Image.fromarray(noise), kind)
    with pytest.raises((PictureTruncated, PictureDamaged)):
        decode(data[: len(data) // 2])


def test_a_cut_jpeg_is_called_incomplete():
    noise = np.random.default_rng(1).integers(0, 255, (200, 200, 3), np.uint8)
    data = encoded(Image.fromarray(noise), "JPEG")
    with pytest.raises(PictureTruncated, match="tidak lengkap"):
        decode(data[:-2000])


def test_too_many_bytes_are_refused_unread(monkeypatch):
    monkeypatch.setattr(images, "MAX_BYTES", 100)
    with pytest.raises(FileTooLarge):
        decode(b"\x89PNG\r\n\x1a\n" + b"\0" * 100)


def test_a_30000_pixel_tall_capture_is_opened():
    picture = decode(encoded(Image.new("L", (300, 30_000), 255), "PNG"))
    assert (picture.width, picture.height) == (300, 30_000)


STARTS = [
    b"\x89PNG\r\n\x1a\n",
    b"\xff\xd8\xff",
    b"GIF89a",
    b"BM",
    b"II*\0",
    b"RIFF\0\0\0\0WEBP",
    b"",
]
VALID = [encoded(sample(), kind) for kind in FORMATS]


def outcome(data):
    """Size of the picture, or the sentence that says what is wrong; anything else is a bug."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(images, "MAX_PIXELS", 1_000_000)
        try:
            return decode(data).pixels.shape
        except PictureError as error:
            return str(error)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(STARTS), st.binary(max_size=400))
def test_any_bytes_give_a_picture_or_a_picture_error(start, rest):
    assert outcome(start + rest)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(VALID), st.integers(0, 3000), st.binary(min_size=1, max_size=8))
def test_a_picture_with_wrong_bytes_gives_a_picture_or_a_picture_error(data, at, wrong):
    at %= len(data)
    assert outcome(data[:at] + wrong + data[at + len(wrong) :])
