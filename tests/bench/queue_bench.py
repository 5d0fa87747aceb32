"""Time opening an office and pages of the queue at 100,000 invented items.

    python tests/bench/queue_bench.py [items]

Peer in the same run: the same statements' floor, one primary-key read on the same connection.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from pathlib import Path

from app.domain.clauses import Band, Clause
from app.domain.items import ItemStatus, QueueFilter
from app.domain.reading import Platform
from db.office_store import create_office, open_office
from tests.fakes.offices import AT, check_run, finding, item, reading

PASSPHRASE = "kata sandi contoh"  # noqa: S105 - invented
WORDS = [
    a + b + c
    for a in ("ja", "lu", "pen", "mer", "sa", "ko", "di", "ter")
    for b in ("lan", "ri", "ga", "du", "ma", "tu")
    for c in ("", "kan", "an", "i", "nya")
]


def fill(store, items: int) -> None:
    """Put ``items`` in, a thousand to a unit of work."""
    chance = random.Random(1)  # noqa: S311 - invented data
    statuses, platforms = list(ItemStatus), list(Platform)
    for start in range(0, items, 1000):
        with store.write() as session:
            for number in range(start, min(start + 1000, items)):
                name = f"i{number:09}"
                session.items.add(
                    item(
                        name,
                        account=f"@contoh.{number}",
                        status=chance.choice(statuses),
                        platform=chance.choice(platforms),
                    ),
                    [],
                )
                text = " ".join(chance.choices(WORDS, k=30))
                session.items.add_reading(reading(name, text))
                if number % 5 == 0:
                    clause = chance.choice(list(Clause))
                    found = finding(clause, chance.choice(list(Band)))
                    session.items.add_check(check_run(name, f"run{number}", found))


def timed(action, rounds: int = 40) -> tuple[float, float]:
    """Return median and 95th percentile in milliseconds."""
    taken = []
    for _round in range(rounds):
        start = time.perf_counter()
        action()
        taken.append((time.perf_counter() - start) * 1000)
    taken.sort()
    return statistics.median(taken), taken[int(len(taken) * 0.95) - 1]


def main() -> None:
    """Fill, measure, print."""
    items = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        store, _recovery = create_office(Path(folder), PASSPHRASE)
        start = time.perf_counter()
        fill(store, items)
        print(f"filled {items} in {time.perf_counter() - start:.0f} s")
        print(f"database {(Path(folder) / 'office.db').stat().st_size / 1e6:.0f} MB")
        store.close()
        start = time.perf_counter()
        store = open_office(Path(folder), PASSPHRASE)
        with store.read() as session:
            session.items.queue(QueueFilter())
        print(f"open and first page {(time.perf_counter() - start) * 1000:.0f} ms")
        measure(store, items)
        store.close()


def measure(store, items: int) -> None:
    """Print the times of pages and counts, and their ratio to one read by primary key."""

    def page(shown, after=None):
        with store.read() as session:
            session.items.queue(shown, after=after)

    def count(shown):
        with store.read() as session:
            session.items.count(shown, 1001)

    def one():
        with store.read() as session:
            session.items.get(f"i{items // 2:09}")

    floor, _p95 = timed(one)
    shown = {
        "all": QueueFilter(),
        "one status": QueueFilter(statuses=(ItemStatus.TO_REVIEW,)),
        "three statuses": QueueFilter(statuses=tuple(ItemStatus)[:3]),
        "status and platform": QueueFilter(statuses=(ItemStatus.TO_REVIEW,), platform=Platform.X),
        "clause": QueueFilter(clause="SE-1b"),
        "clause and status": QueueFilter(clause="SE-1b", statuses=(ItemStatus.DECIDED,)),
        "search common": QueueFilter(text="penduan"),
        "search rare": QueueFilter(text="@contoh.77777"),
        "search two words": QueueFilter(text="penduan kogakan"),
        "one platform": QueueFilter(platform=Platform.X),
        "one day": QueueFilter(posted_from=AT.date(), posted_to=AT.date()),
        "status, platform, day": QueueFilter(
            statuses=(ItemStatus.TO_REVIEW,), platform=Platform.X, posted_from=AT.date()
        ),
        "person": QueueFilter(person="p1"),
        "unit": QueueFilter(unit="u1"),
        "search two letters": QueueFilter(text="di"),
        "search one letter": QueueFilter(text="k"),
        "search rare letters": QueueFilter(text="zq"),
        "search short and long": QueueFilter(text="pendu k"),
        "search nothing": QueueFilter(text="zzzzz"),
        "search and status": QueueFilter(text="penduan", statuses=(ItemStatus.UNREADABLE,)),
    }
    print(f"{'':22}{'page p50':>10}{'p95':>8}{'ratio':>8}{'count p50':>11}{'p95':>8}")
    for name, one_filter in shown.items():
        p50, p95 = timed(lambda f=one_filter: page(f))
        c50, c95 = timed(lambda f=one_filter: count(f), 10)
        print(f"{name:22}{p50:10.1f}{p95:8.1f}{p50 / floor:8.1f}{c50:11.1f}{c95:8.1f}")
    deep = f"i{items // 2:09}"
    p50, p95 = timed(lambda: page(QueueFilter(), deep))
    print(f"{'deep page':22}{p50:10.1f}{p95:8.1f}{p50 / floor:8.1f}")


if __name__ == "__main__":
    main()
