from __future__ import annotations

import os
import time

from db.backup import make_backup
from db.leftovers import clear_leftovers

OLD = f".{'ab' * 8}.new"


def age(path, hours):
    at = time.time() - hours * 3600
    os.utime(path, (at, at))


def test_only_what_writers_left_since_a_day_goes(tmp_path):
    for name, hours in ((OLD, 25), (f".{'cd' * 8}.new", 1), ("keys.json", 25), (".lain.new", 25)):
        (tmp_path / name).write_bytes(b"x")
        age(tmp_path / name, hours)
    assert clear_leftovers([tmp_path, tmp_path / "tidak-ada"]) == 1
    assert not (tmp_path / OLD).exists()
    assert len(list(tmp_path.iterdir())) == 3


def test_a_backup_clears_what_killed_ones_left_everywhere(office):
    sha256 = office.evidence.put(b"gambar")
    beside = office.evidence.path_of(sha256).parent
    killed = [office.folder / OLD, beside / OLD, office.folder / "backups" / OLD]
    for path in killed[:2]:
        path.write_bytes(b"separuh")
    killed[2].mkdir(parents=True)
    (killed[2] / "office.db").write_bytes(b"separuh")
    for path in killed:
        age(path, 30)
    made = make_backup(office)
    assert [path for path in killed if path.exists()] == []
    assert made.exists()
    assert office.evidence.get(sha256) == b"gambar"
