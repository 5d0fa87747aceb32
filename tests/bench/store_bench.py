"""What each act costs in an office of 1,000, 10,000 and 100,000 invented items.

    python tests/bench/store_bench.py [items …]

Peer in the same run: a bare commit of one row with synchronous=FULL, plain SQLite, the same disk,
measured between the acts, because disks have moods. Each row of the table is one act as a
person does it: services, rules and log entry included; the engine that reads is faked, its time is
another bench's.
"""

from __future__ import annotations

import itertools
import os
import random
import resource
import sqlite3
import statistics
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

from app.adapters.input_files import read_input
from app.adapters.picture_formats import sniff
from app.domain.clauses import Band, Clause
from app.domain.decisions import DecisionDraft, Outcome
from app.domain.items import ItemStatus, QueueFilter
from app.domain.reading import Platform
from app.services.import_items import ImportService
from app.services.retention import RetentionService
from app.services.review import ReviewService
from db.backup import make_backup
from db.office_store import create_office, open_office
from db.verify import verify
from tests.bench.queue_bench import WORDS
from tests.fakes.offices import PASSPHRASE, check_run, evidence, finding, item, reading
from tests.fakes.offices_wired import HEAD, PNG, FixedClock, TextReader, shipped_pack

SIZES = (1_000, 10_000, 100_000)
ROUNDS = 25
BUDGETS = {"keputusan": 2.0}
"""Ratio to the bare commit that the design allows."""


def fill(store, items: int) -> None:
    """Put ``items`` in, a thousand to a unit of work; every tenth has an original on disk."""
    chance = random.Random(7)  # noqa: S311 - invented data
    with mock.patch.object(os, "fsync"):  # what is measured comes later
        for start in range(0, items, 1000):
            with store.write() as session:
                for number in range(start, min(start + 1000, items)):
                    _add(store, session, chance, number)


def _add(store, session, chance, number: int) -> None:
    name = f"i{number:09}"
    sha256 = f"{number:064x}"
    if number % 10 == 0:
        sha256 = store.evidence.put(chance.randbytes(2048))
    proof = evidence(name, sha256, phash=f"{chance.getrandbits(64):016x}")
    session.items.add(
        item(
            name,
            account=f"@contoh.{number}",
            status=chance.choice([ItemStatus.TO_REVIEW, ItemStatus.DECIDED]),
            platform=chance.choice(list(Platform)),
        ),
        [proof] if number % 10 == 0 else [],
    )
    text = " ".join(chance.choices(WORDS, k=30))
    session.items.add_reading(reading(name, text))
    if number % 5 == 0:
        found = finding(chance.choice(list(Clause)), chance.choice(list(Band)))
        session.items.add_check(check_run(name, f"run{number}", found))
    session.log.append(
        "imported", name, {"kind": "screenshot"}, actor="kepala", at=HEADS_TIME,
        committed={"text": text.encode()},
    )  # fmt: skip


HEADS_TIME = FixedClock().at


class BareCommit:
    """One row, one commit, synchronous=FULL, plain SQLite on the same disk."""

    def __init__(self, folder: Path) -> None:
        self.db = sqlite3.connect(folder / "bare.db", isolation_level=None)
        self.db.execute("PRAGMA journal_mode = WAL")
        self.db.execute("PRAGMA synchronous = FULL")
        self.db.execute("CREATE TABLE t (a TEXT)")

    def __call__(self) -> None:
        self.db.execute("INSERT INTO t VALUES ('x')")


def timed(act, rounds: int = ROUNDS, beside=None) -> tuple[float, float, float]:
    """Return median and p95 of ``act`` in ms, and the median of ``beside`` between its rounds."""
    taken, bare = [], []
    for _round in range(rounds):
        if beside is not None:
            start = time.perf_counter()
            beside()
            bare.append((time.perf_counter() - start) * 1000)
        start = time.perf_counter()
        act()
        taken.append((time.perf_counter() - start) * 1000)
    taken.sort()
    p95 = taken[max(int(len(taken) * 0.95) - 1, 0)]
    return statistics.median(taken), p95, statistics.median(bare) if bare else 0.0


@contextmanager
def stopwatch(into: dict[str, float], name: str):
    start = time.perf_counter()
    yield
    into[name] = (time.perf_counter() - start) * 1000


def measure(items: int) -> dict[str, float]:
    """Fill an office of ``items`` and return the cost of each act in ms."""
    found: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "kantor"
        store, _recovery = create_office(
            folder, PASSPHRASE, fill=lambda session: session.users.add(HEAD)
        )
        with stopwatch(found, "isi seluruhnya"):
            fill(store, items)
        store.close()
        start = time.perf_counter()
        store = open_office(folder, PASSPHRASE)
        with store.read() as session:
            session.items.queue(QueueFilter())
        found["buka → antrean"] = (time.perf_counter() - start) * 1000
        _acts(store, items, Path(place), found)
        store.close()
        found["puncak memori MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return found


def _acts(store, items: int, place: Path, found: dict[str, float]) -> None:
    bare = BareCommit(place)
    clock, pack, reader = FixedClock(), shipped_pack(), TextReader()
    review = ReviewService(store, pack, clock, HEAD)
    importer = ImportService(
        store, pack, clock, reader, "kepala", read_file=read_input, sniff=sniff
    )
    counter = itertools.count()
    chance = random.Random(3)  # noqa: S311 - invented data
    fresh: list[str] = []

    def bring() -> None:
        text = " ".join(chance.choices(WORDS, k=30)) + f" {next(counter)}"
        importer.import_bytes("a.png", PNG + text.encode(), progress=lambda x: fresh.append(x.id))

    def decide() -> None:
        review.decide(fresh.pop(), DecisionDraft(Outcome.SESUAI, "alasan yang cukup panjang"))

    def page(shown: QueueFilter) -> None:
        with store.read() as session:
            session.items.queue(shown)

    found["impor satu"], _p95, found["commit satu baris"] = timed(bring, 2 * ROUNDS, bare)
    found["koreksi teks"], _p95, _bare = timed(
        lambda: review.correct_text(fresh[-1], " ".join(chance.choices(WORDS, k=30))), ROUNDS
    )

    def one_row() -> None:
        with store.write() as session:
            session.settings.set("bench", next(counter))

    found["satu baris di kantor"], _p95, _bare = timed(one_row, ROUNDS)
    found["keputusan"], _p95, beside = timed(decide, ROUNDS, bare)
    found["keputusan ÷ commit"] = found["keputusan"] / beside
    for name, shown in {
        "halaman antrean p95": QueueFilter(),
        "saring p95": QueueFilter(clause="SE-1b", statuses=(ItemStatus.TO_REVIEW,)),
        "cari p95": QueueFilter(text="penduan kogakan"),
        "cari pendek p95": QueueFilter(text="du"),
    }.items():
        _p50, found[name], _bare = timed(lambda shown=shown: page(shown), ROUNDS)
    found["retensi jatuh tempo"], _p95, _bare = timed(
        lambda: RetentionService(store, clock, HEAD).due(), 3
    )
    with stopwatch(found, "cadangan pertama"):
        make_backup(store, now=clock.now())
    with stopwatch(found, "cadangan berikut"):
        make_backup(store, now=clock.now())
    with stopwatch(found, "verifikasi"):
        verify(store)


def main() -> None:
    """Measure each size and print the table with ratios to the smallest."""
    sizes = [int(one) for one in sys.argv[1:]] or list(SIZES)
    columns = [measure(size) for size in sizes]
    heads = "".join(f"{size:>14,}" for size in sizes)
    print(f"{'ms':24}{heads}   ÷ per item")
    for name in columns[0]:
        values = "".join(f"{column[name]:14.2f}" for column in columns)
        first, last = columns[0][name], columns[-1][name]
        whole = name.startswith(("isi", "cadangan", "verifikasi"))
        ratio = (last / sizes[-1]) / (first / sizes[0]) if whole else last / first
        print(f"{name:24}{values}   {ratio:8.2f}")
    bare = columns[-1]["keputusan ÷ commit"]
    print(f"\nkeputusan ÷ commit satu baris: {bare:.2f} (design: <= {BUDGETS['keputusan']:.0f})")


if __name__ == "__main__":
    main()
