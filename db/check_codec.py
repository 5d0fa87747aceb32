"""Check results as JSON text: the findings one by one, and everything else of the run."""

from __future__ import annotations

import json
from typing import Any

from app.domain.clauses import Answer, Band, Clause, ProtectedKind, Topic
from app.domain.findings import CheckResult, Finding, ProtectedSpan, TraceStep
from db.columns import json_text


def result_text(result: CheckResult) -> str:
    """Return ``result`` without its findings."""
    protected = [
        [p.kind.value, p.surface, p.start, p.end, p.explain, p.clause.value if p.clause else None]
        for p in result.protected
    ]
    return json_text(
        {
            "protected": protected,
            "not_yet_in_force": result.not_yet_in_force,
            "date_unknown": result.date_unknown,
            "pack_id": result.pack_id,
            "pack_version": result.pack_version,
            "pack_digest": result.pack_digest,
            "rules_not_run": result.rules_not_run,
        }
    )


def read_result(text: str, findings: tuple[Finding, ...]) -> CheckResult:
    """Return the result with its ``findings``."""
    value = json.loads(text)
    return CheckResult(
        findings=findings,
        protected=tuple(_read_protected(p) for p in value["protected"]),
        not_yet_in_force=value["not_yet_in_force"],
        date_unknown=value["date_unknown"],
        pack_id=value["pack_id"],
        pack_version=value["pack_version"],
        pack_digest=value["pack_digest"],
        rules_not_run=tuple(value["rules_not_run"]),
    )


def finding_text(finding: Finding) -> str:
    """Return every field of ``finding``, the trace included."""
    return json_text(
        {
            "clause": finding.clause.value,
            "topic": finding.topic.value,
            "band": finding.band.value,
            "rule": finding.rule,
            "version": finding.version,
            "surface": finding.surface,
            "start": finding.start,
            "end": finding.end,
            "explain": finding.explain,
            "trace": [[t.kind, t.text, t.weight, t.start, t.end] for t in finding.trace],
            "condition": finding.condition.value if finding.condition else None,
        }
    )


def read_finding(text: str) -> Finding:
    """Return the finding."""
    value = json.loads(text)
    return Finding(
        clause=Clause(value["clause"]),
        topic=Topic(value["topic"]),
        band=Band(value["band"]),
        rule=value["rule"],
        version=value["version"],
        surface=value["surface"],
        start=value["start"],
        end=value["end"],
        explain=value["explain"],
        trace=tuple(TraceStep(*step) for step in value["trace"]),
        condition=Answer(value["condition"]) if value["condition"] else None,
    )


def _read_protected(value: list[Any]) -> ProtectedSpan:
    kind, surface, start, end, explain, clause = value
    return ProtectedSpan(
        ProtectedKind(kind), surface, start, end, explain, Clause(clause) if clause else None
    )
