"""A child that fails costs one picture and says which way it failed."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from app.adapters.ocr.errors import (
    OcrCrashed,
    OcrGarbage,
    OcrOutOfMemory,
    OcrTimeout,
    OcrUnavailable,
    PictureTruncated,
)
from app.adapters.ocr.process import OcrProcess, WorkerLost
from app.errors import Cancelled
from tests.fakes import ocr as fake


@pytest.fixture
def start(tmp_path):
    started = []

    def start_child(mode):
        child = OcrProcess(tmp_path / mode, command=fake.command(mode))
        started.append(child)
        return child

    yield start_child
    for child in started:
        child.kill()


@pytest.mark.parametrize(
    ("mode", "error"),
    [
        ("crash", OcrCrashed),
        ("exit", OcrCrashed),
        ("oom_kill", OcrOutOfMemory),
        ("memory", OcrOutOfMemory),
        ("garbage", OcrGarbage),
        ("half", OcrCrashed),
        ("wrong_id", OcrGarbage),
    ],
)
def test_each_way_to_fail_has_its_error_and_costs_the_child(start, tmp_path, mode, error):
    child = start(mode)
    child.wait_ready()
    with pytest.raises(error):
        child.ask({"op": "read"}, [b"picture"], timeout=20)
    assert not child.alive
    assert not (tmp_path / mode).exists(), "temporary files stayed behind"


def test_a_hanging_child_is_ended_after_the_time_given(start):
    child = start("hang")
    child.wait_ready()
    with pytest.raises(OcrTimeout) as caught:
        child.ask({"op": "read"}, [b"picture"], timeout=0.2)
    assert not child.alive
    assert "0 detik" in str(caught.value)


def test_cancelling_ends_the_child_and_shows_nothing(start):
    child = start("hang")
    child.wait_ready()
    asked = []

    def cancel():
        asked.append(True)
        return len(asked) > 2

    with pytest.raises(Cancelled):
        child.ask({"op": "read"}, [b"picture"], timeout=20, cancel=cancel)
    assert not child.alive


def test_a_bad_picture_leaves_the_child_alive(start):
    child = start("bad_picture")
    child.wait_ready()
    for _ in range(2):
        with pytest.raises(PictureTruncated):
            child.ask({"op": "read"}, [b"picture"], timeout=20)
    assert child.alive
    assert child.served == 2


def test_a_child_that_does_not_read_its_input_cannot_hold_the_program(start):
    child = start("hang")
    child.wait_ready()
    with pytest.raises(OcrTimeout):
        child.ask({"op": "read"}, [b"x" * 50_000_000], timeout=0.3)


def test_a_child_that_ends_while_starting_is_lost_not_a_bad_picture(start):
    with pytest.raises(WorkerLost):
        start("never_starts").wait_ready()


def test_a_child_that_prints_before_speaking_is_lost(start):
    with pytest.raises(WorkerLost):
        start("chatty").wait_ready()


def test_a_child_without_engines_says_the_remedy(start):
    with pytest.raises(OcrUnavailable, match="pasang"):
        start("no_engine").wait_ready()


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_ending_a_child_ends_what_it_started(tmp_path):
    """A Tesseract that the child started must not go on with the picture."""
    script = tmp_path / "parent.py"
    script.write_text(
        "import subprocess, sys\n"
        f"sys.path.insert(0, {str(fake.ROOT)!r})\n"
        "from app.adapters.ocr.wire import write_frame\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import signal; signal.pause()'])\n"
        "ready = {'ready': True, 'engine': 'x', 'version': str(child.pid)}\n"
        "write_frame(sys.stdout.buffer, ready)\n"
        "sys.stdin.buffer.read()\n"
    )
    child = OcrProcess(tmp_path / "temp", command=[sys.executable, str(script)])
    child.wait_ready()
    grandchild = int(child.version)
    child.kill()
    deadline = time.monotonic() + 10
    while _runs(grandchild) and time.monotonic() < deadline:
        os.sched_yield()
    assert not _runs(grandchild)


def _runs(pid):
    """Whether a process is there and not merely waiting to be collected."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text("utf-8")
    except FileNotFoundError:
        return False
    return state.rsplit(")", 1)[1].split()[0] != "Z"
