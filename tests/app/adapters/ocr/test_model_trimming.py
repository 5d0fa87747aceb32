"""The cut model scores the characters that stay exactly as the whole one."""

from __future__ import annotations

import numpy as np
import onnx
import pytest

from app.adapters.ocr.model_trimming import UnexpectedModel, trim
from app.adapters.ocr.models import RECOGNITION, find_model, open_session
from app.adapters.ocr.recognition import alphabet_of, wanted_classes


def whole_model():
    return onnx.load_model_from_string(find_model(RECOGNITION).path.read_bytes())


def test_scores_of_kept_characters_keep_their_ratios():
    """Softmax over fewer classes scales a step's scores by one factor, so ratios stay."""
    whole = open_session(find_model(RECOGNITION))
    alphabet = alphabet_of(whole)
    keep = wanted_classes(alphabet)
    model = whole_model()
    trim(model, keep, len(alphabet))
    cut = open_session(model.SerializeToString())
    picture = np.random.default_rng(5).random((1, 3, 48, 96), np.float32)
    before = whole.run(None, {"x": picture})[0][0][:, keep]
    after = cut.run(None, {"x": picture})[0][0]
    assert after.shape == before.shape
    np.testing.assert_allclose(
        after, before / before.sum(axis=1, keepdims=True), rtol=2e-3, atol=1e-6
    )
    assert alphabet_of(cut) == alphabet


def test_a_model_with_other_sizes_is_refused_and_left_as_it_was():
    model = whole_model()
    with pytest.raises(UnexpectedModel):
        trim(model, [0, 1], 12_345)
    assert model == whole_model()
