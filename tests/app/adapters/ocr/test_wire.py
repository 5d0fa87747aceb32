"""Frames come back as they went, and nothing else is taken for one."""

from __future__ import annotations

import io
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.adapters.ocr.wire import MAGIC, GarbageFrame, read_frame, write_frame

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


def frame(header, blobs=()):
    """Bytes of one frame."""
    out = io.BytesIO()
    write_frame(out, header, blobs)
    return out.getvalue()


@given(st.dictionaries(st.text(), VALUES), st.lists(st.binary(max_size=50), max_size=4))
def test_frames_come_back_as_they_went(header, blobs):
    header.pop("blobs", None)
    stream = io.BytesIO(frame(header, blobs) * 2)
    for _ in range(2):
        got, parts = read_frame(stream)
        assert {**header, "blobs": [len(blob) for blob in blobs]} == got
        assert parts == blobs
    assert read_frame(stream) is None


@given(st.binary(min_size=1, max_size=200))
def test_noise_is_garbage(data):
    if not data.startswith(MAGIC):
        with pytest.raises(GarbageFrame):
            read_frame(io.BytesIO(data))


@given(st.integers(1, 60))
def test_a_frame_cut_anywhere_is_garbage(length):
    data = frame({"a": "b"}, [b"x" * 40])
    with pytest.raises(GarbageFrame):
        read_frame(io.BytesIO(data[: min(length, len(data) - 1)]))


@pytest.mark.parametrize(
    "body",
    [b"[]", b"{}", b"nonsense", b'{"blobs":[-1]}', b'{"blobs":["a"]}', b'{"blobs":[99999999999]}'],
)
def test_headers_that_lie_are_garbage(body):
    data = MAGIC + struct.pack(">I", len(body)) + body
    with pytest.raises(GarbageFrame):
        read_frame(io.BytesIO(data))


def test_a_header_too_large_to_be_true_is_refused_unread():
    with pytest.raises(GarbageFrame, match="header size"):
        read_frame(io.BytesIO(MAGIC + b"\xff\xff\xff\xff"))
