"""Second reviews: which decisions wait for one, what was said, how it ended."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from app.domain.clauses import Clause
from app.domain.decisions import Outcome
from app.domain.second_review import Resolution, SecondOpinion, SecondReview, Why
from db.columns import json_text, read_time, read_time_or_none, time_or_none, time_text
from db.errors import BugError
from db.rows import insert, update

if TYPE_CHECKING:
    from sqlite_utils import Database

WAITING: Final = """SELECT di.item_id FROM second_review s
    JOIN decision d ON d.id = s.decision_id JOIN decision_item di ON di.decision_id = d.id
    WHERE d.withdrawn_at IS NULL AND s.resolved_at IS NULL
      AND (s.outcome IS NULL OR d.second_review = 'tinjauan kedua berbeda')"""
"""The items whose decision waits for a second look, or on which two reviewers differ."""


@dataclass(frozen=True, slots=True)
class DbSecondReviewRepository:
    """Implements :class:`app.ports.cases.SecondReviewRepository` on one connection."""

    db: Database

    def add(self, opinion: SecondOpinion) -> None:
        """Ask for a second review."""
        insert(self.db, "second_review", _row(opinion))

    def update(self, opinion: SecondOpinion) -> None:
        """Replace a second review's row."""
        if not update(self.db, "second_review", "decision_id", opinion.decision_id, _row(opinion)):
            raise BugError("no such second review")

    def get(self, decision_id: str) -> SecondOpinion | None:
        """Return the second review of a decision."""
        row = self.db.execute(
            "SELECT * FROM second_review WHERE decision_id = ?", [decision_id]
        ).fetchone()
        return None if row is None else _read(row)

    def hidden_from(self, reviewer: str) -> frozenset[str]:
        """Return the items whose decision this reviewer may not see yet, to judge blindly."""
        rows = self.db.execute(
            """SELECT di.item_id FROM second_review s
               JOIN decision d ON d.id = s.decision_id
               JOIN decision_item di ON di.decision_id = d.id
               WHERE s.outcome IS NULL AND d.withdrawn_at IS NULL AND d.decided_by <> ?""",
            [reviewer],
        )
        return frozenset(row[0] for row in rows)

    def states(self) -> tuple[SecondReview, ...]:
        """Return where each standing decision is with its second review."""
        known = [state.value for state in SecondReview]
        rows = self.db.execute("SELECT second_review FROM decision WHERE withdrawn_at IS NULL")
        return tuple(SecondReview(row[0]) for row in rows if row[0] in known)


def _row(opinion: SecondOpinion) -> dict[str, Any]:
    return {
        "decision_id": opinion.decision_id,
        "why": opinion.why.value,
        "asked_at": time_text(opinion.asked_at),
        "reviewer": opinion.reviewer,
        "outcome": opinion.outcome.value if opinion.outcome else None,
        "clauses": json_text([clause.value for clause in opinion.clauses]),
        "reason": opinion.reason,
        "accepted": json_text(opinion.accepted),
        "rejected": json_text(opinion.rejected),
        "at": time_or_none(opinion.at),
        "resolved_by": opinion.resolved_by,
        "resolved_at": time_or_none(opinion.resolved_at),
        "resolution": opinion.resolution.value if opinion.resolution else None,
        "resolution_reason": opinion.resolution_reason,
    }


def _read(row: Any) -> SecondOpinion:
    return SecondOpinion(
        decision_id=row["decision_id"],
        why=Why(row["why"]),
        asked_at=read_time(row["asked_at"]),
        reviewer=row["reviewer"],
        outcome=Outcome(row["outcome"]) if row["outcome"] else None,
        clauses=tuple(Clause(value) for value in json.loads(row["clauses"])),
        reason=row["reason"],
        accepted=tuple(json.loads(row["accepted"])),
        rejected=tuple(json.loads(row["rejected"])),
        at=read_time_or_none(row["at"]),
        resolved_by=row["resolved_by"],
        resolved_at=read_time_or_none(row["resolved_at"]),
        resolution=Resolution(row["resolution"]) if row["resolution"] else None,
        resolution_reason=row["resolution_reason"],
    )
