"""Who may import whom, where import-linter cannot see it."""

from __future__ import annotations

import subprocess
import sys

import pytest
from sources import ROOT, imported, modules, name

NETWORK = {"socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "requests", "httpx"}


def importers(wanted, *folders):
    """Files under ``folders`` that import one of ``wanted`` or something inside it."""
    return sorted(
        name(path)
        for path in modules(*folders)
        if any(f"{module}.".startswith(f"{one}.") for module in imported(path) for one in wanted)
    )


def test_only_the_store_knows_the_database_libraries():
    assert importers({"sqlite_utils", "sqlcipher3", "sqlite3", "psycopg"}, "app", "ui") == []


def test_only_the_window_knows_qt():
    assert importers({"PySide6", "shiboken6"}, "app", "db") == []


def test_nothing_pickles_or_evaluates():
    assert importers({"pickle", "shelve", "marshal", "dill"}, "app", "db", "ui") == []


def test_the_network_is_reached_from_adapters_only():
    found = importers(NETWORK, "app", "db", "ui")
    assert [path for path in found if not path.startswith("app/adapters/")] == []


def test_programs_are_started_from_adapters_only():
    found = importers({"subprocess", "multiprocessing"}, "app", "db", "ui")
    assert [path for path in found if not path.startswith("app/adapters/")] == []


def test_the_wheel_with_the_models_is_never_imported():
    """Its own code would download a missing model."""
    assert importers({"rapidocr"}, "app", "db", "ui") == []


@pytest.mark.parametrize("folder", ["app", "db"])
def test_core_loads_without_qt(folder):
    """A fresh interpreter that imports every module of the core has loaded no Qt."""
    wanted = [
        name(path).removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        for path in modules(folder)
        if path.name not in {"__main__.py", "windows_job.py"}
    ]
    code = (
        "import importlib, sys\n"
        f"for module in {wanted!r}: importlib.import_module(module)\n"
        "loaded = [m for m in sys.modules if m.split('.')[0] in {'PySide6', 'shiboken6'}]\n"
        "sys.exit(f'loaded: {loaded}' if loaded else 0)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
