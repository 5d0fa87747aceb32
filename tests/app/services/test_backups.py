from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.backups import AUTOMATIC, CopyOutcome
from app.domain.decisions import DecisionDraft, Outcome
from app.domain.places import Room
from app.domain.users import Role, User
from app.services.backups import BackupService, DiskLowError, SetUnknownError
from app.services.keeping_errors import OnlyAdminsKeepError
from app.services.retention import RetentionService
from db.backup_keeper import DbBackupKeeper
from db.backup_sets import read_set
from db.errors import DatabaseDamagedError, WrongPassphraseError
from db.office_store import create_office, open_office
from db.set_copy import SetTornError
from db.verify import verify
from tests.fakes.offices import CHEAP, PASSPHRASE
from tests.fakes.offices_wired import NOW

ADMIN = User("u1", "Admin Contoh", frozenset({Role.ADMIN}), NOW.date())
CLERK = User("u2", "Staf Contoh", frozenset({Role.OPERATOR}), NOW.date())


def service(office, user=ADMIN):
    return BackupService(
        DbBackupKeeper(office.store), office.store, office.clock, user,
        read_set=read_set, drives=lambda _beside: (), shared_place=lambda _folder: None,
    )  # fmt: skip


@pytest.fixture
def backups(office):
    return service(office)


def test_a_set_is_due_when_something_changed_and_a_day_went_by(office, backups):
    assert backups.is_due()
    first = backups.back_up_if_due()
    assert first.why == AUTOMATIC
    status = backups.status()
    assert (status.newest, status.changed) == (first, False)
    assert backups.back_up_if_changed() is None
    office.clock.at += timedelta(days=2)
    assert backups.back_up_if_due() is None
    office.bring("tulisan")
    assert backups.status().changed
    office.clock.at += timedelta(hours=1)
    second = backups.back_up_if_due()
    office.bring("tulisan lagi")
    assert backups.back_up_if_due() is None  # less than a day old
    third = backups.back_up_if_changed()
    assert list(backups.status().sets) == [third, second, first]


def test_copying_and_checking(office, backups, tmp_path):
    office.bring("tulisan")
    made = backups.back_up()
    where, outcome = backups.copy(made.folder, tmp_path / "usb")
    assert outcome is CopyOutcome.COPIED
    assert backups.copy(made.folder, tmp_path / "usb")[1] is CopyOutcome.ALREADY_THERE
    assert backups.check(where).whole
    (where / "office.db").unlink()
    assert backups.check(where).missing == ("office.db",)
    with pytest.raises(SetUnknownError):
        backups.check(tmp_path)
    assert backups.back_up_if_changed() is None  # copying is no change
    assert backups.status().copied_at > NOW


def test_the_preview_says_what_would_be_lost(office, backups):
    first = office.bring("tulisan satu")
    made = backups.back_up()
    seen = backups.preview(made.folder)
    assert (seen.facts.items, seen.facts.decisions) == (1, 0)
    assert (seen.lost.items, seen.lost.decisions) == (0, 0)
    office.bring("tulisan dua")
    office.review.decide(first, DecisionDraft(Outcome.SESUAI, "alasan yang cukup panjang"))
    seen = backups.preview(made.folder)
    assert (seen.lost.same_line, seen.lost.items, seen.lost.decisions) == (True, 1, 1)
    assert seen.faults.whole


def test_another_offices_set_is_told(office, backups, tmp_path):
    store, _key = create_office(tmp_path / "lain", PASSPHRASE, cost=CHEAP)
    made = DbBackupKeeper(store).make(None, why=AUTOMATIC, now=NOW)
    with pytest.raises(DatabaseDamagedError):
        backups.preview(made.folder)
    assert not DbBackupKeeper(office.store).lost(made).same_line
    store.close()


def test_restoring_exchanges_the_office_at_closing_and_keeps_the_former(office, backups):
    kept = office.bring("tulisan satu")
    gone = office.bring("yang dihapus kemudian")
    made = backups.back_up()
    later = office.bring("tulisan dua")
    RetentionService(office.store, office.clock, ADMIN).erase_unlawful(gone)
    assert backups.preview(made.folder).lost.erasures == 1
    with pytest.raises(WrongPassphraseError):
        backups.prepare_restore(made.folder, "salah")
    assert not backups.restore_waits
    backups.prepare_restore(made.folder, PASSPHRASE)
    assert backups.restore_waits
    office.store.close()
    former = backups.finish_restore()
    assert backups.finish_restore() is None
    with open_office(office.store.folder, PASSPHRASE) as restored, restored.read() as session:
        assert session.items.get(kept) is not None
        assert session.items.get(later) is None
        assert session.items.get(gone) is None  # erased again
        assert verify(restored).problems == ()
    with open_office(former, PASSPHRASE) as before, before.read() as session:
        assert session.items.get(later) is not None


def test_a_torn_set_is_not_restored_and_only_admins_restore(office, backups):
    made = backups.back_up()
    (made.folder / "keys.json").write_bytes(b"")
    with pytest.raises(SetTornError):
        backups.prepare_restore(made.folder, PASSPHRASE)
    with pytest.raises(OnlyAdminsKeepError):
        service(office, CLERK).prepare_restore(made.folder, PASSPHRASE)


def test_when_what_was_erased_leaves_the_backups(office, backups):
    made = office.bring("tulisan")
    keeping = RetentionService(office.store, office.clock, ADMIN)
    holding = backups.back_up()
    keeping.erase_unlawful(made)
    (stone,) = keeping.tombstones()
    backups.back_up()
    assert backups.holding(stone) == (holding,)
    assert backups.gone_from_backups_by(stone) == (NOW + timedelta(weeks=5)).date()
    DbBackupKeeper(office.store)
    for path in sorted(holding.folder.rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    assert backups.gone_from_backups_by(stone) is None


def test_a_full_disk_stops_imports_in_words(backups, monkeypatch):
    backups.require_room()
    monkeypatch.setattr(DbBackupKeeper, "free_bytes", lambda _self: 1_000_000)
    assert backups.room() is Room.FULL
    with pytest.raises(DiskLowError) as caught:
        backups.require_room()
    assert "1 MB" in caught.value.message
