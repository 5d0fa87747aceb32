"""Temporary folders of the living are left alone, those of the dead are wiped."""

from __future__ import annotations

import shutil
import sys

import pytest

from app.adapters.ocr import temp_folders
from app.adapters.ocr.temp_folders import TempFolder, place_without_office, wipe_orphans


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


def test_a_folder_taken_for_an_orphan_while_it_is_made_is_made_anew(tmp_path, monkeypatch):
    take, taken = temp_folders._take, []

    def wiped_first(file):
        taken.append(file.name)
        if len(taken) == 1:
            shutil.rmtree(tmp_path)
            return False
        return take(file)

    monkeypatch.setattr(temp_folders, "_take", wiped_first)
    own = TempFolder(tmp_path)
    assert own.path.is_dir()
    assert len(taken) == 2
    own.remove()


@pytest.fixture
def system_temp(tmp_path, monkeypatch):
    """An own folder for the system's temporary files."""
    monkeypatch.setattr(temp_folders.tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_without_an_office_the_next_run_wipes_what_a_killed_one_left(system_temp):
    with place_without_office() as first:
        (first / "ocr-dead").mkdir()
        (first / "ocr-dead" / "left").touch()
    with place_without_office() as second:
        assert second == first
        running = TempFolder(second)
        assert [path.name for path in second.iterdir()] == [running.path.name]
        running.remove()
    assert list(system_temp.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="the folder is the person's own there")
def test_a_folder_that_others_may_write_is_not_used(system_temp):
    with place_without_office() as own:
        pass
    own.mkdir()
    own.chmod(0o777)
    with place_without_office() as other:
        assert other != own
    assert list(system_temp.iterdir()) == [own]
