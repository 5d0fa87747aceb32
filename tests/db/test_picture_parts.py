from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.connection import connect
from db.migrations import migrate
from db.picture_parts import MOST_BITS, file_picture, look_alikes
from db.unit_of_work import session_on
from tests.fakes.offices import evidence, item

hashes = st.integers(0, 2**64 - 1)
flips = st.lists(st.integers(0, 63), max_size=9, unique=True)


@pytest.fixture(scope="module")
def db(tmp_path_factory):
    made = connect(tmp_path_factory.mktemp("gambar") / "a.db", b"k" * 32)
    migrate(made)
    session_on(made).items.add(item("abcd2345wxyz"), [evidence("abcd2345wxyz", "aa", phash="")])
    yield made
    made.close()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(known=hashes, flipped=flips)
def test_every_picture_within_the_distance_is_found_and_no_other(db, known, flipped):
    phash = f"{known:016x}"
    db.execute("UPDATE evidence SET phash = ?", [phash])
    file_picture(db, "e-abcd2345wxyz", phash)
    other = known
    for bit in flipped:
        other ^= 1 << bit
    found = look_alikes(db, f"{other:016x}")
    assert found == ([("abcd2345wxyz", phash)] if len(flipped) <= MOST_BITS else [])


def test_nearest_first_and_newest_among_equals(office):
    with office.write() as session:
        for number, phash in enumerate(("00ff", "00fe", "00ff", "ffff")):
            name = f"i{number}"
            session.items.add(item(name), [evidence(name, f"{number}", phash=f"{phash:0>16}")])
        found = session.items.look_alikes("00000000000000ff")
    assert [name for name, _hash in found] == ["i2", "i0", "i1"]


@pytest.mark.parametrize("phash", ["", "ff"])
def test_a_picture_without_a_hash_looks_like_none(db, phash):
    file_picture(db, "e-abcd2345wxyz", phash)
    assert look_alikes(db, phash) == []
    assert db.execute("SELECT count(*) FROM picture_part").fetchone()[0] == 0
