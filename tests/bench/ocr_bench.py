"""Reading side by side: ours, pytesseract (OMP_THREAD_LIMIT=1) and RapidOCR with its defaults.

usage: python -m tests.bench.ocr_bench [FOLDER] [--batch N] [--limit N] [--precisions] [--write]

FOLDER (or TINJAU_OCR_BENCH) holds images/ and truth.jsonl; without it drawn cases are made. Each
picture goes through all three one after the other, so that other load on the machine hits all.
With --precisions ours computes a second time in floats, for processors that gain nothing by 8 bits.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

from app.adapters.ocr.precision import VARIABLE
from app.adapters.ocr.results import OcrResult, to_reading
from app.adapters.ocr.service import OcrService
from tests.bench.draw.cases import drawn_cases
from tests.bench.ocr_scoring import body_cer, word_scores

try:
    from app.screens.reading_order import arrange
except ImportError:
    from app.adapters.ocr.simple_order import rows_from_the_top as arrange

RESULTS = Path(__file__).parent / "results" / "ocr.md"
PEERS = ("pytesseract", "rapidocr")


class Peer:
    """A peer's process."""

    def __init__(self, name: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("ocr_peer.py")), name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def read(self, path: Path) -> dict:
        """Let the peer read one picture."""
        self.process.stdin.write(f"{path}\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def close(self) -> None:
        """Let the peer go."""
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait()


def children(service: OcrService) -> list[int]:
    """Process ids of our children."""
    return [child._group.process.pid for child in (*service._free, *service._busy)]


def cpu_of(pids: list[int]) -> float:
    """Processor seconds that our children have used so far."""
    total = 0.0
    for pid in pids:
        fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
        total += sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")
    return total


def peak_of(pids: list[int]) -> float:
    """Largest memory of one of our children so far, in MB."""
    peaks = []
    for pid in pids:
        status = Path(f"/proc/{pid}/status").read_text()
        peaks.append(int(status.split("VmHWM:")[1].split()[0]) / 1024)
    return max(peaks, default=0.0)


def ours(service: OcrService, data: bytes) -> dict:
    """Read one picture with our service."""
    before, started = cpu_of(children(service)), time.perf_counter()
    result = service.read(data)
    text = to_reading(result, arrange).text
    seconds = time.perf_counter() - started
    pids = children(service)
    return {
        "text": text,
        "seconds": seconds,
        "cpu": cpu_of(pids) - before,
        "megabytes": peak_of(pids),
    }


def load(folder: Path | None, work: Path) -> tuple[str, list[tuple[Path, dict]]]:
    """The pictures with their truth."""
    if folder is None:
        rows = []
        for case in drawn_cases(4):
            path = work / case.name
            path.write_bytes(case.data)
            row = {"body": case.body, "visible": case.visible, "group": case.group}
            rows.append((path, row))
        return "drawn by tests/bench/draw", rows
    lines = (folder / "truth.jsonl").read_text("utf-8").splitlines()
    return folder.name, [(folder / row["file"], row) for row in map(json.loads, lines)]


def one_by_one(
    services: dict[str, OcrService], peers: dict[str, Peer], rows: list
) -> dict[str, list[dict]]:
    """Every reader reads every picture, in turns."""
    out: dict[str, list[dict]] = defaultdict(list)
    for path, truth in rows:
        data = path.read_bytes()
        got = {name: ours(service, data) for name, service in services.items()}
        got |= {name: peer.read(path) for name, peer in peers.items()}
        for name, row in got.items():
            recall, precision = word_scores(truth["visible"], row["text"])
            row |= {"cer": body_cer(truth["body"], row["text"])}
            row |= {"recall": recall, "precision": precision}
            out[name].append(row)
    return out


def batch(service: OcrService, peer: Peer, rows: list, count: int) -> tuple[float, float]:
    """Pictures a second: our batch on warm children, RapidOCR in a loop; in turns of ten."""
    pictures = [row[0] for row in itertools.islice(itertools.cycle(rows), count)]
    mine = theirs = 0.0
    for start in range(0, count, 10):
        part = pictures[start : start + 10]
        started = time.perf_counter()
        done = list(service.read_many((path, path.read_bytes()) for path in part))
        mine += time.perf_counter() - started
        if not all(isinstance(result, OcrResult) for _, result in done):
            raise SystemExit("a picture of the batch could not be read")
        started = time.perf_counter()
        for path in part:
            peer.read(path)
        theirs += time.perf_counter() - started
    return count / mine, count / theirs


def table(
    name: str, count: int, got: dict[str, list[dict]], speed: tuple[float, float] | None
) -> str:
    """The result as Markdown."""
    lines = [
        f"## {name}: {count} pictures, {os.cpu_count()} cores",
        "",
        "| reader | body CER | word recall | word precision | s/picture | CPU s | peak MB |",
        "|---|---|---|---|---|---|---|",
    ]
    for reader, rows in got.items():
        mean = {key: statistics.fmean(row[key] for row in rows) for key in rows[0] if key != "text"}
        peak = max(row["megabytes"] for row in rows)
        lines.append(
            f"| {reader} | {mean['cer']:.4f} | {mean['recall']:.4f} | {mean['precision']:.4f} "
            f"| {mean['seconds']:.3f} | {mean['cpu']:.2f} | {peak:.0f} |"
        )
    total = {reader: sum(row["seconds"] for row in rows) for reader, rows in got.items()}
    lines.append("")
    lines += [f"- wall, ours / {peer}: {total['tinjau'] / total[peer]:.2f}" for peer in PEERS]
    if speed:
        lines.append(
            f"- batch on warm children: {speed[0]:.2f} pictures/s, RapidOCR defaults in a loop "
            f"{speed[1]:.2f}: ratio {speed[0] / speed[1]:.2f}"
        )
    return "\n".join(lines) + "\n"


def main() -> None:
    """Measure, print, and keep the table where asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=os.environ.get("TINJAU_OCR_BENCH"))
    parser.add_argument("--batch", type=int, default=100)
    parser.add_argument("--limit", type=int, default=0, help="pictures one by one, drawn by lot")
    parser.add_argument("--precisions", action="store_true", help="also compute in floats")
    parser.add_argument("--write", action="store_true", help=f"append to {RESULTS.name}")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        name, rows = load(Path(args.folder) if args.folder else None, Path(work))
        if args.limit:
            rows = random.Random(1).sample(rows, min(args.limit, len(rows)))  # noqa: S311
        peers = {peer: Peer(peer) for peer in PEERS}
        with ExitStack() as stack:
            service = stack.enter_context(OcrService(Path(work) / "temp"))
            services = {"tinjau": service}
            if args.precisions:
                floats = OcrService(Path(work) / "floats", environment={VARIABLE: "float"})
                services["tinjau, floats"] = stack.enter_context(floats)
            for peer in peers.values():
                peer.read(rows[0][0])
            for each in services.values():
                list(each.read_many((i, rows[0][0].read_bytes()) for i in range(4)))
            got = one_by_one(services, peers, rows)
            speed = batch(service, peers["rapidocr"], rows, args.batch) if args.batch else None
        for peer in peers.values():
            peer.close()
    text = table(name, len(rows), got, speed)
    print(text)
    if args.write:
        day = datetime.now(UTC).date().isoformat()
        RESULTS.parent.mkdir(exist_ok=True)
        with RESULTS.open("a", encoding="utf-8") as file:
            file.write(f"\n{text.replace(':', f' ({day}):', 1)}")


if __name__ == "__main__":
    main()
