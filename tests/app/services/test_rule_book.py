"""The rule book on a real store: notes are kept and logged, muted rules stay silent and named."""

from __future__ import annotations

import pytest

from app.domain.clauses import Answer, Clause
from app.services.rule_book import (
    FactNotMutableError,
    RuleAlreadyMutedError,
    RuleBook,
    RuleNoteTooShortError,
    RuleNotMutedError,
    RuleUnknownError,
)
from tests.fakes.offices_wired import HEAD

PARTISAN = "Ayo coblos nomor 2 pilih Paslon Contoh, menangkan calon kita"
WHY = "Sering salah tanda di kantor contoh"


@pytest.fixture
def book(office):
    return RuleBook(office.store, office.pack, office.clock, HEAD)


def rule_of(office, text):
    view = office.review.open_item(office.bring(text))
    return view.check.result.findings[0].rule


def entry(book, rule):
    return next(e for c in book.view().clauses for e in c.rules if e.card.id == rule)


def test_every_clause_is_there_with_rules_and_the_record_starts_empty(book):
    view = book.view()
    assert [c.card.clause for c in view.clauses] == list(Clause)
    assert all(c.rules for c in view.clauses)
    assert all(not c.accepted and not c.rejected for c in view.clauses)
    assert any(e.in_favour for e in view.general)


def test_the_record_counts_what_reviewers_judged_last(office, book):
    view = office.review.open_item(office.bring(PARTISAN))
    key, rule = view.check.finding_ids[0], view.check.result.findings[0].rule
    office.review.judge(key, accepted=True)
    office.review.judge(key, accepted=False)
    assert (entry(book, rule).record.accepted, entry(book, rule).record.rejected) == (0, 1)
    office.review.judge(key, None)
    assert entry(book, rule).record.judged == 0


def test_a_corrected_text_counts_a_carried_verdict_once(office, book):
    item = office.bring(PARTISAN)
    view = office.review.open_item(item)
    office.review.judge(view.check.finding_ids[0], accepted=True)
    rule = view.check.result.findings[0].rule
    office.review.correct_text(item, PARTISAN + " besok")
    assert entry(book, rule).record.accepted == 1


def test_a_muted_rule_marks_nothing_more_and_is_named_instead(office, book):
    rule = rule_of(office, PARTISAN)
    mute = book.mute(rule, WHY)
    assert entry(book, rule).mute == mute
    tried = book.try_text(PARTISAN)
    assert rule not in {f.rule for f in tried.result.findings}
    assert rule in tried.result.rules_not_run
    assert book.try_text("Selamat pagi").result.rules_not_run == ()
    later = office.review.open_item(office.bring(PARTISAN + " ya"))
    assert rule in later.check.result.rules_not_run
    book.lift(rule)
    assert rule in {f.rule for f in book.try_text(PARTISAN).result.findings}
    assert entry(book, rule).mute is None
    assert [m.lifted_by for m in book.view().mutes] == ["Camat Contoh"]


def test_notes_stand_in_the_log_without_their_words(office, book):
    rule = rule_of(office, PARTISAN)
    book.mute(rule, WHY)
    book.lift(rule)
    book.propose(rule, "Tambahkan kata baku untuk contoh ini")
    with office.store.read() as session:
        events = session.log.of_subject(f"rule:{rule}")
    assert [e.kind for e in events] == ["rule_muted", "rule_mute_lifted", "rule_change_proposed"]
    assert all(WHY not in e.payload and "baku" not in e.payload for e in events)


def test_what_cannot_be_noted_is_refused_in_words(office, book):
    rule = rule_of(office, PARTISAN)
    with pytest.raises(RuleUnknownError):
        book.mute("tidak-ada", WHY)
    with pytest.raises(RuleUnknownError):
        book.propose("tidak-ada", WHY)
    with pytest.raises(RuleNoteTooShortError):
        book.mute(rule, "a b c")
    with pytest.raises(RuleNotMutedError):
        book.lift(rule)
    with pytest.raises(FactNotMutableError):
        book.mute(book.view().general[0].card.id, WHY)
    book.mute(rule, WHY)
    with pytest.raises(RuleAlreadyMutedError):
        book.mute(rule, WHY)


def test_a_proposal_stands_with_its_clause(office, book):
    proposal = book.propose("SE-4b", "Bedakan jualan pribadi dari endorsement")
    rule = rule_of(office, PARTISAN)
    other = book.propose(rule, "Tambahkan contoh yang bukan temuan")
    view = book.view()
    assert view.proposals == (other, proposal)
    (clause,) = [c for c in view.clauses if c.card.clause is Clause.SE_4B]
    assert clause.proposals == (proposal,)


def test_a_tried_text_uses_the_answer_on_content_creators_and_stores_nothing(office, book):
    selling = "PROMO serum glowing cuma Rp 75.000 gratis ongkir, order sekarang WA 081234567890"
    answers = {
        answer: {f.condition for f in book.try_text(selling, creator=answer).result.findings}
        for answer in Answer
    }
    assert Answer.YES in answers[Answer.YES]
    assert Answer.UNKNOWN in answers[Answer.UNKNOWN]
    with office.store.read() as session:
        assert session.items.all_read() == []
