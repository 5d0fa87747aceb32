"""Files lie where the layout says, under names that say what they hold."""

from __future__ import annotations

import re

import pytest
from sources import LAYERS, ROOT, modules, name

VAGUE = {"util", "utils", "helper", "helpers", "common", "misc", "manager", "base_utils", "stuff"}
TOP = {
    *("app", "db", "ui", "resources", "tests", "packaging", ".ci", "run", "run.ps1"),
    *("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "LICENSE"),
    *("pyproject.toml", "requirements.lock", "requirements-dev.lock"),
}


@pytest.mark.parametrize("layer", LAYERS)
def test_every_code_folder_is_a_package(layer):
    folders = {path.parent for path in modules(layer)}
    for folder in list(folders):
        folders.update(p for p in folder.parents if ROOT in p.parents)
    assert folders
    assert [name(folder) for folder in folders if not (folder / "__init__.py").is_file()] == []


def test_packaging_never_hides_the_library_of_that_name():
    assert not (ROOT / "packaging" / "__init__.py").exists()


def test_tests_are_no_packages():
    assert [name(path) for path in modules("tests") if path.name == "__init__.py"] == []


def test_no_file_has_a_name_that_says_nothing():
    vague = [
        name(path)
        for path in modules(*LAYERS, "packaging", "tests")
        if set(re.split(r"_|test_", path.stem)) & VAGUE
    ]
    assert vague == []


def test_what_a_newcomer_needs_is_there():
    assert sorted(entry for entry in TOP if not (ROOT / entry).exists()) == []


@pytest.mark.parametrize("layer", LAYERS)
def test_tests_mirror_the_code(layer):
    """A test lies in the folder that mirrors its subject's."""
    strangers = [
        name(path)
        for path in modules(f"tests/{layer}")
        if not (ROOT / path.parent.relative_to(ROOT / "tests")).is_dir()
    ]
    assert strangers == []


def test_data_folders_hold_data_only():
    assert [name(path) for path in modules("resources")] == []


def test_no_database_lies_among_the_code():
    kinds = {".db", ".sqlite", ".sqlite3", ".db-wal", ".tinjau"}
    code = [p for layer in LAYERS for p in (ROOT / layer).rglob("*") if p.suffix in kinds]
    assert code == []


def test_locks_pin_by_hash_and_name_no_host():
    for lock in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / lock).read_text("utf-8")
        assert "://" not in text
        pinned = re.findall(r"^[a-z0-9-]+==.*\\\n    --hash=sha256:", text, re.MULTILINE)
        assert len(pinned) == len(re.findall(r"^[a-z0-9]", text, re.MULTILINE)) > 10


def test_changelog_has_an_unreleased_part_with_entries():
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    unreleased = text.split("## [Unreleased]", 1)[1].split("\n## ", 1)[0]
    assert re.search(r"^- \S", unreleased, re.MULTILINE)


NOT_ON_WINDOWS = {"test-faults", "pot"}
"""What needs a Linux kernel, or a shell's tools."""


def test_the_tasks_of_both_shells_are_the_same_and_name_files_that_exist():
    posix = (ROOT / "run").read_text("utf-8")
    windows = (ROOT / "run.ps1").read_text("utf-8")
    tasks = set(re.findall(r"^ {4}([a-z-]+)\) ", posix, re.MULTILINE))
    programs = dict(re.findall(r'^ {4}"([a-z-]+)" = "([\w\\.-]+)"$', windows, re.MULTILINE))
    own = set(re.findall(r'^ {8}"([a-z-]+)" \{$', windows, re.MULTILINE))
    assert own | set(programs) == tasks - NOT_ON_WINDOWS
    for program in programs.values():
        path = program.replace("\\", "/")
        assert (ROOT / path).exists()
        assert path in posix
