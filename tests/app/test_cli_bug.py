"""A bug in a command is told by its place, never by what was being worked on."""

from __future__ import annotations

import json

import pytest

from app.cli import main
from app.commands import doctor

WORDS = "kalimat rahasia dari unggahan"


@pytest.fixture
def broken(monkeypatch):
    def run(_args, _context):
        try:
            {}[WORDS]
        except KeyError as error:
            raise ValueError(f"bukan angka: {WORDS}") from error

    monkeypatch.setattr(doctor, "run", run)


def test_place_and_type_are_said_and_no_words(broken, capfd, monkeypatch):
    monkeypatch.delenv("TINJAU_TRACE", raising=False)
    assert main(["--json", "doctor"]) == 1
    told = capfd.readouterr()
    assert json.loads(told.out)["code"] == "bug"
    for said in ("builtins.ValueError", "builtins.KeyError", "test_cli_bug.py:"):
        assert said in told.err
    assert WORDS not in told.out + told.err


def test_who_looks_for_the_bug_may_see_everything(broken, monkeypatch):
    monkeypatch.setenv("TINJAU_TRACE", "1")
    with pytest.raises(ValueError, match=WORDS):
        main(["doctor"])
