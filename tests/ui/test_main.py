"""Locking forgets the key, shows the way in again, and loses nothing that was typed."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

from app.composition import create_office, open_office
from db.errors import BugError
from db.office_store import open_office as open_store
from tests.fakes.offices import PASSPHRASE
from tests.fakes.offices_wired import WiredOffice
from ui import main as program
from ui.window import MainWindow


@pytest.fixture
def sittings(tmp_path, monkeypatch, qapp):
    """Offices as they are opened one after the other; ``acts`` run in each, then it must end."""
    folder = tmp_path / "kantor"
    create_office(folder, "Kantor Contoh", "Camat Contoh", PASSPHRASE)[0].close()
    opened, acts = [], []

    def obtain(_folder, secret, *_rest):
        if not acts:
            return None
        opened.append((open_office(folder, PASSPHRASE), secret))
        QTimer.singleShot(0, partial(guarded, acts.pop(0)))
        return opened[-1][0]

    failed = []

    def guarded(act):
        try:
            act()
        except BaseException as error:
            failed.append(error)
            qapp.exit(1)
            raise

    monkeypatch.setattr(program, "obtain_office", obtain)
    monkeypatch.setattr(program, "back_up_before_closing", lambda *_given: None)
    yield folder, opened, acts
    assert failed == []
    for office, _secret in opened:
        office.close()


def the_window():
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))


def test_a_locked_office_is_closed_and_asked_for_again(sittings):
    folder, opened, acts = sittings

    def lock_over_an_open_dialog():
        window = the_window()
        dialog = QDialog(window)
        QTimer.singleShot(0, window.lock_wanted.emit)
        dialog.exec()

    acts += [lock_over_an_open_dialog, lambda: the_window().close()]
    assert program.main([], folder, PASSPHRASE) == 0
    assert [secret for _office, secret in opened] == [PASSPHRASE, None]
    for office, _secret in opened:
        with pytest.raises(BugError):
            office.keys.users()
    assert not any(isinstance(w, MainWindow) for w in QApplication.topLevelWidgets())


def test_who_does_not_open_it_again_leaves(sittings):
    folder, opened, acts = sittings

    def lock():
        the_window().lock_wanted.emit()

    acts.append(lock)
    assert program.main([], folder, PASSPHRASE) == 0
    assert len(opened) == 1


def test_what_was_typed_is_there_after_the_lock(sittings, qtbot):
    folder, _opened, acts = sittings
    with open_store(folder, PASSPHRASE) as store:
        WiredOffice(folder, store).bring("Jalan depan sekolah rusak")
    kept = []

    def type_and_lock():
        window = the_window()
        qtbot.waitUntil(lambda: window.workbench.view is not None, timeout=10_000)
        window.workbench.case.form.reason.setPlainText("Belum selesai diketik")
        window.lock_wanted.emit()

    def look_and_close():
        window = the_window()
        qtbot.waitUntil(lambda: window.workbench.view is not None, timeout=10_000)
        kept.append(window.workbench.case.form.reason.toPlainText())
        window.close()

    acts += [type_and_lock, look_and_close]
    program.main([], folder, PASSPHRASE)
    assert kept == ["Belum selesai diketik"]
