"""Who reads on this machine, in words and with the way out."""

from __future__ import annotations

import pytest

from app.adapters.ocr.self_check import who_reads


@pytest.mark.parametrize(
    ("first", "second", "ok", "said", "way_out"),
    [
        (True, True, True, "memastikan", False),
        (True, False, True, "membaca sendiri", True),
        (False, True, True, "hanya Tesseract", True),
        (False, False, False, "tidak ada", True),
    ],
)
def test_each_state_is_named_with_its_remedy(first, second, ok, said, way_out):
    check = who_reads(first=first, second=second)
    assert check.ok is ok
    assert said in check.detail
    assert bool(check.remedy) is way_out
