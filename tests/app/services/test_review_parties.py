"""Whether the reviewer is a party, as window and commands are told alike."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.decisions import Outcome, Refusal, Relation
from app.domain.items import ItemStatus
from app.domain.reading import Platform
from app.domain.recusal import RecusalSign
from app.domain.users import Role
from app.services.review_errors import DecisionRefusedError
from tests.fakes.reviewing import PARTISAN, adverse, draft, seat

NAMING = PARTISAN + " kata pak camat"


def test_a_reviewer_addressed_in_the_text_answers_or_hands_over(office):
    person = office.review.add_person("Pegawai Contoh 014")
    item = office.bring(NAMING)
    assert RecusalSign.ADDRESSED in office.review.parties(item, person.id).signs
    with pytest.raises(DecisionRefusedError) as refused:
        office.review.decide(item, adverse(office, item, person))
    assert refused.value.refusals == (Refusal.CONFLICT_UNANSWERED,)
    over = draft(
        Outcome.RUJUK_ATASAN, "Saya disapa dalam unggahan ini", recused=True, person_id=person.id
    )
    decision = office.review.decide(item, over)
    assert decision.recused
    assert decision.person_id is None
    view = office.review.open_item(item)
    assert view.item.status is ItemStatus.DECIDED
    assert view.opinion is None
    with office.store.read() as session:
        assert session.cases.decisions_on(person.id) == ()


def test_the_answer_is_kept_with_the_decision(office):
    person = office.review.add_person("Pegawai Contoh 014")
    item = office.bring(NAMING)
    said = "Camat yang disapa bukan saya, melainkan camat tetangga"
    decision = office.review.decide(item, adverse(office, item, person, no_conflict=said))
    assert office.review.open_item(item).decisions == (decision,)
    assert decision.no_conflict == said


def test_the_staff_list_tells_the_relation(office):
    head = office.review.add_person("Kepala Contoh")
    deputy = office.review.add_person("Wakil Contoh", superior_id=head.id)
    clerk = office.review.add_person("Pegawai Contoh", superior_id=deputy.id)
    item = office.bring(PARTISAN)
    as_head = seat(office, "Kepala Contoh", Role.REVIEWER, person_id=head.id)
    assert as_head.parties(item, deputy.id).relation is Relation.DIRECT_SUPERIOR
    assert as_head.parties(item, clerk.id).relation is Relation.HIGHER_SUPERIOR
    assert as_head.parties(item, head.id).relation is None
    assert office.review.parties(item, clerk.id).relation is None
    claimed = draft(
        Outcome.PEMBINAAN, accepted=adverse(office, item, clerk).accepted, person_id=clerk.id,
        relation=Relation.DIRECT_SUPERIOR, asked_on=adverse(office, item, clerk).asked_on,
    )  # fmt: skip
    assert as_head.refusals(item, claimed) == (Refusal.NOT_DIRECT_SUPERIOR,)


def test_a_superior_criticised_by_staff_is_asked(office):
    head = office.review.add_person("Ani Rekaan")
    clerk = office.review.add_person("Pegawai Contoh", superior_id=head.id)
    as_head = seat(office, "Ani Rekaan", Role.REVIEWER, person_id=head.id)
    item = office.bring("Selamat pagi")
    assert as_head.parties(item, clerk.id).signs == ()
    assert as_head.parties(item, head.id).signs == (RecusalSign.OWN_POST,)


def test_a_reviewer_called_by_their_declared_account_is_asked(office):
    head = office.review.add_person("Ani Rekaan")
    clerk = office.review.add_person("Pegawai Contoh")
    as_head = seat(office, "Ani Rekaan", Role.REVIEWER, person_id=head.id)
    item = office.bring(PARTISAN + " begini pemimpin kita @ani.rekaan99")
    assert as_head.parties(item, clerk.id).signs == ()
    day = date(2026, 2, 1)
    declared = office.records.declare_account(head.id, Platform.TIKTOK, "@Ani.Rekaan99", day)
    assert as_head.parties(item, clerk.id).signs == (RecusalSign.ADDRESSED,)
    assert as_head.refusals(item, adverse(office, item, clerk)) == (Refusal.CONFLICT_UNANSWERED,)
    office.records.forget_account(head.id, declared)
    assert as_head.parties(item, clerk.id).signs == ()
