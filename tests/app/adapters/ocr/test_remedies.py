"""The way out names what is missing, and nothing that is there already."""

from __future__ import annotations

import pytest

from app.adapters.ocr import remedies, tesseract
from app.adapters.ocr.remedies import engine_remedy, tesseract_remedy


@pytest.mark.parametrize(
    ("version", "packages"),
    [("5.3.0", "install tesseract-ocr-ind"), ("", "install tesseract-ocr tesseract-ocr-ind")],
)
def test_only_what_is_missing_is_installed(monkeypatch, version, packages):
    monkeypatch.setattr(remedies.sys, "platform", "linux")
    monkeypatch.setattr(tesseract, "tesseract_state", lambda: (version, ()))
    assert tesseract_remedy().endswith(packages)


@pytest.mark.parametrize(("system", "word"), [("win32", "Indonesian"), ("darwin", "brew")])
def test_other_systems_have_a_way_of_their_own(monkeypatch, system, word):
    monkeypatch.setattr(remedies.sys, "platform", system)
    assert word in tesseract_remedy()


@pytest.mark.parametrize("there", [True, False])
def test_the_second_reader_is_named_only_where_it_is_missing(monkeypatch, there):
    monkeypatch.setattr(tesseract, "available", lambda: there)
    assert ("tesseract" in engine_remedy().lower()) is not there
