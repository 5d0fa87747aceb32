from __future__ import annotations

import sys
import threading

import pytest
from PySide6.QtGui import QGuiApplication

from ui.crash import CrashReporter, crash_report

WORDS = "isi unggahan yang tidak boleh bocor"


def fail():
    text = WORDS
    try:
        {}[text]
    except KeyError as error:
        raise ValueError(f"cannot read {text}") from error


def caught():
    try:
        fail()
    except ValueError as error:
        return error
    raise AssertionError


@pytest.fixture
def reporter(qapp):
    made = CrashReporter()
    yield made
    for dialog in made.dialogs:
        dialog.close()
        dialog.deleteLater()


def test_the_report_names_types_and_places_but_no_content():
    report = crash_report(caught())
    assert WORDS not in report
    assert "ValueError" in report
    assert "KeyError" in report
    assert "test_crash.py" in report


def test_an_error_in_any_thread_opens_one_dialog_without_content(qtbot, reporter, caplog):
    reporter.install()
    try:
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
        qtbot.waitUntil(lambda: len(reporter.dialogs) == 1, timeout=3000)
    finally:
        reporter.uninstall()
    dialog = reporter.dialogs[0]
    assert dialog.isVisible()
    assert WORDS not in dialog.report.toPlainText()
    assert WORDS not in caplog.text
    dialog.copy()
    assert QGuiApplication.clipboard().text() == dialog.report.toPlainText()


def test_the_same_place_is_shown_once(qtbot, reporter):
    for _ in range(3):
        reporter.report(caught())
    qtbot.waitUntil(lambda: len(reporter.dialogs) == 1, timeout=3000)
    QGuiApplication.processEvents()
    assert len(reporter.dialogs) == 1


def test_the_hooks_are_given_back(reporter):
    reporter.install()
    assert sys.excepthook is not sys.__excepthook__
    reporter.uninstall()
    assert sys.excepthook is sys.__excepthook__
    assert sys.unraisablehook is sys.__unraisablehook__
