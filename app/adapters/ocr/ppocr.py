"""The first reader: PP-OCRv6 small, with the detection size chosen by what is on the picture."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from app.adapters.ocr.crops import cut, place
from app.adapters.ocr.detection import TextDetector
from app.adapters.ocr.models import (
    DETECTION,
    RECOGNITION,
    engine_version,
    find_model,
    model_digests,
    open_session,
)
from app.adapters.ocr.recognition import LineRecognizer

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from app.adapters.ocr.detection import Region
    from app.domain.reading import RawLine

ENGINE = "ppocr"
MIN_CONFIDENCE = 0.5
DETECTION_SIDE = 960


class PpOcrReader:
    """Reads pictures with PP-OCRv6; construction loads the models."""

    engine = ENGINE

    def __init__(self) -> None:
        self.version = engine_version()
        self.digests = model_digests()
        self._detector = TextDetector(open_session(find_model(DETECTION)))
        self._recognizer = LineRecognizer(open_session(find_model(RECOGNITION)))

    @property
    def parameters(self) -> tuple[tuple[str, str], ...]:
        """Settings that shape the result, for the record of each reading."""
        return (("detection_side", str(DETECTION_SIDE)), ("min_confidence", str(MIN_CONFIDENCE)))

    def read(self, pixels: NDArray[np.uint8], *, threads: int = 1) -> list[RawLine]:
        """Read all lines of a BGR picture, unordered, using up to ``threads`` cores."""
        height, width = pixels.shape[:2]
        scale = min(1.0, DETECTION_SIDE / max(height, width))
        found = self._detector.detect(pixels, scale)
        with ThreadPoolExecutor(max(1, threads)) as pool:
            lines = list(pool.map(lambda region: self._read_region(pixels, region), found))
        return [line for line in lines if line is not None]

    def _read_region(self, pixels: NDArray[np.uint8], region: Region) -> RawLine | None:
        line = self._recognizer.read(cut(pixels, region))
        if not line.text or line.confidence < MIN_CONFIDENCE:
            return None
        height, width = pixels.shape[:2]
        return place(line, region, width, height)
