"""Invented links of every kind with what each must say; read one by one before they were kept.

A row of the file is ``[input, platform, kind, account, post id, canonical, time]`` or ``[input,
error]``.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.links.registry import parse

ROWS = [
    json.loads(line)
    for line in (Path(__file__).parents[2] / "fixtures" / "links.jsonl")
    .read_text("utf-8")
    .splitlines()
]
GOOD = [row for row in ROWS if len(row) > 2]
BAD = [row for row in ROWS if len(row) == 2]


def test_there_are_enough_of_them():
    assert len(GOOD) >= 250
    assert len(BAD) >= 50
    assert len({row[0] for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize("row", GOOD, ids=lambda row: row[0][:70])
def test_a_link_says_what_it_must(row):
    facts = parse(row[0])
    moment = facts.posted_at.strftime("%Y-%m-%dT%H:%M:%SZ") if facts.posted_at else None
    found = [facts.input, facts.platform, facts.kind, facts.account, facts.post_id, facts.canonical]
    assert [*found, moment] == row
    assert parse(facts.canonical).canonical == facts.canonical


@pytest.mark.parametrize("row", BAD, ids=lambda row: repr(row[0][:70]))
def test_what_is_no_link_is_refused_with_its_reason(row):
    facts = parse(row[0])
    assert facts.error == row[1]
    assert facts.error_text
