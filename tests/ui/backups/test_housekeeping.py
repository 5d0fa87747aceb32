from __future__ import annotations

import pytest
from PySide6.QtCore import QObject

from app.domain.places import Leaving, Room, SharedPlace
from app.domain.retention import DueContent, HoldKind
from db.errors import DiskFullError
from tests.fakes.keeping import NOW
from tests.fakes.office import FakeOffice
from ui.backups.closing import ClosingDialog, back_up_before_closing
from ui.backups.housekeeping import Housekeeping


@pytest.fixture
def office(tmp_path):
    return FakeOffice(tmp_path)


@pytest.fixture
def keeping(qapp, office, around):
    parent = QObject()
    made = Housekeeping(office, around, parent)
    made.heard = []
    made.told.connect(made.heard.append)
    yield made
    parent.deleteLater()


def test_the_status_bar_hears_of_the_newest_set(keeping, office):
    keeping.start()
    assert keeping.heard == ["Cadangan: Rab 12 Nov 2025 10.45 WIB"]
    office.backups.sets = []
    keeping.run()
    assert keeping.heard[-1] == "Belum ada cadangan"


def test_the_daily_set_and_what_has_to_go(keeping, office):
    keeping.run()
    assert office.backups.asked == [("if_due",)]
    assert office.retention.swept == 1


def test_a_full_disk_makes_no_set_and_is_told_once(keeping, office, around):
    office.backups.space = Room.FULL
    keeping.run()
    keeping.run()
    assert office.backups.asked == []
    told = [text for text, problem in around.notifier.messages if problem]
    assert len(told) == 1
    assert "hampir habis" in told[0]


def test_a_folder_in_a_cloud_is_told(keeping, office, around):
    office.backups.shared = SharedPlace(Leaving.CLOUD, "OneDrive")
    keeping.start()
    assert "OneDrive" in around.notifier.messages[-1][0]
    office.backups.shared = SharedPlace(Leaving.NETWORK, "//server")
    office.backups.space = Room.LOW
    keeping.run()
    assert "jaringan" in around.notifier.messages[-1][0]
    assert "menipis" in around.notifier.messages[-1][0]


def test_a_set_is_made_before_closing(office, around):
    back_up_before_closing(office.backups, around)
    assert office.backups.asked == [("if_changed",)]
    office.backups.restore_waits = True
    back_up_before_closing(office.backups, around)
    assert office.backups.asked == [("if_changed",)]


def test_closing_without_a_set_is_said(qtbot, office, around):
    office.backups.fails = DiskFullError()
    dialog = ClosingDialog(office.backups, around)
    qtbot.addWidget(dialog)
    dialog.start()
    assert "Penyimpanan penuh" in dialog.told.text()
    assert dialog.leave.text() == "Tutup"


def test_what_waits_for_a_person_is_told_once(keeping, office, around):
    keeping.run()
    keeping.run()
    told = [text for text, problem in around.notifier.messages if not problem]
    assert len(told) == 1
    assert "belum disalin" in told[0]


def test_what_is_due_is_told(keeping, office, around):
    day = NOW.date()
    office.retention.waiting = [
        DueContent(("a1",), None, None, "sesuai", day, day, "a", held)
        for held in (None, HoldKind.REPORTER)
    ]
    office.backups.copied_at = NOW
    keeping.run()
    assert around.notifier.messages == [
        ("1 berkas melewati masa simpannya (Pengaturan, Retensi & hak).", False)
    ]
