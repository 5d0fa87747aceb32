from __future__ import annotations

import pytest
from PySide6.QtWidgets import QFileDialog

from ui.first_run import FirstRunDialog, NewOffice
from ui.task_runner import InlineTaskRunner


@pytest.fixture
def made():
    return []


@pytest.fixture
def dialog(qtbot, office, made):
    def create(new):
        made.append(new)
        return office, "ABCD-EFGH"

    shown = FirstRunDialog(create, InlineTaskRunner(), print)
    qtbot.addWidget(shown)
    shown.show()
    return shown


def fill(dialog, name="Kantor Contoh", reviewer="Camat Contoh", one="kata sandi", two="kata sandi"):
    dialog.name.setText(name)
    dialog.reviewer.setText(reviewer)
    dialog.passphrase.setText(one)
    dialog.again.setText(two)
    dialog.act.click()


@pytest.mark.parametrize(
    ("entered", "said"),
    [
        ({"name": " "}, "nama kantor"),
        ({"one": "pendek", "two": "pendek"}, "sepuluh"),
        ({"two": "kata sandj"}, "tidak sama"),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_made(dialog, made, entered, said):
    fill(dialog, **entered)
    assert said in dialog.problem.text()
    assert made == []


def test_the_recovery_key_is_shown_before_the_office_opens(dialog, made, office):
    fill(dialog)
    assert made == [NewOffice("Kantor Contoh", "Camat Contoh", "kata sandi")]
    assert dialog.key.text() == "ABCD-EFGH"
    assert not dialog.finish.isEnabled()
    dialog.kept.setChecked(True)
    dialog.finish.click()
    assert dialog.office is office
    assert not dialog.isVisible()


@pytest.mark.parametrize(
    ("typed", "said"),
    [("pendek", "Terlalu pendek"), ("katasandi12", "Lemah"), ("kuda hijau lompat pagar", "Kuat")],
)
def test_the_strength_is_told_in_words(dialog, typed, said):
    dialog.passphrase.setText(typed)
    assert dialog.strength.text().startswith(said)


def test_what_is_typed_can_be_looked_at(dialog):
    dialog.passphrase.setText("kata sandi")
    assert dialog.passphrase.displayText() != "kata sandi"
    dialog.show_them.click()
    assert dialog.passphrase.displayText() == dialog.passphrase.text()


def test_the_recovery_key_can_be_saved_elsewhere(dialog, monkeypatch, tmp_path):
    fill(dialog)
    target = tmp_path / "kunci.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(target), ""))
    dialog._save()
    text = target.read_text(encoding="utf-8")
    assert "ABCD-EFGH" in text
    assert "Kantor Contoh" in text
    assert not dialog.finish.isEnabled()


def test_it_is_wider_with_large_letters(dialog):
    dialog.hide()
    font = dialog.strength.font()
    font.setPointSize(24)
    dialog.strength.setFont(font)
    dialog.show()
    assert dialog.width() > 1000
    assert dialog.strength.height() >= dialog.strength.heightForWidth(dialog.strength.width())
