"""How finely the first reader computes: with 8-bit numbers where the processor gains, else floats.

Processors with VNNI multiply 8-bit numbers four times as fast as floats. Older ones gain nothing,
and their 8-bit kernels cut off large sums. The choice hangs on the processor alone, never on a
measured time, so one machine always reads alike.
"""

from __future__ import annotations

import os
from enum import StrEnum

import cv2

VARIABLE = "TINJAU_OCR_PRECISION"
"""Environment variable that forces a precision (``float`` or ``int8``), for tests and measuring."""
_AVX512_VNNI = 23
"""OpenCV's number for the feature (CV_CPU_AVX_512VNNI); its Python module names none."""


class Precision(StrEnum):
    """Kinds of numbers a model computes with."""

    FLOAT = "float"
    INT8 = "int8"


def has_vnni() -> bool:
    """Whether this processor multiplies 8-bit numbers faster than floats."""
    return bool(cv2.checkHardwareSupport(_AVX512_VNNI))


def precision_here() -> Precision:
    """What this processor does best, unless the environment says otherwise."""
    forced = os.environ.get(VARIABLE, "")
    if forced in set(Precision):
        return Precision(forced)
    return Precision.INT8 if has_vnni() else Precision.FLOAT
