"""The first reader: PP-OCRv6 small, with the detection size chosen by what is on the picture."""

from __future__ import annotations

import itertools
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from app.adapters.ocr.crops import cut, place
from app.adapters.ocr.detection import TextDetector
from app.adapters.ocr.finding import TextFinder, unseen
from app.adapters.ocr.icons import MIN_CONFIDENCE, is_ring, least_confidence
from app.adapters.ocr.models import (
    DETECTION,
    engine_version,
    find_model,
    model_digests,
    open_session,
)
from app.adapters.ocr.overview import LONG_SIDE
from app.adapters.ocr.recognizer_model import open_recognizer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from concurrent.futures import Future

    import numpy as np
    from numpy.typing import NDArray

    from app.adapters.ocr.detection import Region
    from app.domain.reading import RawLine

ENGINE = "ppocr"


class PpOcrReader:
    """Reads pictures with PP-OCRv6; construction loads the models."""

    engine = ENGINE

    def __init__(self) -> None:
        self.version = engine_version()
        self.digests = model_digests()
        self._finder = TextFinder(TextDetector(open_session(find_model(DETECTION))))
        self._recognizer, self.precision = open_recognizer()

    @property
    def parameters(self) -> tuple[tuple[str, str], ...]:
        """Settings that shape the result, for the record of each reading."""
        return (
            ("detection_side", str(LONG_SIDE)),
            ("min_confidence", str(MIN_CONFIDENCE)),
            ("precision", self.precision),
        )

    def read(self, pixels: NDArray[np.uint8], *, threads: int = 1) -> list[RawLine]:
        """Read all lines of a BGR picture, unordered, using up to ``threads`` cores."""
        if threads <= 1:
            found = _longest_first(self._finder.find(pixels))
            return _read_ones(self._read_region(pixels, region) for region in found)
        with ThreadPoolExecutor(threads) as pool:
            return _read_ones(future.result() for future in self._side_by_side(pool, pixels))

    def _side_by_side(
        self, pool: ThreadPoolExecutor, pixels: NDArray[np.uint8]
    ) -> list[Future[RawLine | None]]:
        """Start all work; lines that are settled are read while the tiles are looked at."""
        view = self._finder.first_look(pixels, pool.map)
        tiles = [pool.submit(self._finder.look_closer, pixels, tile) for tile in view.tiles]
        found = _longest_first(view.settled)
        reading = [pool.submit(self._read_region, pixels, region) for region in found]
        late = itertools.chain((tile.result() for tile in tiles), (view.doubtful,))
        for regions in late:
            new = _longest_first(unseen(found, regions))
            found += new
            reading += [pool.submit(self._read_region, pixels, region) for region in new]
        return reading

    def _read_region(self, pixels: NDArray[np.uint8], region: Region) -> RawLine | None:
        line = self._recognizer.read(cut(pixels, region))
        if not line.text or line.confidence < least_confidence(line.text):
            return None
        if is_ring(line.text, region.width, region.height):
            return None
        height, width = pixels.shape[:2]
        return place(line, region, width, height)


def _longest_first(regions: Sequence[Region]) -> list[Region]:
    """So that no core is left with a long line at the end."""
    return sorted(regions, key=lambda region: -region.width / max(1.0, region.height))


def _read_ones(lines: Iterable[RawLine | None]) -> list[RawLine]:
    return [line for line in lines if line is not None]
