from __future__ import annotations

from datetime import date

import pytest

from app.domain.schedule import Pause, ScheduleScope, Season, Shift
from tests.fakes.offices_wired import WiredOffice
from ui.hours.schedule_dialog import ScheduleDialog

DAY = date(2026, 2, 3)


@pytest.fixture
def store(tmp_path):
    wired = WiredOffice(tmp_path / "kantor")
    yield wired
    wired.store.close()


@pytest.fixture
def ask(qtbot, store, around, bugs):
    def made(kept=None):
        dialog = ScheduleDialog(
            store.hours, store.people.staff(), DAY, around.runner, around.notifier.problem,
            kept=kept,
        )  # fmt: skip
        qtbot.addWidget(dialog)
        return dialog

    yield made
    assert bugs == []


def test_hours_of_a_unit_are_written_and_thereby_confirmed(ask, store):
    person = store.people.add("Contoh Satu", "Puskesmas Contoh")
    dialog = ask()
    dialog.name.setText("Jaga")
    dialog.scope.setCurrentIndex(dialog.scope.findData(ScheduleScope.UNIT.value))
    dialog.shifts[0].setText("pagi")
    dialog.submit()
    assert "Senin" in dialog.warning.text()
    dialog.shifts[0].setText("07.30-16.00")
    dialog.pauses[0].setText("12.00-13.00")
    dialog._copy_monday()
    dialog.season.setCurrentIndex(dialog.season.findData(Season.ALL_YEAR.value))
    dialog.submit()
    (kept,) = store.hours.hours().schedules
    assert kept.confirmed_by == "Camat Contoh"
    assert kept.schedule.subject_id == person.unit_id
    day = (Shift(450, 960, (Pause(720, 780),)),)
    assert kept.schedule.week == (day,) * 5 + ((), ())


def test_changing_keeps_the_id_and_shows_what_is_there(ask, store):
    person = store.people.add("Contoh Satu")
    first = ask()
    first.name.setText("Kantor")
    first.shifts[0].setText("08.00–15.00")
    first.submit()
    (kept,) = store.hours.hours().schedules
    dialog = ask(kept)
    assert dialog.shifts[0].text() == "08.00–15.00"
    dialog.scope.setCurrentIndex(dialog.scope.findData(ScheduleScope.PERSON.value))
    dialog.submit()
    assert dialog.warning.text() == "Pilih pegawainya."
    dialog.person.choose(person.id)
    dialog.last.choose(date(2026, 2, 2))
    dialog.submit()
    assert "mendahului" in dialog.warning.text()
    dialog.last.choose(date(2026, 3, 1))
    dialog.flexible.setChecked(True)
    dialog.submit()
    (changed,) = store.hours.hours().schedules
    assert changed.schedule.id == kept.schedule.id
    assert (changed.schedule.subject_id, changed.schedule.flexible) == (person.id, True)


def test_without_units_there_is_none_to_choose(ask):
    dialog = ask()
    dialog.scope.setCurrentIndex(dialog.scope.findData(ScheduleScope.UNIT.value))
    dialog.submit()
    assert dialog.warning.text() == "Pilih unitnya."


def test_an_older_schedule_is_ended_the_day_before_after_a_question(ask, store):
    for name, first in (("Lama", date(2026, 1, 1)), ("Baru", date(2026, 7, 1))):
        dialog = ask()
        dialog.name.setText(name)
        dialog.shifts[0].setText("08.00-15.00")
        dialog.first.choose(first)
        asked = []
        dialog.confirm = lambda *words, asked=asked: asked.append(words) or False
        dialog.submit()
    assert "“Lama” berlaku sampai 30 Jun 2026" in asked[0][1]
    assert "Akhiri pada 30 Jun 2026" in dialog.warning.text()
    (kept,) = store.hours.hours().schedules
    assert kept.schedule.valid_to is None
    dialog.confirm = lambda *_words: True
    dialog.submit()
    assert dialog.result()
    ends = {k.schedule.name: k.schedule.valid_to for k in store.hours.hours().schedules}
    assert ends == {"Lama": date(2026, 6, 30), "Baru": None}
