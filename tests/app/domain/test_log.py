from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.log import GENESIS, LogEntry, canonical, chain_faults, commitment, entry_hash


def chain(payloads):
    entries, head = [], GENESIS
    for seq, payload in enumerate(payloads, 1):
        fields = (seq, f"2026-11-23T00:00:{seq:02}Z", "", "camat", "k", "s", payload)
        digest = entry_hash(*fields, head)
        entries.append(LogEntry(*fields, head, digest))
        head = digest
    return entries


@given(st.lists(st.text(max_size=20), min_size=3, max_size=8), st.data())
def test_any_change_deletion_or_swap_is_found(payloads, data):
    entries = chain(payloads)
    assert not list(chain_faults(entries))
    place = data.draw(st.integers(0, len(entries) - 2))
    changed = [*entries]
    changed[place] = replace(changed[place], payload=changed[place].payload + "x")
    assert any(fault.seq == place + 1 for fault in chain_faults(changed))
    assert list(chain_faults(entries[:place] + entries[place + 1 :]))
    swapped = [*entries]
    swapped[place], swapped[place + 1] = swapped[place + 1], swapped[place]
    assert list(chain_faults(swapped))


def test_fields_cannot_run_into_each_other():
    one = entry_hash(1, "a", "b", "c", "d", "e", "f", GENESIS)
    assert one != entry_hash(1, "a", "bc", "", "d", "e", "f", GENESIS)


def test_a_commitment_needs_its_nonce_and_binds_the_content():
    nonce = bytes(32)
    assert commitment(nonce, b"teks") != commitment(nonce, b"teks ")
    assert commitment(nonce, b"teks") != commitment(b"\1" * 32, b"teks")
    with pytest.raises(ValueError, match="32"):
        commitment(b"", b"teks")


def test_equal_values_have_one_text():
    assert canonical({"b": 1, "a": "é"}) == canonical({"a": "é", "b": 1}) == '{"a":"é","b":1}'
