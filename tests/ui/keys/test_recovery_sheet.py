from __future__ import annotations

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from app.services.whole_files import ExportFolderError
from ui.keys.recovery_sheet import recovery_page, save_recovery_key


def test_the_page_names_the_office_and_the_key(qapp):
    text = recovery_page("ABCD-EFGH", "Kantor Contoh", "Noto Sans").toPlainText()
    assert "ABCD-EFGH" in text
    assert "Kantor Contoh" in text


def test_nothing_is_written_without_a_place_and_a_bad_one_is_named(qtbot, monkeypatch, tmp_path):
    parent = QWidget()
    qtbot.addWidget(parent)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: ("", ""))
    assert not save_recovery_key("K", "Kantor", parent)
    bad = str(tmp_path / "tidak" / "ada.txt")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (bad, ""))
    with pytest.raises(ExportFolderError):
        save_recovery_key("K", "Kantor", parent)
