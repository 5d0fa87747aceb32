"""Starts the window and ends everything it started."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from ui.auto_lock import LOCKED, AutoLock
from ui.backups.closing import back_up_before_closing
from ui.backups.housekeeping import Housekeeping
from ui.bootstrap import obtain_office
from ui.crash import CrashReporter
from ui.notifier import Notifier
from ui.office import Surroundings
from ui.qt_texts import INDONESIAN, IndonesianQtTexts
from ui.settings.lock_section import LockSection
from ui.task_runner import TaskRunner
from ui.theme import Theme
from ui.window import MainWindow
from ui.window_state import load_state

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ui.office import OpenOffice


def main(argv: Sequence[str], folder: Path, secret: str | None) -> int:
    """Open the window over the office in ``folder``; return the exit code.

    ``secret`` opens it without asking (the demo office); otherwise the passphrase is asked for, and
    again each time the office was locked.
    """
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(list(argv) or sys.argv[:1])
    app.setApplicationName("Tinjau")
    app.setDesktopFileName("tinjau")
    QLocale.setDefault(INDONESIAN)
    texts = IndonesianQtTexts(app)
    app.installTranslator(texts)
    theme = Theme(app)
    reporter = CrashReporter(app)
    reporter.install()
    try:
        code = _sitting(app, folder, secret, theme, reporter)
        while code == LOCKED:
            code = _sitting(app, folder, None, theme, reporter)
    finally:
        reporter.uninstall()
    return code


def _sitting(
    app: QApplication, folder: Path, secret: str | None, theme: Theme, reporter: CrashReporter
) -> int:
    """From opening the office until it is closed or locked; the key is forgotten at the end."""
    state = load_state(folder)
    theme.apply(state.theme, state.font_scale)
    runner = TaskRunner(app)
    app.setQuitOnLastWindowClosed(False)
    office = obtain_office(folder, secret, runner, reporter.report)
    if office is None:
        runner.shutdown()
        return 0
    around = Surroundings(runner, Notifier(reporter.report, app), theme)
    window = None
    try:
        window = MainWindow(office, around, state)
        keeping = Housekeeping(office, around, window)
        keeping.told.connect(window.status.backup.setText)
        keeping.start()
        if state.maximized:
            window.showMaximized()
        else:
            window.show()
        app.setQuitOnLastWindowClosed(True)
        code = _run_until_closed_or_locked(app, office, window)
        if code != LOCKED:
            back_up_before_closing(office.backups, around)
    finally:
        runner.shutdown()
        office.close()
        if window is not None:
            shiboken6.delete(window)  # what it shows goes with the key
    return code


def _run_until_closed_or_locked(app: QApplication, office: OpenOffice, window: MainWindow) -> int:
    minutes = office.keys.auto_lock_minutes()
    watch = AutoLock(app, minutes, busy=lambda: window.importing.running)
    watch.wanted.connect(lambda: app.exit(LOCKED))
    window.lock_wanted.connect(watch.lock)
    window.settings.section(LockSection).changed.connect(watch.set_minutes)
    code = app.exec()
    watch.stop()
    app.setQuitOnLastWindowClosed(False)
    window.close()
    window.hide()
    return code
