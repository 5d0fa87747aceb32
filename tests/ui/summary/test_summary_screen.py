from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.domain.decisions import Outcome
from app.domain.history import OutcomeGroup, Week
from app.domain.second_review import Agreement
from app.services.summary import Summary
from tests.fakes.views import NOW
from ui.summary.summary_screen import SummaryScreen

MONDAY = date(2025, 11, 10)


def figures(**changes):
    weeks = tuple(
        Week(MONDAY - timedelta(weeks=n), {OutcomeGroup.CLEARED: n, OutcomeGroup.REFERRED: 1})
        for n in range(11, -1, -1)
    )
    values = {
        "waiting": 1234, "oldest_waiting": NOW - timedelta(days=2, hours=1),
        "decided_this_month": 127, "awaiting_reply": 23, "accepted": 78, "rejected": 22,
        "most_rejected_rule": "kom-01", "since": date(2025, 8, 25),
        "by_clause": {"SE-4b": 41, "SE-2c": 16}, "cleared_with_favour": 52, "weeks": weeks,
        "outcomes": {Outcome.SESUAI: 66, Outcome.PEMBINAAN: 12},
    }  # fmt: skip
    return Summary(**values | changes)


@pytest.fixture
def show(window, office):
    def shown(**changes):
        office.summary.now = figures(**changes)
        window.go_to("review")
        window.go_to("summary")
        return window.screen_of("summary", SummaryScreen)

    return shown


def test_figures_are_written_as_indonesians_write_them(show):
    screen = show()
    assert screen.waiting.value.text() == "1.234"
    assert screen.waiting.note.text() == "tertua 2 hari"
    assert screen.rejected.value.text() == "22%"
    assert "kom-01" in screen.rejected.note.text()
    assert screen.decided.value.text() == "127"


def test_a_share_is_told_only_from_thirty_verdicts_on(show):
    screen = show(accepted=20, rejected=9)
    assert "%" not in screen.rejected.value.text()
    assert "30" in screen.rejected.note.text()


def test_agreement_of_two_reviewers_is_told_only_from_thirty_on(show):
    assert "29" in show(second=Agreement(29, 29)).second.text()
    assert "%" not in show(second=Agreement(29, 29)).second.text()
    assert "90%" in show(second=Agreement(40, 36)).second.text()


def test_each_chart_says_its_rows_to_a_screen_reader_and_as_a_table(show):
    screen = show()
    assert "SE-4b Bersifat komersial: 41" in screen.clauses.accessibleDescription()
    assert "10 Nov: Sesuai 0" in screen.weeks.accessibleDescription()
    screen.week_card.turn.click()
    table = screen.week_card.table
    assert screen.week_card.pages.currentWidget() is table
    assert table.rowCount() == 12
    assert [table.item(11, n).text() for n in range(5)] == ["10 Nov", "0", "0", "1", "0"]
    assert table.horizontalHeaderItem(3).text() == "Pembinaan atau rujukan"


def test_charts_paint_in_both_themes_and_sizes(show, around):
    screen = show()
    try:
        light = screen.grab().toImage()
        around.theme.apply("dark", 150)
        assert screen.grab().toImage() != light
    finally:
        around.theme.apply("light", 100)


def test_an_office_without_decisions_sees_words_instead_of_empty_charts(show):
    screen = show(
        by_clause={}, cleared_with_favour=0, weeks=tuple(Week(MONDAY) for _n in range(12)),
        outcomes={}, oldest_waiting=None,
    )  # fmt: skip
    for card in (screen.clause_card, screen.week_card, screen.outcome_card):
        assert card.pages.currentWidget() is card.nothing
        assert not card.turn.isVisible()
    assert screen.waiting.note.text() == "tidak ada yang menunggu"
