from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.errors import DatabaseDamagedError, DatabaseTooNewError, WrongPassphraseError
from db.key_slots import (
    FIRST_SLOT,
    KdfCost,
    create_slots,
    derive_keys,
    load_slots,
    open_slot,
    render_slots,
    seal_passphrase,
    write_slots,
)
from db.recovery_key import new_recovery_key, read_recovery_key
from tests.fakes.offices import CHEAP

FORMAT_1 = Path(__file__).parents[1] / "fixtures" / "keys" / "slots_format_1.json"


def test_composed_and_decomposed_accents_are_one_passphrase(tmp_path):
    made, _recovery, content = create_slots("caf\u00e9", CHEAP)
    write_slots(tmp_path, content)
    assert open_slot(tmp_path, "cafe\u0301") == made


def test_keys_differ_by_use_and_do_not_show():
    keys = derive_keys(bytes(32))
    assert len({keys.database, keys.evidence, keys.names, bytes(32)}) == 4
    assert keys.database.hex() not in repr(keys)
    assert str(keys.database) not in repr(keys)


def test_two_offices_share_nothing():
    first, second = create_slots("sama", CHEAP), create_slots("sama", CHEAP)
    assert first[0].master != second[0].master
    assert first[1] != second[1]


def test_an_absurd_cost_is_damage_not_an_hour_of_waiting(tmp_path):
    _master, _recovery, content = create_slots("contoh", CHEAP)
    slots = json.loads(content)["slots"]
    slots[0]["memory_kib"] = 1 << 30
    write_slots(tmp_path, render_slots(slots))
    with pytest.raises(DatabaseDamagedError):
        open_slot(tmp_path, "contoh")


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


def test_opening_tells_which_slot_opened(tmp_path):
    made, recovery, content = create_slots("milik kepala", CHEAP)
    slots = json.loads(content)["slots"]
    second = seal_passphrase(made.master, "dua", "milik operator", CHEAP, slots)
    write_slots(tmp_path, render_slots([*slots, second]))
    opened = [open_slot(tmp_path, s) for s in ("milik kepala", "milik operator", recovery)]
    assert [one.id for one in opened] == [FIRST_SLOT, "dua", "recovery"]
    assert {one.master for one in opened} == {made.master}
    assert made.master.hex() not in repr(made)
    assert second["salt"] == slots[0]["salt"]


def test_a_slot_under_another_id_does_not_open(tmp_path):
    _made, _recovery, content = create_slots("milik kepala", CHEAP)
    slots = json.loads(content)["slots"]
    slots[0]["id"] = "orang lain"
    write_slots(tmp_path, render_slots(slots))
    with pytest.raises(WrongPassphraseError):
        open_slot(tmp_path, "milik kepala")


def test_the_file_of_the_first_format_still_opens(tmp_path):
    write_slots(tmp_path, FORMAT_1.read_bytes())
    assert open_slot(tmp_path, "sandi lama contoh").id == FIRST_SLOT
    opened = open_slot(tmp_path, "43D19-VHJ7W-CKDST-Z78C1-K36JJ-BADN4-56DZS-V5NN9")
    assert (opened.id, opened.kind) == ("recovery", "recovery")


def test_old_slots_open_still_when_a_new_one_stands_beside_them(tmp_path):
    write_slots(tmp_path, FORMAT_1.read_bytes())
    opened, slots = open_slot(tmp_path, "sandi lama contoh"), load_slots(tmp_path)
    new = seal_passphrase(opened.master, "dua", "sandi kedua", CHEAP, slots)
    write_slots(tmp_path, render_slots([*slots, new]))
    for secret, slot in (("sandi lama contoh", FIRST_SLOT), ("sandi kedua", "dua")):
        assert open_slot(tmp_path, secret).id == slot


def test_a_file_of_a_newer_program_is_no_damage(tmp_path):
    write_slots(tmp_path, b'{"format": 3, "slots": "apa saja"}')
    with pytest.raises(DatabaseTooNewError) as caught:
        open_slot(tmp_path, "sandi")
    assert caught.value.params == {"found": "keys.json 3", "known": 2}
