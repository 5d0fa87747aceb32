from __future__ import annotations

from datetime import timedelta

from app.domain.decisions import DecisionDraft, Outcome
from app.domain.history import OutcomeGroup, group_of
from app.services.summary import WEEKS, SummaryService


def summary(office):
    return SummaryService(office.store, office.clock).summary()


def test_decisions_that_stand_are_counted_once_and_withdrawn_ones_are_not(office):
    texts = ("Selamat pagi", "Posyandu hari ini lancar", "Jalan ke pasar macet", "Hujan deras")
    items = [office.bring(text) for text in texts]
    office.review.decide(items[0], DecisionDraft(Outcome.SESUAI, "Sudah dibaca seluruhnya"))
    office.review.decide(items[1], DecisionDraft(Outcome.KLARIFIKASI, "Perlu dijelaskan dahulu"))
    gone = office.review.decide(items[2], DecisionDraft(Outcome.SESUAI, "Sudah dibaca juga"))
    office.review.withdraw(gone.id, "keliru memilih")
    found = summary(office)
    assert found.decided_this_month == 2
    assert found.outcomes == {Outcome.SESUAI: 1, Outcome.KLARIFIKASI: 1}
    assert (found.waiting, found.awaiting_reply) == (2, 1)
    assert found.oldest_waiting is not None
    last = found.weeks[-1]
    assert last.counts == {OutcomeGroup.CLEARED: 1, OutcomeGroup.ASKED: 1}
    assert last.total == 2
    assert len(found.weeks) == WEEKS
    assert found.weeks[0].monday == found.since == last.monday - timedelta(weeks=WEEKS - 1)


def test_only_the_last_verdict_on_a_finding_counts(office):
    item = office.bring("Coblos nomor 2, menangkan Pak Contoh untuk bupati kita")
    check = office.review.open_item(item).check
    finding = check.finding_ids[0]
    office.review.judge(finding, accepted=False)
    office.review.judge(finding, accepted=True)
    found = summary(office)
    assert (found.accepted, found.rejected) == (1, 0)
    assert found.by_clause == {check.result.findings[0].clause.value: 1}
    assert found.most_rejected_rule is None
    assert found.rejected_share is None
    office.review.judge(finding, accepted=False)
    found = summary(office)
    assert (found.accepted, found.rejected) == (0, 1)
    assert found.most_rejected_rule == check.result.findings[0].rule


def test_a_cleared_item_with_facts_in_favour_is_counted(office):
    item = office.bring("Jalan rusak di depan SD sudah dilaporkan lewat SP4N-LAPOR")
    assert office.review.open_item(item).check.result.protected
    office.review.decide(item, DecisionDraft(Outcome.SESUAI, "Keluhan layanan warga"))
    assert summary(office).cleared_with_favour == 1


def test_every_outcome_has_its_group():
    assert {group_of(outcome) for outcome in Outcome} == set(OutcomeGroup)
