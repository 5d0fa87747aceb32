"""Every screen and dialog worth looking at, on a demo office; for screenshots and manual."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.commands import demo
from app.composition import create_office, open_office
from app.demo_people import fill_people
from app.domain.decisions import DecisionDraft, Outcome
from app.domain.items import QueueFilter
from app.errors import UserFacingError
from app.program_places import RESOURCES
from ui.history.export_dialog import ExportDialog
from ui.history.history_screen import HistoryScreen
from ui.history.integrity_dialog import IntegrityDialog
from ui.notifier import Notifier
from ui.office import Surroundings
from ui.people.people_screen import PeopleScreen
from ui.qt_texts import IndonesianQtTexts
from ui.task_runner import TaskRunner
from ui.theme import Theme
from ui.window import MainWindow
from ui.window_state import WindowState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from app.composition.office import Office

_DECIDED = (
    Outcome.SESUAI, Outcome.KLARIFIKASI, Outcome.SESUAI, Outcome.BUTUH_DATA, Outcome.BUKAN_PEGAWAI,
)  # fmt: skip


@dataclass(frozen=True)
class Scene:
    """Brings the window into a state and says what of it is the picture."""

    name: str
    show: Callable[[MainWindow], QWidget]


def build(folder: Path) -> None:
    """Make the demo office with some decisions, so that no screen is empty."""
    office, _key = create_office(folder, demo.OFFICE, demo.REVIEWER, demo.PASSPHRASE, demo=True)
    with office:
        fill_people(office, RESOURCES)
        office.importer.run([str(RESOURCES / "samples")])
        _decide_some(office)


def _decide_some(office: Office) -> None:
    for number, row in enumerate(office.review.queue(QueueFilter(oldest_first=True))[:15]):
        check = office.review.open_item(row.id).check
        judged = list(check.finding_ids) if check else []
        free = [
            key
            for key, finding in zip(judged, check.result.findings if check else (), strict=True)
            if not finding.clause.is_creator_condition
        ]
        draft = DecisionDraft(
            _DECIDED[number % len(_DECIDED)],
            "Sudah dibaca seluruhnya beserta konteksnya.",
            accepted=frozenset(free[:1]),
            rejected=frozenset(free[1:]),
        )
        try:
            office.review.decide(row.id, draft)
        except UserFacingError as error:
            print(f"{row.id}: {error.message}")


def settle(milliseconds: int = 500) -> None:
    """Let the window load and paint."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def fail(error: BaseException) -> None:
    """A run with an unexpected error is worth nothing."""
    raise error


@contextmanager
def opened(data: Path) -> Iterator[tuple[MainWindow, Theme]]:
    """Open the window on the demo office in ``data``."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    texts = IndonesianQtTexts(app)
    app.installTranslator(texts)
    theme, runner = Theme(app), TaskRunner(app)
    theme.apply("light")
    with open_office(data, demo.PASSPHRASE) as office:
        around = Surroundings(runner, Notifier(fail, app), theme)
        window = MainWindow(office, around, WindowState(tour_seen=True))
        window.show()
        settle(1500)
        yield window, theme
        window.close()
        runner.shutdown()


def import_something(window: MainWindow, folder: Path) -> None:
    """Let Impor show every state: known files, a broken one, a link without a picture."""
    samples = sorted((RESOURCES / "samples").glob("*.png"))[:2]
    broken = folder / "rusak.jpg"
    broken.write_bytes(b"\xff\xd8\xff\xe0")
    window.importing.start(
        [*map(str, samples), str(broken), "https://x.com/contoh/status/1985562203419512832"]
    )
    settle(4000)
    broken.unlink()


def scenes() -> list[Scene]:
    """Return every scene in the order of the work."""
    return [
        Scene("tinjauan", _review),
        Scene("temuan", _findings),
        Scene("keputusan", _deciding),
        Scene("teks", lambda w: _tab(w, 1)),
        Scene("asal-usul", lambda w: _tab(w, 2)),
        Scene("saringan", _filters),
        Scene("kosong", _nothing),
        *(Scene(name, _screen(key)) for name, key in (
            ("impor", "import"), ("riwayat", "history"), ("ringkasan", "summary"),
            ("pegawai", "people"), ("aturan", "rules"), ("pengaturan", "settings"),
        )),
        Scene("unit-kerja", _units),
        Scene("pengaturan-akhir", _settings_end),
        Scene("palet", _palette),
        Scene("tombol", _keys),
        Scene("panduan", _manual),
        Scene("ekspor", _export),
        Scene("keutuhan", _integrity),
    ]  # fmt: skip


def _review(window: MainWindow) -> QWidget:
    window.go_to("review")
    window.workbench.queue.show_waiting()
    return window


def _findings(window: MainWindow) -> QWidget:
    _review(window)
    settle()
    queue = window.workbench.queue
    rows = range(queue.model.rowCount())
    most = max(rows, key=lambda n: len(queue.model.row(n).clauses), default=None)
    if most is not None:
        queue.list.setCurrentIndex(queue.model.index(most))
    window.workbench.evidence.show_tab(0)
    return window


def _deciding(window: MainWindow) -> QWidget:
    _findings(window)
    settle()
    window.workbench.case.form.choose(Outcome.PEMBINAAN)
    return window


def _tab(window: MainWindow, number: int) -> QWidget:
    _findings(window)
    settle()
    window.workbench.evidence.show_tab(number)
    return window


def _filters(window: MainWindow) -> QWidget:
    _review(window)
    window.workbench.evidence.show_tab(0)
    queue = window.workbench.queue
    if queue.filter_area.isHidden():
        queue.toggle_filters()
    queue.filters.choose(queue.filters.clause, "SE-2c")
    return window


def _nothing(window: MainWindow) -> QWidget:
    queue = window.workbench.queue
    if not queue.filter_area.isHidden():
        queue.toggle_filters()
    queue.search("kata yang tidak ada")
    return window


def _screen(key: str) -> Callable[[MainWindow], QWidget]:
    def show(window: MainWindow) -> QWidget:
        window.workbench.queue.show_waiting()
        window.go_to(key)
        return window

    return show


def _units(window: MainWindow) -> QWidget:
    window.go_to("people")
    people = window.screen_of("people", PeopleScreen)
    people.show_units()
    QTimer.singleShot(3000, people.units.reject)
    return people.units


def _settings_end(window: MainWindow) -> QWidget:
    window.go_to("settings")
    settle(200)
    window.settings.index.setCurrentRow(window.settings.index.count() - 1)
    return window


def _palette(window: MainWindow) -> QWidget:
    window.go_to("review")
    window.finder.open("contoh")
    return window


def _keys(window: MainWindow) -> QWidget:
    window.finder.palette.leave()
    window.show_keys()
    return window.sheet


def _manual(window: MainWindow) -> QWidget:
    window.sheet.reject()
    window.go_to("history")
    window.show_manual()
    return window.manual


def _export(window: MainWindow) -> QWidget:
    window.manual.close()
    history = window.screen_of("history", HistoryScreen)
    history.show_export()
    return history.dialog


def _integrity(window: MainWindow) -> QWidget:
    history = window.screen_of("history", HistoryScreen)
    if isinstance(history.dialog, ExportDialog):
        history.dialog.reject()
    history.check_integrity()
    while not isinstance(history.dialog, IntegrityDialog):
        settle(200)
    QTimer.singleShot(3000, history.dialog.reject)
    return history.dialog
