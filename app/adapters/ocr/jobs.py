"""What the OCR child can be asked to do, one method each."""

from __future__ import annotations

import contextlib
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import cv2

from app.adapters.images import check, decode
from app.adapters.ocr.errors import NotAPicture, OcrGarbage, OcrUnavailable
from app.adapters.ocr.models import ModelsMissing
from app.adapters.ocr.remedies import engine_remedy
from app.adapters.ocr.results import OcrResult, result_to_wire
from app.adapters.ocr.tesseract import TesseractMissing, TesseractReader
from app.adapters.pdf_pages import render_pages
from app.adapters.previews import perceptual_hash, preview, thumbnail
from app.adapters.tiff_pages import tiff_pages
from app.domain.reading import Box

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.adapters.ocr.ppocr import PpOcrReader

Answer = tuple[dict[str, Any], list[bytes]]


class Jobs:
    """The engines of one child and its answers to requests.

    ``only`` = ``tesseract`` leaves ONNX alone, for machines where loading it ends the process;
    ``ppocr`` does without the fall-back.

    Raises:
        OcrUnavailable: there is no engine at all, with the remedy.
    """

    def __init__(self, only: str = "") -> None:
        cv2.setNumThreads(1)
        self._reader = _open_reader(only)
        self._second: TesseractReader | None = None
        self._jobs: dict[str, Callable[[dict[str, Any], list[bytes]], Answer]] = {
            "read": self._read,
            "second": self._second_read,
            "pages": self._pages,
            "preview": self._preview,
            "thumbnail": self._thumbnail,
        }

    @property
    def engine(self) -> str:
        """Stable name of the first reader."""
        return self._reader.engine

    @property
    def version(self) -> str:
        """Version of the first reader."""
        return self._reader.version

    def run(self, header: dict[str, Any], blobs: list[bytes]) -> Answer:
        """Do what ``header["op"]`` asks."""
        job = self._jobs.get(str(header.get("op")))
        if job is None or len(blobs) != 1:
            raise OcrGarbage
        return job(header, blobs)

    def _read(self, header: dict[str, Any], blobs: list[bytes]) -> Answer:
        started = time.perf_counter()
        picture = decode(blobs[0])
        threads = int(header.get("threads", 1))
        show = bool(header.get("preview", True))
        if show and threads > 1:
            with ThreadPoolExecutor(1) as pool:
                shown_later = pool.submit(preview, picture.pixels)
                lines = self._reader.read(picture.pixels, threads=threads)
                shown, scale = shown_later.result()
        else:
            lines = self._reader.read(picture.pixels, threads=threads)
            shown, scale = preview(picture.pixels) if show else (b"", 0.0)
        result = OcrResult(
            lines=tuple(lines),
            width=picture.width,
            height=picture.height,
            engine=self._reader.engine,
            engine_version=self._reader.version,
            model_digests=self._reader.digests,
            parameters=self._reader.parameters,
            seconds=time.perf_counter() - started,
            preview=shown,
            preview_scale=scale,
            phash=perceptual_hash(picture.pixels) if show else "",
            captured=picture.captured,
        )
        return result_to_wire(result)

    def _second_read(self, header: dict[str, Any], blobs: list[bytes]) -> Answer:
        boxes = [Box(*map(int, values)) for values in header["boxes"]]
        if self._second is None:
            with contextlib.suppress(TesseractMissing):
                self._second = TesseractReader()
        if self._second is None:
            return {"texts": [None] * len(boxes), "engine": ""}, []
        picture = decode(blobs[0])
        texts = self._second.read_lines(picture.pixels, boxes)
        return {"texts": texts, "engine": f"tesseract-{self._second.version}"}, []

    def _pages(self, header: dict[str, Any], blobs: list[bytes]) -> Answer:
        del header
        kind = check(blobs[0])
        if kind not in ("PDF", "TIFF"):
            raise NotAPicture
        return {}, list(render_pages(blobs[0]) if kind == "PDF" else tiff_pages(blobs[0]))

    def _preview(self, header: dict[str, Any], blobs: list[bytes]) -> Answer:
        del header
        return {}, [preview(decode(blobs[0]).pixels)[0]]

    def _thumbnail(self, header: dict[str, Any], blobs: list[bytes]) -> Answer:
        side = max(16, min(1024, int(header.get("side", 160))))
        return {}, [thumbnail(decode(blobs[0]).pixels, side)]


def _open_reader(only: str) -> PpOcrReader | TesseractReader:
    if only != "tesseract":
        try:
            from app.adapters.ocr.ppocr import PpOcrReader  # noqa: PLC0415 - not loaded where Tesseract reads alone

            return PpOcrReader()
        except ModelsMissing as error:
            if only:
                raise OcrUnavailable(remedy=engine_remedy()) from error
    try:
        return TesseractReader()
    except TesseractMissing as error:
        raise OcrUnavailable(remedy=engine_remedy()) from error
