"""Starts the window and ends everything it started."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from ui.backups.closing import back_up_before_closing
from ui.backups.housekeeping import Housekeeping
from ui.bootstrap import obtain_office
from ui.crash import CrashReporter
from ui.notifier import Notifier
from ui.office import Surroundings
from ui.qt_texts import INDONESIAN, IndonesianQtTexts
from ui.task_runner import TaskRunner
from ui.theme import Theme
from ui.window import MainWindow
from ui.window_state import load_state

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def main(argv: Sequence[str], folder: Path, secret: str | None) -> int:
    """Open the window over the office in ``folder``; return the exit code.

    ``secret`` opens it without asking (the demo office); otherwise the passphrase is asked for.
    """
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(list(argv) or sys.argv[:1])
    app.setApplicationName("Tinjau")
    app.setDesktopFileName("tinjau")
    QLocale.setDefault(INDONESIAN)
    texts = IndonesianQtTexts(app)
    app.installTranslator(texts)
    state = load_state(folder)
    theme = Theme(app)
    theme.apply(state.theme, state.font_scale)
    reporter = CrashReporter(app)
    reporter.install()
    runner = TaskRunner(app)
    app.setQuitOnLastWindowClosed(False)
    office = obtain_office(folder, secret, runner, reporter.report)
    if office is None:
        runner.shutdown()
        reporter.uninstall()
        return 0
    app.setQuitOnLastWindowClosed(True)
    try:
        around = Surroundings(runner, Notifier(reporter.report, app), theme)
        window = MainWindow(office, around, state)
        keeping = Housekeeping(office, around, window)
        keeping.told.connect(window.status.backup.setText)
        keeping.start()
        if state.maximized:
            window.showMaximized()
        else:
            window.show()
        code = app.exec()
        window.hide()
        app.setQuitOnLastWindowClosed(False)
        back_up_before_closing(office.backups, around)
    finally:
        runner.shutdown()
        office.close()
        reporter.uninstall()
    return code
