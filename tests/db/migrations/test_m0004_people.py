from __future__ import annotations

import pytest

from db.connection import connect, immediate
from db.errors import BugError
from db.log_triggers import missing_log_triggers
from db.migrations import SET, m0004_people, migrate
from db.working_time_repository import DbWorkingTimeRepository

KEY = b"k" * 32


@pytest.fixture
def before(tmp_path):
    db = connect(tmp_path / "a.db", KEY)
    with immediate(db):
        SET.apply(db, stop_before="m0004_people")
    yield db
    db.close()


def test_persons_accounts_and_permits_of_before_stay(before):
    before.execute("INSERT INTO person(id, name) VALUES ('p1', 'Pegawai Contoh')")
    before.execute(
        "INSERT INTO account VALUES ('tiktok', 'contoh', '@contoh', 'p1', 'item', 'i1', 'likely',"
        " NULL, NULL)"
    )
    before.execute(
        "INSERT INTO permit VALUES ('z1', 'p1', 'konten_resmi', '2026-01-01', NULL, '', '')"
    )
    before.execute("INSERT INTO schedule VALUES ('s1', NULL, '2026-01-01', NULL, 'lama')")
    migrate(before)
    (kept,) = DbWorkingTimeRepository(before).schedules()
    assert (kept.schedule.scope, kept.source, kept.confirmed_by) == ("office", "lama", None)
    assert before.execute("SELECT handle, declared_on FROM account").fetchone()[:] == (
        "contoh",
        None,
    )
    assert before.execute("SELECT count(*) FROM permit").fetchone()[0] == 1
    assert before.execute("SELECT count(*) FROM person").fetchone()[0] == 1
    assert missing_log_triggers(before) == ()


def test_an_account_lapses_with_its_item(before):
    migrate(before)
    for item in ("i1", "i2"):
        before.execute(
            "INSERT INTO item(id, kind, status, imported_at, imported_by, posted_precision,"
            " posted_source, konten_kreator) VALUES (?, 'link', 'x', 'x', 'x', 'x', 'x', 'x')",
            [item],
        )
    for source, key in (("item", "i1"), ("item", "i2"), ("self_declaration", "i1")):
        before.execute(
            "INSERT INTO account(platform, handle, written, source, source_id, confidence)"
            " VALUES ('x', ?, 'contoh', ?, ?, 'unsure')",
            [f"{source}{key}", source, key],
        )
    before.execute("DELETE FROM item WHERE id = 'i1'")
    left = before.execute("SELECT handle FROM account ORDER BY handle").fetchall()
    assert [row[0] for row in left] == ["itemi2", "self_declarationi1"]


def test_a_failing_run_leaves_the_old_schema(before, monkeypatch):
    broken = (*m0004_people._STATEMENTS, "CREATE TABLE person (x)")
    monkeypatch.setattr(m0004_people, "_STATEMENTS", broken)
    with pytest.raises(BugError):
        migrate(before)
    columns = {row[1] for row in before.execute("PRAGMA table_info(schedule)")}
    assert "detail" in columns
