from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget

from ui.asking import confirm, confirm_final


@pytest.fixture
def owner(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


def answered(monkeypatch, word):
    """Press the button with this word, or none; return the boxes that asked."""
    boxes = []

    def shown(box):
        boxes.append(box)
        for button in box.buttons():
            if button.text() == word:
                button.click()

    monkeypatch.setattr(QMessageBox, "exec", shown)
    return boxes


@pytest.mark.parametrize("ask", [confirm, confirm_final])
@pytest.mark.parametrize(("word", "answer"), [("Hapus", True), ("Tidak ada", False)])
def test_only_the_word_of_the_act_means_yes(owner, monkeypatch, ask, word, answer):
    boxes = answered(monkeypatch, word)
    assert ask(owner, "Hapus?", "Catatan terhapus.", "Hapus") is answer
    assert [(box.text(), box.informativeText()) for box in boxes] == [
        ("Hapus?", "Catatan terhapus.")
    ]


def test_where_nothing_can_be_undone_the_safe_answer_is_the_default(owner, monkeypatch):
    boxes = answered(monkeypatch, "")
    confirm_final(owner, "Hapus?", "", "Hapus")
    assert boxes[0].defaultButton() is boxes[0].button(QMessageBox.StandardButton.Cancel)
