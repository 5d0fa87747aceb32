"""Time the window over an office of 100,000 invented items: unlock, memory, scrolling, filters.

    python tests/bench/window_bench.py [items] [--office FOLDER]

Budgets of the design: unlock to painted queue 1.0 s warm, 250 MB before the first reading, pages
and filters 50 ms, no frame over 33 ms while scrolling. ``--office`` keeps the office for next time.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from app.composition import create_office, office_exists, open_office
from tests.bench.queue_bench import fill
from ui.notifier import Notifier
from ui.office import Surroundings
from ui.task_runner import TaskRunner
from ui.theme import Theme
from ui.window import MainWindow
from ui.window_state import WindowState

PASSPHRASE = "kata sandi contoh"  # noqa: S105 - invented
FRAMES = 300
STEP = 240


def megabytes() -> float:
    """Return the memory this process holds now."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 1e6


def wait_until(ready, limit: float = 30.0) -> None:
    """Run the event loop until ``ready``."""
    loop, timer, until = QEventLoop(), QTimer(), time.perf_counter() + limit
    timer.timeout.connect(lambda: ready() and loop.quit())
    timer.start(1)
    while not ready() and time.perf_counter() < until:
        loop.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)


def unlock(folder: Path, around: Surroundings):
    """Open office and window; return both and the seconds until the queue is painted."""
    start = time.perf_counter()
    office = open_office(folder, PASSPHRASE)
    opened = time.perf_counter() - start
    window = MainWindow(office, around, WindowState(tour_seen=True))
    window.resize(1366, 768)
    window.show()
    wait_until(lambda: window.workbench.queue.model.rowCount() > 0)
    window.grab()
    return office, window, time.perf_counter() - start, opened


def scroll(window) -> list[float]:
    """Scroll by the wheel's step and paint; return milliseconds a frame."""
    queue, app = window.workbench.queue.list, QApplication.instance()
    bar, taken, clock = queue.verticalScrollBar(), [], QElapsedTimer()
    for _frame in range(FRAMES):
        clock.start()
        bar.setValue(bar.value() + STEP)
        queue.viewport().repaint()
        app.processEvents()
        taken.append(clock.nsecsElapsed() / 1e6)
    return taken


def filters(window) -> list[float]:
    """Change filters and search; return milliseconds until the list shows the answer."""
    queue, taken = window.workbench.queue, []
    shown = [0]
    queue.model.modelReset.connect(lambda: shown.__setitem__(0, shown[0] + 1))
    acts = [
        lambda: queue.views.setCurrentIndex(queue.views.count() - 1),
        lambda: queue.filters.choose(queue.filters.clause, "SE-1b"),
        queue.filters.clear,
        lambda: queue.search("ter"),
        lambda: queue.search("di"),
        lambda: queue.search("penduan kogakan"),
        lambda: queue.search("zzzz"),
        queue.turn_order,
        queue.filters.clear,
        lambda: queue.views.setCurrentIndex(0),
    ]
    for act in acts * 3:
        before, start = shown[0], time.perf_counter()
        act()
        wait_until(lambda b=before: shown[0] > b)
        taken.append((time.perf_counter() - start) * 1000)
    return taken


def p95(values: list[float]) -> float:
    """Return the 95th percentile."""
    return sorted(values)[int(len(values) * 0.95) - 1]


def main() -> None:
    """Fill where needed, measure, print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("items", nargs="?", type=int, default=100_000)
    parser.add_argument("--office", type=Path)
    options = parser.parse_args()
    folder = options.office or Path(tempfile.mkdtemp(prefix="tinjau-bench-"))
    if not office_exists(folder):
        office, _key = create_office(folder, "Kantor Contoh", "Peninjau Contoh", PASSPHRASE)
        fill(office.store, options.items)
        office.close()
    app = QApplication(sys.argv[:1])
    theme, runner = Theme(app), TaskRunner(app)
    theme.apply("light")
    around = Surroundings(runner, Notifier(print), theme)
    for round_name in ("first", "warm", "warm"):
        office, window, seconds, opened = unlock(folder, around)
        print(
            f"unlock to painted queue, {round_name}: {seconds:.2f} s (key and store {opened:.2f})"
        )
        print(f"memory {megabytes():.0f} MB")
        if round_name == "first":
            window.close()
            office.close()
            window.deleteLater()
    frames = scroll(window)
    print(f"frames: median {statistics.median(frames):.1f} ms, worst {max(frames):.1f} ms")
    taken = filters(window)
    print(
        f"filters and searches: median {statistics.median(taken):.0f} ms, p95 {p95(taken):.0f} ms"
    )
    window.close()
    runner.shutdown()
    office.close()


if __name__ == "__main__":
    main()
