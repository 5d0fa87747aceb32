from __future__ import annotations

import errno
import json
import os
import shutil
from contextlib import contextmanager
from datetime import timedelta

import pytest

from app.domain.backups import BackupSet
from app.services.office_keys import KeyService
from db import durable_files
from db.backup import _ClosedOffice, make_backup
from db.backup_sets import read_set, sets_in, to_keep
from db.errors import (
    DatabaseDamagedError,
    DiskFullError,
    NoOfficeError,
    OfficeExistsError,
    WrongPassphraseError,
)
from db.restore import restore
from db.verify import verify
from tests.fakes.offices import AT, MARKER, PASSPHRASE, evidence, item, reading
from tests.fakes.offices_wired import HEAD, WiredOffice

ID = "abcd2345wxyz"


@pytest.fixture
def filled(office):
    with office.write() as session:
        sha256 = office.evidence.put(b"gambar")
        session.items.add(item(ID), [evidence(ID, sha256)])
        session.items.add_reading(reading(ID, MARKER))
        session.log.append("imported", ID, {}, actor="kepala", at=AT)
    return office


def test_an_office_is_restored_from_the_set_alone(filled, tmp_path):
    # Still in the write-ahead log: a copy of the file would lose it.
    with filled.write() as session:
        session.settings.set("nama", "Kantor Contoh")
        head = session.log.head()
    made = make_backup(filled, tmp_path / "usb", now=AT)
    filled.close()
    moved = tmp_path / "komputer-lain"
    shutil.copytree(made, moved)
    shutil.rmtree(filled.folder)
    shutil.rmtree(tmp_path / "usb")
    restored = restore(moved, tmp_path / "baru", PASSPHRASE, now=AT + timedelta(days=1))
    with restored.read() as session:
        assert session.settings.get("nama") == "Kantor Contoh"
        assert session.items.latest_reading(ID).text == MARKER
        (proof,) = session.items.evidence_of(ID)
        assert restored.evidence.get(proof.sha256) == b"gambar"
        last = list(session.log.entries())[-1]
    assert restored.instance_id != filled.instance_id
    assert (last.seq, last.kind, last.prev_hash) == (head[0] + 1, "office.restored", head[1])
    assert json.loads(last.payload) == {
        "old_instance": filled.instance_id,
        "old_seq": head[0],
        "old_head": head[1],
        "instance": restored.instance_id,
    }
    assert verify(restored, anchor=head[1]).ok
    restored.close()


def test_a_set_holds_only_what_it_says(filled, tmp_path):
    made = make_backup(filled, tmp_path / "usb", now=AT)
    names = sorted(path.name for path in made.iterdir())
    assert names == ["evidence", "isi.sha256", "keys.json", "office.db", "set.json"]
    for path in made.rglob("*"):
        if path.is_file():
            assert MARKER.encode() not in path.read_bytes()
    found = read_set(made)
    with filled.read() as session:
        assert (found.seq, found.head) == session.log.head()
    assert (found.instance, found.not_whole, found.made_at) == (filled.instance_id, (), AT)


def test_the_default_place_is_inside_the_office(filled):
    made = make_backup(filled)
    assert made.parent == filled.folder / "backups"


def test_a_second_set_shares_the_evidence_of_the_first(filled, tmp_path):
    first = make_backup(filled, tmp_path / "usb", now=AT)
    with filled.write() as session:
        sha256 = filled.evidence.put(b"gambar kedua")
        session.items.add_evidence(evidence(ID, sha256, id="e2", position=1))
    second = make_backup(filled, tmp_path / "usb", now=AT + timedelta(hours=1))
    old = [path for path in (first / "evidence").rglob("*") if path.is_file()]
    new = [path for path in (second / "evidence").rglob("*") if path.is_file()]
    assert (len(old), len(new)) == (1, 2)
    shared = second / old[0].relative_to(first)
    assert shared.samefile(old[0])
    shutil.rmtree(first)
    restored = restore(second, tmp_path / "baru", PASSPHRASE)
    assert verify(restored).evidence_checked == 2
    assert verify(restored).ok
    restored.close()


def test_without_hard_links_files_are_copied(filled, tmp_path, monkeypatch):
    def refuse(_source, _place):
        raise OSError(errno.EPERM, "tidak bisa")

    monkeypatch.setattr(os, "link", refuse)
    make_backup(filled, tmp_path / "usb", now=AT)
    second = make_backup(filled, tmp_path / "usb", now=AT + timedelta(hours=1))
    restored = restore(second, tmp_path / "baru", PASSPHRASE)
    assert verify(restored).ok
    restored.close()


def test_a_damaged_original_does_not_stop_the_backup_and_is_named(filled, tmp_path):
    (path,) = [p for p in (filled.folder / "evidence").rglob("*") if p.is_file()]
    path.write_bytes(b"rusak")
    made = make_backup(filled, tmp_path / "usb")
    assert read_set(made).not_whole == (path.name,)


def test_a_failed_backup_leaves_nothing(filled, tmp_path, monkeypatch):
    def full(_handle):
        raise OSError(errno.ENOSPC, "penuh")

    monkeypatch.setattr(durable_files.os, "fsync", full)
    with pytest.raises(DiskFullError):
        make_backup(filled, tmp_path / "usb")
    assert list((tmp_path / "usb").iterdir()) == []


def test_restore_refuses_and_changes_nothing(filled, tmp_path):
    made = make_backup(filled, tmp_path / "usb")
    with pytest.raises(OfficeExistsError):
        restore(made, filled.folder, PASSPHRASE)
    with pytest.raises(WrongPassphraseError):
        restore(made, tmp_path / "baru", "salah")
    with pytest.raises(NoOfficeError):
        restore(tmp_path / "usb", tmp_path / "baru", PASSPHRASE)
    assert not (tmp_path / "baru").exists()
    database = made / "office.db"
    content = bytearray(database.read_bytes())
    content[5000:5100] = bytes(100)
    database.write_bytes(content)
    with pytest.raises(DatabaseDamagedError):
        restore(made, tmp_path / "baru", PASSPHRASE)
    assert list((tmp_path / "baru").iterdir()) == []


def test_sets_rotate_and_other_offices_sets_stay(filled, tmp_path):
    target = tmp_path / "usb"
    for hours in range(0, 24, 2):
        make_backup(filled, target, now=AT + timedelta(hours=hours))
    stranger = target / "tinjau-lain"
    shutil.copytree(sets_in(target)[0].folder, stranger)
    manifest = json.loads((stranger / "set.json").read_text())
    (stranger / "set.json").write_text(json.dumps({**manifest, "instance": "lain"}))
    make_backup(filled, target, now=AT + timedelta(hours=24))
    assert stranger.exists()
    own = [one for one in sets_in(target) if one.instance == filled.instance_id]
    # Six recent ones, and the newest of the first day where it is not among them.
    ages = [(one.made_at - AT) / timedelta(hours=1) for one in own]
    assert ages == [24, 22, 20, 18, 16, 14]


def test_what_stays_after_a_year_of_hourly_sets(tmp_path):
    sets = [
        BackupSet(tmp_path / str(n), "i", AT - timedelta(hours=n), 1, "", ())
        for n in range(365 * 24)
    ]
    kept = to_keep(sets)
    assert kept[:6] == sets[:6]
    days = {one.made_at.date() for one in kept}
    weeks = {one.made_at.isocalendar()[:2] for one in kept}
    assert {(AT - timedelta(days=n)).date() for n in range(7)} <= days
    assert {(AT - timedelta(weeks=n)).isocalendar()[:2] for n in range(4)} <= weeks
    assert len(kept) <= 6 + 7 + 4


def test_a_passphrase_changed_while_the_copy_is_made_opens_the_set(tmp_path):
    """The set's database and its slot file are of one moment, else nobody could open it."""
    wired = WiredOffice(tmp_path / "kantor")
    store, keys = wired.store, KeyService(wired.store, wired.clock, HEAD)
    changed = []

    class ChangingPool:
        @contextmanager
        def borrow(self):
            with store.pool.borrow() as db:
                yield db
            if not changed:
                changed.append(keys.change_own(PASSPHRASE, "kata sandi baru"))

    source = _ClosedOffice(store.folder, store.keys, ChangingPool(), store.instance_id)
    made = make_backup(source)
    store.close()
    restore(made, tmp_path / "pulih", "kata sandi baru").close()
