"""Check runs with their findings and the verdicts on them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from app.domain.items import CheckRun
from db.check_codec import finding_text, read_finding, read_result, result_text
from db.columns import read_time, time_text
from db.errors import BugError
from db.rows import insert

if TYPE_CHECKING:
    from datetime import datetime

    from sqlite_utils import Database

CARRIED_OVER: Final = "carried-over"
"""Actor of a verdict that came over from an earlier run's equal finding."""


def add(db: Database, run: CheckRun) -> None:
    """Add ``run``, its findings, and the verdicts that came over from an earlier run."""
    result = run.result
    if not len(run.finding_ids) == len(run.verdicts) == len(result.findings):
        raise BugError("ids and verdicts run parallel to the findings")
    insert(
        db,
        "check_run",
        {
            "id": run.id,
            "item_id": run.item_id,
            "reading_id": run.reading_id,
            "made_at": time_text(run.made_at),
            "result": result_text(result),
        },
    )
    for position, (finding_id, finding) in enumerate(
        zip(run.finding_ids, result.findings, strict=True)
    ):
        insert(
            db,
            "finding",
            {
                "id": finding_id,
                "check_run_id": run.id,
                "position": position,
                "clause": finding.clause.value,
                "band": finding.band.value,
                "rule": finding.rule,
                "version": finding.version,
                "detail": finding_text(finding),
            },
        )
        if (verdict := run.verdicts[position]) is not None:
            record_verdict(db, finding_id, verdict, CARRIED_OVER, run.made_at)


def record_verdict(
    db: Database,
    finding_id: str,
    accepted: bool | None,  # noqa: FBT001 - three answers
    actor: str,
    at: datetime,
) -> None:
    """Add a verdict; the newest one counts."""
    if db.execute("SELECT 1 FROM finding WHERE id = ?", [finding_id]).fetchone() is None:
        raise BugError("no such finding")
    insert(
        db,
        "finding_verdict",
        {
            "finding_id": finding_id,
            "accepted": None if accepted is None else int(accepted),
            "actor": actor,
            "at": time_text(at),
        },
    )


def latest(db: Database, item_id: str) -> CheckRun | None:
    """Return the newest run of an item."""
    row = db.execute(
        "SELECT * FROM check_run WHERE item_id = ? ORDER BY seq DESC LIMIT 1", [item_id]
    ).fetchone()
    return None if row is None else _read(db, row)


def by_id(db: Database, run_id: str) -> CheckRun | None:
    """Return one run."""
    row = db.execute("SELECT * FROM check_run WHERE id = ?", [run_id]).fetchone()
    return None if row is None else _read(db, row)


def _read(db: Database, row: Any) -> CheckRun:
    findings = db.execute(
        """SELECT id, detail, (
               SELECT accepted FROM finding_verdict v WHERE v.finding_id = finding.id
               ORDER BY v.seq DESC LIMIT 1
           ) AS accepted
           FROM finding WHERE check_run_id = ? ORDER BY position""",
        [row["id"]],
    ).fetchall()
    return CheckRun(
        id=row["id"],
        item_id=row["item_id"],
        reading_id=row["reading_id"],
        made_at=read_time(row["made_at"]),
        result=read_result(row["result"], tuple(read_finding(f["detail"]) for f in findings)),
        finding_ids=tuple(f["id"] for f in findings),
        verdicts=tuple(None if f["accepted"] is None else bool(f["accepted"]) for f in findings),
    )
