"""Who forgot the passphrase comes in with the recovery key and leaves with a new passphrase."""

from __future__ import annotations

import pyrage
import pytest
from PySide6.QtWidgets import QMessageBox

from app.composition import create_office, open_office
from db.errors import WrongPassphraseError
from tests.fakes.offices import PASSPHRASE
from ui.bootstrap import obtain_office
from ui.keys.escrow_use_dialog import EscrowUseDialog
from ui.keys.user_dialogs import ResetPassphraseDialog
from ui.task_runner import InlineTaskRunner
from ui.unlock_dialog import UnlockDialog


@pytest.fixture
def lost(tmp_path, monkeypatch):
    """An office whose passphrase is forgotten; the unlock dialog gets the recovery key."""
    office, recovery = create_office(tmp_path / "k", "Kantor Contoh", "Camat Contoh", PASSPHRASE)
    office.close()

    def unlock(dialog):
        dialog.secret.setText(recovery)
        dialog.submit()

    monkeypatch.setattr(UnlockDialog, "exec", unlock)
    return tmp_path / "k"


def test_a_new_passphrase_is_chosen_and_signs_in_at_once(qapp, lost, bugs, monkeypatch):
    def choose(dialog):
        dialog.passphrase.setText("ingat lagi ya")
        dialog.again.setText("ingat lagi ya")
        dialog.submit()
        return dialog.result()

    monkeypatch.setattr(ResetPassphraseDialog, "exec", choose)
    office = obtain_office(lost, None, InlineTaskRunner(), bugs.append)
    assert office.user.name == "Camat Contoh"
    office.close()
    with pytest.raises(WrongPassphraseError):
        open_office(lost, PASSPHRASE)


def test_who_declines_works_as_the_recovery_key(qapp, lost, bugs, monkeypatch):
    monkeypatch.setattr(ResetPassphraseDialog, "exec", lambda _dialog: 0)
    office = obtain_office(lost, None, InlineTaskRunner(), bugs.append)
    assert office.user.name == "pemulihan"
    office.close()


def test_a_use_of_the_emergency_key_is_told_once(qapp, tmp_path, bugs, monkeypatch):
    office, _recovery = create_office(tmp_path, "Kantor Contoh", "Camat Contoh", PASSPHRASE)
    office.escrow.record_use("Camat berhalangan tetap")
    office.close()
    told = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.informativeText()))
    for _time in range(2):
        obtain_office(tmp_path, PASSPHRASE, InlineTaskRunner(), bugs.append).close()
    assert len(told) == 1
    assert "Camat berhalangan tetap" in told[0]


def test_two_persons_of_bkpsdm_open_it_and_a_passphrase_is_chosen(
    qapp, tmp_path, bugs, monkeypatch
):
    persons = [pyrage.x25519.Identity.generate() for _ in range(2)]
    office, _recovery = create_office(tmp_path / "k", "Kantor Contoh", "Camat", PASSPHRASE)
    office.escrow.add([str(person.to_public()) for person in persons])
    office.close()
    for number, person in enumerate(persons):
        (tmp_path / f"{number}.txt").write_text(f"# contoh\n{person}\n", "utf-8")

    def together(dialog):
        dialog.submit()
        assert "kedua orang" in dialog.warning.text()
        for number, field in enumerate(dialog.files):
            field.setText(str(tmp_path / f"{number}.txt"))
        dialog.submit()
        assert "alasan" in dialog.warning.text()
        dialog.reason.setText("Camat berhalangan tetap")
        dialog.submit()
        return dialog.result()

    def choose(dialog):
        dialog.passphrase.setText("ingat lagi ya")
        dialog.again.setText("ingat lagi ya")
        dialog.submit()
        return dialog.result()

    told = []
    monkeypatch.setattr(UnlockDialog, "exec", lambda dialog: dialog.escrow.click())
    monkeypatch.setattr(EscrowUseDialog, "exec", together)
    monkeypatch.setattr(ResetPassphraseDialog, "exec", choose)
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.informativeText()))
    office = obtain_office(tmp_path / "k", None, InlineTaskRunner(), bugs.append)
    assert office.user.name == "Camat"
    office.close()
    assert bugs == []
    assert "Camat berhalangan tetap" in told[0]
