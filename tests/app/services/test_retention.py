from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.decisions import DecisionDraft, Outcome
from app.domain.retention import PROPOSED_DAYS, Ground, HoldKind, SubjectKind
from app.domain.users import Role, User
from app.services.keeping_errors import (
    HeldError,
    HoldNotFoundError,
    NotDueError,
    OnlyAdminsKeepError,
    PeriodFaultyError,
    RestrictedError,
)
from app.services.retention import RetentionService
from app.services.review_errors import ItemNotFoundError
from db.verify import verify
from tests.fakes.offices_wired import NOW

ADMIN = User("u1", "Admin Contoh", frozenset({Role.ADMIN}), NOW.date())
CLERK = User("u2", "Staf Contoh", frozenset({Role.OPERATOR}), NOW.date())


@pytest.fixture
def keeping(office):
    return RetentionService(office.store, office.clock, ADMIN)


def decided(office, text, outcome=Outcome.SESUAI):
    made = office.bring(text)
    office.review.decide(made, DecisionDraft(outcome, "alasan yang cukup panjang"))
    return made


def test_periods_are_proposals_until_an_admin_confirms_them(office, keeping):
    assert keeping.periods().are_proposals
    kept = keeping.set_periods({**PROPOSED_DAYS, "sesuai": 10})
    assert keeping.periods() == kept
    assert (kept.confirmed_by, kept.days["sesuai"]) == ("Admin Contoh", 10)
    with pytest.raises(PeriodFaultyError):
        keeping.set_periods({"sesuai": 0})
    with pytest.raises(PeriodFaultyError):
        keeping.set_periods({"entah": 10})


def test_what_is_due_is_listed_and_goes_only_when_confirmed(office, keeping):
    first, second = decided(office, "tulisan satu"), decided(office, "tulisan dua")
    waiting = office.bring("belum diputus")
    assert keeping.due() == []
    with pytest.raises(NotDueError):
        keeping.erase_due([first])
    office.clock.at += timedelta(days=PROPOSED_DAYS["sesuai"])
    assert [one.key for one in keeping.due()] == [first, second]
    (done,) = keeping.erase_due([first])
    assert done.items == (first,)
    with office.store.read() as session:
        assert session.items.get(first) is None
        assert session.items.get(waiting) is not None
    assert [one.key for one in keeping.due()] == [second]
    assert verify(office.store).ok
    with pytest.raises(ItemNotFoundError):
        keeping.erase_due([first])
    office.clock.at += timedelta(days=365)
    assert [one.outcome for one in keeping.due()] == ["sesuai", "belum_diputus"]


def test_a_hold_keeps_it_and_says_so(office, keeping):
    made = decided(office, "tulisan")
    hold = keeping.place_hold(made, SubjectKind.ITEM, HoldKind.LEGAL_CASE)
    office.clock.at += timedelta(days=400)
    (due,) = keeping.due()
    assert due.held is HoldKind.LEGAL_CASE
    for act in (lambda: keeping.erase_due([made]), lambda: keeping.erase_unlawful(made)):
        with pytest.raises(HeldError) as caught:
            act()
        assert "perkara berjalan" in caught.value.message
    keeping.lift_hold(hold.id)
    with pytest.raises(HoldNotFoundError):
        keeping.lift_hold(hold.id)
    assert keeping.holds() == []
    assert keeping.erase_due([made])


def test_what_was_passed_on_goes_by_itself_unless_the_reporter_asks_otherwise(office, keeping):
    first = decided(office, "laporan satu", Outcome.ALIH_PENGADUAN)
    kept = decided(office, "laporan dua", Outcome.ALIH_PENGADUAN)
    other = decided(office, "tulisan lain")
    assert [one.key for one in keeping.diverted()] == [first, kept]
    keeping.place_hold(kept, SubjectKind.ITEM, HoldKind.REPORTER)
    assert [one.held for one in keeping.diverted()] == [None, HoldKind.REPORTER]
    office.clock.at += timedelta(days=13)
    assert keeping.sweep_diverted() == 0
    office.clock.at += timedelta(days=1)
    assert RetentionService(office.store, office.clock, CLERK).sweep_diverted() == 1
    with office.store.read() as session:
        assert [session.items.get(one) is None for one in (first, kept, other)] == [
            True, False, False,
        ]  # fmt: skip
    (stone,) = keeping.tombstones()
    assert (stone.subject, stone.ground, stone.erased_by) == (first, Ground.DIVERTED, "system")
    office.clock.at += timedelta(days=400)
    assert keeping.sweep_diverted() == 0


def test_unlawfully_collected_content_goes_at_once(office, keeping):
    made = office.bring("diambil dari grup tertutup")
    assert keeping.erase_unlawful(made).items == (made,)
    assert keeping.tombstones()[0].ground is Ground.UNLAWFUL


def test_only_admins_keep(office):
    made = decided(office, "tulisan")
    keeping = RetentionService(office.store, office.clock, CLERK)
    for act in (
        lambda: keeping.erase_due([made]),
        lambda: keeping.erase_unlawful(made),
        lambda: keeping.set_periods(PROPOSED_DAYS),
        lambda: keeping.place_hold(made, SubjectKind.ITEM, HoldKind.REPORTER),
        lambda: keeping.lift_hold("x"),
    ):
        with pytest.raises(OnlyAdminsKeepError):
            act()
    assert keeping.due() == []


def test_a_restriction_stops_decisions(office, keeping):
    made = office.bring("tulisan")
    keeping.place_hold(made, SubjectKind.ITEM, HoldKind.RESTRICTION)
    with pytest.raises(RestrictedError):
        office.review.decide(made, DecisionDraft(Outcome.SESUAI, "alasan yang cukup panjang"))
