"""Temporary folders of the living are left alone, those of the dead are wiped."""

from __future__ import annotations

from app.adapters.ocr.temp_folders import TempFolder, wipe_orphans


def test_what_a_killed_process_left_is_wiped_at_the_next_start(tmp_path):
    left = tmp_path / "ocr-dead"
    left.mkdir()
    (left / "lock").touch()
    (left / "tess_1.png").write_bytes(b"a picture")
    half_made = tmp_path / "ocr-without-lock"
    half_made.mkdir()
    other = tmp_path / "something-else"
    other.mkdir()
    own = TempFolder(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([own.path.name, other.name])
    own.remove()
    assert list(tmp_path.iterdir()) == [other]


def test_the_folder_of_a_running_process_stays(tmp_path):
    first = TempFolder(tmp_path / "new")
    (first.path / "in-use").touch()
    second = TempFolder(tmp_path / "new")
    assert (first.path / "in-use").exists()
    assert second.path != first.path
    first.remove()
    wipe_orphans(tmp_path / "new")
    assert second.path.exists()
    second.remove()
