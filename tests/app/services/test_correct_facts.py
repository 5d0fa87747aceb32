from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from app.domain.decisions import DecisionDraft, Outcome
from app.domain.reading import Precision
from app.services.item_context import FactKind
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


SHARED = """Contoh Empat
Kemarin pukul 21.07 · Publik
Jalan di depan pasar contoh sudah diperbaiki
Suka Komentari Bagikan"""


def facts_of(office, item_id, kind):
    return [fact for fact in office.context.of_item(item_id) if fact.kind is kind]


def test_a_relative_time_follows_the_capture_time_the_reviewer_gives(office):
    item_id = office.bring(SHARED)
    (posted,) = facts_of(office, item_id, FactKind.POSTED)
    assert (posted.at, posted.value) == (
        None,
        "waktu tidak diketahui; di layar tertulis “Kemarin pukul 21.07”",
    )
    (captured,) = facts_of(office, item_id, FactKind.CAPTURED)
    assert (captured.value, captured.editable) == ("tidak diketahui", True)
    for day, wanted in ((1, "2025-05-31"), (12, "2025-11-11")):
        taken = datetime(2025, 6 if day == 1 else 11, day, 0, 5, tzinfo=WIB)
        item = office.facts.set_captured(item_id, taken, Precision.MINUTE)
        assert item.posted_at.isoformat() == f"{wanted}T21:07:00+07:00"
        assert (item.posted_precision, item.posted_source) == (Precision.MINUTE, "screen_relative")
        view = office.review.open_item(item_id)
        assert view.evidence[0].captured_at == taken
        assert view.check.result.not_yet_in_force is (day == 1)
    assert view.events[-1].kind == "captured_corrected"
    (captured,) = facts_of(office, item_id, FactKind.CAPTURED)
    assert captured.source_text == "diisi oleh Camat Contoh"
    assert office.facts.set_captured(item_id, None, Precision.UNKNOWN).posted_at is None


def test_a_time_the_reviewer_gave_does_not_follow_the_capture(office):
    item_id = office.bring(SHARED)
    known = datetime(2025, 11, 4, tzinfo=WIB)
    office.facts.set_posted(item_id, known, Precision.DAY)
    taken = datetime(2025, 11, 12, tzinfo=WIB)
    assert office.facts.set_captured(item_id, taken, Precision.DAY).posted_at == known
    assert not any(fact.editable for fact in facts_of(office, item_id, FactKind.CAPTURED))


def test_under_a_decision_facts_stay(office):
    item_id = office.bring("Selamat pagi")
    office.review.decide(item_id, DecisionDraft(Outcome.SESUAI, "Ucapan biasa saja."))
    with pytest.raises(DecisionFrozenError):
        office.facts.set_account(item_id, "@lain")
