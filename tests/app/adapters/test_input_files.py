"""Files that cannot be taken say why."""

from __future__ import annotations

import os
import sys

import pytest

from app.adapters.input_files import read_input
from app.adapters.ocr.errors import FileIsFolder, FileMissing, FileTooLarge, FileUnreadable


def test_a_file_is_read_whole(tmp_path):
    (tmp_path / "a.png").write_bytes(b"abc")
    assert read_input(tmp_path / "a.png") == b"abc"


def test_what_cannot_be_taken_has_its_own_error(tmp_path):
    (tmp_path / "big").write_bytes(b"x" * 11)
    for path, error in ((tmp_path / "none", FileMissing), (tmp_path, FileIsFolder)):
        with pytest.raises(error):
            read_input(path)
    with pytest.raises(FileTooLarge):
        read_input(tmp_path / "big", limit=10)
    with pytest.raises(FileUnreadable):
        read_input(tmp_path / "bad\0name")


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="root and Windows read it all the same"
)
def test_a_file_without_rights_is_unreadable(tmp_path):
    (tmp_path / "a").write_bytes(b"x")
    (tmp_path / "a").chmod(0)
    with pytest.raises(FileUnreadable):
        read_input(tmp_path / "a")
