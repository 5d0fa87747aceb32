from __future__ import annotations

import pytest

from db.case_repository import DbCaseRepository
from db.connection import connect, immediate
from db.errors import BugError
from db.log_triggers import missing_log_triggers
from db.migrations import SET, m0003_deciding, migrate
from tests.fakes.old_offices import apply_until

KEY = b"k" * 32


@pytest.fixture
def before(tmp_path):
    db = connect(tmp_path / "a.db", KEY)
    apply_until(db, "m0002_users")
    yield db
    db.close()


def test_a_decision_of_before_covers_the_items_of_its_case(before):
    migrate(before)
    (decision,) = DbCaseRepository(before).decisions_of("i1")
    assert not decision.recused
    frozen = DbCaseRepository(before).frozen_runs(decision.id)
    assert frozen["i1"] == decision.check_run_id
    assert before.execute("SELECT sensitive FROM item").fetchone()[0] == 0
    assert missing_log_triggers(before) == ()


def test_a_failing_run_leaves_the_old_schema(before, monkeypatch):
    statements = (*m0003_deciding._STATEMENTS, "CREATE TABLE item (x)")
    monkeypatch.setattr(m0003_deciding, "_STATEMENTS", statements)
    with pytest.raises(BugError):
        migrate(before)
    columns = {row[1] for row in before.execute("PRAGMA table_info(item)")}
    assert "sensitive" not in columns
    assert "m0003_deciding" not in [one.name for one in SET.applied(before)]
    with immediate(before):
        assert before.execute("SELECT count(*) FROM decision").fetchone()[0] == 1
