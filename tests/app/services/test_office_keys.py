from __future__ import annotations

import json

import pytest

from app.domain.users import Capacity, Role, recovery_user
from app.services.key_errors import (
    LastAdminError,
    NameMissingError,
    NameTakenError,
    NoOwnPassphraseError,
    OldPassphraseWrongError,
    PassphraseTakenError,
    PassphraseTooShortError,
    RoleMissingError,
    UserHasLeftError,
    UserNotFoundError,
)
from app.services.office_keys import KeyService
from app.services.permissions import OnlyAdminsError
from db import key_slots
from db.errors import DiskFullError, StorageError, WrongPassphraseError
from db.office_store import open_office
from tests.fakes.offices import PASSPHRASE
from tests.fakes.offices_wired import HEAD, WiredOffice

OPERATOR, ADMIN = frozenset({Role.OPERATOR}), frozenset({Role.ADMIN})
SECOND = "kata sandi operator"


@pytest.fixture
def wired(tmp_path):
    made = WiredOffice(tmp_path / "kantor")
    yield made
    made.store.close()


@pytest.fixture
def keys(wired):
    return KeyService(wired.store, wired.clock, HEAD)


def opens(wired, secret):
    """The id of the slot that opens the office, or ``None``."""
    try:
        store = open_office(wired.store.folder, secret)
    except WrongPassphraseError:
        return None
    slot = store.key_ring.opened_by
    store.close()
    return slot


def noted(wired, user_id):
    with wired.store.read() as session:
        return [(entry.kind, entry.actor) for entry in session.log.of_subject(user_id)]


def test_who_is_enrolled_opens_the_office_under_the_own_name(wired, keys):
    user = keys.enrol(" Operator Contoh ", OPERATOR, SECOND, capacity=Capacity.PLH)
    assert keys.users() == [HEAD, user]
    assert (user.name, user.roles, user.capacity) == ("Operator Contoh", OPERATOR, Capacity.PLH)
    assert opens(wired, SECOND) == user.slot
    assert opens(wired, PASSPHRASE) == "first"
    assert noted(wired, user.id) == [("user_enrolled", "Camat Contoh")]


@pytest.mark.parametrize(
    ("name", "roles", "passphrase", "error"),
    [
        ("  ", OPERATOR, SECOND, NameMissingError),
        ("camat CONTOH", OPERATOR, SECOND, NameTakenError),
        ("Operator", frozenset(), SECOND, RoleMissingError),
        ("Operator", OPERATOR, "pendek", PassphraseTooShortError),
        ("Operator", OPERATOR, PASSPHRASE, PassphraseTakenError),
    ],
)
def test_enrolling_is_refused_in_words_and_leaves_nothing(
    wired, keys, name, roles, passphrase, error
):
    before = (wired.store.folder / "keys.json").read_bytes()
    with pytest.raises(error):
        keys.enrol(name, roles, passphrase)
    assert keys.users() == [HEAD]
    assert (wired.store.folder / "keys.json").read_bytes() == before


def test_a_change_of_the_own_passphrase_needs_the_old_one(wired, keys):
    keys.enrol("Operator", OPERATOR, SECOND)
    for wrong in ("salah sama sekali", SECOND, wired.recovery):
        with pytest.raises(OldPassphraseWrongError):
            keys.change_own(wrong, "kata sandi baru")
    keys.change_own(PASSPHRASE, "kata sandi baru")
    assert opens(wired, PASSPHRASE) is None
    assert opens(wired, "kata sandi baru") == keys.users()[0].slot
    keys.change_own("kata sandi baru", "kata sandi ketiga")
    assert opens(wired, SECOND)


def test_an_admin_resets_and_lets_somebody_in_again(wired, keys):
    user = keys.enrol("Operator", OPERATOR, SECOND)
    keys.reset(user.id, "diganti oleh admin")
    assert opens(wired, SECOND) is None
    assert opens(wired, "diganti oleh admin")
    keys.remove("Operator")
    back = keys.reset("Operator", "masuk lagi ya")
    assert back.until is None
    assert opens(wired, "masuk lagi ya") == back.slot


def test_who_is_removed_opens_nothing_more_and_stays_in_the_record(wired, keys):
    user = keys.enrol("Operator", OPERATOR, SECOND)
    gone = keys.remove(user.id)
    assert opens(wired, SECOND) is None
    assert (gone.slot, gone.until) == (None, wired.clock.at.date())
    assert keys.users()[1] == gone
    assert noted(wired, user.id)[-1] == ("user_removed", "Camat Contoh")
    with pytest.raises(UserHasLeftError):
        keys.remove(user.id)


def test_the_last_admin_stays_admin_and_stays_here(keys):
    user = keys.enrol("Operator", OPERATOR, SECOND)
    with pytest.raises(LastAdminError):
        keys.remove(HEAD.id)
    with pytest.raises(LastAdminError):
        keys.change_roles(HEAD.id, OPERATOR)
    keys.change_roles(user.id, ADMIN | OPERATOR)
    assert keys.change_roles(HEAD.id, OPERATOR, Capacity.PLT).capacity is Capacity.PLT
    with pytest.raises(RoleMissingError):
        keys.change_roles(user.id, frozenset())


def test_a_new_recovery_key_makes_the_old_one_void(wired, keys):
    new = keys.new_recovery_key()
    assert opens(wired, new)
    assert opens(wired, wired.recovery) is None
    assert opens(wired, PASSPHRASE) == "first"
    assert noted(wired, "office")[-1] == ("recovery_key_renewed", "Camat Contoh")


def test_only_admins_keep_users_and_keys(wired, keys):
    user = keys.enrol("Operator", OPERATOR, SECOND)
    own = KeyService(wired.store, wired.clock, user)
    for act in (
        lambda: own.enrol("Lain", OPERATOR, "apa saja boleh"),
        lambda: own.reset(HEAD.id, "apa saja boleh"),
        lambda: own.remove(HEAD.id),
        lambda: own.change_roles(user.id, ADMIN),
        own.new_recovery_key,
    ):
        with pytest.raises(OnlyAdminsError):
            act()
    own.change_own(SECOND, "operator mengganti")
    assert opens(wired, "operator mengganti")


def test_the_recovery_key_is_nobodys_passphrase_and_gives_a_new_one(wired):
    keys = KeyService(wired.store, wired.clock, recovery_user(HEAD.since))
    with pytest.raises(NoOwnPassphraseError):
        keys.change_own(wired.recovery, "kata sandi baru")
    keys.reset(HEAD.id, "kata sandi baru")
    assert opens(wired, "kata sandi baru")
    assert noted(wired, HEAD.id) == [("passphrase_reset", "pemulihan")]
    with pytest.raises(UserNotFoundError):
        keys.reset("Tidak Ada", "kata sandi lain")


@pytest.mark.parametrize("broken_at", [1, 2])
def test_a_full_disk_leaves_the_old_passphrase_or_the_new_never_none(
    wired, keys, monkeypatch, broken_at
):
    real, count = key_slots.write_durably, 0

    def full(path, parts):
        nonlocal count
        count += 1
        if count == broken_at:
            raise OSError(28, "full")
        real(path, parts)

    monkeypatch.setattr(key_slots, "write_durably", full)
    if broken_at == 1:
        with pytest.raises(DiskFullError):
            keys.change_own(PASSPHRASE, "kata sandi baru")
        assert (opens(wired, PASSPHRASE), opens(wired, "kata sandi baru")) == ("first", None)
    else:
        keys.change_own(PASSPHRASE, "kata sandi baru")
        assert opens(wired, PASSPHRASE) is None
        assert opens(wired, "kata sandi baru")


def test_no_passphrase_and_no_key_stands_in_the_record(wired, keys):
    user = keys.enrol("Operator", OPERATOR, SECOND)
    key = keys.new_recovery_key()
    with wired.store.read() as session:
        text = json.dumps([entry.payload for entry in session.log.entries()])
    for secret in (SECOND, key, PASSPHRASE, user.slot):
        assert secret not in text


def test_a_failed_act_clears_what_it_had_written(wired, keys, monkeypatch):
    def fail(*_given, **_named):
        raise StorageError

    monkeypatch.setattr(type(wired.clock), "now", fail)
    with pytest.raises(StorageError):
        keys.new_recovery_key()
    monkeypatch.undo()
    assert opens(wired, wired.recovery) == "recovery"
