from __future__ import annotations

import json

import pytest

from app.errors import UserFacingError
from db import errors
from db.errors import (
    BugError,
    DatabaseDamagedError,
    DatabaseTooNewError,
    LogUnprotectedError,
    NoOfficeError,
    OfficeExistsError,
    WrongPassphraseError,
)
from db.migrations import KNOWN
from db.office_store import create_office, open_office
from tests.fakes.offices import (
    AT,
    CHEAP,
    MARKER,
    PASSPHRASE,
    check_run,
    decision,
    evidence,
    finding,
    item,
    reading,
)


def test_opens_with_passphrase_and_with_recovery_key_as_typed(tmp_path):
    store, recovery = create_office(tmp_path, PASSPHRASE, cost=CHEAP, demo=True)
    with store.write() as session:
        session.settings.set("nama", "Kantor Contoh")
    instance = store.instance_id
    store.close()
    for secret in (PASSPHRASE, recovery, recovery.lower().replace("-", " ").replace("0", "o")):
        opened = open_office(tmp_path, secret)
        with opened.read() as session:
            assert session.settings.get("nama") == "Kantor Contoh"
        assert (opened.instance_id, opened.demo) == (instance, True)
        opened.close()


def test_refuses_wrong_secrets_and_says_so(tmp_path):
    store, recovery = create_office(tmp_path, PASSPHRASE, cost=CHEAP)
    store.close()
    other = recovery[:-1] + ("A" if recovery[-1] != "A" else "B")
    for secret in ("salah", "", PASSPHRASE + " ", other):
        with pytest.raises(WrongPassphraseError):
            open_office(tmp_path, secret)


def test_damage_is_told_apart_from_a_wrong_passphrase(tmp_path):
    create_office(tmp_path, PASSPHRASE, cost=CHEAP)[0].close()
    keys = tmp_path / "keys.json"
    whole = keys.read_bytes()
    value = json.loads(whole)
    value["slots"][0]["box"] = "AAAA" + value["slots"][0]["box"][4:]
    for damaged in (b"", whole[:-20], json.dumps(value).encode(), b"[]"):
        keys.write_bytes(damaged)
        with pytest.raises(DatabaseDamagedError):
            open_office(tmp_path, PASSPHRASE)
    keys.write_bytes(whole)
    database = tmp_path / "office.db"
    content = bytearray(database.read_bytes())
    content[100:200] = bytes(100)
    database.write_bytes(content)
    with pytest.raises(DatabaseDamagedError):
        open_office(tmp_path, PASSPHRASE)


def test_no_office_and_office_exists(tmp_path):
    for folder in (tmp_path, tmp_path / "tidak-ada"):
        with pytest.raises(NoOfficeError):
            open_office(folder, PASSPHRASE)
    create_office(tmp_path, PASSPHRASE, cost=CHEAP)[0].close()
    with pytest.raises(OfficeExistsError):
        create_office(tmp_path, "lain", cost=CHEAP)


def test_creation_that_was_cut_off_is_completed_or_begun_again(tmp_path):
    create_office(tmp_path / "a", PASSPHRASE, cost=CHEAP)[0].close()
    (tmp_path / "a" / "office.db").rename(tmp_path / "a" / "office.db.new")
    open_office(tmp_path / "a", PASSPHRASE).close()
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "office.db.new").write_bytes(b"separuh")
    create_office(tmp_path / "b", PASSPHRASE, cost=CHEAP)[0].close()
    open_office(tmp_path / "b", PASSPHRASE).close()


def test_a_newer_database_is_refused_with_both_versions(office):
    with office.pool.borrow() as db:
        db.execute(
            "INSERT INTO _sqlite_migrations(migration_set, name, applied_at)"
            " VALUES ('office', 'm0099_besok', '2027')"
        )
    office.close()
    with pytest.raises(DatabaseTooNewError) as caught:
        open_office(office.folder, PASSPHRASE)
    assert caught.value.params == {"found": "m0099_besok", "known": KNOWN[-1]}
    assert "m0099_besok" in caught.value.message


@pytest.mark.parametrize("name", ["log_no_update", "log_no_delete"])
def test_a_dropped_trigger_is_found_at_the_next_open(office, name):
    with office.pool.borrow() as db:
        db.execute(f"DROP TRIGGER {name}")
    office.close()
    with pytest.raises(LogUnprotectedError, match=name):
        open_office(office.folder, PASSPHRASE)


def test_a_trigger_of_the_same_name_that_does_nothing_is_found(office):
    with office.pool.borrow() as db:
        db.execute("DROP TRIGGER log_no_update")
        db.execute("CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT 1; END")
    office.close()
    with pytest.raises(LogUnprotectedError):
        open_office(office.folder, PASSPHRASE)


def test_an_exception_rolls_everything_back(office):
    def fails():
        with office.write() as session:
            session.items.add(item(), [])
            session.log.append("x", "y", {}, actor="a", at=AT)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fails()
    with office.read() as session:
        assert session.items.get("abcd2345wxyz") is None
        assert session.log.head()[0] == 1


def test_a_broken_reference_is_a_bug_and_nothing_is_kept(office):
    def breaks():
        with office.write() as session:
            session.items.add(item(case_id="tidak-ada"), [])

    with pytest.raises(BugError):
        breaks()
    with office.read() as session:
        assert session.items.get("abcd2345wxyz") is None


def test_a_reading_session_sees_one_state(office):
    with office.read() as reader:
        assert reader.settings.get("nama") is None
        with office.write() as writer:
            writer.settings.set("nama", {"a": [1, None, "é"]})
        assert reader.settings.get("nama") is None
    with office.read() as reader:
        assert reader.settings.get("nama") == {"a": [1, None, "é"]}


def test_closed_means_closed(office):
    office.close()
    with pytest.raises(BugError), office.read():
        pass
    with pytest.raises(BugError):
        office.evidence.get("00")


def test_temp_of_a_dead_process_is_wiped_and_of_a_live_one_kept(office):
    (office.temp / "halaman.png").write_bytes(b"x")
    stale = office.folder / "temp" / "basi"
    stale.mkdir()
    (stale / "teks.txt").write_text("x")
    second = open_office(office.folder, PASSPHRASE)
    assert not stale.exists()
    assert (office.temp / "halaman.png").exists()
    assert second.temp != office.temp
    second.close()
    office.close()
    assert list((office.folder / "temp").iterdir()) == []


def test_no_text_stands_in_any_file(office):
    content = (MARKER * 50).encode()
    with office.write() as session:
        sha256 = office.evidence.put(content)
        office.evidence.put_preview("kecil", content)
        session.items.add(
            item(account=f"@{MARKER}"), [evidence("abcd2345wxyz", sha256, original_name=MARKER)]
        )
        session.items.add_reading(reading("abcd2345wxyz", MARKER))
        session.items.add_check(check_run("abcd2345wxyz", "run1", finding(surface=MARKER)))
        session.cases.open_case("kasus1", None, AT)
        session.cases.add_decision(decision("abcd2345wxyz", reason=MARKER))
        session.log.append("x", "y", {}, actor="a", at=AT, committed={"r": MARKER.encode()})
    # The write-ahead log is still there: look while open, then once more when folded.
    for _round in range(2):
        files = [path for path in office.folder.rglob("*") if path.is_file()]
        assert len(files) >= 4
        for path in files:
            raw = path.read_bytes()
            assert MARKER.encode() not in raw, path.name
            assert MARKER not in path.name
            assert sha256 not in path.name
        office.close()


def test_every_storage_error_has_its_own_code_and_text():
    family = [
        value
        for value in vars(errors).values()
        if isinstance(value, type) and issubclass(value, UserFacingError)
    ]
    own = [one for one in family if one is not UserFacingError]
    assert len({one.code for one in own}) == len({one.template for one in own}) == len(own) >= 10
