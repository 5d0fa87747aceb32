from __future__ import annotations

import shutil
import subprocess

import pytest

from db.backup import make_backup
from db.set_files import FILE_LIST, check_files, is_inside, read_file_list
from tests.fakes.offices import AT, evidence, item

ID = "abcd2345wxyz"


@pytest.fixture
def made(office, tmp_path):
    with office.write() as session:
        sha256 = office.evidence.put(b"gambar")
        session.items.add(item(ID), [evidence(ID, sha256)])
    return make_backup(office, tmp_path / "usb", now=AT)


def test_a_whole_set_is_whole_and_every_file_is_listed(made):
    told = []
    assert check_files(made, progress=lambda done, total: told.append((done, total))).whole
    assert told[-1] == (3, 3)
    listed = {path for path in read_file_list(made) if path.startswith("evidence/")}
    assert len(listed) == 1
    assert set(read_file_list(made)) == {"office.db", "keys.json", *listed}


@pytest.mark.parametrize("name", ["office.db", "keys.json", "evidence"])
def test_a_torn_copy_is_named(made, name):
    path = next((made / name).rglob("*")) if name == "evidence" else made / name
    path = next(p for p in (path, *path.rglob("*")) if p.is_file())
    inside = path.relative_to(made).as_posix()
    path.write_bytes(path.read_bytes()[:-1])
    assert check_files(made).changed == (inside,)
    path.unlink()
    assert check_files(made).missing == (inside,)


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="coreutils")
def test_a_bare_computer_can_check_it(made):
    done = subprocess.run(
        ["sha256sum", "--check", "--quiet", "--strict", FILE_LIST], cwd=made, check=False
    )
    assert done.returncode == 0


def test_a_list_that_points_outside_is_not_followed(made):
    (made.parent / "rahasia").write_bytes(b"x")
    (made / FILE_LIST).write_text("00  ../rahasia\n00  /etc/hosts\n", encoding="utf-8")
    assert check_files(made).missing == ("../rahasia", "/etc/hosts")
    assert not is_inside("C:\\x")
