from __future__ import annotations

import csv
import io
import json

import pytest

from app.export import csv_format, jsonl_format
from app.export.registry import FORMATS
from app.export.rows import COLUMNS, ExportContext, LogRow

CONTEXT = ExportContext("Kantor Contoh", "2026-11-23T10:00+07:00", 7, "ab" * 32, "draf")


def row(**changes):
    values = dict.fromkeys(COLUMNS, "") | {"accepted": 1, "rejected": 0} | changes
    return LogRow(**values)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_is_a_formula(start):
    text = b"".join(csv_format.write([row(reason=f"{start}cmd|'/c calc'!A1")], CONTEXT)).decode()
    (found,) = csv.DictReader(io.StringIO(text.lstrip("\ufeff"), newline=""))
    assert found["reason"].startswith("'" + start)


def test_every_row_carries_the_anchor_and_line_breaks_survive():
    text = b"".join(csv_format.write([row(reason="satu\ndua, tiga")], CONTEXT)).decode("utf-8-sig")
    (found,) = csv.DictReader(io.StringIO(text, newline=""))
    assert found["reason"] == "satu\ndua, tiga"
    assert found["chain_head"] == "7:" + "ab" * 32


def test_json_lines_start_with_the_context():
    lines = b"".join(jsonl_format.write([row(person="Pegawai Contoh 014")], CONTEXT)).splitlines()
    head, first = map(json.loads, lines)
    assert head["head_seq"] == 7
    assert head["notice"] == "draf"
    assert list(first) == list(COLUMNS)


def test_the_registry_knows_each_format_by_its_own_name():
    assert set(FORMATS) == {"csv", "jsonl", "pdf", "xlsx"}
