from __future__ import annotations

from db.connection import connect
from db.log_triggers import missing_log_triggers
from db.migrations import KNOWN, migrate
from tests.fakes.old_offices import apply_until

SMALL = {("user", "person_id"), ("unit", "parent_id")}
"""Tables of a few rows, where looking through costs nothing."""


def test_every_reference_is_found_by_an_index_and_rows_of_before_stay(tmp_path):
    db = connect(tmp_path / "a.db", b"k" * 32)
    apply_until(db, KNOWN[KNOWN.index("m0018_reference_indexes") - 1])
    migrate(db)
    assert missing_log_triggers(db) == ()
    assert db.execute("SELECT count(*) FROM reading").fetchone()[0] == 1
    without = set()
    for table in db.execute("PRAGMA table_list").fetchall():
        if table["type"] != "table" or table["schema"] != "main":
            continue
        name = table["name"]
        first = {
            db.execute(f"PRAGMA index_info({index['name']})").fetchall()[0]["name"]
            for index in db.execute(f"PRAGMA index_list({name})").fetchall()
        }
        first |= {c["name"] for c in db.execute(f"PRAGMA table_info({name})") if c["pk"] == 1}
        for reference in db.execute(f"PRAGMA foreign_key_list({name})").fetchall():
            if reference["from"] not in first:
                without.add((name, reference["from"]))
    assert without <= SMALL
    db.close()
