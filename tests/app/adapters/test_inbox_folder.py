from __future__ import annotations

from pathlib import Path

import pytest

from app.adapters.inbox_folder import (
    UnsuitablePlace,
    files_in,
    make_folder,
    remove_file,
    unsuitable,
)


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("Tinjau Masuk", None),
        ("OneDrive - Kantor/Masuk", UnsuitablePlace.CLOUD),
        ("Dropbox/Masuk", UnsuitablePlace.CLOUD),
        ("Google Drive/Masuk", UnsuitablePlace.CLOUD),
        ("Documents/Masuk", UnsuitablePlace.DOCUMENTS),
        ("Dokumen", UnsuitablePlace.DOCUMENTS),
        ("Desktop/Masuk", UnsuitablePlace.DOCUMENTS),
        ("kantor/evidence", UnsuitablePlace.DATA),
        (".", UnsuitablePlace.DATA),
        ("tidak-ada/sama-sekali", UnsuitablePlace.MISSING),
    ],
)
def test_where_others_would_get_a_copy_is_no_inbox(tmp_path, name, why):
    (tmp_path / "kantor").mkdir()
    if why is not UnsuitablePlace.MISSING:
        (tmp_path / name).mkdir(parents=True, exist_ok=True)
    assert unsuitable(tmp_path / name, tmp_path / "kantor") is why


def test_whole_disks_and_homes_are_too_wide(tmp_path):
    assert unsuitable(Path("/"), tmp_path / "kantor") is UnsuitablePlace.TOO_WIDE
    assert unsuitable(Path.home(), tmp_path / "kantor") is UnsuitablePlace.TOO_WIDE


def test_plain_finished_files_are_listed_and_removed(tmp_path):
    for name in ("a.png", ".tersembunyi", "~kunci.tmp", "b.png.part", "c.crdownload"):
        (tmp_path / name).write_bytes(b"abc")
    (tmp_path / "folder").mkdir()
    (tmp_path / "lain.png").symlink_to(tmp_path / "a.png")
    found = files_in(tmp_path)
    assert list(found) == ["a.png"]
    assert found["a.png"].size == 3
    assert remove_file(tmp_path / "a.png")
    assert not remove_file(tmp_path / "folder")
    assert files_in(tmp_path / "tidak-ada") == {}


def test_a_folder_is_made_once(tmp_path):
    make_folder(tmp_path / "a" / "b")
    make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()
    (tmp_path / "berkas").write_bytes(b"")
    make_folder(tmp_path / "berkas" / "c")
