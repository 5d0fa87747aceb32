from __future__ import annotations

import shutil
from datetime import timedelta

import pytest

from app.domain.backups import CopyOutcome
from app.errors import Cancelled
from db import set_copy
from db.backup import make_backup
from db.backup_sets import sets_in
from db.errors import DiskFullError, NoOfficeError
from db.restore import restore
from db.set_copy import CopyFailedError, NoRoomForCopyError, SetTornError, copy_set
from db.verify import verify
from tests.fakes.offices import AT, PASSPHRASE, evidence, item

ID = "abcd2345wxyz"


@pytest.fixture
def made(office):
    with office.write() as session:
        sha256 = office.evidence.put(b"gambar")
        session.items.add(item(ID), [evidence(ID, sha256)])
    return make_backup(office, now=AT)


@pytest.fixture
def usb(tmp_path):
    return tmp_path / "usb"


def test_a_copy_restores_on_a_bare_computer_and_is_never_made_twice(made, usb, tmp_path):
    told = []
    where, outcome = copy_set(made, usb, progress=lambda done, all_: told.append((done, all_)))
    assert outcome is CopyOutcome.COPIED
    assert told[-1] == (6, 6)
    assert copy_set(made, usb) == (where, CopyOutcome.ALREADY_THERE)
    assert [path.name for path in usb.iterdir()] == [made.name]
    with restore(where, tmp_path / "baru", PASSPHRASE) as restored:
        assert verify(restored).ok


@pytest.mark.parametrize("name", ["office.db", "set.json", "isi.sha256"])
def test_a_torn_copy_is_replaced(made, usb, name):
    where, _outcome = copy_set(made, usb)
    (where / name).write_bytes((where / name).read_bytes()[:-3])
    assert copy_set(made, usb) == (where, CopyOutcome.REPAIRED)
    assert copy_set(made, usb)[1] is CopyOutcome.ALREADY_THERE


def test_what_a_cut_off_copy_left_is_cleared_away(made, usb):
    half = usb / f".{made.name}.part"
    half.mkdir(parents=True)
    (half / "office.db").write_bytes(b"separuh")
    copy_set(made, usb)
    assert [path.name for path in usb.iterdir()] == [made.name]


def test_a_set_that_is_not_whole_is_not_copied(made, usb):
    (made / "keys.json").unlink()
    with pytest.raises(SetTornError):
        copy_set(made, usb)
    assert list(usb.iterdir()) == []
    with pytest.raises(NoOfficeError):
        copy_set(usb, usb)


def test_cancelling_leaves_nothing(made, usb):
    with pytest.raises(Cancelled):
        copy_set(made, usb, cancel=lambda: True)
    assert list(usb.iterdir()) == []


def test_a_drive_that_reads_back_otherwise_is_reported(made, usb, monkeypatch):
    real = set_copy.copy_durably

    def bad_drive(source, target):
        digest = real(source, target)
        target.write_bytes(target.read_bytes()[:-1])
        return digest

    monkeypatch.setattr(set_copy, "copy_durably", bad_drive)
    with pytest.raises(CopyFailedError):
        copy_set(made, usb)
    assert list(usb.iterdir()) == []


def test_a_full_drive_lets_older_sets_go_but_never_the_newest(office, made, usb, monkeypatch):
    copy_set(made, usb)
    later = make_backup(office, now=AT + timedelta(hours=1))
    copy_set(later, usb)
    latest = make_backup(office, now=AT + timedelta(hours=2))
    free = [0, 10**9, 10**9]
    usage = shutil.disk_usage(usb)
    monkeypatch.setattr(
        shutil, "disk_usage", lambda _path: usage._replace(free=free.pop(0) if free else 10**9)
    )
    copy_set(latest, usb)
    assert [one.name for one in sets_in(usb)] == [latest.name, later.name]
    another = make_backup(office, now=AT + timedelta(hours=3))
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage._replace(free=0))
    with pytest.raises(NoRoomForCopyError):
        copy_set(another, usb)
    assert [one.name for one in sets_in(usb)] == [latest.name]


def test_a_disk_that_fills_up_meanwhile_leaves_the_earlier_copy(made, usb, monkeypatch):
    where, _outcome = copy_set(made, usb)
    (where / "keys.json").unlink()

    def full(_source, _target):
        raise OSError(28, "penuh")

    monkeypatch.setattr(set_copy, "copy_durably", full)
    with pytest.raises(DiskFullError):
        copy_set(made, usb)
    assert (where / "office.db").exists()
