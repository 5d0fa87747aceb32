"""Which values of a model are kept in 8 bits, and what range each of them takes.

Made by ``packaging/calibrate_reader.py`` for exactly one model file; kept beside the code as JSON.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_FOLDER = Path(__file__).resolve().parents[3] / "resources" / "ocr"
_STEPS = 255


@dataclass(frozen=True, slots=True)
class Range:
    """What 8 bits of one value mean: ``low`` … ``high``, times ``channels`` where those differ.

    Channels of one value may lie a hundredfold apart; a scale for each keeps the small ones exact.
    Neighbouring weights take the scales in, so they cost nothing there.
    """

    low: float
    high: float
    channels: NDArray[np.float32] | None = None
    means: NDArray[np.float32] | None = None
    """What each channel is on average, so that rounded weights do not shift what follows."""

    @property
    def step(self) -> np.float32:
        """Distance of two neighbouring numbers."""
        return np.float32((self.high - self.low) / _STEPS)

    @property
    def zero(self) -> np.uint8:
        """The number that stands for 0.0."""
        return np.uint8(np.clip(round(-self.low / float(self.step)), 0, _STEPS))


@dataclass(frozen=True, slots=True)
class ActivationRanges:
    """The ranges of one model, by the name of the value."""

    model: str
    """``name:sha256`` of the model file they were measured on."""
    ranges: dict[str, Range]

    def to_json(self) -> str:
        """As text, one value a line."""
        lines = [
            f"{json.dumps(name)}: {json.dumps(_entry(found))}"
            for name, found in self.ranges.items()
        ]
        head = json.dumps(self.model)
        return f'{{"model": {head}, "ranges": {{\n' + ",\n".join(lines) + "\n}}\n"


def _entry(found: Range) -> dict[str, list[float]]:
    entry = {"range": _rounded([found.low, found.high])}
    if found.channels is not None:
        entry["channels"] = _rounded(found.channels.tolist())
    if found.means is not None:
        entry["means"] = _rounded(found.means.tolist())
    return entry


def _rounded(values: list[float]) -> list[float]:
    return [float(f"{value:.4g}") for value in values]


def _range(entry: dict[str, list[float]]) -> Range:
    low, high = entry["range"]
    return Range(low, high, _vector(entry.get("channels")), _vector(entry.get("means")))


def _vector(values: list[float] | None) -> NDArray[np.float32] | None:
    return None if values is None else np.array(values, np.float32)


def ranges_path(model: str) -> Path:
    """Where the ranges of the model file called ``model`` are kept."""
    return _FOLDER / f"{Path(model).stem}.ranges.json"


def load_ranges(digest: str) -> ActivationRanges | None:
    """The ranges for the model with this ``name:sha256``; none where they are for another file."""
    path = ranges_path(digest.partition(":")[0])
    if not path.is_file():
        return None
    content = json.loads(path.read_text("utf-8"))
    if content["model"] != digest:
        return None
    return ActivationRanges(
        digest,
        {name: _range(entry) for name, entry in content["ranges"].items()},
    )
