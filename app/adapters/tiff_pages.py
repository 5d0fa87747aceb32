"""The pages of a scanned TIFF, each as a picture of its own; runs in the OCR child process only."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2

from app.adapters.images import count_frames, decode
from app.adapters.ocr.errors import TiffTooManyPages
from app.adapters.pdf_pages import MAX_PAGES

if TYPE_CHECKING:
    from collections.abc import Iterator


def tiff_pages(tiff: bytes, *, max_pages: int = MAX_PAGES) -> Iterator[bytes]:
    """Yield each page as PNG bytes; a TIFF of one page stays as it is.

    Raises:
        TiffTooManyPages: before the first page is yielded.
        PictureError: what is wrong with a page.
    """
    count = count_frames(tiff)
    if count > max_pages:
        raise TiffTooManyPages(pages=count, limit=max_pages)
    if count == 1:
        yield tiff
        return
    for number in range(count):
        page = decode(tiff, number).pixels
        yield cv2.imencode(".png", page, [cv2.IMWRITE_PNG_COMPRESSION, 1])[1].tobytes()
