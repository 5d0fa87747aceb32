from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QPushButton

from app.domain.retention import DueContent, Ground, HoldKind
from app.domain.users import Role, User
from app.services.keeping_errors import RetentionRunsError
from tests.fakes.keeping import NOW
from ui.settings.periods_dialog import PeriodsDialog
from ui.settings.retention_section import RetentionSection
from ui.task_runner import InlineTaskRunner


def due(key, outcome="sesuai", held=None):
    day = date(2025, 8, 1)
    return DueContent((key,), None, None, outcome, day, day, f"@contoh.{key}", held)


@pytest.fixture
def section(qtbot, office, around):
    office.retention.waiting = [due("a1"), due("b2", "belum_diputus"), due("c3", held=None)]
    made = RetentionSection(office, around)
    made.confirm = lambda *_words: True
    qtbot.addWidget(made)
    made.show()
    made.entered()
    return made


def press(section, text):
    next(b for b in section.findChildren(QPushButton) if b.accessibleName() == text).click()


def test_what_is_due_waits_for_a_person(section, office, around):
    assert list(section.content.ticks) == ["a1", "b2", "c3"]
    section.content.erase.click()
    assert len(office.retention.waiting) == 3
    section.content.ticks["a1"].setChecked(True)
    section.confirm = lambda *_words: False
    section.content.erase.click()
    assert len(office.retention.waiting) == 3
    section.confirm = lambda *_words: True
    section.content.erase.click()
    assert [one.key for one in office.retention.waiting] == ["b2", "c3"]
    assert "1 berkas dihapus" in around.notifier.messages[-1][0]
    assert section.content.stones.count() == 1
    assert "17 Des 2025" in section.content.stones.itemAt(0).widget().text()


def test_what_is_held_cannot_be_ticked_and_is_released_again(section, office):
    section.hold("a1", HoldKind.LEGAL_CASE)
    assert not section.content.ticks["a1"].isEnabled()
    assert section.content.held_title.isVisible()
    press(section, "Lepas penahanan a1")
    assert office.retention.placed == []


def test_the_reporters_wish_is_recorded_before_it_goes_by_itself(section, office):
    assert not section.content.diverted_title.isVisible()
    office.retention.passed_on = [due("d4", "alih_pengaduan")]
    section.entered()
    assert section.content.diverted_title.isVisible()
    press(section, "Simpan d4 atas permintaan pelapor")
    assert [(one.subject, one.kind) for one in office.retention.placed] == [
        ("d4", HoldKind.REPORTER)
    ]


def test_nothing_due_is_said(section, office):
    office.retention.waiting = []
    section.entered()
    assert section.content.nothing.isVisible()
    assert not section.content.erase.isVisible()
    assert section.content.standing.text().startswith("Masa simpan masih usulan")


def test_periods_are_confirmed(qtbot, office, bugs):
    dialog = PeriodsDialog(
        office.retention, office.retention.periods(), InlineTaskRunner(), bugs.append
    )
    qtbot.addWidget(dialog)
    dialog.days["sesuai"].setValue(45)
    dialog.submit()
    assert office.retention.kept.days["sesuai"] == 45
    assert not office.retention.kept.are_proposals


def test_a_persons_copy_restriction_and_erasure(section, office, around, tmp_path):
    section.persons.copy_of.click()
    assert around.notifier.messages[-1][0] == "Pilih dahulu pegawainya."
    section.persons.people.setEditText("Pegawai Contoh 014")
    section.ask_folder = lambda: tmp_path / "salinan"
    section.persons.copy_of.click()
    section.persons.people.setEditText("Pegawai Contoh 014")
    section.persons.restrict.click()
    assert office.retention.placed[0].subject == "p1"
    section.persons.people.setEditText("Pegawai Contoh 014")
    section.persons.erase_all.click()
    assert office.rights.asked == [
        ("export", "p1", tmp_path / "salinan"), ("erase", "p1", Ground.REQUEST),
    ]  # fmt: skip
    office.rights.fails = RetentionRunsError(cases=1, due_on="1 Jan 2030")
    section.persons.people.setEditText("Pegawai Contoh 014")
    section.persons.erase_all.click()
    assert "1 Jan 2030" in around.notifier.messages[-1][0]


def test_whom_a_breach_touches(section, office, tmp_path):
    section.ask_file = lambda: None
    section.persons.affected.click()
    section.ask_file = lambda: tmp_path / "orang.csv"
    section.persons.affected.click()
    assert office.rights.asked == [("affected", tmp_path / "orang.csv")]


def test_only_admins_act(qtbot, office, around):
    office.user = User("u", "Staf", frozenset({Role.OPERATOR}), NOW.date())
    section = RetentionSection(office, around)
    qtbot.addWidget(section)
    assert not any(
        b.isEnabled()
        for b in (section.content.erase, section.content.change, section.persons.copy_of)
    )
