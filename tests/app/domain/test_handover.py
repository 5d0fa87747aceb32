from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.handover import (
    HandoverError,
    HandoverFault,
    Term,
    act_for_head,
    hand_over,
    may_decide,
    terms_of,
)
from app.domain.users import Capacity, Role, User

START = date(2026, 1, 1)
LAST = date(2026, 6, 30)
OLD = User("a", "Camat Lama", frozenset({Role.REVIEWER, Role.ADMIN}), START)
NEW = User("b", "Camat Baru", frozenset({Role.OPERATOR}), date(2026, 6, 1))


def test_the_old_head_decides_until_the_last_day_and_the_new_one_after_it():
    done = hand_over(OLD, NEW, (), LAST)
    after = LAST + timedelta(days=1)
    assert may_decide(done.old, done.terms, LAST)
    assert not may_decide(done.old, done.terms, after)
    assert not may_decide(done.new, done.terms, LAST)
    assert may_decide(done.new, done.terms, after)
    assert done.new.roles == {Role.REVIEWER, Role.ADMIN, Role.OPERATOR}
    assert Term("a", Capacity.DEFINITIVE, START, LAST) in done.terms
    assert done.old.roles == OLD.roles


def test_a_plh_decides_between_the_dates_only_and_stays_what_they_were():
    user, terms = act_for_head(NEW, (), Capacity.PLH, LAST, LAST)
    assert may_decide(user, terms, LAST)
    assert not may_decide(user, terms, LAST + timedelta(days=1))
    assert user.is_active_on(LAST + timedelta(days=30))
    assert may_decide(OLD, terms, LAST)


def test_neither_an_operator_nor_a_mere_second_reviewer_decides():
    assert terms_of(NEW, ()) == ()
    assert not may_decide(NEW, (), LAST)
    second = User("c", "Sekcam", frozenset({Role.SECOND_REVIEWER}), START)
    assert not may_decide(second, (), LAST)


@pytest.mark.parametrize(
    ("act", "fault"),
    [
        (lambda: hand_over(OLD, OLD, (), LAST), HandoverFault.SAME_USER),
        (lambda: hand_over(NEW, OLD, (), LAST), HandoverFault.NOT_IN_OFFICE),
        (lambda: hand_over(OLD, NEW, (), date(2025, 1, 1)), HandoverFault.NOT_IN_OFFICE),
        (lambda: act_for_head(NEW, (), Capacity.PLH, LAST, None), HandoverFault.END_MISSING),
        (lambda: act_for_head(NEW, (), Capacity.PLT, LAST, START), HandoverFault.ENDS_BEFORE),
    ],
)
def test_what_cannot_be_is_refused(act, fault):
    with pytest.raises(HandoverError) as error:
        act()
    assert error.value.fault is fault


def test_who_has_left_takes_nothing_over():
    gone = User("d", "Pensiun", frozenset({Role.OPERATOR}), START, LAST)
    for act in (
        lambda: hand_over(OLD, gone, (), LAST),
        lambda: act_for_head(gone, (), Capacity.PLT, LAST + timedelta(days=1), None),
    ):
        with pytest.raises(HandoverError) as error:
            act()
        assert error.value.fault is HandoverFault.HAS_LEFT


@given(st.lists(st.integers(1, 400), min_size=1, max_size=6, unique=True), st.integers(0, 500))
def test_on_every_day_exactly_one_definitive_head_decides(offsets, day):
    """A chain of handovers leaves no day without a head and none with two."""
    users = {"u0": User("u0", "u0", frozenset({Role.REVIEWER}), START)}
    terms: tuple[Term, ...] = ()
    head = "u0"
    for number, offset in enumerate(sorted(offsets), 1):
        new = User(f"u{number}", f"u{number}", frozenset({Role.OPERATOR}), START)
        done = hand_over(users[head], new, terms, START + timedelta(days=offset))
        users[head], users[new.id], terms, head = done.old, done.new, done.terms, new.id
    asked = START + timedelta(days=day)
    assert len([user for user in users.values() if may_decide(user, terms, asked)]) == 1
