"""Damaged pictures and PDFs: one clear error each, never anything else."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from app.adapters.images import MAX_BYTES, decode
from app.adapters.pdf_pages import render_pages
from app.adapters.picture_formats import sniff
from app.errors import UserFacingError
from tests.integration.fuzz.hostile import bounded, damaged, edits, in_words

KINDS = ("PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF")


def picture(kind):
    image = Image.effect_noise((61, 47), 60).convert("RGB")
    out = io.BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6
    extra = {"exif": exif} if kind in {"JPEG", "WEBP", "PNG"} else {}
    image.save(out, kind, **extra)
    return out.getvalue()


def pdf():
    out = io.BytesIO()
    Image.new("RGB", (40, 30), "white").save(out, "PDF")
    return out.getvalue()


WHOLE = {kind: picture(kind) for kind in KINDS}
PDF = pdf()


def read(content):
    try:
        made = decode(content)
    except UserFacingError as error:
        in_words(error)
    else:
        assert made.pixels.size


@pytest.mark.parametrize("kind", KINDS)
def test_a_damaged_picture(kind):
    @bounded
    @given(edits)
    def run(changes):
        content = damaged(WHOLE[kind], changes)
        sniff(content)
        read(content)

    run()


@bounded
@given(
    st.sampled_from([b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF89a", b"RIFF", b"II*\0", b"BM"]),
    st.binary(max_size=400),
)
def test_a_mark_and_then_anything(mark, rest):
    read(mark + rest)


@bounded
@given(edits)
def test_a_damaged_pdf(changes):
    try:
        for page in render_pages(damaged(PDF, changes), max_pages=3):
            assert page.startswith(b"\x89PNG")
    except UserFacingError as error:
        in_words(error)


def test_a_picture_that_claims_to_be_enormous_is_refused():
    """A bomb: two hundred bytes that would unpack to gigabytes."""
    content = bytearray(WHOLE["PNG"])
    content[16:24] = (60_000).to_bytes(4, "big") * 2
    with pytest.raises(UserFacingError):
        decode(bytes(content))
    with pytest.raises(UserFacingError):
        decode(b"\x89PNG\r\n\x1a\n" + bytes(MAX_BYTES))
