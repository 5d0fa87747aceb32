from __future__ import annotations

from db.held_files import held_hashes
from tests.fakes.offices import evidence, item


def test_every_table_with_a_hash_counts_and_what_was_let_go_does_not(office):
    with office.write() as session:
        session.items.add(item("abcd2345wxyz"), [evidence("abcd2345wxyz", "aa")])
    with office.pool.borrow() as db:
        db.execute("CREATE TABLE lampiran (id TEXT, sha256 TEXT, discarded_at TEXT)")
        db.execute("INSERT INTO lampiran VALUES ('1', 'aa', NULL), ('2', 'bb', NULL)")
        db.execute("INSERT INTO lampiran VALUES ('3', 'cc', '2026-01-01')")
        assert held_hashes(db) == ["aa", "bb"]
        db.execute("DROP TABLE lampiran")
