from __future__ import annotations

import pytest

from db.backup import make_backup
from db.errors import StorageError
from db.office_store import open_office
from db.office_swap import finish_swap, restored_folder, swap
from db.restore import restore
from tests.fakes.offices import AT, PASSPHRASE


@pytest.fixture
def restored(office):
    folder = restored_folder(office.folder, AT)
    restore(make_backup(office, now=AT), folder, PASSPHRASE).close()
    office.close()
    return folder


def instance(folder):
    with open_office(folder, PASSPHRASE) as opened:
        return opened.instance_id


def test_the_former_office_is_kept_beside(office, restored):
    new = instance(restored)
    former = swap(office.folder, restored, AT)
    assert instance(office.folder) == new
    assert instance(former) == office.instance_id
    assert not restored.exists()


def test_a_swap_that_was_cut_off_is_finished(office, restored):
    new = instance(restored)
    office.folder.rename(office.folder.with_name(f"{office.folder.name}.lama-x"))
    assert finish_swap(office.folder)
    assert instance(office.folder) == new
    assert not finish_swap(office.folder)


def test_nothing_is_taken_for_a_swap_that_was_none(office, restored):
    assert not finish_swap(office.folder)
    moved = office.folder.with_name("lain")
    office.folder.rename(moved)
    assert not finish_swap(office.folder)
    moved.rename(office.folder.with_name(f"{office.folder.name}.lama-x"))
    (restored / "keys.json").unlink()
    assert not finish_swap(office.folder)


def test_an_office_that_cannot_be_moved_stays(office, restored, monkeypatch):
    def held(_source, _target):
        raise OSError("dipakai")

    monkeypatch.setattr("db.office_swap.replace_patiently", held)
    with pytest.raises(StorageError):
        swap(office.folder, restored)
    assert instance(office.folder) == office.instance_id
