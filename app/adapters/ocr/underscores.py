"""Two underscores in a row, which the recogniser reads as one: their stroke is twice as long.

The recogniser marks a change of letter, and between two underscores nothing changes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

_TWICE: Final = (0.52, 1.1)
"""Length of two underscores against the height of the line; one is 0.28 to 0.47, a rule longer."""
_LOW: Final = 0.55
"""Share of the height below which an underscore lies."""
_REACH: Final = 0.22
"""How far from its place the stroke is looked for, in heights of the line."""
_INK: Final = 0.4
"""Share of the greatest contrast that is ink."""


def doubled(chars: Sequence[str], centres: Sequence[float], crop: NDArray[np.uint8]) -> list[str]:
    """Return the characters with ``__`` where a single underscore is drawn twice as long.

    ``centres`` are shares of the width of ``crop``, a line in BGR.
    """
    kept = list(chars)
    alone = [i for i, char in enumerate(chars) if char == "_" and _is_alone(chars, i)]
    if not alone:
        return kept
    grey = cv2.cvtColor(crop, cv2.COLOR_BGR2GRAY).astype(np.float32)
    contrast = np.abs(grey - np.median(grey))
    ink = contrast > _INK * max(1.0, float(contrast.max()))
    for i in alone:
        if _TWICE[0] <= _stroke(ink, centres[i]) <= _TWICE[1]:
            kept[i] = "__"
    return kept


def _is_alone(chars: Sequence[str], at: int) -> bool:
    return chars[at - 1 : at] != ["_"] and chars[at + 1 : at + 2] != ["_"]


def _stroke(ink: NDArray[np.bool_], centre: float) -> float:
    """Length of the longest stroke at the foot of the line about ``centre``, in heights."""
    height, width = ink.shape
    middle, reach = round(centre * width), round(_REACH * height)
    longest = 0
    for row in ink[round(_LOW * height) :]:
        gaps = np.flatnonzero(~row)
        for at in np.flatnonzero(row[max(0, middle - reach) : middle + reach]):
            place = at + max(0, middle - reach)
            after = int(np.searchsorted(gaps, place))
            left = gaps[after - 1] if after else -1
            right = gaps[after] if after < len(gaps) else width
            longest = max(longest, int(right - left - 1))
    return float(longest / height)
