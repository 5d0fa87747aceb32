"""The language between the program and an OCR child: length-prefixed frames over pipes.

A frame is ``TJ01``, the header's length (4 bytes, big endian), the header (a JSON object whose
``blobs`` lists the sizes of what follows), then the blobs. Anything else is garbage and costs the
child its life, so a half-written frame can never be taken for a later one.
"""

from __future__ import annotations

import json
import struct
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Protocol

    class _Readable(Protocol):
        def read(self, size: int, /) -> bytes: ...

    class _Writable(Protocol):
        def write(self, data: bytes, /) -> object: ...
        def flush(self) -> object: ...


MAGIC = b"TJ01"
MAX_HEADER = 64 * 1024 * 1024
MAX_BLOBS = 1024 * 1024 * 1024
MAX_BLOB_COUNT = 1024


class GarbageFrame(Exception):  # noqa: N818 - names what happened
    """The other side sent something that is no frame."""


def write_frame(stream: _Writable, header: dict[str, Any], blobs: Sequence[bytes] = ()) -> None:
    """Write one frame and flush it."""
    body = json.dumps({**header, "blobs": [len(blob) for blob in blobs]}).encode()
    stream.write(MAGIC + struct.pack(">I", len(body)) + body)
    for blob in blobs:
        stream.write(blob)
    stream.flush()


def read_frame(stream: _Readable) -> tuple[dict[str, Any], list[bytes]] | None:
    """Read one frame; ``None`` where the stream ends between two frames.

    Raises:
        GarbageFrame: what came is no frame, or it ends within one.
    """
    start = _exactly(stream, 8, may_end=True)
    if start is None:
        return None
    if start[:4] != MAGIC:
        raise GarbageFrame("magic")
    (length,) = struct.unpack(">I", start[4:])
    if length > MAX_HEADER:
        raise GarbageFrame("header size")
    try:
        header = json.loads(_exactly(stream, length) or b"")
    except ValueError as error:
        raise GarbageFrame("header") from error
    sizes = header.get("blobs") if isinstance(header, dict) else None
    if (
        not isinstance(sizes, list)
        or len(sizes) > MAX_BLOB_COUNT
        or not all(type(size) is int and size >= 0 for size in sizes)
        or sum(sizes) > MAX_BLOBS
    ):
        raise GarbageFrame("blob sizes")
    return header, [_exactly(stream, size) or b"" for size in sizes]


def _exactly(stream: _Readable, size: int, *, may_end: bool = False) -> bytes | None:
    parts: list[bytes] = []
    missing = size
    while missing:
        part = stream.read(missing)
        if not part:
            if may_end and missing == size:
                return None
            raise GarbageFrame("ends early")
        parts.append(part)
        missing -= len(part)
    return b"".join(parts)
