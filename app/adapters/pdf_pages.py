"""PDF pages as pictures, through pdfium; runs in the OCR child process only."""

from __future__ import annotations

import io
import math
from typing import TYPE_CHECKING, Any

from app.adapters.ocr.errors import PdfDamaged, PdfLocked, PdfTooManyPages

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_PAGES = 100
DPI = 150
POINTS_PER_INCH = 72
MAX_PAGE_PIXELS = 20_000_000


def render_pages(pdf: bytes, *, max_pages: int = MAX_PAGES, dpi: int = DPI) -> Iterator[bytes]:
    """Yield each page as PNG bytes at ``dpi``, smaller where a page is huge.

    Raises:
        PdfDamaged, PdfLocked, PdfTooManyPages: what is wrong, before the first page is yielded.
    """
    import pypdfium2  # noqa: PLC0415 - loads a library that only PDFs need

    try:
        document = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as error:
        raise (PdfLocked if "password" in str(error).lower() else PdfDamaged) from error
    try:
        count = len(document)
        if not count:
            raise PdfDamaged
        if count > max_pages:
            raise PdfTooManyPages(pages=count, limit=max_pages)
        for number in range(count):
            try:
                yield _render(document[number], dpi)
            except pypdfium2.PdfiumError as error:
                raise PdfDamaged from error
    finally:
        document.close()


def _render(page: Any, dpi: int) -> bytes:
    try:
        width, height = page.get_size()
        scale = dpi / POINTS_PER_INCH
        pixels = max(1.0, width * height * scale * scale)
        scale *= min(1.0, math.sqrt(MAX_PAGE_PIXELS / pixels))
        bitmap = page.render(scale=scale)
        out = io.BytesIO()
        bitmap.to_pil().convert("RGB").save(out, "PNG", compress_level=1)
        return out.getvalue()
    finally:
        page.close()
