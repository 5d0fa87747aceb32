from __future__ import annotations

from datetime import date

from app.domain.users import Role, User, is_last_admin, recovery_user

DAY = date(2026, 1, 2)


def test_a_user_works_from_the_first_to_the_last_day():
    user = User("u", "Contoh", frozenset({Role.REVIEWER}), date(2026, 1, 2), date(2026, 1, 4))
    days = [date(2026, 1, n) for n in range(1, 6)]
    assert [user.is_active_on(day) for day in days] == [False, True, True, True, False]


def test_a_user_may_what_the_roles_allow():
    user = User("u", "Contoh", frozenset({Role.OPERATOR}), date(2026, 1, 2))
    assert user.may(Role.OPERATOR)
    assert not user.may(Role.REVIEWER)


def test_the_last_admin_is_who_alone_can_open_and_keep_users():
    head = User("1", "A", frozenset({Role.ADMIN}), DAY, slot="a")
    left = User("2", "B", frozenset({Role.ADMIN}), DAY, slot=None)
    other = User("3", "C", frozenset({Role.ADMIN, Role.OPERATOR}), DAY, slot="c")
    assert is_last_admin(head, [head, left])
    assert not is_last_admin(head, [head, left, other])
    assert not is_last_admin(left, [head, left])


def test_the_recovery_key_keeps_users_and_decides_nothing():
    assert recovery_user(DAY).roles == {Role.ADMIN}
