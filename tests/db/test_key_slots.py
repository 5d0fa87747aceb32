from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.errors import DatabaseDamagedError
from db.key_slots import KdfCost, _render, create_slots, derive_keys, open_slots, write_slots
from db.recovery_key import new_recovery_key, read_recovery_key
from tests.fakes.offices import CHEAP


def test_composed_and_decomposed_accents_are_one_passphrase(tmp_path):
    master, _recovery, content = create_slots("caf\u00e9", CHEAP)
    write_slots(tmp_path, content)
    assert open_slots(tmp_path, "cafe\u0301") == master


def test_keys_differ_by_use_and_do_not_show():
    keys = derive_keys(bytes(32))
    assert len({keys.database, keys.evidence, keys.names, bytes(32)}) == 4
    assert keys.database.hex() not in repr(keys)
    assert str(keys.database) not in repr(keys)


def test_two_offices_share_nothing():
    first, second = create_slots("sama", CHEAP), create_slots("sama", CHEAP)
    assert first[0] != second[0]
    assert first[1] != second[1]


def test_an_absurd_cost_is_damage_not_an_hour_of_waiting(tmp_path):
    _master, _recovery, content = create_slots("contoh", CHEAP)
    slots = json.loads(content)["slots"]
    slots[0]["memory_kib"] = 1 << 30
    write_slots(tmp_path, _render(slots))
    with pytest.raises(DatabaseDamagedError):
        open_slots(tmp_path, "contoh")


def test_the_standard_cost_is_the_recommended_one():
    assert KdfCost() == KdfCost(rounds=3, memory_kib=65536, lanes=4)


def test_recovery_key_is_eight_groups_of_five():
    key = new_recovery_key()
    assert [len(group) for group in key.split("-")] == [5] * 8
    assert read_recovery_key(key) is not None


@given(place=st.integers(0, 39), letter=st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
def test_one_mistyped_letter_is_noticed(place, letter):
    key = "ME0SSSY3M07VBX119782FR414AY84TF83NS5RSN3"
    assert read_recovery_key(key) is not None
    typed = key[:place] + letter + key[place + 1 :]
    assert (read_recovery_key(typed) is None) == (typed != key)


@given(st.text(max_size=60))
def test_any_text_may_be_typed(typed):
    assert read_recovery_key(typed) is None
