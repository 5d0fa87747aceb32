from __future__ import annotations

import hashlib
import json

import pytest

from app.domain.retention import Ground, SubjectKind
from db.backup import make_backup
from db.office_files import DATABASE
from db.office_store import fold_log, open_office
from db.record_graph import RecordGraph
from db.verify import verify
from tests.fakes.decrypted import decrypted_pages
from tests.fakes.full_tables import NOT_ABOUT_PEOPLE, fill_every_table, search_tables
from tests.fakes.offices import AT, MARKER, PASSPHRASE, decision, evidence, item, reading, reply

ID = "abcd2345wxyz"


@pytest.fixture
def filled(office):
    sha256 = office.evidence.put(MARKER.encode())
    office.evidence.put_preview(f"{ID}-0", MARKER.encode())
    office.evidence.put_preview(f"{ID}-3", MARKER.encode())
    with office.write() as session:
        session.cases.open_case("kasus1", None, AT)
        session.items.add(item(ID, case_id="kasus1", account=f"@{MARKER}"), [evidence(ID, sha256)])
        session.items.add_reading(reading(ID, f"{MARKER} tulisan"))
        session.log.append(
            "imported", ID, {"reading": f"r1-{ID}"}, actor="kepala", at=AT,
            committed={"text": f"{MARKER} tulisan".encode(), "evidence": sha256.encode()},
        )  # fmt: skip
        made = decision(ID, reason=MARKER, own_ground=MARKER)
        session.cases.add_decision(made)
        session.log.append(
            "decided", ID, {"decision": made.id, "outcome": "sesuai"}, actor="kepala", at=AT,
            committed={"reason": MARKER.encode()},
        )  # fmt: skip
        session.cases.add_reply(reply(text=MARKER))
        session.log.append(
            "reply_recorded", "kasus1", {"reply": "jawab1"}, actor="kepala", at=AT,
            committed={"text": MARKER.encode()},
        )  # fmt: skip
    return office


def erase(office, *, items=(), people=(), ground=Ground.RETENTION):
    with office.write() as session:
        done = session.records.erase(
            items=items, people=people, ground=ground, actor="kepala", at=AT
        )
    office.finish_erasures()
    return done


def files(folder, kind):
    return [path for path in (folder / kind).rglob("*") if path.is_file()]


def test_nothing_of_an_erased_item_stays_in_any_page_or_file(filled):
    fold_log(filled.pool)
    database = filled.folder / DATABASE
    assert MARKER.encode() in decrypted_pages(database, filled.keys.database)
    done = erase(filled, items=[ID])
    assert (done.items, done.cases, done.decisions) == ((ID,), ("kasus1",), ("keputusan1",))
    fold_log(filled.pool)
    pages = decrypted_pages(database, filled.keys.database)
    assert MARKER.encode() not in pages
    assert MARKER.lower().encode() not in pages
    assert (database.with_name("office.db-wal")).stat().st_size == 0
    assert files(filled.folder, "evidence") == files(filled.folder, "previews") == []


def test_the_chain_verifies_and_the_tombstone_says_what_went(filled):
    before = verify(filled)
    done = erase(filled, items=[ID])
    report = verify(filled, anchor=before.head)
    assert report.problems == ()
    assert (report.tombstones, report.entries) == (1, before.entries + 1)
    with filled.read() as session:
        (stone,) = session.records.tombstones()
    assert (stone.subject, stone.subject_kind, stone.ground) == (
        ID, SubjectKind.ITEM, Ground.RETENTION,
    )  # fmt: skip
    assert (stone.outcome, str(stone.decided_on)) == ("sesuai", "2026-02-03")
    assert stone.log_seq == done.log_seq == report.entries


def test_an_erasure_is_no_cover_for_other_removals(filled):
    erase(filled, items=[ID])
    with filled.pool.borrow() as db:
        stone = dict(db.execute("SELECT * FROM tombstone").fetchone())
        db.execute("UPDATE tombstone SET subject = 'lain'")
    codes = {(p.code, p.place) for p in verify(filled).problems}
    assert codes == {("tombstone_missing", ID), ("tombstone_without_entry", "lain")}
    with filled.pool.borrow() as db:
        db.execute("UPDATE tombstone SET subject = ?", [stone["subject"]])
    with filled.write() as session:
        session.items.add(item(ID), [])
    assert {(p.code, p.place) for p in verify(filled).problems} == {("erased_still_there", ID)}


def test_bytes_that_another_item_holds_stay(filled):
    with filled.write() as session:
        sha256 = hashlib.sha256(MARKER.encode()).hexdigest()
        session.items.add(item("lain2345wxyz"), [evidence("lain2345wxyz", sha256)])
    erase(filled, items=[ID])
    assert filled.evidence.get(sha256) == MARKER.encode()
    assert verify(filled).ok


def test_an_erasure_that_was_cut_off_is_finished_at_the_next_open(filled):
    with filled.write() as session:
        session.records.erase(items=[ID], people=[], ground=Ground.RETENTION, actor="kepala", at=AT)
    filled.close()
    assert files(filled.folder, "evidence")
    with open_office(filled.folder, PASSPHRASE) as office:
        assert files(office.folder, "evidence") == files(office.folder, "previews") == []
        with office.pool.borrow() as db:
            assert db.execute("SELECT files FROM tombstone").fetchone()[0] == "[]"


def test_what_is_not_there_is_not_erased_twice(filled):
    erase(filled, items=[ID])
    again = erase(filled, items=[ID])
    assert again.is_empty
    assert verify(filled).tombstones == 1


def test_a_backup_after_the_erasure_holds_nothing_of_it(filled, tmp_path):
    make_backup(filled, tmp_path / "usb")
    erase(filled, items=[ID])
    made = make_backup(filled, tmp_path / "usb")
    assert files(made, "evidence") == []
    assert MARKER.encode() not in decrypted_pages(made / DATABASE, filled.keys.database)


def test_every_table_about_people_is_reached(office):
    """A new table fails here: let it name its item, case or person, or list it as about nobody."""
    with office.pool.borrow() as db:
        tables = fill_every_table(db, MARKER)
    with office.read() as session:
        held = session.records.held_on("person-1")
    done = erase(office, people=["person-1"], ground=Ground.REQUEST)
    assert (done.people, done.items, done.cases) == (("person-1",), ("item-1",), ("case_file-1",))
    with office.pool.borrow() as db:
        left = {
            table
            for table in tables
            if db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608
        }
        assert left == NOT_ABOUT_PEOPLE & set(tables)
        assert db.execute("SELECT person_id FROM user").fetchone()[0] is None
        for index in search_tables(db):
            assert db.execute(f"SELECT count(*) FROM {index}").fetchone()[0] == 0, index  # noqa: S608
        db.execute("PRAGMA foreign_keys = OFF")
        for table in NOT_ABOUT_PEOPLE & set(tables):
            db.execute(f"DELETE FROM {table}")  # noqa: S608
        db.execute("PRAGMA foreign_keys = ON")
    fold_log(office.pool)
    pages = decrypted_pages(office.folder / DATABASE, office.keys.database)
    assert MARKER.encode() not in pages
    shown = json.dumps(held.tables)
    missing = {table for table in tables if f"{MARKER} {table}" not in shown}
    assert missing <= (
        NOT_ABOUT_PEOPLE | {"item_tag", "picture_part", "item_join", "hold", "decision_item"}
    )
    assert held.files == ("ab" * 32,)


def test_the_people_above_and_the_users_stay(office):
    with office.pool.borrow() as db:
        db.execute("INSERT INTO person(id, name) VALUES ('atas', 'Atasan'), ('lain', 'Lain')")
        db.execute("INSERT INTO person(id, name, superior_id) VALUES ('p', 'Pegawai', 'atas')")
        db.execute("UPDATE person SET superior_id = 'p' WHERE id = 'lain'")
        reached = RecordGraph(db).gather({"person": ["p"]})
    assert [row["id"] for row in reached["person"].values()] == ["p"]
    erase(office, people=["p"])
    with office.pool.borrow() as db:
        rows = db.execute("SELECT id, superior_id FROM person ORDER BY id").fetchall()
        assert [tuple(row) for row in rows] == [("atas", None), ("lain", None)]
