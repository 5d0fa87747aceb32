"""What comes back from reading one picture, and its form on the wire."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from app.domain.reading import Box, PictureReading, RawLine, Word


@dataclass(frozen=True, slots=True)
class OcrResult:
    """One picture as one engine read it, before reading order.

    ``width``, ``height`` and all boxes are in pixels of the picture after EXIF orientation.
    ``preview`` is a JPEG made anew (safe for any viewer), ``preview_scale`` its pixels per picture
    pixel. ``phash`` is a 64-bit perceptual hash in hex. ``captured`` is EXIF's capture time as
    written there. ``seconds`` is the time in the engine's process, decoding included.
    """

    lines: tuple[RawLine, ...]
    width: int
    height: int
    engine: str
    engine_version: str
    model_digests: tuple[str, ...]
    parameters: tuple[tuple[str, str], ...]
    seconds: float
    preview: bytes
    preview_scale: float
    phash: str
    captured: str | None = None


def line_to_wire(line: RawLine) -> list[Any]:
    """A line as plain JSON values."""
    return [
        line.text,
        round(line.confidence, 5),
        [[round(float(x), 2), round(float(y), 2)] for x, y in line.corners],
        [[text, [box.x, box.y, box.w, box.h], round(sure, 5)] for text, box, sure in line.words],
    ]


def line_from_wire(values: list[Any]) -> RawLine:
    """Rebuild a line; raises ValueError or TypeError where the values are no line."""
    text, confidence, corners, words = values
    return RawLine(
        str(text),
        float(confidence),
        tuple((float(x), float(y)) for x, y in corners),
        tuple((str(word), Box(*map(int, box)), float(sure)) for word, box, sure in words),
    )


def result_to_wire(result: OcrResult) -> tuple[dict[str, Any], list[bytes]]:
    """Header values and blobs of a result."""
    return {
        "lines": [line_to_wire(line) for line in result.lines],
        "size": [result.width, result.height],
        "engine": result.engine,
        "engine_version": result.engine_version,
        "model_digests": list(result.model_digests),
        "parameters": [list(pair) for pair in result.parameters],
        "seconds": result.seconds,
        "preview_scale": result.preview_scale,
        "phash": result.phash,
        "captured": result.captured,
    }, [result.preview]


def result_from_wire(header: dict[str, Any], blobs: list[bytes]) -> OcrResult:
    """Rebuild a result.

    Raises:
        ValueError, TypeError, KeyError: the values are no result.
    """
    width, height = header["size"]
    (preview,) = blobs
    captured = header["captured"]
    return OcrResult(
        lines=tuple(line_from_wire(values) for values in header["lines"]),
        width=int(width),
        height=int(height),
        engine=str(header["engine"]),
        engine_version=str(header["engine_version"]),
        model_digests=tuple(str(digest) for digest in header["model_digests"]),
        parameters=tuple((str(name), str(value)) for name, value in header["parameters"]),
        seconds=float(header["seconds"]),
        preview=preview,
        preview_scale=float(header["preview_scale"]),
        phash=str(header["phash"]),
        captured=None if captured is None else str(captured),
    )


Arrange = Callable[[Sequence[RawLine], int, int], tuple[str, tuple[Word, ...]]]


def to_reading(result: OcrResult, arrange: Arrange) -> PictureReading:
    """Put the lines of a result into reading order with ``arrange``."""
    text, words = arrange(result.lines, result.width, result.height)
    return PictureReading(
        text=text,
        words=words,
        width=result.width,
        height=result.height,
        engine=result.engine,
        engine_version=result.engine_version,
        model_digests=result.model_digests,
        parameters=result.parameters,
        seconds=result.seconds,
    )
