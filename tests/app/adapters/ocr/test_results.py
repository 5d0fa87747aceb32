"""A result survives the way through the pipe, and lies are noticed."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.adapters.ocr.results import OcrResult, result_from_wire, result_to_wire, to_reading
from app.adapters.ocr.simple_order import rows_from_the_top
from app.adapters.ocr.wire import read_frame, write_frame
from app.domain.reading import Box, RawLine

SURE = st.integers(0, 100).map(lambda n: n / 100)
BOX = st.builds(Box, *[st.integers(0, 5000)] * 4)
WORD = st.tuples(st.text(min_size=1), BOX, SURE)
POINT = st.tuples(*[st.integers(0, 5000).map(float)] * 2)
LINE = st.builds(
    RawLine, st.text(), SURE, st.tuples(*[POINT] * 4), st.lists(WORD, max_size=3).map(tuple)
)
RESULT = st.builds(
    OcrResult,
    lines=st.lists(LINE, max_size=3).map(tuple),
    width=st.integers(1, 9000),
    height=st.integers(1, 9000),
    engine=st.sampled_from(["ppocr", "tesseract"]),
    engine_version=st.text(),
    model_digests=st.lists(st.text(), max_size=2).map(tuple),
    parameters=st.lists(st.tuples(st.text(), st.text()), max_size=2).map(tuple),
    seconds=st.floats(0, 60),
    preview=st.binary(max_size=50),
    preview_scale=st.floats(0.01, 1),
    phash=st.text("0123456789abcdef", min_size=16, max_size=16),
    captured=st.none() | st.text(),
)


@given(RESULT)
def test_results_come_through_the_pipe_unchanged(result):
    stream = io.BytesIO()
    write_frame(stream, *result_to_wire(result))
    stream.seek(0)
    assert result_from_wire(*read_frame(stream)) == result


def line(text, x, y):
    """A line of 10-pixel words."""
    words = tuple((word, Box(x + 60 * i, y, 50, 10), 0.8) for i, word in enumerate(text.split()))
    corners = ((x, y), (x + 300, y), (x + 300, y + 10), (x, y + 10))
    return RawLine(text, 0.8, corners, words)


def test_the_plain_order_goes_down_and_across_and_counts_code_points():
    lines = [line("kedua 😀 baris", 0, 40), line("kanan", 400, 2), line("kiri", 0, 0)]
    text, words = rows_from_the_top(lines, 800, 100)
    assert text == "kiri kanan\nkedua 😀 baris"
    assert [text[word.start : word.end] for word in words] == [word.text for word in words]
    assert [word.line for word in words] == [0, 0, 1, 1, 1]
    assert rows_from_the_top([], 10, 10) == ("", ())


def test_a_reading_keeps_how_it_came_about():
    result = OcrResult(
        (line("a b", 0, 0),), 9, 8, "e", "1", ("d",), (("k", "v"),), 0.5, b"", 1, "0"
    )
    reading = to_reading(result, rows_from_the_top)
    assert (reading.text, reading.engine, reading.engine_version) == ("a b", "e", "1")
    assert (reading.width, reading.height, reading.seconds) == (9, 8, 0.5)
    assert (reading.model_digests, reading.parameters) == (("d",), (("k", "v"),))


@pytest.mark.parametrize("key", ["lines", "size", "seconds", "captured", "phash", "parameters"])
def test_a_missing_field_is_noticed(key):
    header, blobs = result_to_wire(OcrResult((), 1, 1, "e", "1", (), (), 0.1, b"p", 1.0, "0"))
    del header[key]
    with pytest.raises((KeyError, ValueError, TypeError)):
        result_from_wire(header, blobs)
