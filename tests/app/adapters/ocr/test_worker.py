"""The child's own life: quiet, bound to its program, nothing left behind, nothing downloaded."""

from __future__ import annotations

import io
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from app.adapters.ocr import launching, models
from app.adapters.ocr.launching import worker_command, worker_environment
from app.adapters.ocr.models import ModelsMissing, find_model
from app.adapters.ocr.wire import read_frame, write_frame


@pytest.fixture
def child(tmp_path):
    temp = tmp_path / "temp"
    temp.mkdir()
    process = subprocess.Popen(
        worker_command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=worker_environment(temp),
        cwd=temp,
        start_new_session=True,
    )
    yield process, temp
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout, process.stderr):
        pipe.close()


def test_the_child_ends_and_wipes_its_folder_when_its_program_is_gone(child):
    process, temp = child
    ready, _ = read_frame(process.stdout)
    assert ready["engine"] == "ppocr"
    (temp / "tess_abc.png").write_bytes(b"a picture that a killed engine left")
    process.stdin.close()
    process.wait(timeout=20)
    assert not temp.exists()


def test_a_child_busy_with_a_picture_ends_as_well(child):
    process, temp = child
    read_frame(process.stdout)
    big = io.BytesIO()
    Image.effect_noise((1500, 6000), 80).save(big, "PNG", compress_level=0)
    write_frame(process.stdin, {"op": "read", "id": 1}, [big.getvalue()])
    process.stdin.close()
    process.wait(timeout=20)
    assert not temp.exists()


def test_nothing_but_frames_is_printed_and_nonsense_ends_it(child):
    process, _ = child
    read_frame(process.stdout)
    process.stdin.write(b"what is this")
    process.stdin.flush()
    process.wait(timeout=20)
    assert process.stdout.read() == b""
    assert process.stderr.read() == b""


def test_the_command_is_our_own_program_when_frozen(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert worker_command() == [sys.executable, "--ocr-worker"]
    monkeypatch.delattr(sys, "frozen")
    assert (Path(worker_command()[-1]) / "app" / "adapters" / "ocr" / "worker.py").is_file()


def test_the_command_does_not_depend_on_where_it_is_started(tmp_path):
    """As from an installed wheel: nothing of ours is on the path, and the folder is another."""
    code = subprocess.run(
        [*worker_command()[:2], "-c", "import app"], cwd=tmp_path, check=False, capture_output=True
    ).returncode
    assert code != 0 or os.environ.get("PYTHONPATH"), "the test itself would prove nothing"
    temp = tmp_path / "t"
    temp.mkdir()
    process = subprocess.Popen(
        worker_command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=worker_environment(temp),
        cwd=tmp_path,
    )
    ready, _ = read_frame(process.stdout)
    assert ready["ready"]
    process.communicate(timeout=20)


def test_one_thread_a_library_and_temp_in_the_data_folder(tmp_path):
    environment = worker_environment(tmp_path, {"EXTRA": "1"})
    assert environment["OMP_THREAD_LIMIT"] == "1"
    assert environment["TMPDIR"] == environment["TEMP"] == str(tmp_path)
    assert environment["EXTRA"] == "1"


def test_a_missing_model_is_an_error_never_a_download(monkeypatch, tmp_path):
    def refuse(*args, **kwargs):
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(models, "_folders", lambda: [tmp_path])
    find_model.cache_clear()
    with pytest.raises(ModelsMissing):
        find_model(models.DETECTION)
    find_model.cache_clear()


def test_the_runtime_reports_nothing_to_its_maker(tmp_path):
    """Onnxruntime's telemetry client, once started, leaves a session file in the temp folder."""
    code = "from app.adapters.ocr.models import *; open_session(find_model(DETECTION))"
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    environment.pop("ORT_DISABLE_TELEMETRY", None)
    subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(launching.__file__).parents[3],
        env=environment,
        check=True,
    )
    assert list(tmp_path.iterdir()) == []


def test_reading_imports_nothing_that_can_download():
    """The wheel's code, which fetches missing models, stays out of our processes."""
    code = (
        "import sys; from app.adapters.ocr.jobs import Jobs; Jobs();"
        "print([m for m in ('rapidocr', 'requests', 'urllib3', 'PySide6') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(launching.__file__).parents[3],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "[]"
