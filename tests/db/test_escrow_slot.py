from __future__ import annotations

import base64
import json

import pyrage
import pytest

from db.errors import DatabaseDamagedError
from db.escrow_slot import (
    EscrowKeyFaultyError,
    EscrowNotOpenedError,
    NoEscrowError,
    open_escrow,
    seal_escrow,
)
from db.key_slots import create_slots, load_slots, open_slot, render_slots, write_slots
from tests.fakes.offices import CHEAP, PASSPHRASE


@pytest.fixture
def persons():
    return [pyrage.x25519.Identity.generate() for _ in range(2)]


@pytest.fixture
def made(tmp_path, persons):
    made, _recovery, content = create_slots(PASSPHRASE, CHEAP)
    write_slots(tmp_path, content)
    public = [str(person.to_public()) for person in persons]
    write_slots(
        tmp_path,
        render_slots([*load_slots(tmp_path), seal_escrow(made.master, "darurat", public)]),
    )
    return made


def key_file(person):
    return f"# created: 2026-02-03\n# public key: {person.to_public()}\n{person}\n"


def test_two_persons_open_it_in_either_order_and_passphrases_still_do(tmp_path, made, persons):
    for order in (persons, persons[::-1]):
        opened = open_escrow(tmp_path, [key_file(person) for person in order])
        assert (opened.master, opened.id, opened.kind) == (made.master, "darurat", "escrow")
    assert open_slot(tmp_path, PASSPHRASE).id == "first"


def test_one_person_alone_or_a_stranger_does_not_open_it(tmp_path, made, persons):
    stranger = pyrage.x25519.Identity.generate()
    for given in (persons[:1], persons[1:], [persons[0], persons[0]], [persons[0], stranger], []):
        with pytest.raises(EscrowNotOpenedError):
            open_escrow(tmp_path, [key_file(person) for person in given])
    with pytest.raises(EscrowNotOpenedError):
        open_escrow(tmp_path, ["bukan kunci", key_file(persons[1])])


def test_one_share_alone_says_nothing_of_the_key(tmp_path, made, persons):
    """Either share is fresh random bytes: sealing twice gives unrelated ones."""
    public = [str(person.to_public()) for person in persons]
    opened = []
    for slot in (seal_escrow(made.master, "a", public), seal_escrow(made.master, "a", public)):
        share = base64.b64decode(slot["shares"][0])
        opened.append(pyrage.decrypt(share, [persons[0]]))
    assert opened[0] != opened[1]
    assert made.master not in opened


def test_public_keys_are_checked(persons):
    good = str(persons[0].to_public())
    for given, number in (
        ([good, good], 2),
        (["age1xx", good], 1),
        ([good, str(persons[1])], 2),
        ([good], 2),
    ):
        with pytest.raises(EscrowKeyFaultyError) as caught:
            seal_escrow(bytes(32), "x", given)
        assert caught.value.params == {"number": number}


def test_no_escrow_and_a_damaged_one_are_told_apart(tmp_path, made, persons):
    keys = [key_file(person) for person in persons]
    slots = load_slots(tmp_path)
    del slots[-1]["nonce"]
    write_slots(tmp_path, render_slots(slots))
    with pytest.raises(DatabaseDamagedError):
        open_escrow(tmp_path, keys)
    write_slots(tmp_path, render_slots(slots[:-1]))
    with pytest.raises(NoEscrowError):
        open_escrow(tmp_path, keys)


def test_no_private_part_stands_in_the_file(tmp_path, made, persons):
    text = json.dumps(load_slots(tmp_path))
    assert "AGE-SECRET" not in text
    assert made.master.hex() not in text
