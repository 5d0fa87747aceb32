from __future__ import annotations

from pathlib import Path

import pytest

from app.adapters import places
from app.adapters.places import drives, file_system_of, shared_place
from app.domain.places import Leaving, Room, SharedPlace, room_of


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("OneDrive/Tinjau", "OneDrive"),
        ("OneDrive - Pemkab Contoh/Tinjau", "OneDrive"),
        ("Dropbox/kantor", "Dropbox"),
        ("Dropbox (Pribadi)/kantor", "Dropbox"),
        ("Google Drive/Tinjau", "Google Drive"),
        ("My Drive/Tinjau", "Google Drive"),
        ("Nextcloud/a/b", "Nextcloud"),
    ],
)
def test_a_folder_that_is_carried_away_is_named(tmp_path, folder, name):
    assert shared_place(tmp_path / folder, {}) == SharedPlace(Leaving.CLOUD, name)


def test_what_the_system_says_of_onedrive_counts(tmp_path):
    found = shared_place(tmp_path / "Berkas" / "Tinjau", {"OneDrive": str(tmp_path / "Berkas")})
    assert found.name == "OneDrive"


def test_marks_that_programs_leave_count(tmp_path):
    (tmp_path / ".stfolder").mkdir()
    assert shared_place(tmp_path / "a" / "b", {}).name == "Syncthing"


@pytest.mark.parametrize("folder", ["Tinjau", "Dokumen/MegaData", "onedriver"])
def test_an_ordinary_folder_is_no_cloud(tmp_path, folder):
    assert shared_place(tmp_path / folder, {}) is None


def test_a_network_share_is_named(tmp_path, monkeypatch):
    mounts = tmp_path / "mounts"
    mounts.write_text(f"//server/bagian {tmp_path} cifs rw 0 0\n", encoding="utf-8")
    monkeypatch.setattr(places, "_MOUNTS", mounts)
    assert shared_place(tmp_path / "Tinjau", {}).how is Leaving.NETWORK
    monkeypatch.setattr(places, "_MOUNTS", tmp_path / "tidak-ada")
    assert shared_place(tmp_path / "Tinjau", {}) is None


def test_the_longest_mount_point_wins():
    mounts = "a / ext4 rw\nb /srv nfs rw\nc /srv/data\\040kantor ext4 rw\nrusak\n"
    assert file_system_of(Path("/srv/x"), mounts) == "nfs"
    assert file_system_of(Path("/srv/data kantor/x"), mounts) == "ext4"
    assert file_system_of(Path("/lain"), mounts) == "ext4"


def test_drives_that_are_plugged_in(tmp_path, monkeypatch):
    usb = tmp_path / "usb"
    for name in ("KUNCI", "bukan-drive"):
        (usb / name).mkdir(parents=True)
    monkeypatch.setattr(places, "media_folders", lambda: (usb, tmp_path / "tidak-ada"))
    monkeypatch.setattr(Path, "is_mount", lambda path: path.name == "KUNCI")
    assert drives(tmp_path) == ()  # the disk the office lies on
    monkeypatch.setattr(places, "_device", lambda _path: -1)
    (found,) = drives(tmp_path)
    assert (found.name, found.path) == ("KUNCI", usb / "KUNCI")
    assert found.free_bytes > 0


@pytest.mark.parametrize(
    ("free", "room"),
    [(10**10, Room.ENOUGH), (10**9, Room.LOW), (10**8, Room.FULL), (0, Room.FULL)],
)
def test_room(free, room):
    assert room_of(free) is room
