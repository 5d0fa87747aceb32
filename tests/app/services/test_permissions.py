from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.decisions import DecisionDraft, Outcome
from app.domain.users import Role, User, recovery_user
from app.services.permissions import (
    NotInOfficeError,
    OnlyReviewersDecideError,
    SecondReviewerOnlyError,
)
from app.services.review import ReviewService
from app.services.rule_book import OnlyReviewersMuteError, RuleBook
from tests.fakes.offices_wired import HEAD, NOW, WiredOffice


@pytest.fixture
def wired(tmp_path):
    made = WiredOffice(tmp_path / "kantor")
    yield made
    made.store.close()


@pytest.mark.parametrize(
    "user",
    [
        User("op", "Operator Contoh", frozenset({Role.OPERATOR}), NOW.date()),
        User("ad", "Admin Contoh", frozenset({Role.ADMIN}), NOW.date()),
        recovery_user(NOW.date()),
    ],
    ids=lambda user: user.id,
)
def test_who_is_no_reviewer_decides_nothing_and_prepares_everything(wired, user):
    item = wired.bring("Jalan depan sekolah rusak")
    review = ReviewService(wired.store, wired.pack, wired.clock, user)
    draft = DecisionDraft(outcome=Outcome.SESUAI, reason="Keluhan layanan yang wajar.")
    with pytest.raises(OnlyReviewersDecideError):
        review.decide(item, draft)
    with pytest.raises(OnlyReviewersDecideError):
        review.judge("f1", accepted=True)
    decision = wired.review.decide(item, draft)
    with pytest.raises(OnlyReviewersDecideError):
        review.withdraw(decision.id, "salah")


def test_a_second_reviewer_never_decides_first(wired):
    user = User("r2", "Peninjau Kedua", frozenset({Role.SECOND_REVIEWER}), NOW.date())
    review = ReviewService(wired.store, wired.pack, wired.clock, user)
    item, other = wired.bring("Jalan depan sekolah rusak"), wired.bring("Selamat pagi", "b.png")
    draft = DecisionDraft(outcome=Outcome.SESUAI, reason="Keluhan layanan yang wajar.")
    with pytest.raises(SecondReviewerOnlyError):
        review.decide(item, draft)
    with pytest.raises(SecondReviewerOnlyError):
        review.judge("f1", accepted=True)
    with pytest.raises(SecondReviewerOnlyError):
        review.cases.join(item, other)
    decision = wired.review.decide(item, draft)
    with pytest.raises(SecondReviewerOnlyError):
        review.withdraw(decision.id, "salah")
    both = replace(user, roles=frozenset({Role.REVIEWER, Role.SECOND_REVIEWER}))
    assert ReviewService(wired.store, wired.pack, wired.clock, both).decide(other, draft)


@pytest.mark.parametrize("role", [Role.SECOND_REVIEWER, Role.OPERATOR, Role.ADMIN])
def test_only_reviewers_stop_rules_and_everybody_proposes(wired, role):
    user = User("u2", "Pengguna Kedua", frozenset({role}), NOW.date())
    rules, book = wired.pack.rules, RuleBook(wired.store, wired.pack, wired.clock, user)
    rule = next(card.id for card in rules if not card.protects)
    with pytest.raises(OnlyReviewersMuteError, match="Hanya peninjau"):
        book.mute(rule, "Sering salah tanda di kantor contoh")
    RuleBook(wired.store, wired.pack, wired.clock, HEAD).mute(rule, "Sering salah tanda di sini")
    with pytest.raises(OnlyReviewersMuteError):
        book.lift(rule)
    assert book.propose(rule, "Sering salah tanda di kantor contoh").subject == rule


def test_a_clock_set_back_ends_no_term_and_begins_none(wired):
    item, other = wired.bring("Jalan depan sekolah rusak"), wired.bring("Selamat pagi", "b.png")
    draft = DecisionDraft(outcome=Outcome.SESUAI, reason="Keluhan layanan yang wajar.")
    later = NOW.date() + timedelta(days=30)
    next_head = User("n", "Plt Contoh", frozenset({Role.REVIEWER}), later)
    wired.clock.at -= timedelta(days=400)
    assert wired.review.decide(item, draft).decided_by == "Camat Contoh"
    with pytest.raises(NotInOfficeError):
        ReviewService(wired.store, wired.pack, wired.clock, next_head).decide(other, draft)
