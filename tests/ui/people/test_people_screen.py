"""The screen Pegawai on a real store: find, look, record, bring a list in, take it back."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from app.domain.people import Employment, PermitKind
from app.domain.reading import Platform
from app.domain.schedule import ScheduleScope
from tests.fakes.offices_wired import WiredOffice
from ui.hours.schedule_dialog import ScheduleDialog
from ui.people.people_screen import PeopleScreen

NIP = "199001012020121001"
DAY = date(2026, 2, 3)


@pytest.fixture
def store(tmp_path):
    wired = WiredOffice(tmp_path / "kantor")
    yield wired
    wired.store.close()


@pytest.fixture
def screen(qtbot, store, around, bugs):
    made = PeopleScreen(store, around)
    made.confirm = made.acts.confirm = lambda *_words: True
    qtbot.addWidget(made)
    made.resize(1198, 700)
    made.show()
    made.entered()
    yield made
    assert bugs == []


def shown(screen):
    return [screen.model.index(row, 0).data() for row in range(screen.model.rowCount())]


def words(widget):
    return "\n".join(part.text() for part in widget.findChildren(QLabel))


def press(widget, text):
    next(b for b in widget.findChildren(QPushButton) if b.text() == text).click()


def test_an_empty_list_says_what_to_do_next(screen):
    assert screen.body.currentWidget() is screen.empty
    assert "Impor" in words(screen.empty)
    assert not screen.bar.search.isVisible()


def test_a_list_is_narrowed_by_words_unit_and_employment(screen, store):
    store.people.add("Contoh Satu", "Kecamatan / Seksi A", nip=NIP, employment=Employment.PNS)
    store.people.add("Contoh Dua", "Kecamatan / Seksi B", jabatan="Analis")
    store.people.add("Lain Tiga")
    screen.entered()
    assert shown(screen) == ["Contoh Dua", "Contoh Satu", "Lain Tiga"]
    screen.bar.search.setText("contoh kecamatan")
    screen.bar.narrow()
    assert shown(screen) == ["Contoh Dua", "Contoh Satu"]
    screen.bar.unit.setCurrentIndex(screen.bar.unit.findText("Kecamatan / Seksi A"))
    assert shown(screen) == ["Contoh Satu"]
    screen.bar.unit.setCurrentIndex(screen.bar.unit.findText("Kecamatan"))
    screen.bar.employment.setCurrentIndex(screen.bar.employment.findData("PNS"))
    assert shown(screen) == ["Contoh Satu"]
    assert screen.bar.count.text() == "1 dari 3"
    screen.bar.search.setText("1001")
    screen.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    screen.bar.narrow()
    assert shown(screen) == ["Contoh Satu"]


def test_the_number_is_masked_until_somebody_asks_for_it(screen, store):
    person = store.people.add("Contoh Satu", nip=NIP)
    screen.show_person(person.id)
    assert screen.right.currentWidget() is screen.page
    assert screen.page.nip.text() == "••••1001"
    assert NIP not in words(screen)
    press(screen.page, "Tampilkan")
    assert screen.page.nip.text() == "19900101 202012 1 001"


def test_the_page_shows_records_and_no_findings(screen, store):
    person = store.people.add("Contoh Satu", "Seksi A", nip=NIP, jabatan="Analis")
    store.records.declare_account(person.id, Platform.TIKTOK, "@contoh", DAY)
    store.records.add_permit(person.id, PermitKind.KONTEN_RESMI, DAY, issued_by="Camat")
    store.records.add_business(person.id, "Toko Contoh", declared_on=DAY)
    screen.show_person(person.id)
    text = words(screen.page)
    for part in ("TikTok · @contoh", "dinyatakan sendiri 3 Feb 2026", "dipastikan oleh Camat",
                 "Konten resmi", "Toko Contoh", "dilaporkan 3 Feb 2026"):  # fmt: skip
        assert part in text
    for forbidden in ("temuan", "pelanggaran", "skor"):
        assert forbidden not in text.lower()


def test_records_are_forgotten_after_a_question(screen, store):
    person = store.people.add("Contoh Satu")
    store.records.declare_account(person.id, Platform.TIKTOK, "@contoh", DAY)
    store.records.add_business(person.id, "Toko Contoh")
    screen.show_person(person.id)
    screen.acts.confirm = lambda *_words: False
    press(screen.page, "Lupakan")
    assert store.people.detail(person.id).accounts
    screen.acts.confirm = lambda *_words: True
    press(screen.page, "Lupakan")
    press(screen.page, "Hapus")
    detail = store.people.detail(person.id)
    assert detail.accounts == detail.businesses == ()


def test_a_person_is_removed_unless_a_case_names_them(screen, store, around):
    one, two = store.people.add("Contoh Satu"), store.people.add("Contoh Dua")
    store.identify.identify(store.bring("Selamat pagi"), one.id)
    screen.show_person(one.id)
    remove = next(b for b in screen.page.findChildren(QPushButton) if b.text() == "Hapus …")
    assert not remove.isEnabled()
    screen.show_person(two.id)
    press(screen.page, "Hapus …")
    assert shown(screen) == ["Contoh Satu"]
    assert screen.right.currentWidget() is screen.nobody


def test_the_last_import_can_be_taken_back(screen, store):
    staff = store.staff_import.read(f"nama;nip\nContoh Satu;{NIP}".encode())
    store.staff_import.apply(staff, staff.guess.mapping)
    screen.entered()
    assert screen.bar.undo.isVisible()
    screen.bar.undo.click()
    assert screen.body.currentWidget() is screen.empty
    assert not screen.bar.undo.isVisible()


def test_keys_lead_to_search_and_every_key_is_listed(screen, store, qtbot):
    person = store.people.add("Contoh Satu")
    edit = next(a for a in screen.key_actions() if a.key == "people.edit")
    assert not edit.enabled()
    screen.show_person(person.id)
    assert edit.enabled()
    assert {key for action in screen.key_actions() for key in action.keys} == {
        "Ctrl+F", "/", "Ctrl+N", "Ctrl+U", "F2",
    }  # fmt: skip
    screen.bar.search.setText("contoh")
    next(a for a in screen.key_actions() if a.key == "people.search").run()
    assert screen.bar.search.selectedText() == screen.bar.search.text()


def test_own_hours_are_written_from_the_person_and_listed_there(screen, store, monkeypatch):
    person = store.people.add("Contoh Satu")
    store.people.add("Contoh Dua")
    screen.entered()
    screen.show_person(person.id)
    hours = iter(("08.00-15.00", "09.00-16.00"))

    def fill(dialog):
        assert dialog.scope.currentData() == ScheduleScope.PERSON.value
        assert dialog.person.person_id == person.id
        dialog.name.setText("Jam Contoh")
        dialog.shifts[0].setText(next(hours))
        dialog.submit()
        return dialog.result()

    monkeypatch.setattr(ScheduleDialog, "exec", fill)
    press(screen.page, "+ Jadwal sendiri")
    assert "Jam Contoh" in words(screen.page)
    press(screen.page, "Ubah")
    (kept,) = store.hours.hours().schedules
    assert (kept.schedule.subject_id, kept.schedule.week[0][0].start) == (person.id, 540)


def test_the_hours_of_office_and_units_are_one_click_away(screen, store, qtbot):
    person = store.people.add("Contoh Satu")
    screen.entered()
    screen.show_person(person.id)
    with qtbot.waitSignal(screen.screen_wanted) as wanted:
        press(screen.page, "Jadwal kantor dan unit ada di Pengaturan")
    assert wanted.args == ["settings"]


def test_units_are_one_click_away_and_the_list_follows_their_changes(screen, store):
    store.people.add("Contoh Satu", "Seksi A")
    screen.entered()
    (unit,) = store.people.units.all().values()
    changes = []
    screen.changed.connect(lambda: changes.append(1))

    press(screen, "Unit kerja …")
    assert screen.units.isVisible()
    assert changes == []
    store.people.units.rename(unit.id, "Seksi Umum")
    screen.units.changed.emit()
    assert changes == [1]
    assert screen.model.index(0, 2).data() == "Seksi Umum"
    assert screen.bar.unit.findText("Seksi Umum") > 0
    screen.units.accept()
