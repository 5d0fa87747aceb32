"""The second reviewer: who is asked, what stays hidden, how a difference ends."""

from __future__ import annotations

import pytest

from app.domain.decisions import Outcome, Refusal
from app.domain.history import HistoryFilter
from app.domain.items import ItemStatus, QueueFilter
from app.domain.second_review import Resolution, SecondReview, Why
from app.domain.users import Role
from app.services import review_second
from app.services.history import HistoryService
from app.services.review_errors import (
    DecisionRefusedError,
    HistoryClosedError,
    NoSecondReviewError,
    NothingToResolveError,
)
from tests.fakes.offices_wired import HEAD
from tests.fakes.reviewing import PARTISAN, REASON, adverse, draft, flagged, seat

WAITING = QueueFilter(second_review=True)


@pytest.fixture
def person(office):
    return office.review.add_person("Pegawai Contoh 014")


@pytest.fixture
def second(office):
    return seat(office, "Sekretaris Contoh", Role.SECOND_REVIEWER)


@pytest.fixture
def referred(office, person, second):
    item = office.bring(PARTISAN)
    office.review.decide(item, adverse(office, item, person))
    return item


def never(monkeypatch):
    monkeypatch.setattr(review_second, "is_sampled", lambda *_: False)


def test_a_strong_adverse_decision_waits_and_does_not_block(office, referred, second):
    view = office.review.open_item(referred)
    assert view.item.status is ItemStatus.DECIDED
    assert view.standing_decision.second_review == SecondReview.NOT_YET.value
    assert view.opinion.why is Why.STRONG
    assert [row.id for row in second.queue(WAITING)] == [referred]


def test_without_a_second_reviewer_a_decision_is_marked_and_stands(office, monkeypatch):
    never(monkeypatch)
    item = office.bring("Selamat pagi")
    decision = office.review.decide(item, draft())
    assert decision.second_review == SecondReview.NOT_YET.value
    assert office.review.open_item(item).opinion is None


def test_with_one_enrolled_what_was_not_drawn_is_told_apart(office, second, monkeypatch):
    never(monkeypatch)
    decision = office.review.decide(office.bring("Selamat pagi"), draft())
    assert decision.second_review == SecondReview.NOT_SAMPLED.value


def test_the_draw_takes_cleared_posts_too_but_never_a_complaint(office, second, monkeypatch):
    monkeypatch.setattr(review_second, "is_sampled", lambda key, *_: len(key) == 32)
    cleared = office.bring("Selamat pagi")
    office.review.decide(cleared, draft())
    complaint = office.bring("Jalan rusak di depan sekolah")
    office.review.decide(complaint, draft(Outcome.ALIH_PENGADUAN))
    asking = office.bring("Selamat siang")
    office.review.decide(asking, draft(Outcome.KLARIFIKASI))
    assert [row.id for row in second.queue(WAITING)] == [cleared]
    assert second.open_item(cleared).blind


def test_the_second_reviewer_sees_nothing_of_the_first_decision(office, referred, second):
    view = second.open_item(referred)
    assert view.blind
    assert not view.is_closed
    assert view.decisions == ()
    assert view.opinion is None
    assert set(view.check.verdicts) == {None}
    assert view.item.status is ItemStatus.TO_REVIEW
    assert not {"decided", "finding_judged"} & {entry.kind for entry in view.events}
    (row,) = second.queue(QueueFilter(ids=(referred,)))
    assert (row.outcome, row.status) == (None, ItemStatus.TO_REVIEW)
    with pytest.raises(HistoryClosedError):
        second.history.open(referred, "siapa-saja")
    assert not office.review.open_item(referred).blind


def test_two_who_agree(office, referred, second):
    accepted = frozenset(flagged(second.open_item(referred)))
    second.second.record(referred, draft(Outcome.RUJUK_BKPSDM, accepted=accepted))
    view = office.review.open_item(referred)
    assert view.standing_decision.second_review == SecondReview.AGREED.value
    assert view.opinion.reviewer == "Sekretaris Contoh"
    assert second.queue(WAITING) == []
    assert second.open_item(referred).standing_decision is not None
    with office.store.read() as session:
        written = " ".join(entry.payload for entry in session.log.entries())
    assert REASON not in written


def test_a_second_opinion_keeps_the_rules_that_are_not_the_first_ones(office, referred, second):
    with pytest.raises(DecisionRefusedError) as refused:
        second.second.record(referred, draft(Outcome.RUJUK_BKPSDM, reason="-"))
    assert set(refused.value.refusals) == {Refusal.REASON_MISSING, Refusal.GROUND_MISSING}
    assert second.second.refusals(referred, draft()) == ()


def test_nobody_reviews_their_own_decision_a_second_time(office, referred):
    with pytest.raises(NoSecondReviewError):
        office.review.second.record(referred, draft())


def test_a_difference_is_seen_by_both_and_ends_with_a_reason(office, referred, second):
    second.second.record(referred, draft(reason="Menurut saya ini hanya kutipan berita"))
    view = office.review.open_item(referred)
    first = view.standing_decision
    assert first.second_review == SecondReview.DIFFERS.value
    assert view.opinion.outcome is Outcome.SESUAI
    assert [row.id for row in office.review.queue(WAITING)] == [referred]
    with pytest.raises(DecisionRefusedError):
        office.review.second.resolve(first.id, Resolution.STANDS, "ya")
    third = seat(office, "Kasi Contoh", Role.SECOND_REVIEWER)
    with pytest.raises(NothingToResolveError):
        third.second.resolve(first.id, Resolution.STANDS, "Bukan bagian saya sama sekali")
    office.review.second.resolve(first.id, Resolution.STANDS, "Sudah dibahas berdua, tetap")
    view = office.review.open_item(referred)
    assert view.is_closed
    assert view.opinion.resolution_reason == "Sudah dibahas berdua, tetap"
    with pytest.raises(NothingToResolveError):
        second.second.resolve(first.id, Resolution.REOPENED, "Sudah dibahas berdua, tetap")


def test_a_difference_may_reopen_the_item(office, referred, second):
    second.second.record(referred, draft())
    first = office.review.open_item(referred).standing_decision
    second.second.resolve(first.id, Resolution.REOPENED, "Diputus ulang sesudah dibahas")
    view = office.review.open_item(referred)
    assert view.standing_decision is None
    assert view.item.status is ItemStatus.TO_REVIEW
    office.review.decide(referred, draft())


def test_agreement_is_counted_and_told_only_from_thirty_on(office, referred, second):
    second.second.record(referred, draft())
    counted = office.review.second.agreement()
    assert (counted.reviewed, counted.agreed, counted.share) == (1, 0, None)


def test_riwayat_hides_the_decision_too_until_the_second_one_is_given(office, referred, second):
    first = HistoryService(office.store, HEAD)
    blind = HistoryService(office.store, second._desk.user)
    assert first.count(HistoryFilter()) == 1
    assert blind.count(HistoryFilter()) == 0
    assert blind.page(HistoryFilter()) == ()
    second.second.record(referred, draft())
    assert blind.count(HistoryFilter()) == 1
