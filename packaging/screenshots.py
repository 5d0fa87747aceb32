"""Open the window on a demo office and save pictures of its screens, light and dark, two sizes.

    python packaging/screenshots.py FOLDER [--data DEMO_OFFICE]

Without ``--data`` a demo office is built in a temporary folder first (a minute or two).
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from app.commands import demo
from app.composition import RESOURCES, create_office, open_office
from app.demo_people import fill_people
from app.domain.decisions import Outcome
from ui.notifier import Notifier
from ui.office import Surroundings
from ui.qt_texts import IndonesianQtTexts
from ui.task_runner import TaskRunner
from ui.theme import Theme
from ui.window import MainWindow
from ui.window_state import WindowState

SIZES = ((1366, 768), (1920, 1080))


def build(folder: Path) -> None:
    """Make the demo office."""
    office, _key = create_office(folder, demo.OFFICE, demo.REVIEWER, demo.PASSPHRASE, demo=True)
    with office:
        fill_people(office, RESOURCES)
        office.importer.run([str(RESOURCES / "samples")])


def settle(milliseconds: int = 700) -> None:
    """Let the window load and paint."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def fail(error: BaseException) -> None:
    """A screenshot run with an unexpected error is worth nothing."""
    raise error


def shoot(window: MainWindow, target: Path, tag: str) -> None:
    """Save every screen and state worth looking at."""

    def save(name: str) -> None:
        settle()
        window.grab().save(str(target / f"{tag}-{name}.png"))

    bench = window.workbench
    window.go_to("review")
    save("1-tinjauan")
    _open_with_findings(window)
    save("2-temuan")
    bench.case.judge_current(accepted=True)
    bench.case.form.choose(Outcome.PEMBINAAN)
    save("3-pembinaan")
    bench.evidence.show_tab(1)
    save("4-teks")
    bench.evidence.show_tab(2)
    save("5-asal-usul")
    bench.evidence.show_tab(0)
    if bench.case.current:
        bench.case.judged.emit(bench.case.cards[0].key, None)
    window.go_to("import")
    save("6-impor")
    window.go_to("settings")
    save("7-pengaturan")


def _open_with_findings(window: MainWindow) -> None:
    queue = window.workbench.queue
    rows = range(queue.model.rowCount())
    most = max(rows, key=lambda n: len(queue.model.row(n).clauses), default=None)
    if most is not None:
        queue.list.setCurrentIndex(queue.model.index(most))


def main() -> int:
    """Run the program."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, default=Path("build/screenshots"))
    parser.add_argument("--data", type=Path)
    options = parser.parse_args()
    target = options.folder
    target.mkdir(parents=True, exist_ok=True)
    made = None if options.data else Path(tempfile.mkdtemp(prefix="tinjau-screenshots-"))
    data = options.data or made / "office"
    try:
        if made:
            build(data)
        _take(data, target)
    finally:
        if made:
            shutil.rmtree(made, ignore_errors=True)
    return 0


def _take(data: Path, target: Path) -> None:
    app = QApplication(sys.argv[:1])
    texts = IndonesianQtTexts(app)
    app.installTranslator(texts)
    theme, runner = Theme(app), TaskRunner(app)
    with open_office(data, demo.PASSPHRASE) as office:
        window = MainWindow(office, Surroundings(runner, Notifier(fail, app), theme), WindowState())
        window.show()
        samples = sorted((RESOURCES / "samples").glob("*.png"))[:2]
        broken = data / "rusak.jpg"
        broken.write_bytes(b"\xff\xd8\xff\xe0")
        settle(1500)
        window.importing.start(
            [*map(str, samples), str(broken), "https://x.com/contoh/status/1985562203419512832"]
        )
        settle(4000)
        for width, height in SIZES:
            for choice in ("light", "dark"):
                theme.apply(choice)
                window.resize(width, height)
                shoot(window, target, f"{width}-{choice}")
        window.close()
        runner.shutdown()
        broken.unlink()


if __name__ == "__main__":
    sys.exit(main())
