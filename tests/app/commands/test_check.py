from __future__ import annotations

import argparse
import json

import pytest

from app.commands import check
from tests.fakes.command_context import RecordingContext


def run(*argv, stdin=""):
    parser = argparse.ArgumentParser()
    check.add_arguments(parser)
    context = RecordingContext(stdin)
    return check.run(parser.parse_args(argv), context), context


def test_one_text_gives_one_object_with_exactly_the_contract_fields():
    code, context = run(
        "--text", "Camat goblok, dasar bangsat. Dugaan pungli sudah saya laporkan ke Inspektorat"
    )
    (row,) = context.emitted
    assert code == 0
    assert set(row) == {"id", "findings", "protected", "flagged"}
    assert row["flagged"] is True
    finding = next(f for f in row["findings"] if f["clause"] == "SE-3b")
    assert set(finding) == {
        "clause", "topic", "band", "rule", "version", "surface", "start", "end", "explain", "trace",
    }  # fmt: skip
    assert "goblok" in finding["surface"]
    assert all({"kind", "text", "weight"} <= set(step) for step in finding["trace"])
    assert {"kind", "surface", "start", "end", "explain"} <= set(row["protected"][0])
    assert json.dumps(row)


def test_creator_findings_carry_their_condition_and_safe_harbour_its_clause():
    _, context = run(
        "--text", "Tutorial gratis! Terima endorse, paid promote, chat WA 081200000000"
    )
    (row,) = context.emitted
    assert {f["condition"] for f in row["findings"] if f["clause"] == "SE-4b"} == {"unknown"}
    assert "SE-P1" in {p.get("clause") for p in row["protected"]}


def test_a_post_from_before_the_circular_gives_the_card_and_nothing_else():
    code, context = run("--text", "camat goblok", "--posted-at", "2025-11-02T23:00:00+07:00")
    assert code == 0
    assert context.emitted[0]["findings"] == []
    assert context.emitted[0]["not_yet_in_force"] is True
    assert "belum berlaku" in context.said[0]


def test_lines_are_streamed_and_a_bad_one_does_not_stop_the_rest():
    lines = [
        '{"id": "a", "text": "rapat"}',
        "",
        "bukan json",
        "[1]",
        '{"text": "tanpa id"}',
        '{"id": "b"}',
        '{"id": "c", "text": "x", "posted_at": "kemarin"}',
        '{"id": "d", "text": "x", "platform": "friendster"}',
        '{"id": 7, "text": "camat goblok", "posted_at": "2026-01-05T10:00:00+07:00"}',
    ]
    code, context = run("--jsonl", "-", stdin="\n".join(lines))
    assert code == 1
    assert [(r["id"], "error" in r) for r in context.emitted] == [
        ("a", False), (None, True), (None, True), (None, True), ("b", True), ("c", True),
        ("d", True), ("7", False),
    ]  # fmt: skip
    assert len(context.warned) == 6


def test_a_file_with_bom_is_read_and_a_missing_one_told(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text('\ufeff{"id": "a", "text": "rapat"}\n', encoding="utf-8")
    assert run("--jsonl", str(path))[0] == 0
    code, context = run("--jsonl", str(tmp_path / "tidak-ada"))
    assert code == 1
    assert context.warned


def test_text_or_file_must_be_given():
    with pytest.raises(SystemExit):
        run()
