from __future__ import annotations

import pytest

from db.connection import connect
from db.errors import BugError
from db.log_triggers import missing_log_triggers
from db.migrations import KNOWN, SET, m0001_office, migrate

KEY = b"k" * 32
TABLES = [
    "item",
    "evidence",
    "reading",
    "correction",
    "check_run",
    "finding",
    "finding_verdict",
    "case_file",
    "decision",
    "reply",
    "person",
    "account",
    "unit",
    "schedule",
    "calendar_day",
    "permit",
    "user",
    "setting",
    "log",
    "receipt",
    "rule_pack",
]


def test_from_nothing_to_every_table_and_again(tmp_path):
    db = connect(tmp_path / "a.db", KEY)
    for _round in range(2):
        migrate(db)
        assert set(TABLES) <= {row[0] for row in db.execute("SELECT name FROM sqlite_master")}
        assert tuple(one.name for one in SET.applied(db)) == KNOWN
        assert missing_log_triggers(db) == ()
    strict = {row["name"]: row["strict"] for row in db.execute("PRAGMA table_list")}
    assert all(strict[name] for name in TABLES if name != "correction")
    db.close()


def test_a_failing_run_leaves_nothing_and_may_be_repeated(tmp_path, monkeypatch):
    db = connect(tmp_path / "a.db", KEY)
    statements = m0001_office._STATEMENTS
    monkeypatch.setattr(m0001_office, "_STATEMENTS", (*statements, "CREATE TABLE item (x)"))
    with pytest.raises(BugError):
        migrate(db)
    assert db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
    monkeypatch.setattr(m0001_office, "_STATEMENTS", statements)
    migrate(db)
    assert missing_log_triggers(db) == ()
    db.close()


def test_every_connection_is_set_up_the_safe_way(tmp_path):
    db = connect(tmp_path / "a.db", KEY)
    expected = {
        "journal_mode": "wal",
        "synchronous": 2,
        "secure_delete": 1,
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "temp_store": 2,
        "busy_timeout": 10_000,
    }
    for name, value in expected.items():
        assert db.execute(f"PRAGMA {name}").fetchone()[0] == value, name
    migrate(db)
    setting = db.execute("SELECT v FROM item_text_config WHERE k = 'secure-delete'").fetchone()
    assert setting[0] == 1
    db.close()
