"""The power is cut: what was written but not synced is lost, in part or whole.

A preloaded library writes down every file operation of a real run; from that record the states are
built that a disk may hold at any point. In each of them the office opens, verifies, and holds every
act that had been told as done.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from db.errors import WrongPassphraseError
from db.office_store import open_office
from tests.fakes.offices import CHEAP, PASSPHRASE
from tests.fakes.offices_wired import WiredOffice
from tests.integration.faults.office_checks import told_acts_are_there_once, whole
from tests.integration.faults.power_cuts import Disk, read_record

ROOT = Path(__file__).parents[3]
SOURCE = Path(__file__).parent / "record_writes.c"
SEED = int(os.environ.get("TINJAU_FAULT_SEED", "0")) or random.SystemRandom().randrange(1, 10**6)


@pytest.fixture(scope="module")
def recorder(tmp_path_factory):
    """The library that writes down file operations, built here."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if sys.platform != "linux" or compiler is None:
        pytest.skip("needs Linux and a C compiler to record file operations")
    library = tmp_path_factory.mktemp("perekam") / "record_writes.so"
    flags = ["-shared", "-fPIC", "-O1", "-o", library, SOURCE, "-ldl", "-lpthread"]
    subprocess.run([compiler, *flags], check=True)
    return library


def run_recorded(recorder, root, scenario, seed):
    """Let a process act on the office in ``root``; return its file operations."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "LD_PRELOAD": str(recorder),
        "WATCH": f"{root}/",
        "RECORD": f"{root}.record",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    subprocess.run(
        [
            sys.executable, "-m", "tests.integration.faults.recorded_acts",
            scenario, root / "kantor", root / "told", str(seed),
        ],
        check=True, cwd=ROOT, env=environment,
    )  # fmt: skip
    return read_record(Path(f"{root}.record"))


def contents(folder):
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def build(state, root, into):
    """Lay a drawn state out below ``into``."""
    shutil.rmtree(into, ignore_errors=True)
    for name, content in state.items():
        path = into / Path(name).relative_to(root)
        path.parent.mkdir(parents=True, exist_ok=True)
        # The shared memory of the write-ahead log is gone with the power.
        if not path.name.endswith("-shm"):
            path.write_bytes(content)


def cut_power(recorder, tmp_path, scenario, times, check):
    root = tmp_path / "disk"
    wired = WiredOffice(root / "kantor")
    wired.bring("Jalan pertama rusak")
    wired.store.close()
    disk, seed = Disk(contents(root)), SEED
    rng = random.Random(f"{SEED} {scenario}")  # noqa: S311 - draws points in time
    operations = run_recorded(recorder, root, scenario, seed)
    assert sum(one.kind == "S" for one in operations) > 20
    points = sorted(rng.randrange(len(operations) + 1) for _ in range(times))
    told = []
    for number in range(len(operations) + 1):
        for _same in range(points.count(number)):
            build(disk.after_power_cut(rng), root, tmp_path / "nanti")
            try:
                check(tmp_path / "nanti" / "kantor", told)
            except BaseException as error:
                error.add_note(f"TINJAU_FAULT_SEED={SEED}, operation {number} of {scenario}")
                raise
        if number < len(operations):
            one = operations[number]
            if one.name == str(root / "told"):
                told += [json.loads(line) for line in one.data.decode().splitlines()]
            else:
                disk.apply(one)


def check_work(folder, told):
    with whole(folder, PASSPHRASE) as store:
        told_acts_are_there_once(store, told, runs=1)


def opens(folder, passphrase):
    try:
        open_office(folder, passphrase, cost=CHEAP).close()
    except WrongPassphraseError:
        return False
    return True


def check_passphrase(folder, told):
    holds, about = PASSPHRASE, None
    for kind, name, _text in told:
        if kind == "about":
            about = name
        elif kind == "passphrase":
            holds, about = name, None
    assert sum(opens(folder, one) for one in (holds, about) if one) == 1
    whole(folder, holds if about is None or opens(folder, holds) else about).close()


CHECKS = {"work": check_work, "passphrase": check_passphrase}


@pytest.mark.parametrize("scenario", CHECKS)
def test_forty_power_cuts(recorder, tmp_path, scenario):
    cut_power(recorder, tmp_path, scenario, 20, CHECKS[scenario])


@pytest.mark.faults
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("scenario", CHECKS)
def test_four_hundred_power_cuts(recorder, tmp_path, scenario):
    cut_power(recorder, tmp_path, scenario, 200, CHECKS[scenario])
