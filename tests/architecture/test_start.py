"""The program starts from a checkout, from a wheel and as the OCR child."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile

import pytest
from hatchling import build
from sources import ROOT

LAUNCHER = ROOT / "packaging" / "launcher" / "tinjau"


@pytest.fixture
def installed(tmp_path):
    """A folder as a wheel leaves it, with a small program of ours and a stranger's beside it."""
    shutil.copytree(LAUNCHER, tmp_path / "tinjau", ignore=shutil.ignore_patterns("__pycache__"))
    for place, who in (("tinjau/app", "ours"), ("app", "stranger")):
        worker = tmp_path / place / "adapters" / "ocr"
        worker.mkdir(parents=True)
        for folder in (tmp_path / place, worker.parent, worker):
            (folder / "__init__.py").write_text("")
        tell = "import sys\ndef main():\n    print({!r}, 'PySide6' in sys.modules)\n    return {}\n"
        (worker / "worker.py").write_text(tell.format(f"{who} worker", 7))
        (tmp_path / place / "cli.py").write_text(tell.format(f"{who} cli", 3))
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "told", "code"),
    [(["--ocr-worker"], "ours worker False", 7), (["list"], "ours cli False", 3)],
)
def test_installed_program_finds_itself_first(installed, arguments, told, code):
    done = subprocess.run(
        [sys.executable, "-m", "tinjau", *arguments],
        cwd=installed,
        env={**os.environ, "PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout.strip(), done.returncode) == (told, code), done.stderr


def test_a_wheel_holds_one_folder_with_everything_in_it(tmp_path, monkeypatch):
    monkeypatch.chdir(ROOT)
    wheel = tmp_path / build.build_wheel(str(tmp_path))
    names = zipfile.ZipFile(wheel).namelist()
    assert {n.split("/")[0].split("-")[0] for n in names} == {"tinjau"}
    for needed in (
        "tinjau/__main__.py",
        "tinjau/app/adapters/ocr/worker.py",
        "tinjau/resources/rulepacks/se-1641-2025/pack.yaml",
        "tinjau/resources/self_check/ocr.png",
        "tinjau/db/__init__.py",
        "tinjau/ui/__init__.py",
    ):
        assert needed in names
    assert [n for n in names if "__pycache__" in n or n.endswith(".pem")] == []
