from __future__ import annotations

import pytest

from app.domain.backups import CopyOutcome
from app.domain.places import Drive
from db.set_copy import NoRoomForCopyError
from tests.fakes.keeping import FakeBackups, backup_set
from ui.backups.copy_dialog import CopyDialog


@pytest.fixture
def backups(tmp_path):
    return FakeBackups(usb=(Drive(tmp_path / "KUNCI", "KUNCI", 8_000_000_000),))


@pytest.fixture
def dialog(qtbot, backups, around):
    made = CopyDialog(backups, backup_set(), around, None)
    qtbot.addWidget(made)
    return made


def test_a_drive_that_is_plugged_in_is_offered_and_copied_to(dialog, backups, around, tmp_path):
    assert "KUNCI · 8,0 GB" in dialog.places.item(0).text()
    dialog.submit()
    ((_what, folder, target),) = backups.asked
    assert (folder, target) == (backup_set().folder, tmp_path / "KUNCI" / "Cadangan Tinjau")
    assert dialog.result() == dialog.DialogCode.Accepted
    assert "disalin dan dibaca ulang" in around.notifier.messages[-1][0]


@pytest.mark.parametrize(
    ("outcome", "words"),
    [(CopyOutcome.ALREADY_THERE, "sudah ada"), (CopyOutcome.REPAIRED, "sudah diganti")],
)
def test_what_became_of_it_is_said(dialog, backups, around, outcome, words):
    backups.outcome = outcome
    dialog.submit()
    assert words in around.notifier.messages[-1][0]


def test_without_a_drive_a_folder_is_asked_for(qtbot, around, tmp_path):
    dialog = CopyDialog(FakeBackups(), backup_set(), around, None)
    qtbot.addWidget(dialog)
    assert not dialog.act.isEnabled()
    assert "Pasang" in dialog.told.text()
    dialog.submit()
    dialog.add_folder(tmp_path)
    assert dialog.act.isEnabled()


def test_a_full_drive_is_told_in_the_dialog(dialog, backups):
    backups.fails = NoRoomForCopyError(folder="KUNCI", needed=12, free=3)
    dialog.submit()
    assert "perlu 12 MB" in dialog.told.text()
    assert dialog.act.isEnabled()
    assert dialog.progress.isHidden()
