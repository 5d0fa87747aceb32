"""The reviewer's acts on a real store: what is refused, kept, carried over and undone."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.clauses import Answer, Band
from app.domain.decisions import DecisionDraft, Outcome, Refusal, Relation
from app.domain.items import ItemStatus, QueueFilter
from app.services.review_errors import (
    AlreadyWithdrawnError,
    DecisionFrozenError,
    DecisionNotFoundError,
    DecisionRefusedError,
    ItemNotFoundError,
    PersonNotFoundError,
)

PARTISAN = "Ayo coblos nomor 2 pilih Paslon Contoh, menangkan calon kita"
SELLING = "PROMO serum glowing cuma Rp 75.000 gratis ongkir, order sekarang WA 081234567890"
LATER = date(2026, 2, 1)


def draft(outcome=Outcome.SESUAI, reason="Sudah dibaca seluruhnya", **facts):
    return DecisionDraft(outcome, reason, **facts)


def flagged(view):
    pairs = zip(view.check.finding_ids, view.check.result.findings, strict=True)
    return [key for key, finding in pairs if finding.band is not Band.CATATAN]


def test_a_cleared_post_is_decided_and_leaves_the_open_queue(office):
    item = office.bring("Selamat pagi semua")
    decision = office.review.decide(item, draft())
    view = office.review.open_item(item)
    assert view.standing_decision == decision
    assert view.item.status is ItemStatus.DECIDED
    assert office.review.count(QueueFilter(statuses=(ItemStatus.TO_REVIEW,))) == 0
    assert [event.kind for event in view.events] == ["imported", "decided"]


def test_an_adverse_outcome_needs_everything_and_the_log_gets_no_text(office):
    item = office.bring(PARTISAN)
    accepted = frozenset(flagged(office.review.open_item(item)))
    assert accepted
    with pytest.raises(DecisionRefusedError) as refused:
        office.review.decide(item, draft(Outcome.RUJUK_BKPSDM, accepted=accepted))
    assert set(refused.value.refusals) == {
        Refusal.PERSON_MISSING, Refusal.RELATION_MISSING, Refusal.REPLY_MISSING,
    }  # fmt: skip
    person = office.review.add_person("Pegawai Contoh 014")
    whole = draft(
        Outcome.RUJUK_BKPSDM, accepted=accepted, person_id=person.id,
        relation=Relation.OTHER, asked_on=LATER,
    )  # fmt: skip
    decision = office.review.decide(item, whole)
    assert {clause.value for clause in decision.clauses} <= {"SE-2c", "SE-2a"}
    with office.store.read() as session:
        written = " ".join(entry.payload for entry in session.log.entries())
    assert "coblos" not in written
    assert "Sudah dibaca" not in written
    assert "Pegawai" not in written


def test_an_unknown_person_is_refused(office):
    item = office.bring(PARTISAN)
    accepted = frozenset(flagged(office.review.open_item(item)))
    whole = draft(
        Outcome.RUJUK_BKPSDM, accepted=accepted, person_id="zzzz",
        relation=Relation.OTHER, asked_on=LATER,
    )  # fmt: skip
    with pytest.raises(PersonNotFoundError):
        office.review.decide(item, whole)
    assert not office.review.open_item(item).decisions


def test_a_decision_is_withdrawn_once_and_stays_in_the_record(office):
    item = office.bring("Selamat pagi")
    decision = office.review.decide(item, draft())
    with pytest.raises(DecisionRefusedError) as refused:
        office.review.decide(item, draft())
    assert refused.value.refusals == (Refusal.ALREADY_DECIDED,)
    office.review.withdraw(decision.id, "Salah tekan")
    with pytest.raises(AlreadyWithdrawnError):
        office.review.withdraw(decision.id, "")
    with pytest.raises(DecisionNotFoundError):
        office.review.withdraw("tidakada", "")
    office.review.decide(item, draft(Outcome.BUKAN_PEGAWAI, "Akun warga, bukan pegawai"))
    view = office.review.open_item(item)
    assert [d.withdrawn_at is None for d in view.decisions] == [False, True]
    assert view.standing_decision.outcome is Outcome.BUKAN_PEGAWAI


def test_asking_leaves_the_case_open_for_the_decision_that_follows(office):
    item = office.bring("Selamat pagi")
    office.review.decide(item, draft(Outcome.KLARIFIKASI, "Minta penjelasan dahulu"))
    assert office.review.open_item(item).item.status is ItemStatus.WAITING_REPLY
    office.review.record_reply(item, asked_on=None, text="Itu kutipan", how="lisan")
    office.review.decide(item, draft())
    assert len(office.review.open_item(item).replies) == 1


def test_se4_waits_for_the_answer_whether_the_person_is_a_creator(office):
    item = office.bring(SELLING)
    view = office.review.open_item(item)
    se4 = [
        key
        for key, f in zip(view.check.finding_ids, view.check.result.findings, strict=True)
        if f.clause.is_creator_condition
    ]
    assert se4
    assert view.check.result.findings[0].condition is Answer.UNKNOWN
    whole = draft(accepted=frozenset(se4[:1]))
    assert Refusal.CREATOR_UNANSWERED in office.review.refusals(item, whole)
    view = office.review.answer_creator(item, Answer.YES)
    again = draft(accepted=frozenset(view.check.finding_ids[:1]))
    assert office.review.refusals(item, again) == ()


def test_a_correction_keeps_both_texts_checks_at_once_and_carries_equal_verdicts(office):
    item = office.bring(PARTISAN)
    view = office.review.open_item(item)
    office.review.judge(flagged(view)[0], accepted=True)
    corrected = office.review.correct_text(item, PARTISAN + " tambahan")
    assert [reading.version for reading in corrected.readings] == [1, 2]
    assert corrected.readings[1].corrects == corrected.readings[0].id
    assert True in corrected.check.verdicts
    emptied = office.review.correct_text(item, "Selamat pagi")
    assert not emptied.check.result.flagged
    assert office.review.correct_text(item, "Selamat pagi").readings == emptied.readings


def test_a_decision_freezes_text_and_facts(office):
    item = office.bring("Selamat pagi")
    office.review.decide(item, draft())
    with pytest.raises(DecisionFrozenError):
        office.review.correct_text(item, "lain")
    with pytest.raises(DecisionFrozenError):
        office.review.answer_creator(item, Answer.NO)


def test_a_complaint_is_unlinked_from_person_and_account(office):
    item = office.bring("Jalan depan SD rusak, sudah dilaporkan lewat SP4N-LAPOR")
    person = office.review.add_person("Pegawai Contoh 027")
    decision = office.review.decide(
        item, draft(Outcome.ALIH_PENGADUAN, "Keluhan layanan warga", person_id=person.id)
    )
    view = office.review.open_item(item)
    assert decision.person_id is None
    assert view.person is None
    assert view.item.account is None
    assert view.item.display_name is None


def test_a_missing_item_is_said_in_words(office):
    with pytest.raises(ItemNotFoundError, match="zzzz"):
        office.review.open_item("zzzz")
    assert office.review.preview(office.bring("a b c")) == b"jpeg"
