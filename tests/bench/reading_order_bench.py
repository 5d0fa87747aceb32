"""Reading order on drawn screens with columns, panels and bubbles, beside plain rows.

usage: python -m tests.bench.reading_order_bench [--each N] [--seed S] [--tilt DEGREES]
           [--detected] [--photo] [--ocr]

Without ``--ocr`` the drawn lines themselves are put in order (what a perfect engine would return,
boxes a little off; with ``--detected`` joined across columns, cut, lost; with ``--photo`` turned
and in perspective); with it the pictures are read by the program's engine. Printed for each layout:
``body`` (character error rate of the post from order alone), ``within`` (how much of a block must
be changed to find it in one piece, 0 best) and ``order`` (neighbouring blocks in a person's order,
1 best), ours and plain rows.
"""

from __future__ import annotations

import argparse
import io
import random
import tempfile
from collections import defaultdict
from itertools import chain
from pathlib import Path
from statistics import mean
from typing import TYPE_CHECKING

from app.adapters.ocr.service import OcrService
from app.adapters.ocr.simple_order import rows_from_the_top
from app.errors import UserFacingError
from app.screens.reading_order import arrange
from tests.bench.columns.chats import CHATS
from tests.bench.columns.feeds_wide import FEEDS
from tests.bench.columns.layouts import LAYOUTS as PLAIN
from tests.bench.columns.noise import detected, photographed, turned
from tests.bench.columns.pages import PAGES
from tests.bench.columns.prints import PRINTS
from tests.bench.columns.scoring import OrderScore, order_score
from tests.bench.columns.sheets_of_paper import PAPERS
from tests.bench.columns.sites import SITES
from tests.bench.columns.unseen import UNSEEN
from tests.bench.columns.windows import WINDOWS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.domain.reading import RawLine
    from tests.bench.columns.sheet import Sheet

LAYOUTS = PLAIN | WINDOWS | CHATS | FEEDS | PAGES | PRINTS | SITES | PAPERS | UNSEEN
Read = tuple[str, "Sheet", list["RawLine"]]


def drawn(each: int, seed: str, only: str = "") -> Iterator[tuple[str, Sheet, random.Random]]:
    """Yield every layout several times, always the same for one seed."""
    for name, draw in ((name, draw) for name, draw in LAYOUTS.items() if only in name):
        for number in range(each):
            rng = random.Random(f"{seed}/{name}/{number}")  # noqa: S311 - drawing
            yield name, draw(rng), rng


def exact(
    each: int, seed: str, tilt: float, only: str, *, noisy: bool, photo: bool
) -> Iterator[Read]:
    """Yield the drawn lines themselves, or what a detector and a camera make of them."""
    for name, sheet, rng in drawn(each, seed, only):
        lines = [turned(line, tilt) for line in sheet.raw_lines(rng)]
        lines = detected(lines, rng) if noisy else lines
        lines = photographed(lines, rng, sheet.width, sheet.height) if photo else lines
        yield name, sheet, lines


def recognised(each: int, seed: str, tilt: float, only: str) -> Iterator[Read]:
    """Yield the lines the engine reads from the pictures."""
    sheets = {f"{n}": pair for n, pair in enumerate(drawn(each, seed, only))}
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
    parser.add_argument("--detected", action="store_true", help="lines as a detector finds them")
    parser.add_argument("--photo", action="store_true", help="lines as on a photo of the screen")
    parser.add_argument("--only", default="", help="layouts whose name holds this")
    parser.add_argument("--show", help="print the text of this layout's screens")
    options = parser.parse_args()
    ours: dict[str, list[OrderScore]] = defaultdict(list)
    rows: dict[str, list[OrderScore]] = defaultdict(list)
    if options.ocr:
        reads = recognised(options.each, options.seed, options.tilt, options.only)
    else:
        noise = {"noisy": options.detected, "photo": options.photo}
        reads = exact(options.each, options.seed, options.tilt, options.only, **noise)
    for name, sheet, lines in reads:
        text, _ = arrange(lines, sheet.width, sheet.height)
        plain, _ = rows_from_the_top(lines, sheet.width, sheet.height)
        ours[name].append(order_score(sheet.blocks, text, sheet.body))
        rows[name].append(order_score(sheet.blocks, plain, sheet.body))
        if options.show == name:
            print(f"{ours[name][-1]}\n{text}\n{'=' * 40}")
    print(f"{'layout':20s} {'body':>7s} {'within':>7s} {'order':>7s}  plain rows")
    for name, scores in ours.items():
        _tell(name, scores, rows[name])
    _tell("all", [*chain(*ours.values())], [*chain(*rows.values())])


def _tell(name: str, ours: Sequence[OrderScore], rows: Sequence[OrderScore]) -> None:
    cells = " ".join(
        f"{mean(values):7.4f}" for scores in (ours, rows) for values in zip(*scores, strict=True)
    )
    print(f"{name:20s} {cells}")


if __name__ == "__main__":
    main()
