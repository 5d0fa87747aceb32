"""Measure the pack on the invented posts of ``tests/fixtures/rules/fresh_posts``.

Usage: ``python tests/bench/fresh_quality.py tuning|sealed``. The posts were written before any
word list of the pack was opened. Misses are shown for ``tuning`` alone, so that the other half
stays unseen by whoever works on the rules.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from app.adapters.pack_folder import read_pack_files
from app.domain.clauses import Band
from app.rules.compiler import compile_pack
from app.rules.engine import check
from app.rules.pack import load_pack_source

if TYPE_CHECKING:
    from app.domain.findings import CheckResult
    from app.rules.compiled import CompiledPack

ROOT = Path(__file__).resolve().parents[2]
POSTS = ROOT / "tests/fixtures/rules/fresh_posts"

ALIKE = ({"fitnah", "penghinaan"}, {"merendahkan_pemerintah", "merendahkan_rekan"})
"""Topics of which either answers for the other: the target, not the word, tells them apart."""


def load_posts(half: str) -> list[dict[str, Any]]:
    """Return the posts of ``tuning`` or ``sealed``."""
    lines = (POSTS / f"{half}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def flagged_topics(result: CheckResult) -> set[str]:
    """Return the topics of band kuat or tinjau."""
    return {f.topic.value for f in result.findings if f.band is not Band.CATATAN}


def verdicts(post: dict[str, Any], result: CheckResult) -> dict[str, bool]:
    """Return what is asked of ``post`` and whether it came out so, by name of the measure."""
    flagged = flagged_topics(result)
    group = post["group"]
    if "protected" in post:
        kinds = {p.kind.value for p in result.protected}
        strong = any(f.band is Band.KUAT and f.clause.needs_fairness_check for f in result.findings)
        return {
            "protected kind": bool(kinds & set(post["protected"])),
            f"protected kind: {post['protected'][0]}": bool(kinds & set(post["protected"])),
            "harsh lawful: no kuat": not strong,
            "harsh lawful: nothing flagged": not flagged,
        }
    if post["topic"] is None:
        right = post["not"] not in flagged if "not" in post else not flagged
        return {f"{group}: rightly quiet": right}
    wanted = next((set(s) for s in ALIKE if post["topic"] in s), {post["topic"]})
    out = {f"{group}: found": bool(flagged & wanted)}
    out[f"{group}: marked at all"] = bool(flagged)
    if "clauses" in post:
        clauses = {f.clause.value for f in result.findings if f.band is not Band.CATATAN}
        out[f"{group}: right clause"] = bool(clauses & set(post["clauses"]))
    if "kind" in post:
        out[f"commerce: {post['kind']}"] = out[f"{group}: found"]
    return out


def measure(pack: CompiledPack, half: str) -> dict[str, list[tuple[bool, str]]]:
    """Return for every measure whether each post came out right, with the post for reading."""
    out: dict[str, list[tuple[bool, str]]] = defaultdict(list)
    for post in load_posts(half):
        result = check(pack, post["text"])
        found = ", ".join(
            f"{f.topic.value}/{f.clause.value}/{f.band.value}:{f.rule}:{f.surface!r}"
            for f in result.findings
        )
        kinds = sorted({p.kind.value for p in result.protected})
        want = post.get("protected", post.get("topic"))
        note = f"{want} | {post['text']}\n        {found} {kinds}"
        for name, right in verdicts(post, result).items():
            out[name].append((right, note))
    return out


def main() -> int:
    """Print the table and, for the tuning half, what came out wrong."""
    half = sys.argv[1] if len(sys.argv) > 1 else "sealed"
    files = read_pack_files(ROOT / "resources/rulepacks/se-1641-2025")
    figures = measure(compile_pack(load_pack_source(files)), half)
    for name, posts in sorted(figures.items()):
        right = sum(ok for ok, _note in posts)
        print(f"{name:36} {right:4d}/{len(posts):<4d} {100 * right / len(posts):5.1f} %")
    if half == "tuning":
        for name, posts in sorted(figures.items()):
            if name.startswith("protected kind:") or name.endswith("marked at all"):
                continue
            for right, note in posts:
                if not right:
                    print(f"  {name}: {note}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
