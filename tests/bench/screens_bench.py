"""What screens state, and reading order, measured.

usage: python -m tests.bench.screens_bench [FOLDER …] [--seed S] [--each N] [--wrong]

Each FOLDER holds truth.jsonl with the pictures it names; a row may carry ``screen`` (platform,
account, posted_at) and ``body``. Without a folder screens of all platforms are drawn; another
``--seed`` draws others, to measure on what was not looked at while building.

Printed: right platforms, handles and times, times where there is none (invented), how much of the
author's text differs from the post, and the post's error rate in our reading order beside that of
plain rows from the same recognised lines.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections import Counter
from datetime import datetime
from pathlib import Path
from statistics import mean
from typing import TYPE_CHECKING

from app.adapters.ocr.service import OcrService
from app.adapters.ocr.simple_order import rows_from_the_top
from app.errors import UserFacingError
from app.screens.parse import read_screen
from app.screens.reading_order import arrange
from tests.bench.ocr_scoring import body_cer
from tests.bench.social.cases import social_cases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.adapters.ocr.results import OcrResult

Case = tuple[dict, bytes]


def cases(folders: list[Path], seed: str, each: int) -> Iterator[Case]:
    """Truth and picture."""
    for folder in folders:
        for row in (folder / "truth.jsonl").read_text(encoding="utf-8").splitlines():
            truth = json.loads(row)
            yield truth, (folder / truth["file"]).read_bytes()
    if not folders:
        yield from social_cases(each, seed)


class Tally:
    """Counts over all pictures."""

    def __init__(self) -> None:
        self.facts: Counter[tuple[str, bool]] = Counter()
        self.ours: list[float] = []
        self.rows: list[float] = []
        self.author: list[float] = []
        self.seconds: list[float] = []
        self.wrong: list[str] = []
        self.invented = 0

    def add(self, truth: dict, result: OcrResult) -> None:
        """Count one picture."""
        started = time.perf_counter()
        text, words = arrange(result.lines, result.width, result.height)
        facts, _ = read_screen(text, words, result.width, result.height)
        self.seconds.append(time.perf_counter() - started)
        plain, _ = rows_from_the_top(result.lines, result.width, result.height)
        self.ours.append(body_cer(truth["body"], text))
        self.rows.append(body_cer(truth["body"], plain))
        self.author.append(body_cer(truth["body"], facts.author_text))
        if "screen" not in truth:
            return
        wanted = dict(truth["screen"])
        wanted["posted_at"] = wanted["posted_at"] and datetime.fromisoformat(wanted["posted_at"])
        got = {
            "platform": facts.platform,
            "account": facts.account,
            "posted_at": facts.posted.at,
        }
        for name, value in got.items():
            right = value == wanted[name]
            self.facts[name, right] += 1
            if not right:
                self.wrong.append(f"{truth['file']}: {name} {value!r}, wanted {wanted[name]!r}")
        self.invented += wanted["posted_at"] is None and facts.posted.at is not None

    def tell(self) -> None:
        """Print the table."""
        for name in ("platform", "account", "posted_at"):
            right, wrong = self.facts[name, True], self.facts[name, False]
            if right + wrong:
                print(f"{name:24s} {right}/{right + wrong} = {right / (right + wrong):.3f}")
        print(f"{'invented times':24s} {self.invented}")
        print(f"{'post in our order':24s} {mean(self.ours):.4f}")
        print(f"{'post in plain rows':24s} {mean(self.rows):.4f}")
        print(f"{'post in author text':24s} {mean(self.author):.4f}")
        print(f"{'ms a screen':24s} {1000 * mean(self.seconds):.1f}")


def main() -> None:
    """Read, count, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--seed", default="social")
    parser.add_argument("--each", type=int, default=3, help="screens of each look, where drawn")
    parser.add_argument("--wrong", action="store_true", help="list every wrong fact")
    options = parser.parse_args()
    tally = Tally()
    with (
        tempfile.TemporaryDirectory(prefix="screens-") as temp,
        OcrService(Path(temp), workers=2) as service,
    ):
        pictures = (
            (json.dumps(truth), data)
            for truth, data in cases(options.folders, options.seed, options.each)
        )
        for truth, result in service.read_many(pictures, preview=False):
            if isinstance(result, UserFacingError):
                print(f"{json.loads(truth)['file']}: {result}")
            else:
                tally.add(json.loads(truth), result)
    tally.tell()
    if options.wrong:
        print("\n".join(tally.wrong))


if __name__ == "__main__":
    main()
