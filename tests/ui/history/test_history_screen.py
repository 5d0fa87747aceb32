from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.clauses import Clause
from app.domain.decisions import Decision, Outcome
from app.domain.history import HistoryFilter, HistoryRow
from app.domain.reading import Platform
from app.domain.verification import Problem
from tests.fakes.views import NOW
from ui.history.history_screen import HistoryScreen


def made(number, outcome=Outcome.SESUAI, **facts):
    values = {
        "decision": f"d{number}", "item": f"item{number % 3}", "decided_at": NOW,
        "decided_by": "Camat Contoh", "outcome": outcome, "clauses": (Clause.SE_4B,),
        "person": "Pegawai Contoh 014", "masked_nip": "…1234", "unit": "Seksi Contoh",
        "platform": Platform.TIKTOK, "title": "@contoh", "second_review": "belum ditinjau kedua",
        "withdrawn_at": None,
    }  # fmt: skip
    return HistoryRow(**values | facts)


@pytest.fixture
def screen(window, office):
    office.history.rows = [
        made(0), made(1, Outcome.PEMBINAAN), made(2, withdrawn_at=NOW + timedelta(hours=1)),
    ]  # fmt: skip
    window.go_to("history")
    return window.screen_of("history", HistoryScreen)


def words(screen, row):
    model = screen.model
    return [model.index(row, n).data() for n in range(model.columnCount())]


def test_decisions_stand_in_words(screen):
    assert words(screen, 0) == [
        "12 Nov 2025 10.45", "Pegawai Contoh 014 · …1234", "TikTok · @contoh", "SE-4b", "Sesuai",
        "Camat Contoh", "belum",
    ]  # fmt: skip
    whole = screen.model.index(0, 6)
    assert whole.data(Qt.ItemDataRole.ToolTipRole) == "belum ditinjau kedua"
    assert "belum ditinjau kedua" in whole.data(Qt.ItemDataRole.AccessibleTextRole)
    assert words(screen, 2)[4] == "Ditarik: Sesuai"
    assert screen.total.text() == "3 keputusan"
    spoken = screen.model.index(0, 4).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Hasil: Sesuai"


@pytest.mark.parametrize("scale", [100, 125, 150])
def test_time_and_second_review_are_never_cut(window, screen, around, scale):
    window.resize(1366, 768)
    around.theme.apply("light", scale)
    table, header = screen.table, screen.table.horizontalHeader()
    table.resize(1160, 400)
    for column, words in ((0, "12 Nov 2025 10.45"), (6, "tidak disampel")):
        assert table.fontMetrics().horizontalAdvance(words) + 26 <= table.columnWidth(column)
        assert header.sectionSizeHint(column) <= table.columnWidth(column)
    around.theme.apply("light", 100)


def test_filters_are_asked_of_the_service_and_cleared(screen, office):
    screen.outcome.setCurrentIndex(screen.outcome.findData("pembinaan"))
    screen.clause.setCurrentIndex(screen.clause.findData("SE-4b"))
    screen.reviewer.setCurrentIndex(1)
    screen.unit.setCurrentIndex(1)
    screen.period.box.setCurrentIndex(screen.period.box.findData(30))
    assert office.history.asked[-1] == HistoryFilter(
        start=date(2025, 10, 13), outcome=Outcome.PEMBINAAN, clause="SE-4b",
        reviewer="Camat Contoh", unit="u1",
    )  # fmt: skip
    assert screen.model.rowCount() == 1
    screen.reset.click()
    assert office.history.asked[-1] == HistoryFilter()
    assert not screen.reset.isVisible()


def test_nobody_can_be_searched_here_by_name(screen):
    names = {box.accessibleName() for box in screen.findChildren(type(screen.outcome))}
    assert "Pegawai" not in names


def test_enter_opens_the_item_of_a_decision(window, screen):
    screen.table.selectRow(1)
    QTest.keyClick(screen.table, Qt.Key.Key_Return)
    assert window.screens.currentWidget() is window.workbench
    assert window.workbench.queue.current_id == "item1"


def test_a_decision_is_withdrawn_with_a_reason_and_a_withdrawn_one_is_not_offered(
    screen, office, window
):
    view = office.review.views["item0"]
    decision = Decision(
        "d0", "item0", "c", None, Outcome.SESUAI, "x", (), None, None, (), (), "", None, {},
        "Camat Contoh", NOW,
    )  # fmt: skip
    office.review.views["item0"] = replace(view, decisions=(decision,))
    screen.table.selectRow(0)
    screen.withdraw.click()
    screen.dialog.field.setText("Salah memilih konten")
    screen.dialog.accept()
    assert office.review.withdrawn == [("d0", "Salah memilih konten")]
    screen.table.selectRow(2)
    assert not screen.withdraw.isEnabled()


def test_without_decisions_the_screen_says_where_they_come_from(window):
    window.go_to("history")
    screen = window.screen_of("history", HistoryScreen)
    assert "Tinjauan" in screen.empty.way.text()
    assert not screen.open.isEnabled()
    screen.outcome.setCurrentIndex(1)
    assert screen.empty.title.text() == "Tidak ada yang cocok"


def test_more_rows_are_fetched_when_they_are_needed(window, office):
    office.history.rows = [made(n) for n in range(450)]
    window.go_to("history")
    model = window.screen_of("history", HistoryScreen).model
    assert model.rowCount() == 200
    while model.canFetchMore(model.index(-1, -1)):
        model.fetchMore(model.index(-1, -1))
    assert model.rowCount() == 450


def test_the_check_says_in_words_that_all_is_whole_or_what_is_not(screen, office):
    screen.check.click()
    assert screen.dialog.verdict.text().startswith("Utuh")
    assert "7 catatan, 5 isi, dan 3 berkas" in screen.dialog.counted.text()
    assert screen.dialog.anchor.text() == "7:" + "ab" * 32
    screen.dialog.accept()
    problem = Problem("chain_content", "3", "Isi catatan nomor 3 berubah setelah dicatat.")
    office.report = replace(office.report, ok=False, problems=(problem,), provable_since=None)
    screen.check.click()
    assert "tidak utuh" in screen.dialog.verdict.text()
    assert screen.dialog.problems.item(0).text() == problem.text
    screen.dialog.accept()
