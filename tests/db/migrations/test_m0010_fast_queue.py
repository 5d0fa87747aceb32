from __future__ import annotations

import pytest

from app.domain.items import QueueFilter
from db.connection import connect
from db.migrations import m0010_fast_queue, migrate
from db.queue_pages import page
from db.text_search import beginnings
from tests.fakes.old_offices import apply_until

KEY = b"k" * 32
TEXT = "Jalan rusak, DIUKUR ulang! é😀 (v2)"


@pytest.fixture
def db(tmp_path):
    made = connect(tmp_path / "a.db", KEY)
    apply_until(made, "m0006_rule_notes")
    made.execute("UPDATE item_text SET body = ?", [TEXT])
    migrate(made)
    yield made
    made.close()


@pytest.mark.parametrize("typed", ["di", "JA", "é", "😀", "(", "v2", "!", "j"])
def test_what_was_there_is_found_by_the_beginnings_of_its_words(db, typed):
    assert len(page(db, QueueFilter(text=typed), None, 10)) == 1


def test_what_words_hold_inside_is_not_a_beginning(db):
    assert page(db, QueueFilter(text="ku"), None, 10) == []


def test_the_migration_cuts_words_as_the_program_does():
    assert m0010_fast_queue._beginnings(TEXT) == beginnings(TEXT)
