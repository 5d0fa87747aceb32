"""Commands are found by looking; each says its name, what it does, and runs."""

from __future__ import annotations

import importlib

import pytest
from sources import ROOT, modules, name

from app import cli

NO_COMMANDS = {"__init__", "context", "day", "new_passphrase", "read_rows"}
COMMANDS = [
    path
    for path in modules("app/commands")
    if path.stem not in NO_COMMANDS and path.parent == ROOT / "app" / "commands"
]


def load(path):
    return importlib.import_module(f"app.commands.{path.stem}")


def test_there_are_commands():
    assert {"read", "check", "link", "pack"} <= {path.stem for path in COMMANDS}


@pytest.mark.parametrize("path", COMMANDS, ids=name)
def test_a_command_says_its_name_what_it_does_and_runs(path):
    module = load(path)
    assert module.NAME.islower()
    assert module.HELP.strip()
    assert not module.HELP.endswith(".")
    assert callable(module.run)


@pytest.mark.parametrize("path", COMMANDS, ids=name)
def test_a_command_can_be_called(path):
    assert load(path).NAME in cli.COMMANDS


def test_no_two_commands_share_a_name():
    names = [load(path).NAME for path in COMMANDS]
    assert len(names) == len(set(names))
