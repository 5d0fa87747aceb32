from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from app.errors import UserFacingError
from app.services.inbox import InboxState
from ui.settings.inbox_section import InboxSection


@pytest.fixture
def screen(window):
    window.go_to("import")
    return window.importing


def test_nothing_is_watched_until_it_is_turned_on(screen, office):
    assert "Tidak dipantau" in screen.inbox.words.text()
    assert office.inbox.looks == 0
    assert screen.inbox.delete.isHidden()


def test_what_comes_into_the_folder_goes_in_and_its_original_only_after_a_yes(
    screen, office, around, tmp_path
):
    one = tmp_path / "a.png"
    office.inbox.now = InboxState(on=True, folder=tmp_path)
    office.inbox.fresh = [one]
    office.importer.statuses = ("new",)
    screen.watch.look()
    assert office.importer.given == [str(one)]
    assert str(tmp_path) in screen.inbox.words.text()
    assert "1 berkas" in screen.inbox.kept.text()
    screen.inbox.delete.click()
    assert "a.png" in screen.dialog.informativeText()
    screen.dialog.reject()
    assert office.inbox.removed == []
    screen.inbox.delete.click()
    next(b for b in screen.dialog.findChildren(QPushButton) if b.text() == "Hapus").click()
    assert office.inbox.removed == [one]
    assert screen.inbox.delete.isHidden()
    assert "1 berkas asal dihapus" in around.notifier.messages[-1][0]


def test_an_unexpected_error_stops_the_looking(screen, office, bugs):
    def breaks():
        raise OSError("disk")

    screen.watch.start()
    office.inbox.state = breaks
    screen.watch.look()
    assert not screen.watch.timer.isActive()
    assert [type(bug) for bug in bugs] == [OSError]
    bugs.clear()


def test_many_names_are_shortened(screen, tmp_path):
    screen.inbox.tell(
        InboxState(on=True, folder=tmp_path), [tmp_path / f"{n}.png" for n in range(12)]
    )
    assert screen.inbox.question().endswith("dan 4 lagi")


@pytest.fixture
def section(qtbot, office, around):
    made = InboxSection(office, around)
    qtbot.addWidget(made)
    made.entered()
    return made


def test_the_section_turns_it_on_in_the_proposed_folder_and_off(section, office):
    assert not section.on.isChecked()
    assert "usulan" in section.folder.text()
    section.on.click()
    assert office.inbox.now == InboxState(on=True, folder=office.inbox.example)
    assert section.folder.text() == str(office.inbox.example)
    section.on.click()
    assert not office.inbox.now.on


def test_a_refused_folder_is_said_beside_it(section, office, tmp_path):
    class RefusedError(UserFacingError):
        template = "Folder itu disinkronkan."

    office.inbox.refuses = RefusedError()
    section.watch(tmp_path)
    assert section.problem.text() == "Folder itu disinkronkan."
    assert not section.problem.isHidden()
    assert not section.on.isChecked()
    office.inbox.refuses = None
    section.watch(tmp_path)
    assert section.problem.isHidden()
    assert section.on.isChecked()
