from __future__ import annotations

from dataclasses import replace

import pytest

from db.errors import WrongPassphraseError
from db.key_ring import known_slots
from db.key_slots import load_slots
from db.office_store import open_office
from tests.fakes.offices import PASSPHRASE
from tests.fakes.offices_wired import HEAD, WiredOffice


@pytest.fixture
def wired(tmp_path):
    made = WiredOffice(tmp_path / "kantor")
    yield made
    made.store.close()


def slots(folder):
    return {slot["id"] for slot in load_slots(folder)}


def test_a_slot_the_database_does_not_name_is_refused_and_cleared_away(wired):
    folder = wired.store.folder
    stray = wired.store.key_ring.add_passphrase("belum sempat sah")
    assert stray in slots(folder)
    with pytest.raises(WrongPassphraseError):
        open_office(folder, "belum sempat sah")
    assert slots(folder) == {"first", "recovery"}
    open_office(folder, PASSPHRASE).close()


def test_a_slot_the_database_names_no_more_is_refused_though_the_file_still_holds_it(wired):
    ring = wired.store.key_ring
    slot = ring.add_passphrase("kata sandi baru")
    with wired.store.write() as session:
        session.users.update(replace(HEAD, slot=slot))
    with pytest.raises(WrongPassphraseError):
        open_office(wired.store.folder, PASSPHRASE)
    opened = open_office(wired.store.folder, "kata sandi baru")
    assert opened.key_ring.opened_by == slot
    opened.close()
    assert slots(wired.store.folder) == {slot, "recovery"}


def test_an_old_file_beside_a_newer_database_locks_nobody_out(wired):
    folder = wired.store.folder
    old = (folder / "keys.json").read_bytes()
    ring = wired.store.key_ring
    with wired.store.write() as session:
        session.users.update(replace(HEAD, slot=ring.add_passphrase("kata sandi baru")))
        ring.replace_recovery_slot(session, ring.add_recovery_key()[0])
        ring.drop_void(session)
    (folder / "keys.json").write_bytes(old)
    for secret in (PASSPHRASE, wired.recovery):
        open_office(folder, secret).close()


def test_void_slots_are_refused_where_the_folder_cannot_be_written(wired, monkeypatch):
    wired.store.key_ring.add_passphrase("belum sempat sah")

    def refuse(*_given):
        raise PermissionError(13, "read-only")

    monkeypatch.setattr("db.key_slots.write_durably", refuse)
    with pytest.raises(WrongPassphraseError):
        open_office(wired.store.folder, "belum sempat sah")
    open_office(wired.store.folder, PASSPHRASE).close()


def test_nothing_holds_before_anybody_is_enrolled(office):
    with office.read() as session:
        assert known_slots(session) == frozenset()
    assert office.key_ring.slot_of("salah") is None
    assert office.key_ring.slot_of(PASSPHRASE) == "first"
    assert not office.key_ring.opened_with_recovery_key
