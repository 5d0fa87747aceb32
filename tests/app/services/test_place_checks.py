from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.backups import BackupSet
from app.domain.places import Leaving, SharedPlace
from app.services.place_checks import place_checks
from tests.fakes.offices import AT

SET = BackupSet(Path("x"), "i", AT, 1, "", ())
ROOM = 50_000_000_000


def wrong(*arguments, **more):
    return [one.name for one in place_checks(*arguments, **more) if not one.ok]


def test_all_is_well():
    checks = place_checks(ROOM, None, SET, AT + timedelta(days=1))
    assert [one.ok for one in checks] == [True] * 3
    assert not any(one.remedy for one in checks)
    assert checks[0].detail == "50,0 GB kosong"


@pytest.mark.parametrize(
    ("free", "shared", "newest", "name"),
    [
        (1_000_000_000, None, SET, "Ruang penyimpanan"),
        (ROOM, SharedPlace(Leaving.CLOUD, "OneDrive"), SET, "Tempat data"),
        (ROOM, SharedPlace(Leaving.NETWORK, "//server"), SET, "Tempat data"),
        (ROOM, None, None, "Cadangan"),
        (ROOM, None, replace(SET, made_at=AT - timedelta(days=8)), "Cadangan"),
        (ROOM, None, replace(SET, not_whole=("ab",)), "Cadangan"),
    ],
)
def test_each_thing_that_is_wrong_has_a_way_out(free, shared, newest, name):
    assert wrong(free, shared, newest, AT) == [name]
    assert all(one.remedy for one in place_checks(free, shared, newest, AT) if not one.ok)


def test_without_an_office_backups_are_not_asked_for():
    assert wrong(ROOM, None, None, AT, is_office=False) == []
