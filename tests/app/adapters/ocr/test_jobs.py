"""What a child can be asked, run in this process so that each answer is seen whole."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from app.adapters.ocr import jobs as jobs_module
from app.adapters.ocr import ppocr, recognizer_model, tesseract
from app.adapters.ocr.errors import NotAPicture, OcrGarbage, OcrUnavailable, PictureError
from app.adapters.ocr.jobs import Jobs
from app.adapters.ocr.model_trimming import UnexpectedModel
from app.adapters.ocr.models import ModelsMissing
from app.adapters.ocr.ppocr import PpOcrReader
from app.adapters.ocr.results import result_from_wire
from app.adapters.ocr.tesseract import TesseractMissing

PICTURE = (Path(__file__).resolve().parents[4] / "resources/self_check/ocr.png").read_bytes()


@pytest.fixture(scope="module")
def jobs():
    return Jobs()


@pytest.mark.parametrize("threads", [1, 2])
def test_reading_answers_with_a_whole_result(jobs, threads):
    result = result_from_wire(*jobs.run({"op": "read", "threads": threads}, [PICTURE]))
    assert (result.engine, result.engine_version) == (jobs.engine, jobs.version)
    assert min(line.text for line in result.lines) == "Gambar uji Tinjau"
    assert result.preview.startswith(b"\xff\xd8")


def test_reading_without_preview_makes_none(jobs):
    result = result_from_wire(*jobs.run({"op": "read", "preview": False}, [PICTURE]))
    assert (result.preview, result.phash) == (b"", "")


def test_the_second_reader_reads_given_lines(jobs):
    header, _ = jobs.run({"op": "second", "boxes": [[30, 24, 300, 46]]}, [PICTURE])
    assert header["texts"] == ["Gambar uji Tinjau"]
    assert header["engine"].startswith("tesseract-")


def test_without_a_second_reader_nothing_is_claimed(jobs, monkeypatch):
    def missing():
        raise TesseractMissing

    monkeypatch.setattr(jobs, "_second", None)
    monkeypatch.setattr(jobs_module, "TesseractReader", missing)
    header, _ = jobs.run({"op": "second", "boxes": [[0, 0, 9, 9]]}, [PICTURE])
    assert header == {"texts": [None], "engine": ""}


def test_pages_and_thumbnails(jobs):
    out = io.BytesIO()
    Image.new("RGB", (90, 120)).save(out, "PDF")
    assert len(jobs.run({"op": "pages"}, [out.getvalue()])[1]) == 1
    with pytest.raises(NotAPicture):
        jobs.run({"op": "pages"}, [PICTURE])
    (small,) = jobs.run({"op": "thumbnail", "side": 64}, [PICTURE])[1]
    (shown,) = jobs.run({"op": "preview"}, [PICTURE])[1]
    assert shown.startswith(b"\xff\xd8")
    assert Image.open(io.BytesIO(small)).width == 64


@pytest.mark.parametrize("request_", [{}, {"op": "format disk"}])
def test_unknown_requests_are_garbage(jobs, request_):
    with pytest.raises(OcrGarbage):
        jobs.run(request_, [PICTURE])
    with pytest.raises(OcrGarbage):
        jobs.run({"op": "read"}, [])


def test_bad_pictures_raise_their_error(jobs):
    with pytest.raises(PictureError):
        jobs.run({"op": "read"}, [PICTURE[:500]])


def no_models(*_):
    """As on a machine without the models."""
    raise ModelsMissing


def test_tesseract_reads_where_onnx_cannot(monkeypatch):
    monkeypatch.setattr(ppocr, "find_model", no_models)
    fallen_back = Jobs()
    assert fallen_back.engine == "tesseract"
    result = result_from_wire(*fallen_back.run({"op": "read"}, [PICTURE]))
    assert "Gambar uji Tinjau" in [line.text for line in result.lines]
    with pytest.raises(OcrUnavailable, match="Tinjau"):
        Jobs("ppocr")


def test_without_any_engine_the_remedy_is_said(monkeypatch):
    monkeypatch.setattr(ppocr, "find_model", no_models)
    monkeypatch.setattr(tesseract, "available", lambda: False)
    with pytest.raises(OcrUnavailable, match="Mesin baca tidak tersedia"):
        Jobs()


def test_a_model_built_otherwise_is_used_whole(monkeypatch):
    def refuse(*_):
        raise UnexpectedModel

    monkeypatch.setattr(recognizer_model, "trim", refuse)
    reader = PpOcrReader()
    assert dict(reader.parameters)["precision"] == "float"
    pixels = np.asarray(Image.open(io.BytesIO(PICTURE)).convert("RGB"))
    assert "Gambar uji Tinjau" in [line.text for line in reader.read(pixels)]
