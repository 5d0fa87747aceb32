"""Both precisions of the recogniser read drawn lines alike."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw

from app.adapters.ocr import recognizer_model
from app.adapters.ocr.model_trimming import UnexpectedModel
from app.adapters.ocr.models import ModelFile
from app.adapters.ocr.precision import VARIABLE, Precision, has_vnni
from app.adapters.ocr.recognizer_model import open_recognizer, trimmed_model
from tests.bench.draw.canvas import font

LINES = (
    "Jalan di depan pasar sudah diperbaiki, terima kasih.",
    "Rp 35.000 untuk dua, hari ini saja!",
    "@contoh_akun_07 · 4 November 2025 pukul 10.15",
)


def drawn(text):
    image = Image.new("RGB", (1400, 56), "white")
    draw = ImageDraw.Draw(image)
    draw.text((12, 10), text, fill="black", font=font("dejavu", 30))
    return np.asarray(image)[:, : int(draw.textlength(text, font("dejavu", 30))) + 24].copy()


@pytest.fixture
def opened(monkeypatch):
    def opened(precision):
        monkeypatch.setenv(VARIABLE, precision)
        return open_recognizer()

    return opened


@pytest.mark.skipif(not has_vnni(), reason="without VNNI large sums are cut off")
def test_both_precisions_read_alike(opened):
    fine, said = opened("float")
    assert said is Precision.FLOAT
    coarse, said = opened("int8")
    assert said is Precision.INT8
    for text in LINES:
        line, same = fine.read(drawn(text)), coarse.read(drawn(text))
        assert (line.text, same.text) == (text, text)
        assert same.confidence == pytest.approx(line.confidence, abs=0.03)


def test_another_model_file_is_read_in_floats(opened, monkeypatch):
    monkeypatch.setattr(recognizer_model, "load_ranges", lambda _: None)
    assert opened("int8")[1] is Precision.FLOAT


@pytest.mark.parametrize("model", [b"", b"\x08\x07", b"not a model", b"\x3a\x05\x2a\x03\x0a"])
def test_another_kind_of_file_is_refused(tmp_path, model):
    path = tmp_path / "model.onnx"
    path.write_bytes(model)
    with pytest.raises(UnexpectedModel):
        trimmed_model(ModelFile(path.name, path))
