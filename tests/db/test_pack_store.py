from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.domain.stored_packs import StoredPack
from db.errors import BugError
from db.pack_store import DbPackStore

if TYPE_CHECKING:
    from app.services.rule_packs import PackStore

PACK = StoredPack(
    "contoh", "2026.1", 1, "draft", "aa", date(2025, 11, 3), None, "Penguji", b"{}", b"\x00\xff"
)


def test_a_pack_comes_back_as_it_was(office):
    store: PackStore = DbPackStore(office)
    assert (store.current_sequence("contoh"), store.load_active(date(2026, 1, 1))) == (0, None)
    store.save(PACK)
    assert store.load_active(date(2025, 11, 3)) == PACK
    assert store.load_active(date(2025, 11, 2)) is None
    assert store.current_sequence("contoh") == 1


def test_the_highest_sequence_in_force_counts(office):
    store = DbPackStore(office)
    newer = replace(
        PACK,
        sequence=2,
        digest="bb",
        effective_from=date(2026, 2, 1),
        effective_until=date(2026, 2, 28),
    )
    store.save(newer)
    store.save(PACK)
    assert store.load_active(date(2026, 1, 31)) == PACK
    assert store.load_active(date(2026, 2, 28)) == newer
    assert store.load_active(date(2026, 3, 1)) == PACK
    assert store.current_sequence("contoh") == 2
    assert store.load_all("contoh") == [PACK, newer]
    assert store.load_all("lain") == []


def test_an_equal_digest_replaces_nothing_but_a_compiled_form_may_be_renewed(office):
    store = DbPackStore(office)
    store.save(PACK)
    store.save(replace(PACK, signer="Lain"))
    assert store.load_active(date(2026, 1, 1)).signer == "Penguji"
    store.save_compiled("aa", b"baru")
    assert store.load_active(date(2026, 1, 1)).compiled == b"baru"
    with pytest.raises(BugError):
        store.save_compiled("zz", b"")
