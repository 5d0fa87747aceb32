"""Reading order on drawn screens with columns, panels and bubbles, beside plain rows.

usage: python -m tests.bench.reading_order_bench [--each N] [--seed S] [--tilt DEGREES] [--ocr]

Without ``--ocr`` the drawn lines themselves are put in order (what a perfect engine would return,
boxes a little off); with it the pictures are read by the program's engine. Printed for each layout:
``within`` (how much of a block must be changed to find it in one piece, 0 best) and ``order``
(neighbouring blocks in a person's order, 1 best), ours and plain rows.
"""

from __future__ import annotations

import argparse
import io
import math
import random
import tempfile
from collections import defaultdict
from dataclasses import replace
from itertools import chain
from pathlib import Path
from statistics import mean
from typing import TYPE_CHECKING

from app.adapters.ocr.service import OcrService
from app.adapters.ocr.simple_order import rows_from_the_top
from app.domain.reading import Box, RawLine
from app.errors import UserFacingError
from app.screens.reading_order import arrange
from tests.bench.columns.layouts import LAYOUTS as PLAIN
from tests.bench.columns.scoring import OrderScore, order_score
from tests.bench.columns.windows import WINDOWS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.bench.columns.sheet import Sheet

LAYOUTS = PLAIN | WINDOWS
Read = tuple[str, "Sheet", list[RawLine]]


def drawn(each: int, seed: str) -> Iterator[tuple[str, Sheet, random.Random]]:
    """Yield every layout several times, always the same for one seed."""
    for name, draw in LAYOUTS.items():
        for number in range(each):
            rng = random.Random(f"{seed}/{name}/{number}")  # noqa: S311 - drawing
            yield name, draw(rng), rng


def turned(line: RawLine, degrees: float) -> RawLine:
    """Turn a line about the top left corner of the picture."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))

    def point(x: float, y: float) -> tuple[float, float]:
        return x * cos - y * sin, x * sin + y * cos

    words = []
    for text, box, sure in line.words:
        x, y = point(box.x + box.w / 2, box.y + box.h / 2)
        words.append((text, Box(round(x - box.w / 2), round(y - box.h / 2), box.w, box.h), sure))
    return replace(line, corners=tuple(point(*p) for p in line.corners), words=tuple(words))


def exact(each: int, seed: str, tilt: float) -> Iterator[Read]:
    """Yield the drawn lines themselves."""
    for name, sheet, rng in drawn(each, seed):
        yield name, sheet, [turned(line, tilt) for line in sheet.raw_lines(rng)]


def recognised(each: int, seed: str, tilt: float) -> Iterator[Read]:
    """Yield the lines the engine reads from the pictures."""
    sheets = {f"{n}": pair for n, pair in enumerate(drawn(each, seed))}
    with (
        tempfile.TemporaryDirectory(prefix="columns-") as temp,
        OcrService(Path(temp), workers=2) as service,
    ):
        pictures = ((key, _png(sheet, tilt)) for key, (_, sheet, _) in sheets.items())
        for key, result in service.read_many(pictures, preview=False):
            if isinstance(result, UserFacingError):
                raise result
            name, sheet, _ = sheets[key]
            yield name, sheet, list(result.lines)


def _png(sheet: Sheet, tilt: float) -> bytes:
    out = io.BytesIO()
    image = sheet.image
    if tilt:
        image = image.rotate(-tilt, expand=True, fillcolor=sheet.back)
    image.save(out, "PNG", compress_level=1)
    return out.getvalue()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--each", type=int, default=6)
    parser.add_argument("--seed", default="columns")
    parser.add_argument("--tilt", type=float, default=0.0)
    parser.add_argument("--ocr", action="store_true")
    parser.add_argument("--show", help="print the text of this layout's screens")
    options = parser.parse_args()
    ours: dict[str, list[OrderScore]] = defaultdict(list)
    rows: dict[str, list[OrderScore]] = defaultdict(list)
    reads = (recognised if options.ocr else exact)(options.each, options.seed, options.tilt)
    for name, sheet, lines in reads:
        text, _ = arrange(lines, sheet.width, sheet.height)
        plain, _ = rows_from_the_top(lines, sheet.width, sheet.height)
        ours[name].append(order_score(sheet.blocks, text))
        rows[name].append(order_score(sheet.blocks, plain))
        if options.show == name:
            print(f"{ours[name][-1]}\n{text}\n{'=' * 40}")
    print(f"{'layout':24s} {'within':>8s} {'order':>8s} {'rows within':>12s} {'rows order':>11s}")
    for name, scores in ours.items():
        _tell(name, scores, rows[name])
    _tell("all", [*chain(*ours.values())], [*chain(*rows.values())])


def _tell(name: str, ours: Sequence[OrderScore], rows: Sequence[OrderScore]) -> None:
    print(
        f"{name:24s} {mean(s.within for s in ours):8.4f} {mean(s.order for s in ours):8.4f}"
        f" {mean(s.within for s in rows):12.4f} {mean(s.order for s in rows):11.4f}"
    )


if __name__ == "__main__":
    main()
