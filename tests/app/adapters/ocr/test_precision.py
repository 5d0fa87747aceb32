"""Who computes in 8 bits."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from app.adapters.ocr import precision
from app.adapters.ocr.precision import VARIABLE, Precision, has_vnni, precision_here


@pytest.mark.parametrize("forced", list(Precision))
def test_the_environment_has_the_last_word(monkeypatch, forced):
    monkeypatch.setenv(VARIABLE, forced)
    assert precision_here() is forced


@pytest.mark.parametrize(("able", "chosen"), [(True, Precision.INT8), (False, Precision.FLOAT)])
@pytest.mark.parametrize("said", ["", "fast"])
def test_otherwise_the_processor_decides(monkeypatch, able, chosen, said):
    monkeypatch.setenv(VARIABLE, said)
    monkeypatch.setattr(precision, "has_vnni", lambda: able)
    assert precision_here() is chosen


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's list of features is Linux's")
def test_the_feature_is_the_one_the_kernel_names():
    assert has_vnni() == (" avx512_vnni " in Path("/proc/cpuinfo").read_text("utf-8"))
