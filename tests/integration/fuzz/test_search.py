"""What is typed into the search never becomes SQL or an operator of the index."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.items import QueueFilter
from db.office_store import create_office
from tests.fakes.offices import CHEAP, PASSPHRASE, item, reading
from tests.integration.fuzz.hostile import bounded

PIECES = st.sampled_from(
    ["'", '"', ";", "--", "*", "^", ":", "(", ")", "NEAR(", "AND", "OR", "NOT", "body:", "{a b}:",
     "DROP TABLE item", "\\", "%", "_", "\0", "lapor"]
)  # fmt: skip


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    store, _key = create_office(tmp_path_factory.mktemp("cari") / "kantor", PASSPHRASE, cost=CHEAP)
    with store.write() as session:
        session.items.add(item("abcd2345wxyz", account="@contoh"), [])
        session.items.add_reading(reading("abcd2345wxyz", "jalan rusak dilaporkan"))
    yield store
    store.close()


@bounded
@given(st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=8).map(" ".join))
def test_any_words_are_only_words(office, typed):
    with office.read() as session:
        session.items.queue(QueueFilter(text=typed))
        session.items.count(QueueFilter(text=typed))
        assert session.items.count(QueueFilter()) == 1
