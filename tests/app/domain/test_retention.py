from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from app.domain.decisions import Outcome
from app.domain.retention import PROPOSED_DAYS, UNDECIDED, Periods, last_backup_goes
from app.labels import GROUND_LABEL, HOLD_LABEL, RETENTION_LABEL, WIB

DAY = date(2026, 2, 3)


def test_every_outcome_has_a_proposed_period_and_words():
    for outcome in (*(one.value for one in Outcome), UNDECIDED):
        assert Periods().due_on(outcome, DAY) > DAY
        assert RETENTION_LABEL[outcome]
    assert len(HOLD_LABEL) == 3
    assert len(GROUND_LABEL) == 5


def test_what_was_passed_on_goes_after_fourteen_days_whatever_the_office_says():
    periods = Periods({**PROPOSED_DAYS, "alih_pengaduan": 999}, "Camat Contoh", DAY)
    assert periods.due_on("alih_pengaduan", DAY) == DAY + timedelta(days=14)
    assert not periods.are_proposals


@pytest.mark.parametrize("outcome", ["", "entah"])
def test_an_unknown_outcome_is_never_due(outcome):
    assert Periods().due_on(outcome, DAY) is None


def test_when_the_last_backup_that_holds_it_goes():
    assert last_backup_goes(None) is None
    assert last_backup_goes(datetime(2026, 2, 3, 12, tzinfo=WIB)) == date(2026, 3, 10)
