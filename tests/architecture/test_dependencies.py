"""An audit of the libraries that needs no network: pins, hashes, licences, known bad versions.

It knows no advisories; ``CONTRIBUTING.md`` names the command that asks for those.
"""

from __future__ import annotations

import importlib.metadata
import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.version import Version
from sources import ROOT

PINNED = re.compile(r"^([a-z0-9][a-z0-9-]*)==([^ ;\\]+)", re.MULTILINE)
ALLOWED = (
    "MIT", "BSD", "Apache", "PSF", "ISC", "MPL-2.0", "Mozilla Public License 2.0", "0BSD", "Zlib",
    "zlib", "Unlicense", "Public Domain", "Public-Domain", "CC0", "HPND", "LGPL", "Python Software",
)  # fmt: skip
"""Licences a government office may use, change and pass on; LGPL as a library of its own."""
STRONG = re.compile(r"\b(A?GPL|Affero|GNU General Public)\b")
TOLD_ELSEWHERE = {
    "sqlcipher3": "zlib",  # its LICENSE file; the metadata say nothing
    "pyrage": "MIT",  # its source tree; the metadata say nothing
}
KNOWN_BAD = {
    "pyside6-essentials": {"6.12.0"},  # aborts on Python 3.11
    "shiboken6": {"6.12.0"},
}
"""Versions that were withdrawn or break us; a lock must never hold one."""


def pins(name):
    return dict(PINNED.findall((ROOT / name).read_text("utf-8")))


def licence(name):
    meta = importlib.metadata.metadata(name)
    classifiers = [c for c in meta.get_all("Classifier") or [] if c.startswith("License ::")]
    told = [meta.get("License-Expression") or "", (meta.get("License") or "")[:120], *classifiers]
    return " ".join(filter(None, told)) or TOLD_ELSEWHERE.get(name, "")


@pytest.mark.parametrize("name", sorted(pins("requirements.lock")))
def test_what_we_ship_has_a_licence_that_may_be_passed_on(name):
    try:
        told = licence(name)
    except importlib.metadata.PackageNotFoundError:
        pytest.skip("not for this system")
    assert any(word in told for word in ALLOWED), told
    # "LGPL or GPL" leaves the choice; GPL alone binds the office.
    assert not STRONG.search(told) or "LGPL" in told, told


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_no_lock_holds_a_version_that_is_known_bad(lock):
    held = {f"{name} {version}" for name, version in pins(lock).items()}
    bad = {f"{name} {version}" for name, versions in KNOWN_BAD.items() for version in versions}
    assert held & bad == set()


def test_the_locks_fit_what_is_asked_for_and_each_other():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    shipped, all_ = pins("requirements.lock"), pins("requirements-dev.lock")
    for text in project["dependencies"]:
        wanted = Requirement(text)
        assert wanted.url is None, "a library comes from the registry, not from an address"
        name = wanted.name.lower().replace("_", "-")
        assert Version(shipped[name]) in wanted.specifier, text
    assert shipped.items() <= all_.items()


def test_nothing_we_ship_evaluates_or_unpickles():
    """Each file, not only the import: ``eval``, ``exec`` and unsafe YAML are looked for."""
    found = []
    for folder in ("app", "db", "ui"):
        for path in (ROOT / folder).rglob("*.py"):
            text = path.read_text("utf-8")
            for word in (
                r"\beval\(",
                r"(?<![.\w])exec\(",
                r"yaml\.(unsafe_|full_)?load\((?!content)",
            ):
                found += [f"{path.name}: {word}" for _hit in re.finditer(word, text)]
    assert found == []
