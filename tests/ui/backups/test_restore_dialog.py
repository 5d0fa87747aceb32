from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.backups import Lost, SetFaults
from db.errors import WrongPassphraseError
from tests.fakes.keeping import FakeBackups
from ui.backups.restore_dialog import RestoreDialog
from ui.task_runner import InlineTaskRunner


class Source:
    def __init__(self, backups):
        self.backups = backups

    def known(self):
        return self.backups.sets

    def preview(self, folder, secret):
        return self.backups.preview(folder, secret)

    def restore(self, folder, secret, progress):
        progress(1, 2)
        return self.backups.prepare_restore(folder, secret, progress)


@pytest.fixture
def backups():
    return FakeBackups()


@pytest.fixture
def dialog(qtbot, backups, bugs):
    made = RestoreDialog(Source(backups), InlineTaskRunner(), bugs.append, replaces=True)
    qtbot.addWidget(made)
    made.show()
    return made


def test_nothing_is_restored_before_it_was_looked_at_and_confirmed(dialog, backups):
    assert dialog.act.isHidden()
    dialog.submit()
    dialog.secret.setText("kata sandi contoh")
    dialog.show_preview()
    assert "31 konten, 4 keputusan" in dialog.facts["holds"].text()
    assert "3 konten dan 1 keputusan" in dialog.facts["lost"].text()
    assert not dialog.act.isEnabled()
    dialog.submit()
    assert [what[0] for what in backups.asked] == ["preview"]
    dialog.sure.setChecked(True)
    dialog.submit()
    assert backups.asked[-1] == ("restore", backups.sets[0].folder, "kata sandi contoh")
    assert dialog.result() == dialog.DialogCode.Accepted
    assert dialog.outcome == backups.sets[0].folder


def test_another_set_has_to_be_looked_at_anew(dialog, backups):
    dialog.secret.setText("kata sandi contoh")
    dialog.show_preview()
    dialog.sure.setChecked(True)
    dialog.add_folder(Path("/usb/tinjau-lain"))
    assert dialog.card.isHidden()
    assert not dialog.sure.isChecked()
    dialog.submit()
    assert [what[0] for what in backups.asked] == ["preview"]


def test_a_torn_set_is_shown_and_cannot_be_restored(dialog, backups):
    backups.faults = SetFaults(("evidence/aa/bb",), ("office.db",))
    dialog.secret.setText("kata sandi contoh")
    dialog.show_preview()
    assert "1 berkas hilang, 1 berkas berubah" in dialog.facts["state"].text()
    assert not dialog.sure.isEnabled()
    dialog.submit()
    assert not backups.restore_waits


def test_a_wrong_passphrase_is_said(dialog, backups):
    dialog.show_preview()
    assert "kata sandi" in dialog.told.text()
    backups.fails = WrongPassphraseError()
    dialog.secret.setText("salah")
    dialog.show_preview()
    assert "tidak cocok" in dialog.told.text()
    assert dialog.look.isEnabled()


@pytest.mark.parametrize(
    ("lost", "words"),
    [
        (Lost(False), "bukan keadaan lama"),  # noqa: FBT003
        (Lost(True), "Tidak ada konten"),  # noqa: FBT003
        (Lost(True, 9, 1, 1, 2), "2 penghapusan diulang"),  # noqa: FBT003
    ],
)
def test_what_would_be_lost_in_words(dialog, backups, lost, words):
    backups.lost = lost
    dialog.secret.setText("kata sandi contoh")
    dialog.show_preview()
    assert words in dialog.facts["lost"].text()
