from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.domain.decisions import DecisionDraft, Outcome, Relation
from app.domain.users import Capacity, Role, User
from app.services.key_errors import UserNotFoundError
from app.services.office_roles import SUBJECT, HandoverRefusedError, OfficeRolesService
from app.services.permissions import (
    NotInOfficeError,
    OnlyAdminsError,
    OnlyReviewersDecideError,
)
from app.services.review import ReviewService
from app.services.review_errors import PersonNotFoundError
from app.services.review_parties import parties
from app.services.review_view import view_of
from tests.fakes.offices_wired import HEAD

NEW = User("baru", "Camat Baru Contoh", frozenset({Role.OPERATOR}), date(2026, 1, 1))
LAST = HEAD.since  # the day of the clock


@pytest.fixture
def both(office):
    with office.store.write() as session:
        session.users.add(NEW)
    return office


def test_a_handover_ends_one_term_begins_another_and_is_logged(both):
    both.bring("Selamat pagi")
    assert both.roles.may_decide()
    assert both.roles.hand_over(HEAD.id, NEW.id, LAST) == 1
    assert both.roles.may_decide()
    both.clock.at += timedelta(days=1)
    assert not both.roles.may_decide()
    terms = both.roles.terms()
    assert [(user.id, term.until) for user, term in terms] == [(NEW.id, None), (HEAD.id, LAST)]
    with both.store.read() as session:
        (entry,) = session.log.of_subject(SUBJECT)
        new = session.users.get(NEW.id)
    assert json.loads(entry.payload) == {
        "old": HEAD.id, "new": NEW.id, "last_day": LAST.isoformat(), "open": 1,
    }  # fmt: skip
    assert OfficeRolesService(both.store, both.clock, new).may_decide()


def test_a_plt_decides_beside_the_head_and_is_kept_in_the_record(both):
    both.roles.appoint_acting(NEW.id, Capacity.PLT, date(2026, 2, 10), date(2026, 2, 28))
    ((user, term), *_rest) = both.roles.terms()
    assert (user.id, user.capacity, term.capacity) == (NEW.id, Capacity.PLT, Capacity.PLT)
    assert both.roles.may_decide()


def test_what_cannot_be_is_refused_in_words_and_changes_nothing(both):
    with pytest.raises(HandoverRefusedError, match="orang yang sama"):
        both.roles.hand_over(HEAD.id, HEAD.id, LAST)
    with pytest.raises(HandoverRefusedError, match="tanggal akhir"):
        both.roles.appoint_acting(NEW.id, Capacity.PLH, LAST, None)
    with pytest.raises(UserNotFoundError):
        both.roles.hand_over(HEAD.id, "tidak-ada", LAST)
    operator = OfficeRolesService(both.store, both.clock, replace(NEW))
    with pytest.raises(OnlyAdminsError):
        operator.hand_over(HEAD.id, NEW.id, LAST)
    with both.store.read() as session:
        assert session.log.of_subject(SUBJECT) == ()
        assert session.users.terms() == []


def test_the_old_head_decides_no_more_and_the_new_one_does(both):
    item = both.bring("Selamat pagi")
    both.roles.hand_over(HEAD.id, NEW.id, LAST)
    draft = DecisionDraft(Outcome.SESUAI, "Sudah dibaca seluruhnya")
    with pytest.raises(OnlyReviewersDecideError):
        ReviewService(both.store, both.pack, both.clock, NEW).decide(item, draft)
    with both.store.read() as session:
        new = session.users.get(NEW.id)
    later = ReviewService(both.store, both.pack, both.clock, new)
    with pytest.raises(NotInOfficeError):
        later.decide(item, draft)
    both.clock.at += timedelta(days=1)
    with pytest.raises(NotInOfficeError):
        both.review.decide(item, draft)
    assert later.decide(item, draft).decided_by == NEW.name


def test_what_the_old_head_left_unfinished_passes_to_the_new_one(both):
    item, own = both.bring("Selamat pagi"), both.bring("Selamat sore", "b.png")
    at = both.clock.now()
    with both.store.write() as session:
        session.drafts.keep(item, HEAD.id, {"reason": "lama"}, at)
        session.drafts.keep(own, HEAD.id, {"reason": "lama"}, at)
        session.drafts.keep(own, NEW.id, {"reason": "sendiri"}, at)
    both.roles.hand_over(HEAD.id, NEW.id, LAST)
    with both.store.read() as session:
        service = OfficeRolesService(both.store, both.clock, session.users.get(NEW.id))
    assert service.take_over_drafts() == 0
    both.clock.at += timedelta(days=1)
    assert service.take_over_drafts() == 1
    with both.store.read() as session:
        assert session.drafts.of(item, NEW.id) == {"reason": "lama"}
        assert session.drafts.of(own, NEW.id) == {"reason": "sendiri"}


def test_a_user_is_tied_to_the_staff_list_and_the_relation_follows_at_once(both):
    head = both.people.add("Camat Contoh")
    staff = both.people.add("Contoh Satu", superior_id=head.id)
    item = both.bring("Selamat pagi")
    both.identify.identify(item, staff.id)
    both.roles.link_person(HEAD.id, head.id)
    assert {u.id: p for u, p in both.roles.users()}[HEAD.id] == head
    with both.store.read() as session:
        found = parties(session, view_of(session, item), HEAD, staff.id)
    assert found.relation is Relation.DIRECT_SUPERIOR
    with pytest.raises(PersonNotFoundError):
        both.roles.link_person(HEAD.id, "tidak-ada")
    both.roles.link_person(HEAD.id, None)
    assert {u.id: p for u, p in both.roles.users()}[HEAD.id] is None
