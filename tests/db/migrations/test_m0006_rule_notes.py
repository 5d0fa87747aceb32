from __future__ import annotations

import pytest

from db.connection import connect, immediate
from db.errors import BugError
from db.log_triggers import missing_log_triggers
from db.migrations import SET, m0006_rule_notes, migrate
from db.rule_repository import DbRuleRepository

KEY = b"k" * 32


@pytest.fixture
def before(tmp_path):
    db = connect(tmp_path / "a.db", KEY)
    with immediate(db):
        SET.apply(db, stop_before="m0006_rule_notes")
    db.execute("INSERT INTO setting VALUES ('office', '\"Kantor Contoh\"')")
    yield db
    db.close()


def test_an_office_of_before_keeps_its_rows_and_gets_empty_notes(before):
    migrate(before)
    assert DbRuleRepository(before).mutes() == []
    assert before.execute("SELECT value FROM setting").fetchone()[0] == '"Kantor Contoh"'
    assert missing_log_triggers(before) == ()


def test_a_failing_run_leaves_the_old_schema(before, monkeypatch):
    broken = (*m0006_rule_notes._STATEMENTS, "CREATE TABLE item (x)")
    monkeypatch.setattr(m0006_rule_notes, "_STATEMENTS", broken)
    with pytest.raises(BugError):
        migrate(before)
    names = {row[0] for row in before.execute("SELECT name FROM sqlite_master")}
    assert "rule_mute" not in names
