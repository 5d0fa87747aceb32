from __future__ import annotations

import zipfile

import pytest

from app.adapters import pack_folder
from app.adapters.pack_folder import PackNotReadableError, read_pack_files


def make_zip(path, entries):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return path


def test_a_folder_and_its_zip_hold_the_same_pack(tmp_path):
    folder = tmp_path / "paket"
    (folder / "rules").mkdir(parents=True)
    (folder / "pack.yaml").write_bytes(b"id: a\n")
    (folder / "rules/a.yaml").write_bytes(b"rules: []\n")
    (folder / ".rahasia.yaml").write_bytes(b"x")
    (folder / "gambar.png").write_bytes(b"x")
    wanted = {"pack.yaml": b"id: a\n", "rules/a.yaml": b"rules: []\n"}
    assert read_pack_files(folder) == wanted
    assert read_pack_files(make_zip(tmp_path / "a.zip", wanted)) == wanted
    nested = {f"paket/{name}": content for name, content in wanted.items()}
    assert read_pack_files(make_zip(tmp_path / "b.zip", nested)) == wanted


def test_nothing_that_lies_beside_the_rules_is_left_out_unseen(tmp_path):
    folder = tmp_path / "paket"
    (folder / "rules").mkdir(parents=True)
    entries = {"rules/a.yaml": b"rules: []\n", "rules/b.yaml.bak": b"rules: []\n"}
    for name, content in entries.items():
        (folder / name).write_bytes(content)
    (folder / "rules" / ".DS_Store").write_bytes(b"x")
    assert read_pack_files(folder) == entries
    assert read_pack_files(make_zip(tmp_path / "a.zip", entries | {"logo.png": b"x"})) == entries


@pytest.mark.parametrize("name", ["../x.yaml", "/etc/x.yaml", "a/../../x.yaml", "c:x.yaml"])
def test_names_that_climb_out_are_refused(tmp_path, name):
    with pytest.raises(PackNotReadableError, match="aman"):
        read_pack_files(make_zip(tmp_path / "a.zip", {name: b"x", "pack.yaml": b"x"}))


def test_a_bomb_is_refused_before_it_unfolds(tmp_path):
    bomb = make_zip(tmp_path / "a.zip", {"pack.yaml": b"0" * (pack_folder.MAX_FILE_BYTES + 1)})
    assert bomb.stat().st_size < 100_000
    with pytest.raises(PackNotReadableError, match="besar"):
        read_pack_files(bomb)
    many = make_zip(tmp_path / "b.zip", {f"rules/{i}.yaml": b"" for i in range(501)})
    with pytest.raises(PackNotReadableError, match="besar"):
        read_pack_files(many)


def test_what_is_no_pack_is_told(tmp_path):
    (tmp_path / "x.zip").write_bytes(b"PK\x03\x04bukan")
    (tmp_path / "kosong").mkdir()
    for name in ("x.zip", "kosong", "tidak-ada"):
        with pytest.raises(PackNotReadableError):
            read_pack_files(tmp_path / name)


def test_links_out_of_the_folder_are_not_followed(tmp_path):
    (tmp_path / "luar.yaml").write_bytes(b"rahasia")
    folder = tmp_path / "paket"
    folder.mkdir()
    (folder / "pack.yaml").write_bytes(b"id: a\n")
    (folder / "tautan.yaml").symlink_to(tmp_path / "luar.yaml")
    assert set(read_pack_files(folder)) == {"pack.yaml"}
