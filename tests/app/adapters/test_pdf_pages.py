"""PDF pages become pictures within limits."""

from __future__ import annotations

import io

import pypdfium2
import pytest
from PIL import Image

from app.adapters.ocr.errors import PdfDamaged, PdfLocked, PdfTooManyPages
from app.adapters.pdf_pages import MAX_PAGE_PIXELS, render_pages


def pdf(count=2, size=(300, 400)):
    """A PDF with one coloured picture a page."""
    pages = [Image.new("RGB", size, (40 * i, 90, 200)) for i in range(count)]
    out = io.BytesIO()
    pages[0].save(out, "PDF", save_all=True, append_images=pages[1:], resolution=72)
    return out.getvalue()


def test_each_page_is_a_picture_at_the_resolution_asked_for():
    pages = [Image.open(io.BytesIO(page)) for page in render_pages(pdf(3), dpi=144)]
    assert [page.size for page in pages] == [(600, 800)] * 3
    assert pages[0].getpixel((300, 400)) != pages[2].getpixel((300, 400))


def test_a_huge_page_is_made_smaller():
    (page,) = render_pages(pdf(1, (3000, 4000)), dpi=300)
    width, height = Image.open(io.BytesIO(page)).size
    assert width * height <= MAX_PAGE_PIXELS * 1.01


def test_too_many_pages_are_refused_before_any_is_made():
    with pytest.raises(PdfTooManyPages, match="5 halaman, batasnya 4"):
        next(render_pages(pdf(5), max_pages=4))


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.4\n" + b"junk " * 99, pdf()[:300]])
def test_a_broken_pdf_says_so(data):
    with pytest.raises(PdfDamaged):
        list(render_pages(data))


def test_a_locked_pdf_says_so(monkeypatch):
    def refuse(data):
        raise pypdfium2.PdfiumError("Failed to load document (PDFium: Incorrect password error).")

    monkeypatch.setattr(pypdfium2, "PdfDocument", refuse)
    with pytest.raises(PdfLocked):
        list(render_pages(pdf()))
