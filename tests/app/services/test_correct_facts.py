from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from app.domain.decisions import DecisionDraft, Outcome
from app.domain.reading import Precision
from app.services.review_errors import DecisionFrozenError

WIB = timezone(timedelta(hours=7))


def test_a_corrected_time_is_the_reviewers_and_chooses_the_rules(office):
    item_id = office.bring("Coblos nomor 2 ya, pasti menang")
    assert not office.review.open_item(item_id).check.result.not_yet_in_force
    office.facts.set_posted(item_id, datetime(2025, 6, 1, 9, 0, tzinfo=WIB), Precision.MINUTE)
    view = office.review.open_item(item_id)
    assert (view.item.posted_source, view.item.posted_precision) == ("reviewer", Precision.MINUTE)
    assert view.check.result.not_yet_in_force
    assert view.events[-1].kind == "posted_corrected"
    office.facts.set_posted(item_id, None, Precision.MINUTE)
    view = office.review.open_item(item_id)
    assert (view.item.posted_at, view.item.posted_precision) == (None, Precision.UNKNOWN)


def test_a_corrected_account_is_found_and_its_text_stays_out_of_the_log(office):
    item_id = office.bring("Selamat pagi")
    item = office.facts.set_account(item_id, " @akun.rahasia ")
    assert (item.account, item.account_source) == ("@akun.rahasia", "reviewer")
    entry = office.review.open_item(item_id).events[-1]
    assert "rahasia" not in entry.payload
    assert office.facts.set_account(item_id, "").account is None


def test_under_a_decision_facts_stay(office):
    item_id = office.bring("Selamat pagi")
    office.review.decide(item_id, DecisionDraft(Outcome.SESUAI, "Ucapan biasa saja."))
    with pytest.raises(DecisionFrozenError):
        office.facts.set_account(item_id, "@lain")
