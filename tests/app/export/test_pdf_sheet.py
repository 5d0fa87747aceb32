"""Words on paper: every one arrives, none leaves its column, and pages break between rows."""

from __future__ import annotations

import io

import pypdfium2
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from reportlab.lib.colors import black
from reportlab.pdfbase.pdfmetrics import stringWidth

from app.export.pdf_sheet import PLAIN, NumberedCanvas, Sheet, fonts, known, wrapped

ROOM = 60.0
SIZE = 7.2


@given(st.text(max_size=200))
@example("kata " * 20 + "x" * 90)
@example("a\n\nb\u200b \t c")
def test_lines_hold_every_word_and_stay_within_their_room(words):
    fonts()
    lines = list(wrapped(words, ROOM))
    assert "".join("".join(lines).split()) == "".join(known(words).split())
    assert all(stringWidth(line, PLAIN, SIZE) <= ROOM + 0.01 for line in lines)


def laid_out(*rows, words=()):
    target = io.BytesIO()
    canvas = NumberedCanvas(target, (300, 300), black, 10)
    begun = []
    sheet = Sheet(canvas, (140, 140), (10, 280, 20), begun.append, (black, black, black))
    for row in rows:
        sheet.add_row(row)
    for one in words:
        sheet.add_words(one)
    sheet.end()
    document = pypdfium2.PdfDocument(target.getvalue())
    try:
        texts = [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()
    assert len(begun) == len(texts)
    return texts


def test_a_short_row_is_never_broken_and_a_long_one_goes_on():
    short = "\n".join(f"s{n}" for n in range(20))
    texts = laid_out(("awal", ""), (short, "kanan"), (short, "lain"))
    assert [text.count("s19") for text in texts] == [1, 1]
    long = "\n".join(f"b{n}." for n in range(70))
    texts = laid_out(("awal", ""), (long, "kanan"))
    assert len(texts) == 3
    assert "awal" in texts[0]
    assert [sum(f"b{n}." in text for text in texts) for n in range(70)] == [1] * 70


@pytest.mark.parametrize("count", [0, 1, 100])
def test_pages_are_numbered_and_sentences_follow_the_rows(count):
    texts = laid_out(*(((f"r{n}", "")) for n in range(count)), words=("Penutup",))
    assert "Penutup" in texts[-1]
    assert all(f"Halaman {n} dari {len(texts)}" in text for n, text in enumerate(texts, 1))
