"""Time the rule engine and print its quality tables. Prints; asserts nothing.

Usage: ``python tests/bench/rules_bench.py [POSTS.jsonl]``; without a file the pack's own cases are
timed. Every time is given next to a plain ``re`` scan of the same texts in the same run. The
tables are those of the invented posts in tests/fixtures; with TINJAU_TEXT_BENCH and
TINJAU_TEXT_SCORER in the environment also those of a labelled public text set (text_quality.py).
"""

from __future__ import annotations

import json
import os
import re
import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from app.adapters.pack_folder import read_pack_files
from app.rules.compiled import CompiledPack
from app.rules.compiler import compile_pack
from app.rules.engine import check
from app.rules.pack import load_pack_source
from tests.bench import text_quality
from tests.bench.fresh_quality import measure

ROOT = Path(__file__).resolve().parents[2]
HOSTILE = {
    "one word": "anjing ",
    "one letter": "a",
    "spaced letters": "b a b i ",
    "stars": "a*",
    "quotes": '"anjing" ',
    "hashtags": "#gantipresiden2019 ",
    "prices": "rp1.000 ",
    "names": "jokowi bangsat ",
    "accents": "a\u0301",
    "fonts": "𝗔𝗕𝗖𝟴𝟴 ",
}


def main() -> int:
    """Print the figures."""
    started = time.perf_counter()
    files = read_pack_files(ROOT / "resources/rulepacks/se-1641-2025")
    pack = compile_pack(load_pack_source(files))
    print(f"install from YAML      {time.perf_counter() - started:8.3f} s   (budget 3 s)")
    blob = pack.to_bytes()
    loads = []
    for _ in range(5):
        started = time.perf_counter()
        loaded = CompiledPack.from_bytes(blob)
        loads.append(time.perf_counter() - started)
    print(f"load compiled          {min(loads) * 1e3:8.1f} ms  (budget 150 ms, {len(blob)} bytes)")
    if len(sys.argv) > 1:
        with Path(sys.argv[1]).open(encoding="utf-8") as stream:
            texts = [json.loads(line)["text"] for line in stream]
    else:
        texts = [case["text"] for case in pack.data["cases"]]
    times, cpu = [], []
    for text in texts:
        started, worked = time.perf_counter(), time.thread_time()
        check(loaded, text)
        times.append(time.perf_counter() - started)
        cpu.append(time.thread_time() - worked)
    plain = re.compile(r"\w+")
    started = time.perf_counter()
    for text in texts:
        plain.findall(text.lower())
    peer = (time.perf_counter() - started) / len(texts)
    times.sort()
    cpu.sort()
    mean = statistics.mean(times)
    print(f"posts                  {len(times):8d}")
    print(
        f"mean a post            {mean * 1e3:8.3f} ms  (budget 0.3 ms; {mean / peer:.0f} x findall)"
    )
    print(f"p99 a post             {times[int(len(times) * 0.99)] * 1e3:8.3f} ms  (budget 2 ms)")
    print(f"slowest                {times[-1] * 1e3:8.3f} ms")
    print(
        f"processor time         {statistics.mean(cpu) * 1e3:8.3f} ms mean, "
        f"{cpu[int(len(cpu) * 0.99)] * 1e3:.3f} ms p99 (what a busy machine leaves out)"
    )
    for name, unit in HOSTILE.items():
        seconds = []
        for size in (250_000, 500_000, 1_000_000):
            text = unit * (size // len(unit))
            started = time.perf_counter()
            check(loaded, text)
            seconds.append(time.perf_counter() - started)
        ramp = ", ".join(f"{s:.2f}" for s in seconds)
        print(f"hostile {name:15} {ramp} s at 0.25, 0.5, 1 MB")
    for half in ("tuning", "sealed"):
        print(f"\nquality on fresh posts, {half} half")
        for name, posts in sorted(measure(loaded, half).items()):
            right = sum(ok for ok, _note in posts)
            print(f"{name:36} {right:4d}/{len(posts):<4d} {100 * right / len(posts):5.1f} %")
    if os.environ.get("TINJAU_TEXT_BENCH") and os.environ.get("TINJAU_TEXT_SCORER"):
        print("\nquality on the public text set")
        text_quality.main([])
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
