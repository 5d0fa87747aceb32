from __future__ import annotations

from contextlib import contextmanager
from dataclasses import asdict, replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.log import GENESIS, entry_hash
from db.backup import make_backup
from db.backup_sets import MANIFEST
from db.log_repository import DbLogRepository
from db.office_store import open_office
from db.verify import verify
from tests.fakes.offices import AT, PASSPHRASE, decision, evidence, item, reading, reply

ID = "abcd2345wxyz"


@pytest.fixture
def filled(office):
    with office.write() as session:
        sha256 = office.evidence.put(b"gambar")
        session.cases.open_case("kasus1", None, AT)
        session.items.add(item(ID, case_id="kasus1"), [evidence(ID, sha256)])
        session.items.add_reading(reading(ID, "tulisan"))
        session.log.append(
            "imported",
            ID,
            {"reading": f"r1-{ID}"},
            actor="kepala",
            at=AT,
            committed={"text": b"tulisan"},
        )
        made = decision(ID)
        session.cases.add_decision(made)
        session.log.append(
            "decided",
            ID,
            {
                "decision": made.id,
                "outcome": "sesuai",
                "clauses": ["SE-1b", "SE-3a"],
                "relation": "atasan_langsung",
            },
            actor="kepala",
            at=AT,
            committed={"reason": made.reason.encode()},
        )
        session.cases.add_reply(reply())
        session.log.append(
            "reply_recorded",
            "kasus1",
            {"reply": "jawab1"},
            actor="kepala",
            at=AT,
            committed={"text": reply().text.encode()},
        )
        for number in range(5):
            session.log.append("uji", str(number), {"n": number}, actor="kepala", at=AT)
    return office


@contextmanager
def intruder(store):
    """Somebody with the key, who puts the triggers back afterwards."""
    with store.pool.borrow() as db:
        wanted = "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'log'"
        triggers = [row[0] for row in db.execute(wanted)]
        db.execute("DROP TRIGGER log_no_update")
        db.execute("DROP TRIGGER log_no_delete")
        yield db
        for sql in triggers:
            db.execute(sql)


def _codes(report):
    return {(problem.code, problem.place) for problem in report.problems}


def test_a_whole_office_is_whole(filled):
    report = verify(filled)
    assert report.problems == ()
    assert report.ok
    with filled.read() as session:
        assert (report.entries, report.head) == session.log.head()
    assert (report.evidence_checked, report.commitments_checked) == (1, 3)
    assert (report.provable_since, report.anchored_at) == (1, None)
    assert report.head != GENESIS


@pytest.mark.parametrize("column", ["at", "clock_note", "actor", "kind", "subject", "payload"])
def test_a_changed_entry_is_named(filled, column):
    with intruder(filled) as db:
        db.execute(f"UPDATE log SET {column} = '2020' WHERE seq = 6")  # noqa: S608
    report = verify(filled)
    assert not report.ok
    assert ("chain_content", "6") in _codes(report)
    assert all("6" in problem.text for problem in report.problems)
    assert report.provable_since == 7


def test_a_removed_entry_is_named_and_a_forged_hash_breaks_the_next(filled):
    with intruder(filled) as db:
        db.execute("DELETE FROM log WHERE seq = 6")
        db.execute("UPDATE log SET hash = ? WHERE seq = 3", ["ab" * 32])
    report = verify(filled)
    assert {
        ("chain_gap", "7"),
        ("chain_prev", "7"),
        ("chain_content", "3"),
        ("chain_prev", "4"),
    } <= (_codes(report))
    assert report.provable_since == 8


def _entries(store):
    with store.read() as session:
        return list(session.log.entries())


def _put(db, *entries):
    for entry in entries:
        values = asdict(entry)
        marks = ", ".join("?" * len(values))
        db.execute(f"INSERT INTO log VALUES ({marks})", list(values.values()))  # noqa: S608


@given(data=st.data())
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_deleted_inserted_swapped_and_changed_entries_are_always_found(filled, data):
    """Whatever is done to entries without writing every later one anew is found, at its place."""
    entries = _entries(filled)
    at = data.draw(st.integers(1, len(entries) - 1))  # all but the last
    act = data.draw(st.sampled_from(["delete", "insert", "swap", "change"]))
    here, after = entries[at - 1], entries[at]
    if act == "delete":
        changed = [*entries[: at - 1], *entries[at:]]
    elif act == "insert":
        forged = replace(here, seq=at + 1, prev_hash=here.hash, actor="orang lain")
        later = [replace(entry, seq=entry.seq + 1) for entry in entries[at:]]
        changed = [*entries[:at], _rehashed(forged), *later]
    elif act == "swap":
        changed = [*entries]
        changed[at - 1], changed[at] = replace(after, seq=at), replace(here, seq=at + 1)
    else:
        changed = [*entries]
        changed[at - 1] = _rehashed(replace(here, actor="orang lain"))
    with intruder(filled) as db:
        db.execute("DELETE FROM log")
        _put(db, *changed)
    places = {int(place) for code, place in _codes(verify(filled)) if code.startswith("chain_")}
    assert places & {at, at + 1, at + 2}, (act, at, places)
    with intruder(filled) as db:
        db.execute("DELETE FROM log")
        _put(db, *entries)
    assert verify(filled).ok


def _rehashed(entry):
    facts = asdict(entry)
    facts["prev"] = facts.pop("prev_hash")
    del facts["hash"]
    return replace(entry, hash=entry_hash(**facts))


def _replace_tail(store, since):
    """The holder of the key writes every entry from ``since`` on anew: the chain is whole."""
    count = len(_entries(store))
    with intruder(store) as db:
        db.execute("DELETE FROM log WHERE seq >= ?", [since])
        db.execute("DELETE FROM log_nonce WHERE seq >= ?", [since])
        for number in range(since, count + 1):
            DbLogRepository(db).append("uji", str(number), {"n": -1}, actor="kepala", at=AT)


def test_a_replaced_tail_is_found_by_what_was_kept_and_else_it_is_said_what_is_unproven(filled):
    entries = _entries(filled)
    last = entries[-1]
    assert verify(filled).unanchored_since == 1
    assert verify(filled, f"{last.seq}:{last.hash}").unanchored_since is None
    _replace_tail(filled, 6)
    report = verify(filled)
    assert (report.ok, report.unanchored_since) == (True, 1), "nobody can tell without an anchor"
    for kept, found in ((entries[4], set()), (last, {("anchor_unknown", f"9:{last.hash[:16]}")})):
        report = verify(filled, f"Jangkar catatan {kept.seq}: {kept.hash}")
        assert _codes(report) == found
    assert verify(filled, f"{entries[4].seq}:{entries[4].hash}").unanchored_since == 6


def test_a_set_beside_the_office_is_an_anchor(filled):
    made = make_backup(filled)
    assert verify(filled).unanchored_since is None
    with filled.write() as session:
        session.log.append("uji", "lagi", {}, actor="kepala", at=AT)
    assert verify(filled).unanchored_since == 10
    _replace_tail(filled, 6)
    assert _codes(verify(filled)) == {("backup_not_of_this_log", made.name)}


def test_an_old_copy_put_back_is_found_by_a_newer_set(filled):
    old = {p.name: p.read_bytes() for p in filled.folder.glob("office.db*")}
    with filled.write() as session:
        session.log.append("uji", "lagi", {}, actor="kepala", at=AT)
    made = make_backup(filled)
    filled.close()
    for path in filled.folder.glob("office.db*"):
        path.unlink()
    for name, content in old.items():
        if not name.endswith("-shm"):
            (filled.folder / name).write_bytes(content)
    with open_office(filled.folder, PASSPHRASE) as opened:
        assert _codes(verify(opened)) == {("backup_not_of_this_log", made.name)}


def test_a_receipt_is_an_anchor(filled):
    entries = _entries(filled)
    with filled.pool.borrow() as db:
        db.execute(
            "INSERT INTO receipt VALUES ('r1', 'bkpsdm', 7, ?, '2026-02-03', '{}')",
            [entries[6].hash],
        )
    assert verify(filled).unanchored_since == 8
    _replace_tail(filled, 6)
    assert _codes(verify(filled)) == {("receipt_not_of_this_log", "r1")}


def test_a_cut_off_end_is_seen_with_an_anchor_only(filled):
    head = verify(filled).head
    with intruder(filled) as db:
        db.execute("DELETE FROM log WHERE seq = 9")
    assert verify(filled).ok
    report = verify(filled, anchor=head)
    assert _codes(report) == {("anchor_unknown", head)}


def test_an_anchor_is_found_whole_shortened_and_in_a_line_of_text(filled):
    with filled.read() as session:
        entry = list(session.log.entries())[3]
    for anchor in (entry.hash, entry.hash[:16], f"No. 4: {entry.hash.upper()}\n"):
        report = verify(filled, anchor=anchor)
        assert (report.ok, report.anchored_at) == (True, 4)
    assert not verify(filled, anchor="bukan sidik").ok
    assert not verify(filled, anchor="").ok


@pytest.mark.parametrize(
    ("sql", "problem"),
    [
        ("UPDATE decision SET reason = 'lain sama sekali'", ("commitment", "3")),
        ("UPDATE decision SET outcome = 'pembinaan'", ("commitment", "3")),
        ("UPDATE decision SET clauses = '[]'", ("commitment", "3")),
        ("UPDATE reading SET text = 'lain'", ("commitment", "2")),
        ("UPDATE reply SET text = 'lain'", ("commitment", "4")),
        ("UPDATE log_nonce SET content = x'00' WHERE seq = 2", ("commitment", "2")),
        ("UPDATE decision SET withdrawn_at = decided_at", ("content_without_entry", "keputusan1")),
        (
            (
                "INSERT INTO decision SELECT 9, 'palsu', item_id, case_id, check_run_id, outcome,"
                " reason, clauses, person_id, relation, accepted, rejected, own_ground, asked_on,"
                " fairness, decided_by, decided_at, pack_version, pack_status, second_review,"
                " withdrawn_at, recused, no_conflict FROM decision"
            ),
            ("content_without_entry", "palsu"),
        ),
    ],
)
def test_what_the_chain_alone_would_not_see(filled, sql, problem):
    with filled.pool.borrow() as db:
        db.execute(sql)
    assert _codes(verify(filled)) == {problem}


def test_content_that_is_gone_without_an_erasure_is_named(filled):
    with filled.pool.borrow() as db:
        db.execute("DELETE FROM log_nonce WHERE seq = 2")
        db.execute("UPDATE reading SET text = ''")
    assert _codes(verify(filled)) == {("nonce_missing", "2")}


def test_missing_and_damaged_evidence_is_named(filled):
    with filled.read() as session:
        (proof,) = session.items.evidence_of(ID)
    path = filled.evidence.path_of(proof.sha256)
    path.write_bytes(path.read_bytes()[:-1])
    assert _codes(verify(filled)) == {("evidence_damaged", proof.sha256[:12])}
    path.unlink()
    assert _codes(verify(filled)) == {("evidence_missing", proof.sha256[:12])}


def test_a_missing_trigger_and_a_dangling_row_are_named(filled):
    with filled.pool.borrow() as db:
        db.execute("DROP TRIGGER log_no_delete")
        db.execute("PRAGMA foreign_keys = OFF")
        db.execute("DELETE FROM reading")
        db.execute("DELETE FROM case_file")
        db.execute("PRAGMA foreign_keys = ON")
    codes = _codes(verify(filled))
    assert ("log_trigger", "log_no_delete") in codes
    assert ("reference", "item") in codes
    assert ("commitment", "2") in codes


def test_a_damaged_page_is_found(filled):
    filled.close()
    database = filled.folder / "office.db"
    content = bytearray(database.read_bytes())
    last = len(content) - 4096 + 100
    content[last] ^= 1
    database.write_bytes(content)
    opened = open_office(filled.folder, PASSPHRASE)
    report = verify(opened)
    assert "database" in {problem.code for problem in report.problems}
    opened.close()


def test_backups_beside_the_office_are_checked(filled):
    made = make_backup(filled)
    assert verify(filled).ok
    (made / "keys.json").unlink()
    assert [p.code for p in verify(filled).problems] == ["backup_files"]
    manifest = made / MANIFEST
    manifest.write_text(manifest.read_text().replace(verify(filled).head, "0" * 64))
    codes = {p.code for p in verify(filled).problems}
    assert codes == {"backup_files", "backup_not_of_this_log"}


def test_the_newest_backup_is_read_as_a_whole(filled):
    made = make_backup(filled)
    path = next(one for one in (made / "evidence").rglob("*") if one.is_file())
    content = path.read_bytes()
    path.unlink()
    path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    assert [p.code for p in verify(filled).problems] == ["backup_torn"]
    path.write_bytes(content)
    assert verify(filled).backups_checked == 1
    assert verify(filled).ok
    (made / "isi.sha256").write_bytes(b"")
    assert [p.code for p in verify(filled).problems] == ["backup_torn"]
