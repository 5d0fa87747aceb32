"""What screens state, and reading order, measured.

usage: python -m tests.bench.screens_bench [FOLDER …] [--seed S] [--each N] [--looks L] [--wrong]

Each FOLDER holds truth.jsonl with the pictures it names; a row may carry ``screen`` (platform,
account, posted_at) and ``body``. Without a folder screens of all platforms are drawn; another
``--seed`` draws others, to measure on what was not looked at while building.

Printed: right platforms, handles and times, wrong handles (apart from those left out), times where
there is none (invented), whose words got the author's role, how much of the author's text differs
from the post, and the post's error rate in our reading order beside that of plain rows from the
same recognised lines. ``--exact`` gives the drawn words and boxes instead of recognised ones: the
parser alone.
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
from app.domain.reading import TextRole
from app.errors import UserFacingError
from app.screens.parse import read_screen
from app.screens.reading_order import arrange
from tests.bench.ocr_scoring import body_cer
from tests.bench.social.cases import LOOKS, social_cases
from tests.bench.social.exact import lines_of, whose

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.domain.reading import RawLine

Case = tuple[dict, bytes]


def cases(folders: list[Path], seed: str, each: int, begin: str = "") -> Iterator[Case]:
    """Truth and picture."""
    for folder in folders:
        for row in (folder / "truth.jsonl").read_text(encoding="utf-8").splitlines():
            truth = json.loads(row)
            yield truth, (folder / truth["file"]).read_bytes()
    if not folders:
        yield from social_cases(each, seed, [look for look in LOOKS if look.startswith(begin)])


class Tally:
    """Counts over all pictures."""

    def __init__(self) -> None:
        self.facts: Counter[tuple[str, str, bool]] = Counter()
        self.roles: Counter[tuple[str, bool]] = Counter()
        self.ours: list[float] = []
        self.rows: list[float] = []
        self.author: list[float] = []
        self.seconds: list[float] = []
        self.wrong: list[str] = []
        self.invented = self.wrong_accounts = 0

    def add(self, truth: dict, lines: Iterable[RawLine], width: int, height: int) -> None:
        """Count one picture."""
        started = time.perf_counter()
        text, words = arrange(lines, width, height)
        facts, words = read_screen(text, words, width, height)
        self.seconds.append(time.perf_counter() - started)
        plain, _ = rows_from_the_top(lines, width, height)
        self.ours.append(body_cer(truth["body"], text))
        self.rows.append(body_cer(truth["body"], plain))
        self.author.append(body_cer(truth["body"], facts.author_text))
        for role, word in whose(truth, words, width):
            self.roles[role, word.role is TextRole.AUTHOR] += 1
        if "screen" not in truth:
            return
        times = truth.get("any_time") or [truth["screen"]["posted_at"]]
        wanted = {
            "platform": {truth["screen"]["platform"]},
            "account": {truth["screen"]["account"]},
            "posted_at": {at and datetime.fromisoformat(at) for at in times},
        }
        got = {
            "platform": facts.platform,
            "account": facts.account,
            "posted_at": facts.posted.at,
        }
        for name, value in got.items():
            right = value in wanted[name]
            for group in {"", truth["group"], truth.get("harm", "")}:
                self.facts[group, name, right] += 1
            if not right:
                self.wrong.append(f"{truth['file']}: {name} {value!r}, wanted {wanted[name]!r}")
        self.invented += None in wanted["posted_at"] and facts.posted.at is not None
        self.wrong_accounts += (
            got["account"] is not None and got["account"] not in wanted["account"]
        )

    def tell(self, *, by_group: bool) -> None:
        """Print the table."""
        groups = dict.fromkeys(group for group, _, _ in self.facts)
        for group in groups if by_group else [""]:
            shares = []
            for name in ("platform", "account", "posted_at"):
                right, wrong = self.facts[group, name, True], self.facts[group, name, False]
                shares.append(f"{name} {right}/{right + wrong} = {right / (right + wrong):.3f}")
            print(f"{group or 'all':24s} {'   '.join(shares)}")
        print(f"{'wrong accounts':24s} {self.wrong_accounts}")
        print(f"{'invented times':24s} {self.invented}")
        for role in dict.fromkeys(role for role, _ in self.roles):
            yes, no = self.roles[role, True], self.roles[role, False]
            print(f"{'marked author of ' + role:24s} {yes}/{yes + no} = {yes / (yes + no):.3f}")
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
    parser.add_argument("--looks", default="", help="only looks whose name begins so: fresh, last")
    parser.add_argument("--wrong", action="store_true", help="list every wrong fact")
    parser.add_argument("--groups", action="store_true", help="shares for each look and harm")
    parser.add_argument("--exact", action="store_true", help="drawn words, nothing recognised")
    options = parser.parse_args()
    tally = Tally()
    if options.exact:
        for truth, _ in cases(options.folders, options.seed, options.each, options.looks):
            tally.add(truth, lines_of(truth), truth["width"], truth["height"])
    else:
        _recognised(options, tally)
    tally.tell(by_group=options.groups)
    if options.wrong:
        print("\n".join(tally.wrong))


def _recognised(options: argparse.Namespace, tally: Tally) -> None:
    with (
        tempfile.TemporaryDirectory(prefix="screens-") as temp,
        OcrService(Path(temp), workers=2) as service,
    ):
        pictures = (
            (json.dumps(truth), data)
            for truth, data in cases(options.folders, options.seed, options.each, options.looks)
        )
        for truth, result in service.read_many(pictures, preview=False):
            if isinstance(result, UserFacingError):
                print(f"{json.loads(truth)['file']}: {result}")
            else:
                tally.add(json.loads(truth), result.lines, result.width, result.height)


if __name__ == "__main__":
    main()
