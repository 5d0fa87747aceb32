from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.domain.users import Capacity, Role, User
from db.errors import BugError

HEAD = User(
    "u1",
    "Kepala Contoh",
    frozenset({Role.ADMIN, Role.REVIEWER}),
    date(2026, 1, 2),
    slot="first",
)


def test_users_come_back_as_they_were_kept(office):
    acting = User(
        "u2", "Plt Contoh", frozenset({Role.SECOND_REVIEWER}), date(2026, 2, 1),
        date(2026, 3, 1), None, Capacity.PLT,
    )  # fmt: skip
    with office.write() as session:
        session.users.add(HEAD)
        session.users.add(acting)
    with office.read() as session:
        assert session.users.all() == [HEAD, acting]
        assert session.users.of_slot("first") == HEAD
        assert session.users.of_slot("nobody") is None


def test_a_user_is_changed_in_place_and_must_exist(office):
    with office.write() as session:
        session.users.add(HEAD)
        session.users.update(replace(HEAD, until=date(2026, 5, 1)))
        assert session.users.get("u1").until == date(2026, 5, 1)
        with pytest.raises(BugError):
            session.users.update(replace(HEAD, id="other"))
