from __future__ import annotations

import zipfile

import pytest

from app.adapters import anchor_files
from app.adapters.anchor_files import AnchorFileError, read_anchor


def test_a_sets_folder_stands_for_its_manifest(tmp_path):
    (tmp_path / "set.json").write_text('{"seq": 3}', "utf-8")
    assert read_anchor(tmp_path) == '{"seq": 3}'


@pytest.mark.parametrize("content", [b"%PDF-1.4 rusak", b"PK\x03\x04 rusak"])
def test_a_damaged_file_is_said_by_its_name(tmp_path, content):
    path = tmp_path / "laporan"
    path.write_bytes(content)
    with pytest.raises(AnchorFileError) as caught:
        read_anchor(path)
    assert "laporan" in caught.value.message


def test_a_folder_without_a_set_and_what_is_too_large_are_refused(tmp_path, monkeypatch):
    with pytest.raises(AnchorFileError):
        read_anchor(tmp_path)
    monkeypatch.setattr(anchor_files, "_LARGEST", 100)
    (tmp_path / "besar.csv").write_bytes(bytes(101))
    with pytest.raises(AnchorFileError):
        read_anchor(tmp_path / "besar.csv")
    with zipfile.ZipFile(tmp_path / "bom.xlsx", "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("a.xml", bytes(2000))
    with pytest.raises(AnchorFileError):
        read_anchor(tmp_path / "bom.xlsx")
