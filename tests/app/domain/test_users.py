from __future__ import annotations

from datetime import date

from app.domain.users import Role, User


def test_a_user_works_from_the_first_to_the_last_day():
    user = User("u", "Contoh", frozenset({Role.REVIEWER}), date(2026, 1, 2), date(2026, 1, 4))
    days = [date(2026, 1, n) for n in range(1, 6)]
    assert [user.is_active_on(day) for day in days] == [False, True, True, True, False]


def test_a_user_may_what_the_roles_allow():
    user = User("u", "Contoh", frozenset({Role.OPERATOR}), date(2026, 1, 2))
    assert user.may(Role.OPERATOR)
    assert not user.may(Role.REVIEWER)
