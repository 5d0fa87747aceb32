from __future__ import annotations

from db.connection import connect
from db.log_triggers import missing_log_triggers
from db.migrations import KNOWN, migrate
from db.picture_parts import look_alikes
from tests.fakes.old_offices import apply_until


def test_pictures_of_before_are_filed(tmp_path):
    db = connect(tmp_path / "a.db", b"k" * 32)
    apply_until(db, KNOWN[KNOWN.index("m0008_keeping") - 1])
    migrate(db)
    assert look_alikes(db, "f0f0f0f0f0f0f0f1") == [("i1", "f0f0f0f0f0f0f0f0")]
    assert missing_log_triggers(db) == ()
    db.close()
