"""The watched inbox: whole pictures go in, originals go only when a person says so."""

from __future__ import annotations

import pytest

from app.services.inbox import InboxPlaceError, InboxState
from tests.fakes.offices_wired import PNG


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "masuk"
    made.mkdir()
    return made


def look(office):
    office.inbox.new_files()
    return office.inbox.new_files()


def test_it_is_off_until_a_fitting_folder_is_chosen_and_remembered(office, folder):
    assert office.inbox.state() == InboxState()
    assert office.inbox.new_files() == ()
    assert office.inbox.watch(folder) == InboxState(on=True, folder=folder)
    assert office.inbox.state().on
    assert office.inbox.stop() == InboxState(on=False, folder=folder)
    assert office.inbox.new_files() == ()


def test_the_proposed_folder_is_made(office):
    assert office.inbox.watch(office.inbox.example).folder.is_dir()


def test_a_synchronised_folder_is_refused_with_a_proposal(office, tmp_path):
    cloud = tmp_path / "OneDrive" / "Masuk"
    cloud.mkdir(parents=True)
    with pytest.raises(InboxPlaceError, match="awan") as refused:
        office.inbox.watch(cloud)
    assert str(office.inbox.example) in refused.value.message
    assert not office.inbox.state().on


def test_whole_new_pictures_are_handed_out_once_and_others_are_left_alone(office, folder):
    office.inbox.watch(folder)
    (folder / "a.png").write_bytes(PNG + b"Selamat pagi")
    (folder / "daftar.csv").write_text("x")
    assert office.inbox.new_files() == ()
    assert office.inbox.new_files() == (folder / "a.png",)
    assert office.inbox.new_files() == ()


def test_originals_may_go_only_when_they_are_kept_and_unchanged(office, folder):
    office.inbox.watch(folder)
    one, bad = folder / "a.png", folder / "rusak.png"
    one.write_bytes(PNG + b"Selamat pagi semua")
    bad.write_bytes(PNG + b"!rusak")
    new = look(office)
    assert new == (one, bad)
    assert office.inbox.removable() == ()
    office.importer.run([str(path) for path in new])
    office.inbox.imported(new)
    assert office.inbox.removable() == (one,)
    assert one.exists(), "nothing goes by itself"
    one.write_bytes(PNG + b"Isi lain")
    assert office.inbox.removable() == ()
    assert office.inbox.remove((one, bad)) == ()
    assert one.exists()
    assert bad.exists()


def test_removing_originals_is_recorded(office, folder):
    office.inbox.watch(folder)
    one = folder / "a.png"
    one.write_bytes(PNG + b"Selamat pagi semua")
    office.importer.run([str(one)])
    office.inbox.imported(look(office) or (one,))
    assert office.inbox.removable() == (one,)
    assert office.inbox.remove((one,)) == (one,)
    assert not one.exists()
    assert office.inbox.removable() == ()
    with office.store.read() as session:
        assert [entry.kind for entry in session.log.entries()][-1] == "inbox_cleared"


def test_what_is_kept_already_is_not_new_but_may_go(office, folder):
    one = folder / "a.png"
    one.write_bytes(PNG + b"Selamat pagi semua")
    office.importer.run([str(one)])
    office.inbox.watch(folder)
    assert look(office) == ()
    assert office.inbox.removable() == (one,)
