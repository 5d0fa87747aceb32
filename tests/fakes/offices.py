"""Real, encrypted offices for tests, and invented values to put in them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

from app.domain.clauses import Band, Clause, ProtectedKind, Topic
from app.domain.decisions import Decision, Outcome, Relation, Reply
from app.domain.findings import CheckResult, Finding, ProtectedSpan, TraceStep
from app.domain.items import CheckRun, Evidence, Item, ItemKind, ItemStatus, Reading
from app.domain.reading import (
    Box,
    Platform,
    Precision,
    ScreenFacts,
    SecondReading,
    TextRole,
    TimeFact,
    Word,
)
from db.key_slots import KdfCost

CHEAP = KdfCost(rounds=1, memory_kib=8, lanes=1)
PASSPHRASE = "kata sandi contoh"  # noqa: S105 - invented
AT = datetime(2026, 2, 3, 8, 30, 15, 123456, tzinfo=timezone(timedelta(hours=7)))
MARKER = "PENANDA-RAHASIA-CONTOH"


def item(item_id: str = "abcd2345wxyz", **facts: Any) -> Item:
    values = {
        "kind": ItemKind.SCREENSHOT,
        "status": ItemStatus.TO_REVIEW,
        "imported_at": AT,
        "imported_by": "kepala",
        **facts,
    }
    return Item(id=item_id, **values)


def evidence(item_id: str, content_hash: str, **facts: Any) -> Evidence:
    values = {
        "id": f"e-{item_id}",
        "position": 0,
        "size": 3,
        "media_type": "image/png",
        "original_name": "tangkapan.png",
        **facts,
    }
    return Evidence(item_id=item_id, sha256=content_hash, **values)


def reading(item_id: str, text: str = "Jalan ini rusak", version: int = 1, **facts: Any) -> Reading:
    values = {
        "words": (),
        "engine": "contoh 1",
        "seconds": 0.25,
        "confidence": 0.875,
        "made_at": AT,
        "made_by": "kepala",
        **facts,
    }
    return Reading(
        id=f"r{version}-{item_id}", item_id=item_id, version=version, text=text, **values
    )


def full_reading(item_id: str) -> Reading:
    """Every field away from its default."""
    return reading(
        item_id,
        "Jalan rusak",
        words=(
            Word("Jalan", Box(1, 2, 30, 10), 0.1 + 0.2, 0, 5, 1, 2, 3, TextRole.QUOTED),
            Word("rusak", Box(40, 2, 30, 10), 1 / 3, 6, 11),
        ),
        screen=ScreenFacts(
            Platform.TIKTOK,
            "@contoh.empat",
            "Contoh Empat",
            TimeFact(AT.astimezone(UTC), Precision.MINUTE, "screen", "3 Feb"),
            "Jalan rusak",
        ),
        second=(SecondReading(0, 5, "Jalan", "agree", 0.99),),
        parameters=(("dpi", "96"),),
    )


def finding(clause: Clause = Clause.SE_1B, band: Band = Band.TINJAU, **facts: Any) -> Finding:
    values = {
        "topic": Topic.KASAR,
        "rule": "contoh",
        "version": "1",
        "surface": "rusak",
        "start": 6,
        "end": 11,
        "explain": "Kata contoh.",
        "trace": (TraceStep("match", "Cocok.", 0.1 + 0.2, 6, 11), TraceStep("band", "Tinjau.")),
        **facts,
    }
    return Finding(clause=clause, band=band, **values)


def check_run(item_id: str, run_id: str = "run1", *findings: Finding, **facts: Any) -> CheckRun:
    result = CheckResult(
        findings=findings,
        protected=(
            ProtectedSpan(ProtectedKind.CRITICISM, "Jalan", 0, 5, "Kritik."),
            ProtectedSpan(ProtectedKind.SAFE_HARBOUR, "Jalan", 0, 5, "Boleh.", Clause.SE_P2),
        ),
        date_unknown=True,
        pack_id="contoh",
        pack_version="2026.1",
        pack_digest="ab" * 32,
        rules_not_run=("satu", "dua"),
    )
    values = {
        "reading_id": f"r1-{item_id}",
        "made_at": AT,
        "finding_ids": tuple(f"{run_id}-f{n}" for n in range(len(findings))),
        "verdicts": (None,) * len(findings),
        **facts,
    }
    return CheckRun(id=run_id, item_id=item_id, result=result, **values)


def decision(item_id: str, decision_id: str = "keputusan1", **facts: Any) -> Decision:
    values = {
        "case_id": "kasus1",
        "check_run_id": None,
        "outcome": Outcome.SESUAI,
        "reason": "Keluhan layanan yang wajar.",
        "clauses": (Clause.SE_1B, Clause.SE_3A),
        "person_id": None,
        "relation": Relation.DIRECT_SUPERIOR,
        "accepted": ("run1-f0",),
        "rejected": (),
        "own_ground": "",
        "asked_on": date(2026, 2, 1),
        "fairness": {1: "ya", 10: "tidak"},
        "decided_by": "kepala",
        "decided_at": AT,
        **facts,
    }
    return Decision(id=decision_id, item_id=item_id, **values)


def reply(reply_id: str = "jawab1", **facts: Any) -> Reply:
    values = {
        "case_id": "kasus1",
        "asked_on": date(2026, 2, 1),
        "received_on": None,
        "text": "Saya hanya bercanda.",
        "how": "lisan",
        "recorded_by": "kepala",
        "recorded_at": AT,
        **facts,
    }
    return Reply(id=reply_id, **values)
