from __future__ import annotations

from datetime import date

import pytest

from app.domain.calendar import DayKind
from tests.fakes.offices_wired import WiredOffice
from ui.hours.year_dialog import YearDialog


@pytest.fixture
def store(tmp_path):
    wired = WiredOffice(tmp_path / "kantor")
    yield wired
    wired.store.close()


@pytest.fixture
def ask(qtbot, store, around, bugs):
    def made(year):
        dialog = YearDialog(
            store.hours, store.hours.hours(), year, around.runner, around.notifier.problem
        )
        qtbot.addWidget(dialog)
        return dialog

    yield made
    assert bugs == []


def test_a_year_is_filled_from_its_decree(ask, store):
    dialog = ask(2027)
    dialog.submit()
    assert "hari kerja" in dialog.warning.text()
    dialog.add_day()
    assert "tahun 2027" in dialog.warning.text()
    dialog.name.setText("Tahun Baru")
    dialog.add_day()
    dialog.day.choose(date(2027, 5, 1))
    dialog.name.setText("Hari Buruh")
    dialog.kind.setCurrentIndex(dialog.kind.findData(DayKind.CUTI_BERSAMA.value))
    dialog.add_day()
    dialog.submit()
    assert "dasarnya" in dialog.warning.text()
    dialog.source.setText("SKB contoh")
    dialog.first.choose(date(2027, 2, 8))
    dialog.submit()
    assert "Ramadan" in dialog.warning.text()
    dialog.last.choose(date(2027, 2, 1))
    dialog.submit()
    assert "Ramadan" in dialog.warning.text()
    dialog.last.choose(date(2027, 3, 9))
    dialog.submit()
    hours = store.hours.hours()
    assert sorted(hours.calendar.days) == [date(2027, 1, 1), date(2027, 5, 1)]
    assert hours.calendar.is_ramadan(date(2027, 3, 1)) is True
    again = ask(2027)
    assert again.table.rowCount() == 2
    assert again.first.day == date(2027, 2, 8)
    again.table.selectRow(1)
    again.remove_day()
    again.submit()
    assert list(store.hours.hours().calendar.days) == [date(2027, 1, 1)]
