"""From every schema that ever was, with rows, to this one: nothing lost, the log still guarded."""

from __future__ import annotations

import pytest

from app.domain.backups import BEFORE_MIGRATION
from db.backup_sets import sets_in
from db.connection import connect, immediate
from db.errors import DatabaseTooNewError, DiskFullError, LogUnprotectedError
from db.log_triggers import missing_log_triggers
from db.migrations import KNOWN, SET, migrate, pending
from db.office_files import BACKUP_FOLDER
from db.office_store import open_office
from db.restore import restore
from db.verify import verify
from tests.fakes.offices import PASSPHRASE
from tests.fakes.old_offices import FILLED, apply_until, old_office

KEY = b"k" * 32


@pytest.fixture
def db(tmp_path):
    made = connect(tmp_path / "a.db", KEY)
    yield made
    made.close()


def counts(db):
    return {
        table: db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608
        for table in FILLED
    }


def test_the_list_of_known_ones_is_the_set_and_in_order():
    assert tuple(one.name for one in SET._migrations) == KNOWN
    assert list(KNOWN) == sorted(KNOWN)


@pytest.mark.parametrize("version", KNOWN)
def test_from_each_schema_with_rows(db, version):
    apply_until(db, version)
    before = counts(db)
    assert all(before.values())
    migrate(db)
    after = counts(db)
    assert {name: n for name, n in after.items() if n < before[name]} == {}
    assert pending(db) == ()
    assert missing_log_triggers(db) == ()
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    assert [row[0] for row in db.execute("PRAGMA integrity_check")] == ["ok"]
    found = db.execute("SELECT rowid FROM item_text WHERE item_text MATCH '\"lama\"'").fetchall()
    assert [row[0] for row in found] == [1]
    assert db.execute("SELECT reason FROM decision").fetchone()[0] == "Alasan lama."


@pytest.mark.parametrize("version", KNOWN[:-1])
def test_an_old_office_opens_after_a_set_was_made_of_it(tmp_path, version):
    old_office(tmp_path / "kantor", version)
    with open_office(tmp_path / "kantor", PASSPHRASE) as office:
        found = {problem.code for problem in verify(office).problems}
        assert found == {"evidence_missing", "backup_not_whole"}  # no file was ever put there
    (made,) = sets_in(tmp_path / "kantor" / BACKUP_FOLDER)
    assert (made.why, made.instance) == (BEFORE_MIGRATION, "lama")
    with open_office(tmp_path / "kantor", PASSPHRASE):
        assert len(sets_in(tmp_path / "kantor" / BACKUP_FOLDER)) == 1
    with restore(made.folder, tmp_path / "baru", PASSPHRASE) as office, office.read() as session:
        assert session.settings.get("office") == "Kantor Contoh"


def test_without_room_for_the_set_the_office_stays_as_it_was(tmp_path, monkeypatch):
    def full(*_arguments, **_more):
        raise DiskFullError

    folder = tmp_path / "kantor"
    old_office(folder, KNOWN[0])
    monkeypatch.setattr("db.office_store.set_before_migration", full)
    with pytest.raises(DiskFullError):
        open_office(folder, PASSPHRASE)
    monkeypatch.undo()
    with open_office(folder, PASSPHRASE) as office, office.read() as session:
        assert session.items.latest_reading("i1").text == "tulisan lama"


def test_a_newer_database_is_refused_and_both_versions_are_named(db):
    migrate(db)
    with immediate(db):
        db["_sqlite_migrations"].insert(
            {"migration_set": "office", "name": "m9999_kelak", "applied_at": "2030-01-01"}
        )
    with pytest.raises(DatabaseTooNewError) as caught:
        migrate(db)
    assert "m9999_kelak" in caught.value.message
    assert KNOWN[-1] in caught.value.message


def test_steps_that_came_the_other_way_round_are_no_reason_to_refuse(db):
    apply_until(db, KNOWN[0])
    db["_sqlite_migrations"].insert(
        {"migration_set": "office", "name": KNOWN[-1], "applied_at": "2030-01-01"}
    )
    assert KNOWN[-1] not in pending(db)
    assert pending(db) == KNOWN[1:-1]


def test_a_step_that_loses_the_triggers_is_taken_back(db, monkeypatch):
    apply_until(db, KNOWN[-2])
    last = SET._migrations[-1]

    def careless(inner):
        last_step(inner)
        inner.execute("DROP TRIGGER log_no_delete")

    last_step = last.fn
    monkeypatch.setattr(last, "fn", careless)
    with pytest.raises(LogUnprotectedError):
        migrate(db)
    assert missing_log_triggers(db) == ()
    assert pending(db) == KNOWN[-1:]
