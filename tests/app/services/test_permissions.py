from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.decisions import DecisionDraft, Outcome
from app.domain.users import Role, User, recovery_user
from app.services.permissions import NotInOfficeError, OnlyReviewersDecideError
from app.services.review import ReviewService
from tests.fakes.offices_wired import NOW, WiredOffice


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


def test_a_second_reviewer_decides(wired):
    user = User("r2", "Peninjau Kedua", frozenset({Role.SECOND_REVIEWER}), NOW.date())
    review = ReviewService(wired.store, wired.pack, wired.clock, user)
    item = wired.bring("Jalan depan sekolah rusak")
    draft = DecisionDraft(outcome=Outcome.SESUAI, reason="Keluhan layanan yang wajar.")
    assert review.decide(item, draft).decided_by == "Peninjau Kedua"


def test_a_clock_set_back_ends_no_term_and_begins_none(wired):
    item, other = wired.bring("Jalan depan sekolah rusak"), wired.bring("Selamat pagi", "b.png")
    draft = DecisionDraft(outcome=Outcome.SESUAI, reason="Keluhan layanan yang wajar.")
    later = NOW.date() + timedelta(days=30)
    next_head = User("n", "Plt Contoh", frozenset({Role.REVIEWER}), later)
    wired.clock.at -= timedelta(days=400)
    assert wired.review.decide(item, draft).decided_by == "Camat Contoh"
    with pytest.raises(NotInOfficeError):
        ReviewService(wired.store, wired.pack, wired.clock, next_head).decide(other, draft)
