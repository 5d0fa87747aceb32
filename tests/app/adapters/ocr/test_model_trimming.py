"""The cut model scores the characters that stay exactly as the whole one."""

from __future__ import annotations

import numpy as np
import pytest

from app.adapters.ocr.model_trimming import UnexpectedModel, trimmed
from app.adapters.ocr.models import RECOGNITION, find_model, open_session
from app.adapters.ocr.recognition import alphabet_of, wanted_classes


def test_scores_of_kept_characters_keep_their_ratios():
    """Softmax over fewer classes scales a step's scores by one factor, so ratios stay."""
    whole = open_session(find_model(RECOGNITION))
    alphabet = alphabet_of(whole)
    keep = np.array(wanted_classes(alphabet))
    cut = open_session(trimmed(find_model(RECOGNITION).path.read_bytes(), keep, len(alphabet)))
    picture = np.random.default_rng(5).random((1, 3, 48, 96), np.float32)
    before = whole.run(None, {"x": picture})[0][0][:, keep]
    after = cut.run(None, {"x": picture})[0][0]
    assert after.shape == before.shape
    np.testing.assert_allclose(
        after, before / before.sum(axis=1, keepdims=True), rtol=2e-3, atol=1e-6
    )
    assert alphabet_of(cut) == alphabet


@pytest.mark.parametrize("model", [b"", b"\x08\x07", b"not a model", b"\x3a\x05\x2a\x03\x0a"])
def test_another_kind_of_file_is_refused(model):
    with pytest.raises(UnexpectedModel):
        trimmed(model, np.array([0, 1]), 10)


def test_a_model_with_other_sizes_is_refused():
    with pytest.raises(UnexpectedModel):
        trimmed(find_model(RECOGNITION).path.read_bytes(), np.array([0, 1]), 12_345)
