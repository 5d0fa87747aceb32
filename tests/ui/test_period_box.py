from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate

from tests.fakes.office import FakeClock
from ui.period_box import OWN, PeriodBox


def test_any_time_the_last_days_or_two_days_in_either_order(qtbot):
    box = PeriodBox(FakeClock(), "Tanggal", "Kapan saja")
    qtbot.addWidget(box)
    assert box.span() == (None, None)
    box.box.setCurrentIndex(1)
    assert box.span() == (date(2025, 11, 5), None)
    with qtbot.waitSignal(box.changed):
        box.box.setCurrentIndex(box.box.findData(OWN))
    assert not box.days.isHidden()
    box.start.setDate(QDate(2025, 12, 31))
    box.end.setDate(QDate(2025, 12, 1))
    assert box.span() == (date(2025, 12, 1), date(2025, 12, 31))
