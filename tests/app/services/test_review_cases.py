"""Cases: joined and left, one reply and one decision over all items."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.clauses import Answer
from app.domain.decisions import Outcome, Refusal, Relation
from app.domain.items import ItemStatus
from app.services.review_errors import (
    CaseClosedError,
    CasePersonsDifferError,
    DecisionFrozenError,
    NotInCaseError,
    SameItemError,
)
from tests.fakes.reviewing import ASKED, PARTISAN, SELLING, adverse, draft, flagged


@pytest.fixture
def person(office):
    return office.review.add_person("Pegawai Contoh 014")


@pytest.fixture
def two(office):
    return office.bring(PARTISAN), office.bring(PARTISAN + " besok pagi")


def test_one_decision_covers_every_item_and_freezes_each_check(office, person, two):
    one, other = two
    office.review.cases.join(other, one)
    view = office.review.open_item(one)
    assert [mate.item.id for mate in view.mates] == [other]
    both = frozenset(flagged(view)) | frozenset(flagged(office.review.open_item(other)))
    decision = office.review.decide(one, adverse(office, one, person, accepted=both))
    assert set(decision.accepted) == both
    for item in two:
        seen = office.review.open_item(item)
        assert seen.is_closed
        assert seen.item.status is ItemStatus.DECIDED
        assert seen.standing_decision == decision
    with office.store.read() as session:
        frozen = session.cases.frozen_runs(decision.id)
        assert frozen == {i: session.items.latest_check(i).id for i in two}
    with pytest.raises(DecisionFrozenError):
        office.review.correct_text(other, "lain sama sekali")
    office.review.withdraw(decision.id, "Salah pilih")
    assert {office.review.open_item(i).item.status for i in two} == {ItemStatus.TO_REVIEW}


def test_one_reply_serves_the_whole_case(office, person, two):
    one, other = two
    office.review.record_reply(one, asked_on=None, text="Saya hanya mengutip", how="surat")
    office.review.cases.join(one, other)
    assert [r.text for r in office.review.open_item(other).replies] == ["Saya hanya mengutip"]
    whole = adverse(office, other, person, asked_on=None)
    assert Refusal.REPLY_MISSING not in office.review.refusals(other, whole)


def test_a_case_is_left_again_and_its_replies_stay(office, two):
    one, other = two
    office.review.cases.join(one, other)
    office.review.record_reply(one, asked_on=ASKED, text="", how="")
    office.review.cases.leave(one)
    assert office.review.open_item(one).mates == ()
    assert office.review.open_item(one).replies == ()
    assert len(office.review.open_item(other).replies) == 1
    with pytest.raises(NotInCaseError):
        office.review.cases.leave(other)
    assert "case_left" in [entry.kind for entry in office.review.open_item(one).events]


def test_what_does_not_belong_together_is_not_joined(office, person, two):
    one, other = two
    with pytest.raises(SameItemError):
        office.review.cases.join(one, one)
    office.review.cases.join(one, other)
    with pytest.raises(SameItemError):
        office.review.cases.join(other, one)
    office.identify.identify(one, person.id)
    third = office.bring("Selamat siang semuanya")
    stranger = office.review.add_person("Pegawai Contoh 099")
    office.identify.identify(third, stranger.id)
    with pytest.raises(CasePersonsDifferError):
        office.review.cases.join(third, one)
    decided = office.bring("Selamat malam")
    office.review.decide(decided, draft())
    with pytest.raises(CaseClosedError):
        office.review.cases.join(decided, one)


def test_open_cases_of_the_person_are_offered(office, person, two):
    one, other = two
    office.identify.identify(one, person.id)
    (choice,) = office.review.cases.choices(other, person.id)
    assert choice.item_ids == (one,)
    assert office.review.cases.choices(one, person.id) == ()
    assert office.review.cases.choices(other, None) == ()


def test_whether_the_person_is_a_creator_holds_for_the_whole_case(office, two):
    selling, other = office.bring(SELLING), two[0]
    office.review.cases.join(selling, other)
    office.review.answer_creator(other, Answer.YES)
    view = office.review.open_item(selling)
    assert view.item.konten_kreator == "yes"
    accepted = frozenset(flagged(view)[:1])
    assert office.review.refusals(other, draft(accepted=accepted)) == ()


def test_an_answer_brings_the_waiting_items_back_and_asking_lets_them_wait(office, two):
    one, other = two
    office.review.cases.join(one, other)
    office.review.record_reply(one, asked_on=ASKED, text="", how="")
    view = office.review.open_item(other)
    assert view.item.status is ItemStatus.WAITING_REPLY
    assert view.waiting_since == ASKED
    office.review.replies.add(
        other, received_on=date(2026, 2, 3), text="Bukan akun saya", how="lisan"
    )
    view = office.review.open_item(one)
    assert view.item.status is ItemStatus.TO_REVIEW
    assert view.waiting_since is None


def test_pembinaan_over_a_case_needs_the_direct_superior(office, person, two):
    one, other = two
    office.review.cases.join(one, other)
    claimed = adverse(office, one, person)
    claimed = draft(
        Outcome.PEMBINAAN, accepted=claimed.accepted, person_id=person.id,
        relation=Relation.OTHER, asked_on=ASKED,
    )  # fmt: skip
    assert office.review.refusals(one, claimed) == (Refusal.NOT_DIRECT_SUPERIOR,)
