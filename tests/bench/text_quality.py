"""Measure the rule pack on a labelled public text set with that set's own scorer.

Usage: ``python tests/bench/text_quality.py DATA.jsonl SCORER.py`` or TINJAU_TEXT_BENCH and
TINJAU_TEXT_SCORER in the environment. Prints two readings: band kuat only, and kuat + tinjau.
No row of the data is kept here; the licence of the data allows measuring only.
"""

from __future__ import annotations

import importlib.util
import json
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from app.adapters.pack_folder import read_pack_files
from app.rules.compiler import compile_pack
from app.rules.engine import check
from app.rules.pack import load_pack_source

ROOT = Path(__file__).resolve().parents[2]
LABEL = {
    "ujaran_kebencian": "ujaran_kebencian",
    "provokasi": "provokasi",
    "fitnah": "fitnah_penghinaan",
    "penghinaan": "fitnah_penghinaan",
    "pornografi": "pornografi",
    "politik_partisan": "politik_partisan",
    "merendahkan_pemerintah": "merendahkan_pemerintah",
    "merendahkan_rekan": "merendahkan_pemerintah",
    "komersial": "komersial",
    "perjudian": "komersial",
    "kasar": "kasar",
    "penipuan": "penipuan",
}


def main(given: list[str]) -> int:
    """Check every row once, score both readings, print the two tables."""
    data = Path(given[0] if given else os.environ["TINJAU_TEXT_BENCH"])
    scorer_path = Path(given[1] if len(given) > 1 else os.environ["TINJAU_TEXT_SCORER"])
    spec = importlib.util.spec_from_file_location("scorer", scorer_path)
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    pack = compile_pack(
        load_pack_source(read_pack_files(ROOT / "resources/rulepacks/se-1641-2025"))
    )
    gold = [json.loads(line) for line in data.open(encoding="utf-8")]
    readings = {"kuat": {}, "kuat+tinjau": {}}
    for row in gold:
        findings = check(pack, row["text"]).findings
        for name, bands in (("kuat", {"kuat"}), ("kuat+tinjau", {"kuat", "tinjau"})):
            labels = sorted(
                {LABEL[f.topic.value] for f in findings
                 if f.topic.value in LABEL and f.band.value in bands}
            )  # fmt: skip
            readings[name][row["id"]] = {"id": row["id"], "labels": labels}
    for name, predicted in readings.items():
        print(f"=== {name}")
        print(scorer.table(scorer.score(gold, predicted)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
