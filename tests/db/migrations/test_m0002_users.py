from __future__ import annotations

import pytest

from db.connection import connect, immediate
from db.errors import BugError
from db.log_triggers import missing_log_triggers
from db.migrations import SET, m0002_users, migrate
from db.user_repository import DbUserRepository

KEY = b"k" * 32


@pytest.fixture
def before(tmp_path):
    db = connect(tmp_path / "a.db", KEY)
    with immediate(db):
        SET.apply(db, stop_before="m0002_users")
    yield db
    db.close()


def test_the_reviewer_of_before_becomes_the_first_user(before):
    before.execute("INSERT INTO setting VALUES ('reviewer', '\"Kepala Contoh\"')")
    migrate(before)
    (user,) = DbUserRepository(before).all()
    assert (user.name, user.slot) == ("Kepala Contoh", "first")
    assert missing_log_triggers(before) == ()


def test_an_empty_office_gets_no_user(before):
    migrate(before)
    assert DbUserRepository(before).all() == []


def test_a_failing_run_leaves_the_old_schema(before, monkeypatch):
    monkeypatch.setattr(m0002_users, "_TABLE", "CREATE TABLE item (x)")
    with pytest.raises(BugError):
        migrate(before)
    columns = {row[1] for row in before.execute("PRAGMA table_info(user)")}
    assert "role" in columns
