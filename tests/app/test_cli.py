"""A command starts without what only other commands need."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from app.cli import COMMANDS, main

ROOT = Path(__file__).resolve().parents[2]
LOADED = """
import sys
from app.cli import main
try:
    main(["read", "--help"])
except SystemExit:
    pass
heavy = {"numpy", "PIL", "db", "app.composition", "openpyxl", "app.commands.list_command"}
print("loaded:", sorted(heavy & set(sys.modules)))
"""


def test_reading_loads_neither_the_office_nor_a_decoder():
    done = subprocess.run(
        [sys.executable, "-c", LOADED], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "loaded: []"


def test_help_names_every_command_with_what_it_does(capsys):
    with pytest.raises(SystemExit):
        main(["--help"])
    told = capsys.readouterr().out
    assert [name for name in COMMANDS if f"    {name} " not in told] == []
    assert "Baca teks dari gambar" in told


def test_a_folder_called_like_a_command_is_no_command(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as ended:
        main(["--data", "list", "read", "--help"])
    assert ended.value.code == 0
    assert "IMAGE" in capsys.readouterr().out


def test_an_unknown_command_is_answered_with_those_there_are(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["baca"])
    assert ended.value.code == 2
    assert "'read'" in capsys.readouterr().err
