"""Working hours, holidays and heads in Pengaturan, on a real store."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from app.domain.confirmed_schedules import KeptSchedule
from app.domain.users import Capacity, Role, User
from app.services.office_keys import KeyService
from app.services.working_hours import seed_working_time
from tests.fakes.offices_wired import HEAD, WiredOffice
from ui.keys.handover_dialogs import ActingDialog, HandoverDialog, LinkPersonDialog
from ui.settings.heads_section import HeadsSection
from ui.settings.holidays_section import HolidaysSection
from ui.settings.schedules_section import SchedulesSection

NEW = User("baru", "Camat Baru", frozenset({Role.OPERATOR}), date(2026, 1, 1), slot="s2")


@pytest.fixture
def store(tmp_path):
    wired = WiredOffice(tmp_path / "kantor")
    wired.user = HEAD
    with wired.store.write() as session:
        session.users.add(NEW)
    users = lambda: [HEAD, NEW]  # noqa: E731 - a stand-in
    wired.keys = SimpleNamespace(users=users)
    seed_working_time(wired.store, wired.pack)
    yield wired
    wired.store.close()


@pytest.fixture
def show(qtbot, store, around, bugs):
    def made(kind):
        section = kind(store, around)
        qtbot.addWidget(section)
        section.show()
        section.entered()
        return section

    yield made
    assert bugs == []


def words(widget):
    return "\n".join(part.text() for part in widget.findChildren(QLabel))


def press(widget, text):
    next(b for b in widget.findChildren(QPushButton) if b.text() == text).click()


def test_a_schedule_is_confirmed_by_one_click_and_taken_back(show, store, around):
    section = show(SchedulesSection)
    text = words(section)
    assert "Sen–Kam 07.30–16.00 (istirahat 12.00–13.00)" in text
    assert "37,5 jam seminggu" in text
    press(section, "Konfirmasi")
    assert sum(bool(k.confirmed_by) for k in store.hours.hours().schedules) == 1
    assert "dikonfirmasi Camat Contoh" in words(section)
    assert "diperiksa ulang" in around.notifier.messages[-1][0]
    press(section, "Batalkan konfirmasi")
    assert not any(k.confirmed_by for k in store.hours.hours().schedules)
    press(section, "Hapus")
    assert len(store.hours.hours().schedules) == 3


def test_confirming_over_an_older_schedule_offers_to_end_it(show, store, around):
    (five,) = (k for k in store.hours.hours().schedules if k.schedule.id == "lima-hari")
    later = five.schedule.valid_from + timedelta(days=90)
    store.hours.save(replace(five.schedule, id="y", name="Baru", valid_from=later))
    store.hours.confirm("y", confirmed=False)
    store.hours.confirm("lima-hari")
    section, asked = show(SchedulesSection), []

    def confirmed():
        return {k.schedule.id for k in store.hours.hours().schedules if k.confirmed_by}

    yes = next(
        b
        for b in section.findChildren(QPushButton)
        if b.accessibleName() == "Konfirmasi jadwal Baru"
    )
    section.confirm = lambda *words: asked.append(words) or False
    yes.click()
    assert confirmed() == {"lima-hari"}
    section.confirm = lambda *words: asked.append(words) or True
    yes.click()
    assert confirmed() == {"lima-hari", "y"}
    assert [question for question, _detail, _act in asked] == ["Akhiri jadwal lama?"] * 2
    assert "diperiksa ulang" in around.notifier.messages[-1][0]
    section._confirm("enam-hari", on=True)  # begins with the other one: cannot be ended before it
    assert (len(asked), around.notifier.messages[-1][1]) == (2, True)


def test_two_confirmed_schedules_of_an_older_office_are_pointed_out(show, store):
    section = show(SchedulesSection)
    store.hours.confirm("lima-hari")
    store.hours.confirm("enam-hari.ramadan")
    section.entered()
    assert "bersamaan" not in words(section)
    (six,) = (k for k in store.hours.hours().schedules if k.schedule.id == "enam-hari")
    with store.store.write() as session:
        sure = replace(six.schedule, confirmed=True)
        session.working_time.put(KeptSchedule(sure, "", "Camat Contoh"))
    section.entered()
    assert "bersamaan" in words(section)


def test_confirming_a_second_one_is_refused_with_the_remedy(show, store, around):
    store.hours.confirm("lima-hari")
    section = show(SchedulesSection)
    section._confirm("enam-hari", on=True)
    assert "tanggal akhirnya" in around.notifier.messages[-1][0]
    assert sum(bool(k.confirmed_by) for k in store.hours.hours().schedules) == 1


def test_the_calendar_shows_a_year_with_its_source(show):
    section = show(HolidaysSection)
    assert section.year.currentText() == "2026"
    text = words(section)
    assert "Cuti bersama (8)" in text
    assert "Libur nasional (17)" in text
    assert "19 Feb 2026 – 20 Mar 2026" in text
    section.year.setCurrentIndex(section.year.findData(2025))
    assert "Cuti bersama (11)" in words(section)
    assert section.add.text() == "Tambah tahun 2027 …"


def test_heads_are_shown_with_their_dates(show, store):
    store.roles.appoint_acting(NEW.id, Capacity.PLH, date(2026, 2, 3), date(2026, 2, 5))
    text = words(show(HeadsSection))
    assert "Camat Baru\nPlh\nbertugas\n3 Feb 2026 – 5 Feb 2026" in text
    assert "sejak 3 Feb 2026" in text


def test_a_handover_is_recorded_and_says_what_passes_on(qtbot, store, around, bugs):
    store.bring("Selamat pagi")
    today = date(2026, 2, 3)
    keys = store.keys
    frame = (today, around.runner, around.notifier.problem)
    dialog = HandoverDialog(store.roles, keys, [HEAD, NEW], *frame)
    qtbot.addWidget(dialog)
    assert dialog.new.currentData() == NEW.id
    dialog.new.setCurrentIndex(dialog.new.findData(HEAD.id))
    dialog.submit()
    assert "orang yang sama" in dialog.warning.text()
    dialog.new.setCurrentIndex(dialog.new.findData(NEW.id))
    dialog.submit()
    assert "1 perkara" in dialog.told()
    acting = ActingDialog(store.roles, [HEAD, NEW], *frame)
    qtbot.addWidget(acting)
    acting.capacity.setCurrentIndex(1)
    acting.submit()
    assert "tanggal akhir" in acting.warning.text()
    acting.capacity.setCurrentIndex(0)
    acting.submit()
    assert "Plt" in acting.told()
    assert bugs == []


def test_a_new_head_is_enrolled_in_the_same_step(qtbot, store, around, bugs):
    keys = KeyService(store.store, store.clock, HEAD)
    dialog = HandoverDialog(
        store.roles, keys, [HEAD], date(2026, 2, 3), around.runner, around.notifier.problem
    )
    qtbot.addWidget(dialog)
    assert dialog.new.currentData() == ""
    dialog.submit()
    assert "nama" in dialog.warning.text()
    dialog.name.setText("Camat Berikut")
    dialog.submit()
    assert "sepuluh" in dialog.warning.text()
    dialog.first.setText("kata sandi camat baru")
    dialog.again.setText("kata sandi camat baru")
    dialog.last.choose(date(2025, 1, 1))
    dialog.submit()
    assert "tidak bertugas" in dialog.warning.text()
    dialog.last.choose(date(2026, 2, 3))
    dialog.submit()
    assert dialog.outcome == 0
    assert [user.name for user, _term in store.roles.terms()] == ["Camat Berikut", HEAD.name]
    assert bugs == []


def test_a_user_is_tied_to_the_staff_list(qtbot, show, store, around):
    person = store.people.add(HEAD.name, jabatan="Camat")
    section = show(HeadsSection)
    assert "belum ditautkan" in words(section)
    dialog = LinkPersonDialog(
        store.roles, HEAD, store.people.staff(), around.runner, around.notifier.problem
    )
    qtbot.addWidget(dialog)
    assert dialog.person.person_id == person.id
    dialog.submit()
    section.entered()
    assert f"{HEAD.name} · Camat" in words(section)
