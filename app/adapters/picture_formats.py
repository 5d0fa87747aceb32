"""Which format a file is of and how large, by its first bytes alone; loads no decoder."""

from __future__ import annotations

import struct

_STARTS = (
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"BM", "BMP"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"II+\0", "TIFF"),
    (b"MM\0+", "TIFF"),
)
_HEIF_BRANDS = (b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1")
_AVIF_BRANDS = (b"avif", b"avis")
_MOST_BRANDS = 256
_SEGMENT = 0xFF
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def sniff(data: bytes) -> str:
    """Name the format by the content alone: ``PNG`` … ``HEIF``, ``PDF``; empty for none."""
    if data[4:8] == b"ftyp":
        return _boxed(data)
    if data[:4] == b"RIFF":
        return "WEBP" if data[8:12] == b"WEBP" else ""
    for start, name in _STARTS:
        if data.startswith(start):
            return name
    return "PDF" if b"%PDF-" in data[:1024] else ""


def _boxed(data: bytes) -> str:
    """HEIF or AVIF by the brands in a file's first box; the shared ``mif1`` says neither alone."""
    length = int.from_bytes(data[:4], "big")
    brands = {data[8:12], *(data[at : at + 4] for at in range(16, min(length, _MOST_BRANDS), 4))}
    if brands.intersection(_AVIF_BRANDS):
        return "AVIF"
    return "HEIF" if data[8:12] in _HEIF_BRANDS else ""


def claimed_pixels(data: bytes) -> int:
    """How many pixels a PNG or JPEG says it has; 0 for other formats and where it cannot be told.

    A claim, for planning alone: what is too large is refused where the picture is decoded.
    """
    try:
        kind = sniff(data)
        if kind == "PNG":
            width, height = struct.unpack_from(">II", data, 16)
        elif kind == "JPEG":
            height, width = struct.unpack_from(">HH", data, _jpeg_frame(data) + 5)
        else:
            return 0
    except struct.error:
        return 0
    return int(width * height)


def _jpeg_frame(data: bytes) -> int:
    """Where the segment stands that holds the size; struct.error where there is none."""
    at = 2
    while True:
        mark, kind, length = struct.unpack_from(">BBH", data, at)
        if mark != _SEGMENT or length < 2:  # noqa: PLR2004 - the length counts itself
            raise struct.error
        if kind in _FRAMES:
            return at
        at += 2 + length
