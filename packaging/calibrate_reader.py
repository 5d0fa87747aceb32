"""Measure what ranges the recogniser's inner values take, for its 8-bit form.

usage: python packaging/calibrate_reader.py

Run it when the model in the ``rapidocr`` wheel changed; the result goes to ``resources/ocr``. Lines
are drawn (invented texts only) and read at the widths that reading uses. Then compare both
precisions: ``python -m tests.bench.ocr_bench --precisions``.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import cv2
import numpy as np
from onnx import TensorProto, helper

from app.adapters.images import decode
from app.adapters.ocr.activation_ranges import ActivationRanges, Range, ranges_path
from app.adapters.ocr.crops import cut
from app.adapters.ocr.detection import TextDetector
from app.adapters.ocr.finding import TextFinder
from app.adapters.ocr.graph_tidying import tidy, uses_of
from app.adapters.ocr.models import DETECTION, RECOGNITION, find_model, open_session
from app.adapters.ocr.recognition import LineRecognizer
from app.adapters.ocr.recognizer_model import trimmed_model
from tests.bench.draw.cases import drawn_cases
from tests.bench.social.cases import social_cases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray
    from onnx import ModelProto, NodeProto

SEED = "calibration"
LINES_PER_PICTURE = 9
END = "AveragePool"
"""Behind this node the model reads one row of steps; that part is cheap and stays float."""
RARE = 0.01
"""Percent of a line's numbers beyond which its range is thought to end."""
FEW = 2
"""Percent of lines whose range may be cut."""
LEAST = 1e-3
"""Least scale of a channel, as a share of the largest: silent ones must not grow without end."""


def pictures() -> Iterator[bytes]:
    """Drawn screens of all kinds."""
    for case in drawn_cases(4, SEED):
        yield case.data
    for _, data in social_cases(2, SEED):
        yield data


def lines() -> Iterator[NDArray[np.uint8]]:
    """Lines found on drawn screens, some of each."""
    finder = TextFinder(TextDetector(open_session(find_model(DETECTION))))
    rng = random.Random(SEED)  # noqa: S311 - drawing lots
    for data in pictures():
        pixels = decode(data).pixels
        found = finder.find(pixels)
        for region in rng.sample(found, min(LINES_PER_PICTURE, len(found))):
            yield np.ascontiguousarray(cut(pixels, region))


class Wanted:
    """Which values of the model to measure, and how."""

    def __init__(self, model: ModelProto) -> None:
        self.for_each_channel: set[str] = set()
        """Around convolutions that slide: their weights take the scales in."""
        self.for_all_channels: set[str] = set()
        """Before convolutions of single pixels alone."""
        self.passed_on: dict[str, list[str]] = {}
        """Values that hold numbers of others unchanged."""
        uses = uses_of(model.graph)
        constants = {tensor.name for tensor in model.graph.initializer}
        means: set[str] = set()
        for node in model.graph.node:
            source, result = node.input[0], node.output[0]
            if node.op_type == END:
                break
            if node.op_type == "ReduceMean" or means.issuperset(set(node.input) - constants):
                means.add(result)
            elif node.op_type in ("MaxPool", "Concat"):
                self.passed_on[result] = list(node.input)
            elif node.op_type == "Conv" and source != model.graph.input[0].name:
                if is_single_pixel(node):
                    self.for_all_channels.add(source)
                else:
                    users = uses[result]
                    relu = len(users) == 1 and users[0].op_type == "Relu"
                    self.for_each_channel |= {source, users[0].output[0] if relu else result}
        for sources in self.passed_on.values():
            self.for_each_channel |= set(sources)
        self.for_each_channel -= set(self.passed_on)
        self.for_all_channels -= self.for_each_channel


def is_single_pixel(node: NodeProto) -> bool:
    """Whether a convolution looks at one pixel of all channels at a time."""
    entries = {entry.name: helper.get_attribute_value(entry) for entry in node.attribute}
    return entries["kernel_shape"] == [1, 1] and entries["group"] == 1


class Watch:
    """A session that gives what the recogniser's gives, and notes its inner values."""

    def __init__(self, model: ModelProto, names: list[str]) -> None:
        watched = type(model)()
        watched.CopyFrom(model)
        for name in names:
            watched.graph.output.append(
                helper.make_tensor_value_info(name, TensorProto.FLOAT, None)
            )
        self._session = open_session(watched.SerializeToString())
        self._names = names
        self.ends: dict[str, list[tuple[float, float]]] = {name: [] for name in names}
        self.lows: dict[str, NDArray[np.float32]] = {}
        self.highs: dict[str, NDArray[np.float32]] = {}
        self.sums: dict[str, NDArray[np.float64]] = {}
        self.looks = 0

    def get_inputs(self) -> Any:
        """As of any session."""
        return self._session.get_inputs()

    def get_modelmeta(self) -> Any:
        """As of any session."""
        return self._session.get_modelmeta()

    def run(self, _names: None, feed: dict[str, NDArray[np.float32]]) -> list[Any]:
        """Read a line and note the values."""
        chances, *values = self._session.run(None, feed)
        self.looks += 1
        for name, value in zip(self._names, values, strict=True):
            low, high = np.percentile(value, [RARE, 100 - RARE])
            self.ends[name].append((float(low), float(high)))
            lows, highs = value.min(axis=(0, 2, 3)), value.max(axis=(0, 2, 3))
            self.sums[name] = self.sums.get(name, 0.0) + value.mean(
                axis=(0, 2, 3), dtype=np.float64
            )
            self.lows[name] = np.minimum(lows, self.lows.get(name, lows))
            self.highs[name] = np.maximum(highs, self.highs.get(name, highs))
        return [chances]

    def for_all_channels(self, name: str) -> Range:
        """One range: half way between all that was seen and what is usual."""
        ends = np.array(self.ends[name])
        low = (np.percentile(ends[:, 0], FEW) + self.lows[name].min()) / 2
        high = (np.percentile(ends[:, 1], 100 - FEW) + self.highs[name].max()) / 2
        return Range(min(0.0, float(low)), max(0.0, float(high)), means=self.means(name))

    def for_each_channel(self, name: str) -> Range:
        """A scale for each channel, all that was seen."""
        most = np.maximum(-self.lows[name], self.highs[name])
        channels = np.maximum(most, most.max() * LEAST).astype(np.float32)
        low = -1.0 if self.lows[name].min() < 0 else 0.0
        return Range(low, 1.0, channels, self.means(name))

    def means(self, name: str) -> NDArray[np.float32]:
        """What each channel is on average."""
        return (self.sums[name] / self.looks).astype(np.float32)


def main() -> None:
    """Measure and write."""
    cv2.setNumThreads(1)
    file = find_model(RECOGNITION)
    model, kept = trimmed_model(file)
    tidy(model.graph)
    wanted = Wanted(model)
    watch = Watch(
        model, sorted(wanted.for_each_channel | wanted.for_all_channels | set(wanted.passed_on))
    )
    recognizer = LineRecognizer(watch, kept)
    count = sum(1 for line in lines() if recognizer.read(line))
    ranges = {name: watch.for_all_channels(name) for name in wanted.for_all_channels}
    ranges |= {name: watch.for_each_channel(name) for name in wanted.for_each_channel}
    for name, sources in wanted.passed_on.items():
        channels = np.concatenate([ranges[source].channels for source in sources])
        ranges[name] = Range(0.0, 1.0, channels, watch.means(name))
    path = ranges_path(RECOGNITION)
    path.parent.mkdir(exist_ok=True)
    text = ActivationRanges(file.digest(), dict(sorted(ranges.items()))).to_json()
    path.write_text(text, "utf-8")
    print(f"{len(ranges)} values, {count} lines, {watch.looks} looks -> {path}")


if __name__ == "__main__":
    main()
