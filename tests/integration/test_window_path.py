"""The real window on a real office with the real engines: from a screenshot to a saved decision."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import shiboken6

# Keys reach the active window only, and a bare Xvfb without a window manager activates none.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.composition import create_office, open_office
from app.domain.decisions import Outcome
from app.domain.items import ItemStatus, QueueFilter
from tests.fakes.offices import PASSPHRASE
from ui.notifier import Notifier
from ui.office import Surroundings
from ui.task_runner import TaskRunner
from ui.theme import Theme
from ui.window import MainWindow
from ui.window_state import WindowState

SAMPLE = next((Path(__file__).parents[2] / "resources" / "samples").glob("*contoh-06*"))
LONG = 60_000


@pytest.fixture
def bugs():
    return []


@pytest.fixture
def office(tmp_path):
    made, _recovery = create_office(tmp_path / "kantor", "Kantor Contoh", "Camat", PASSPHRASE)
    with made:
        yield made


@pytest.fixture
def window(qtbot, qapp, office, bugs):
    theme = Theme(qapp)
    theme.apply("light")
    runner = TaskRunner()
    made = MainWindow(office, Surroundings(runner, Notifier(bugs.append), theme), WindowState())
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
    runner.shutdown()
    shiboken6.delete(made)
    assert bugs == []


def test_import_read_judge_and_decide_in_the_window(qtbot, window, office):
    window.go_to("import")
    window.importing.start([str(SAMPLE)])
    qtbot.waitUntil(lambda: office.review.count(QueueFilter()) == 1, timeout=LONG)
    window.go_to("review")
    case = window.workbench.case
    qtbot.waitUntil(lambda: bool(case.cards), timeout=LONG)
    assert "menangkan" in window.workbench.evidence.text.edit.toPlainText()

    listing = window.workbench.queue.list
    listing.setFocus()
    QTest.keyClick(listing, Qt.Key.Key_A)
    QTest.keyClick(listing, Qt.Key.Key_1)
    assert case.form.outcome is Outcome.SESUAI
    case.form.reason.setFocus()
    QTest.keyClicks(case.form.reason, "Sudah dibaca dan dijelaskan oleh yang bersangkutan")
    item = window.workbench.queue.current_id
    QTest.keyClick(case.form.reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(
        lambda: office.review.open_item(item).standing_decision is not None, timeout=LONG
    )
    view = office.review.open_item(item)
    assert view.standing_decision.outcome is Outcome.SESUAI
    assert view.item.status is ItemStatus.DECIDED
    assert True in view.check.verdicts
    assert office.verify().ok


def test_what_was_typed_is_there_after_the_program_was_closed(qtbot, qapp, tmp_path, bugs):
    folder = tmp_path / "kantor"
    made, _recovery = create_office(folder, "Kantor Contoh", "Camat", PASSPHRASE)
    with made:
        made.importer.run(["https://x.com/contoh_akun/status/1985562203419512832"])
        (row,) = made.review.queue(QueueFilter())
    typed = "Perlu dilihat tangkapan"
    for turn in ("type", "read"):
        with open_office(folder, PASSPHRASE) as office:
            theme, runner = Theme(qapp), TaskRunner()
            theme.apply("light")
            around = Surroundings(runner, Notifier(bugs.append), theme)
            window = MainWindow(office, around, WindowState())
            window.show()
            qtbot.waitExposed(window)
            window.open_item(row.id)
            form = window.workbench.case.form
            qtbot.waitUntil(lambda w=window: w.workbench.view is not None, timeout=LONG)
            if turn == "type":
                form.choose(Outcome.BUTUH_DATA)
                form.reason.setPlainText(typed)
            else:
                assert form.reason.toPlainText() == typed
                assert form.outcome is Outcome.BUTUH_DATA
            window.close()
            runner.shutdown()
            shiboken6.delete(window)
    assert bugs == []
