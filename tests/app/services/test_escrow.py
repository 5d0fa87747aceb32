from __future__ import annotations

import pyrage
import pytest

from app.domain.users import Role, User, escrow_user
from app.services.escrow import EscrowActiveError, EscrowReasonMissingError, EscrowService
from app.services.office_keys import KeyService
from app.services.permissions import OnlyAdminsError
from db.errors import WrongPassphraseError
from db.escrow_slot import NoEscrowError
from db.office_store import open_office, open_office_with_escrow
from tests.fakes.offices import PASSPHRASE
from tests.fakes.offices_wired import HEAD, WiredOffice

REASON = "Kepala kantor berhalangan tetap."


@pytest.fixture
def wired(tmp_path):
    made = WiredOffice(tmp_path / "kantor")
    yield made
    made.store.close()


@pytest.fixture
def persons():
    return [pyrage.x25519.Identity.generate() for _ in range(2)]


@pytest.fixture
def escrow(wired, persons):
    made = EscrowService(wired.store, wired.clock, HEAD)
    assert made.keys() == ()
    made.add([f" {person.to_public()} " for person in persons])
    return made


def test_off_until_an_admin_adds_it_and_off_again(wired, escrow, persons):
    folder, keys = wired.store.folder, [str(person) for person in persons]
    assert escrow.keys() == tuple(str(person.to_public()) for person in persons)
    with pytest.raises(EscrowActiveError):
        escrow.add(escrow.keys())
    open_office(folder, PASSPHRASE).close()
    open_office_with_escrow(folder, keys).close()
    escrow.remove()
    with pytest.raises(NoEscrowError):
        open_office_with_escrow(folder, keys)
    with wired.store.read() as session:
        kinds = [entry.kind for entry in session.log.of_subject("office")]
    assert kinds[-2:] == ["escrow_added", "escrow_removed"]


def test_a_use_is_recorded_and_shown_until_the_office_has_seen_it(wired, escrow, persons):
    store = open_office_with_escrow(wired.store.folder, [str(person) for person in persons])
    user = escrow_user(HEAD.since)
    theirs = EscrowService(store, wired.clock, user)
    with pytest.raises(EscrowReasonMissingError):
        theirs.record_use("  - ")
    theirs.record_use(REASON)
    KeyService(store, wired.clock, user).reset(HEAD.id, "kata sandi baru")
    theirs.mark_seen()
    store.close()

    with pytest.raises(WrongPassphraseError):
        open_office(wired.store.folder, PASSPHRASE)
    assert [use.reason for use in escrow.unseen()] == [REASON]
    escrow.mark_seen()
    assert escrow.unseen() == ()
    escrow.mark_seen()
    with wired.store.read() as session:
        entries = [(e.kind, e.actor) for e in session.log.of_subject("office")]
    assert entries.count(("escrow_seen", "Camat Contoh")) == 1
    assert ("escrow_used", "kunci darurat BKPSDM") in entries


def test_only_admins_turn_it_on_and_off(wired, escrow):
    operator = User("op", "Operator", frozenset({Role.OPERATOR}), HEAD.since)
    own = EscrowService(wired.store, wired.clock, operator)
    with pytest.raises(OnlyAdminsError):
        own.remove()
    with pytest.raises(OnlyAdminsError):
        own.add(("a", "b"))
