from __future__ import annotations

from datetime import date

import pytest

from app.domain.clauses import Band
from app.rules.engine import check
from app.rules.pack import SIGNATURE_FILE
from app.rules.pack_errors import PackInvalidError
from app.services.pack_signing import (
    DEVELOPMENT,
    PackSignerUnknownError,
    new_key,
    parse_trusted_key,
    public_key_file,
    sign_pack,
)
from app.services.rule_packs import (
    PackTestsError,
    PackTooOldError,
    active_pack,
    install_pack,
    unpack_source,
)
from tests.fakes.pack_store import MemoryPackStore
from tests.fakes.rule_packs import HEAD, RULES, tiny_pack_files

KEY = new_key()
TRUSTED = [parse_trusted_key(public_key_file(KEY, "Kunci contoh", DEVELOPMENT))]
TODAY = date(2026, 1, 5)


def signed(**changed: str) -> dict[str, bytes]:
    files = tiny_pack_files(**changed)
    return {**files, SIGNATURE_FILE: sign_pack(files, KEY)}


def with_sequence(number: int) -> dict[str, bytes]:
    return signed(**{"pack.yaml": HEAD.replace("sequence: 7", f"sequence: {number}")})


def test_an_installed_pack_is_in_force_from_its_day():
    store = MemoryPackStore()
    stored = install_pack(signed(), TRUSTED, store)
    assert (stored.id, stored.sequence, stored.signer) == ("contoh", 7, "Kunci contoh")
    assert active_pack(store, date(2025, 11, 2)) is None
    assert check(active_pack(store, TODAY), "camat dungu").flagged
    assert unpack_source(stored.source) == signed()


def test_the_sequence_must_rise_and_the_same_pack_twice_is_no_error():
    store = MemoryPackStore()
    install_pack(signed(), TRUSTED, store)
    install_pack(signed(), TRUSTED, store)
    assert len(store.packs) == 1
    for number in (6, 7):
        changed = with_sequence(number)
        changed["guard.txt"] = b"lain"
        changed[SIGNATURE_FILE] = sign_pack(changed, KEY)
        with pytest.raises(PackTooOldError):
            install_pack(changed, TRUSTED, store)
    assert install_pack(with_sequence(8), TRUSTED, store).sequence == 8
    assert active_pack(store, TODAY).sequence == 8


def test_nothing_is_kept_of_a_pack_that_is_refused():
    store = MemoryPackStore()
    with pytest.raises(PackSignerUnknownError):
        install_pack(signed(), [], store)
    with pytest.raises(PackInvalidError):
        install_pack(signed(**{"rules/a.yaml": "rules: 1\n"}), TRUSTED, store)
    wrong = RULES.replace('no_hit: ["camat rajin"]', 'no_hit: ["camat dungu"]')
    with pytest.raises(PackTestsError, match="contoh-hinaan"):
        install_pack(signed(**{"rules/a.yaml": wrong}), TRUSTED, store)
    assert store.packs == []


def test_a_cache_of_another_format_is_compiled_again_from_the_source():
    store = MemoryPackStore()
    stored = install_pack(signed(), TRUSTED, store)
    store.save_compiled(stored.digest, b"lama")
    assert active_pack(store, TODAY).digest == stored.digest
    assert store.packs[0].compiled == stored.compiled


def test_a_post_is_read_by_the_pack_that_was_in_force_on_its_day():
    store = MemoryPackStore()
    install_pack(signed(), TRUSTED, store)
    later = HEAD.replace("sequence: 7", "sequence: 8").replace("2025-11-03", "2026-01-01")
    milder = RULES.replace("weight: 2.0", "weight: 1.0", 1)
    install_pack(signed(**{"pack.yaml": later, "rules/a.yaml": milder}), TRUSTED, store)
    pack = active_pack(store, TODAY)
    days = (date(2025, 12, 31), date(2026, 1, 1), None, date(2025, 11, 2))
    assert [pack.in_force_on(day).sequence for day in days] == [7, 8, 8, 8]
    found = [check(pack.in_force_on(day), "camat dungu").findings for day in days[:2]]
    bands = [{f.band for f in findings if f.rule == "contoh-hinaan"} for findings in found]
    assert bands == [{Band.KUAT}, {Band.TINJAU}]
