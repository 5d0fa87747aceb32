from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from app.domain.backups import SetFaults
from app.domain.places import Room
from app.domain.users import Role, User
from db.errors import DiskFullError
from tests.fakes.keeping import NOW
from ui.settings import backup_section
from ui.settings.backup_section import BackupSection


@pytest.fixture
def opened(monkeypatch):
    """The dialogs that were opened, in place of real ones."""
    found = []

    class Dialog:
        def __init__(self, *arguments, **_more):
            found.append((type(self).__name__, arguments))

        def exec(self):
            return True

    for name in ("CopyDialog", "RestoreDialog"):
        monkeypatch.setattr(backup_section, name, type(name, (Dialog,), {}))
    return found


@pytest.fixture
def section(qtbot, office, around, opened):
    made = BackupSection(office, around)
    qtbot.addWidget(made)
    made.show()
    made.entered()
    return made


def buttons(section, text):
    return [one for one in section.findChildren(QPushButton) if one.text() == text]


def test_the_state_and_the_sets_are_shown(section):
    assert section.state.text() == "Terakhir: Rab 12 Nov 2025 10.45 WIB"
    assert len(buttons(section, "Periksa")) == 2
    assert section.warning.isHidden()


def test_without_a_set_there_is_nothing_to_copy(section, office):
    office.backups.sets = []
    section.entered()
    assert section.state.text() == "Belum ada cadangan"
    assert not section.copy.isEnabled()


def test_a_set_is_made_and_a_drive_that_is_there_is_offered(section, office, around, opened):
    section.make.click()
    assert around.notifier.messages[-1] == ("Cadangan dibuat dan diperiksa.", False)
    assert opened == []
    office.backups.usb = ("usb",)
    section.make.click()
    assert opened[0][0] == "CopyDialog"


def test_a_set_that_cannot_be_made_is_said(section, office, around):
    office.backups.fails = DiskFullError()
    section.make.click()
    assert around.notifier.messages[-1][1]
    assert section.make.isEnabled()


def test_checking_says_what_is_wrong(section, office, around):
    buttons(section, "Periksa")[0].click()
    assert "utuh" in around.notifier.messages[-1][0]
    office.backups.faults = SetFaults(("keys.json",))
    buttons(section, "Periksa")[0].click()
    assert around.notifier.messages[-1] == (
        "Cadangan ini tidak utuh: 1 berkas hilang, 0 berkas berubah.", True,
    )  # fmt: skip


def test_restoring_closes_the_window(section, opened):
    section.restore.click()
    assert opened[0][0] == "RestoreDialog"
    assert not section.window().isVisible()


def test_only_admins_restore(qtbot, office, around, opened):
    office.user = User("u", "Staf", frozenset({Role.OPERATOR}), NOW.date())
    section = BackupSection(office, around)
    qtbot.addWidget(section)
    assert not section.restore.isVisibleTo(section)


def test_what_speaks_against_the_place_is_shown(section, office):
    office.backups.space = Room.LOW
    section.entered()
    assert "menipis" in section.warning.text()
