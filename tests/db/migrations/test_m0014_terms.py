from __future__ import annotations

import pytest

from db.connection import connect, immediate
from db.errors import BugError
from db.migrations import SET, m0014_terms, migrate
from db.user_repository import DbUserRepository

KEY = b"k" * 32


@pytest.fixture
def before(tmp_path):
    db = connect(tmp_path / "a.db", KEY)
    with immediate(db):
        SET.apply(db, stop_before="m0014_terms")
    db.execute("INSERT INTO user VALUES ('u', 'Camat', '[]', '2026-01-01', NULL, NULL, 'plt', 's')")
    yield db
    db.close()


def test_users_of_before_stay_and_have_no_term_of_their_own(before):
    migrate(before)
    assert [user.name for user in DbUserRepository(before).all()] == ["Camat"]
    assert DbUserRepository(before).terms() == []


def test_a_failing_run_leaves_the_old_schema(before, monkeypatch):
    monkeypatch.setattr(m0014_terms, "_TABLE", "CREATE TABLE item (x)")
    with pytest.raises(BugError):
        migrate(before)
    tables = before.execute("SELECT name FROM sqlite_master WHERE name = 'reviewer_term'")
    assert tables.fetchall() == []
