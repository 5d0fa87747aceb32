from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from app.labels import WIB
from app.services.whole_files import ExportFolderError
from ui.history.export_dialog import ExportDialog


@pytest.fixture
def dialog(qtbot, office, around, window):
    made = ExportDialog(office, around, window)
    qtbot.addWidget(made)
    made.open()
    return made


def test_the_chosen_form_is_written_where_one_says(dialog, office, around, monkeypatch, tmp_path):
    target = tmp_path / "log.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(target), ""))
    dialog.formats.button(1).click()
    dialog.save.click()
    assert office.exporter.written == [("pdf", target, None, None)]
    assert (dialog.progress.value(), dialog.progress.maximum()) == (5, 12)
    assert "12 keputusan" in around.notifier.messages[-1][0]
    assert not dialog.isVisible()


def test_days_are_both_included(dialog, office):
    dialog.period.box.setCurrentIndex(dialog.period.box.findData("own"))
    dialog.write(Path("x.xlsx"))
    ((name, _target, start, end),) = office.exporter.written
    assert name == "xlsx"
    assert start == datetime(2025, 11, 12, tzinfo=WIB)
    assert end - start == timedelta(days=1)


def test_a_failed_export_says_why_and_may_be_tried_again(dialog, office, around):
    office.exporter.fails = ExportFolderError(name="log.xlsx", why="penuh.")
    dialog.write(Path("log.xlsx"))
    assert around.notifier.messages[-1] == (office.exporter.fails.message, True)
    assert dialog.isVisible()
    assert dialog.save.isEnabled()


def test_nothing_chosen_writes_nothing(dialog, office, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: ("", ""))
    dialog.save.click()
    assert office.exporter.written == []


def test_what_waits_for_the_own_second_look_is_counted(dialog, office, around):
    office.exporter.withheld = 2
    dialog.write(Path("log.xlsx"))
    assert "2 keputusan tidak disertakan" in around.notifier.messages[-1][0]
