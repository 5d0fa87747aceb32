from __future__ import annotations

import json

import pytest

from db.connection import connect, immediate
from db.item_repository import DbItemRepository
from db.log_triggers import missing_log_triggers
from db.migrations import SET, migrate

KEY = b"k" * 32
ITEM = (
    "INSERT INTO item(id, kind, status, imported_at, imported_by, account, posted_precision,"
    " posted_source, konten_kreator) VALUES (?, ?, 'to_review', '2026-01-01T00:00:00.000000+00:00',"
    " 'kepala', ?, 'unknown', 'unknown', 'unknown')"
)
EVIDENCE = (
    "INSERT INTO evidence(id, item_id, position, sha256, size, media_type, original_name, width,"
    " height, phash, captured_source) VALUES (?, ?, 0, ?, 3, ?, 'x', 1, 1, '', 'unknown')"
)
READING = (
    "INSERT INTO reading(id, item_id, version, text, words, engine, seconds, confidence, made_at,"
    " made_by, screen, second, parameters) VALUES ('r', 'pdf1pdf1pdf1', 1, 'a', ?, 'e', 0, 0,"
    " '2026-01-01T00:00:00.000000+00:00', 'kepala', '{}', '[]', '[]')"
)


@pytest.fixture
def before(tmp_path):
    db = connect(tmp_path / "a.db", KEY)
    with immediate(db):
        SET.apply(db, stop_before="m0005_joined_items")
    yield db
    db.close()


def test_rows_of_before_keep_what_they_were_and_gain_what_is_known(before):
    with immediate(before):
        before.execute(ITEM, ["link1link1li", "link", "contoh"])
        before.execute(ITEM, ["shot1shot1sh", "screenshot", "@contoh"])
        before.execute(ITEM, ["pdf1pdf1pdf1", "pdf", None])
        before.execute(EVIDENCE, ["e1", "shot1shot1sh", "aa", "image/png"])
        before.execute(EVIDENCE, ["e2", "pdf1pdf1pdf1", "bb", "application/pdf"])
        words = [["a", 0, 0, 1, 1, 0.9, 0, 1, page, 0, 0, "author"] for page in (0, 1, 2)]
        before.execute(READING, [json.dumps(words)])
    migrate(before)
    items = DbItemRepository(before)
    assert items.get("link1link1li").account_source == "link"
    assert items.get("shot1shot1sh").account_source == "screen"
    assert items.get("pdf1pdf1pdf1").account_source == "unknown"
    assert items.get("link1link1li").joined_into is None
    assert items.evidence_of("shot1shot1sh")[0].pages == 1
    assert items.evidence_of("pdf1pdf1pdf1")[0].pages == 3
    assert missing_log_triggers(before) == ()
