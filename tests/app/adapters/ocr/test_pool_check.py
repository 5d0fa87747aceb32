"""The trial of the reading processes, with children that behave and some that do not."""

from __future__ import annotations

import itertools
from functools import partial

import pytest

from app.adapters.ocr import pool_check as module
from app.adapters.ocr.pool_check import pool_check
from app.adapters.ocr.service import OcrService
from tests.fakes import ocr as fake


def pool(mode):
    """A pool of stand-in children."""
    return partial(OcrService, command=fake.command(mode))


def test_it_tells_figures_and_that_idle_processes_end(tmp_path):
    ok, told = pool_check(b"good", tmp_path, pool("good"))
    assert ok
    assert "siap dalam" in told
    assert "120 detik menganggur" in told


def test_a_slow_reading_is_called_slow(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "SLOW", 0.0)
    ok, told = pool_check(b"good", tmp_path, pool("good"))
    assert ok
    assert "lambat" in told
    monkeypatch.setattr(module, "SLOW", 60.0)
    assert "lambat" not in pool_check(b"good", tmp_path, pool("good"))[1]


@pytest.mark.parametrize("mode", ["crash", "no_engine"])
def test_what_fails_is_said(tmp_path, mode):
    ok, told = pool_check(b"picture", tmp_path, pool(mode))
    assert not ok
    assert told


def test_a_process_that_stays_is_no_good_sign(tmp_path, monkeypatch):
    clock = itertools.count(0.0, 4.0)
    monkeypatch.setattr(module, "_wait_until", lambda _true: next(clock) > 0)
    ok, told = pool_check(b"good", tmp_path, pool("good"))
    assert not ok
    assert "tidak berhenti" in told
