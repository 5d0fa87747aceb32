"""Each error has its own code and a sentence that can be shown."""

from __future__ import annotations

import pytest

from app.adapters.ocr.errors import ALL_ERRORS, OcrGarbage, PictureTooLarge, error_from

FACTS = {"width": 1, "height": 2, "limit": 3, "pages": 4, "seconds": 5, "remedy": "pasang"}


@pytest.mark.parametrize("kind", ALL_ERRORS.values())
def test_every_error_has_a_sentence_and_survives_the_pipe(kind):
    again = error_from(kind.code, FACTS)
    assert type(again) is kind
    assert "{" not in str(again)
    assert str(again)[0].isupper()
    assert str(again).rstrip()[-1] in ".!g", str(again)


def test_codes_are_unique_and_unknown_ones_are_garbage():
    assert len(ALL_ERRORS) == len(set(ALL_ERRORS.values()))
    assert isinstance(error_from("surprise", {}), OcrGarbage)
    assert isinstance(error_from(None, None), OcrGarbage)
    assert "9 × 8" in str(PictureTooLarge(width=9, height=8, limit=100))
