"""``kill -9`` of the whole process group during an import, at points all over its run."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from app.composition import create_office, open_office
from app.domain.items import QueueFilter
from tests.fakes.offices import PASSPHRASE

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "resources" / "samples"

pytestmark = pytest.mark.skipif(not hasattr(os, "killpg"), reason="POSIX process groups")


def start(data):
    environment = {**os.environ, "TINJAU_PASSPHRASE": PASSPHRASE, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        [sys.executable, "-m", "app.cli", "--json", "--data", data, "import", SAMPLES],
        env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=ROOT,
        start_new_session=True, text=True,
    )  # fmt: skip


def kill_after(process, lines, extra):
    """Kill the group ``extra`` seconds after so many result lines; return the lines it told."""
    with process.stdout as output:
        told = [json.loads(output.readline()) for _ in range(lines)]
        late = threading.Event()
        late.wait(extra)
        os.killpg(process.pid, signal.SIGKILL)
        told += [json.loads(line) for line in output if line.endswith("\n")]
    process.wait(timeout=20)
    return told


def test_every_told_item_is_there_once_and_nothing_readable_is_left(tmp_path):
    data = tmp_path / "kantor"
    office, _recovery = create_office(data, "Kantor Contoh", "Camat Contoh", PASSPHRASE)
    office.close()
    told = set()
    for lines, extra in ((0, 0.9), (0, 1.6), (1, 0.05), (2, 0.2), (1, 0.35), (3, 0.0), (1, 0.5)):
        new = kill_after(start(str(data)), lines, extra)
        told |= {line["id"] for line in new if line["id"]}
        with open_office(data, PASSPHRASE) as office:
            rows = office.review.queue(QueueFilter(), limit=1000)
            report = office.verify()
        assert report.ok, report.problems
        assert told <= {row.id for row in rows}
        digests = [row.id for row in rows]
        assert len(digests) == len(set(digests))
    for path in data.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            for mark in (b"Pegawai Contoh", b"\x89PNG", b"JFIF", b"rekaan"):
                assert mark not in content, path.name
