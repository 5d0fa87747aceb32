"""Ranges on disk, and that they belong to one model file."""

from __future__ import annotations

import numpy as np
import pytest

from app.adapters.ocr import activation_ranges
from app.adapters.ocr.activation_ranges import ActivationRanges, Range, load_ranges
from app.adapters.ocr.models import RECOGNITION, find_model

DIGEST = "reader.onnx:00ff"


def test_what_is_written_is_read_again(tmp_path, monkeypatch):
    monkeypatch.setattr(activation_ranges, "_FOLDER", tmp_path)
    channels = np.array([1.0, 0.25], np.float32)
    means = np.array([-0.5, 0.125], np.float32)
    ranges = {"a": Range(-0.17, 3.5), "b": Range(-1.0, 1.0, channels, means)}
    (tmp_path / "reader.ranges.json").write_text(
        ActivationRanges(DIGEST, ranges).to_json(), "utf-8"
    )
    again = load_ranges(DIGEST)
    assert (again.model, again.ranges["a"]) == (DIGEST, ranges["a"])
    np.testing.assert_array_equal(again.ranges["b"].channels, channels)
    np.testing.assert_array_equal(again.ranges["b"].means, means)
    assert load_ranges("reader.onnx:00fe") is None
    assert load_ranges("other.onnx:00ff") is None


def test_zero_has_a_number_of_its_own():
    found = Range(-0.5, 1.5)
    assert found.zero == 64
    assert found.step * (255 - int(found.zero)) == pytest.approx(1.5, abs=0.01)
    assert Range(0.0, 1.0).zero == 0


def test_the_ranges_we_ship_are_for_the_model_in_the_wheel():
    """When this fails after an update of rapidocr: see CONTRIBUTING, "The 8-bit reader"."""
    found = load_ranges(find_model(RECOGNITION).digest())
    assert found is not None
    assert len(found.ranges) > 40
