"""Which format a file is of, by its first bytes alone; loads no decoder."""

from __future__ import annotations

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
