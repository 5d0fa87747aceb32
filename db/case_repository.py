"""Case files, decisions and replies."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.domain.clauses import Clause
from app.domain.decisions import Attachment, Decision, Outcome, Relation, Reply
from db import queue_columns
from db.columns import (
    date_or_none,
    json_text,
    prefix_range,
    read_date_or_none,
    read_time,
    read_time_or_none,
    time_or_none,
    time_text,
)
from db.errors import BugError
from db.rows import insert, update

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class DbCaseRepository:
    """Implements :class:`app.ports.cases.CaseRepository` on one connection."""

    db: Database

    def open_case(self, case_id: str, person_id: str | None, at: datetime) -> None:
        """Open a case file."""
        row = {"id": case_id, "person_id": person_id, "opened_at": time_text(at)}
        insert(self.db, "case_file", row)

    def set_person(self, case_id: str, person_id: str | None) -> None:
        """Name the person the case is about."""
        if not update(self.db, "case_file", "id", case_id, {"person_id": person_id}):
            raise BugError("no such case")

    def person_of(self, case_id: str) -> str | None:
        """Return the person's id."""
        row = self.db.execute("SELECT person_id FROM case_file WHERE id = ?", [case_id]).fetchone()
        return None if row is None else row[0]

    def items_of(self, case_id: str) -> tuple[str, ...]:
        """Return the ids of the items joined in the case, in order of import."""
        rows = self.db.execute("SELECT id FROM item WHERE case_id = ? ORDER BY seq", [case_id])
        return tuple(row[0] for row in rows)

    def items_with_person(self, person_id: str | None = None) -> tuple[str, ...]:
        """Return the ids of the items whose case names this person (``None``: anybody)."""
        rows = self.db.execute(
            """SELECT item.id FROM item JOIN case_file ON case_file.id = item.case_id
               WHERE case_file.person_id IS NOT NULL
               AND (?1 IS NULL OR case_file.person_id = ?1) ORDER BY item.seq""",
            [person_id],
        )
        return tuple(row[0] for row in rows.fetchall())

    def add_decision(
        self, decision: Decision, frozen: Mapping[str, str | None] | None = None
    ) -> None:
        """Record a decision; ``frozen`` names each item it covers with the check run it froze."""
        insert(self.db, "decision", _decision_row(decision))
        runs = {decision.item_id: decision.check_run_id} if frozen is None else frozen
        for item_id, run_id in runs.items():
            row = {"decision_id": decision.id, "item_id": item_id, "check_run_id": run_id}
            insert(self.db, "decision_item", row)
        queue_columns.refresh_outcome(self.db, decision.case_id)

    def frozen_runs(self, decision_id: str) -> dict[str, str | None]:
        """Return the items a decision covers, each with the check run it froze."""
        rows = self.db.execute(
            "SELECT item_id, check_run_id FROM decision_item WHERE decision_id = ?", [decision_id]
        )
        return {row["item_id"]: row["check_run_id"] for row in rows}

    def set_second_review(self, decision_id: str, state: str) -> None:
        """Set where a decision stands with its second review."""
        if not update(self.db, "decision", "id", decision_id, {"second_review": state}):
            raise BugError("no such decision")

    def unlink_person(self, case_id: str) -> None:
        """Take the person off the case and off every decision made on it so far."""
        self.set_person(case_id, None)
        self.db.execute("UPDATE decision SET person_id = NULL WHERE case_id = ?", [case_id])

    def decisions_on(self, person_id: str) -> tuple[Decision, ...]:
        """Return the decisions on a person, newest first, withdrawn ones included.

        A complaint is in nobody's history: a case that ended in its channel gives nothing.
        """
        rows = self.db.execute(
            """SELECT * FROM decision d WHERE person_id = ? AND NOT EXISTS (
                   SELECT 1 FROM decision other WHERE other.case_id = d.case_id
                   AND other.outcome = ? AND other.withdrawn_at IS NULL)
               ORDER BY seq DESC""",
            [person_id, Outcome.ALIH_PENGADUAN.value],
        )
        return tuple(map(_read_decision, rows))

    def open_cases_of(self, person_id: str) -> tuple[str, ...]:
        """Return the person's cases that hold items without a final decision, newest first."""
        rows = self.db.execute(
            """SELECT DISTINCT c.id, c.opened_at FROM case_file c JOIN item i ON i.case_id = c.id
               WHERE c.person_id = ? AND i.status <> 'decided' ORDER BY c.opened_at DESC""",
            [person_id],
        )
        return tuple(row[0] for row in rows)

    def withdraw(self, decision_id: str, at: datetime) -> None:
        """Mark a decision withdrawn."""
        row = self.db.execute(
            "SELECT case_id, withdrawn_at FROM decision WHERE id = ?", [decision_id]
        ).fetchone()
        if row is None or row["withdrawn_at"] is not None:
            raise BugError("no such decision in force")
        update(self.db, "decision", "id", decision_id, {"withdrawn_at": time_text(at)})
        queue_columns.refresh_outcome(self.db, row["case_id"])

    def decision(self, decision_id: str) -> Decision | None:
        """Return one decision; a unique prefix of at least four characters is enough."""
        exact = "SELECT * FROM decision WHERE id = ?"
        row = self.db.execute(exact, [decision_id]).fetchone()
        if row is None and (span := prefix_range(decision_id)):
            rows = self.db.execute(
                "SELECT * FROM decision WHERE id >= ? AND id < ? LIMIT 2", span
            ).fetchall()
            row = rows[0] if len(rows) == 1 else None
        return None if row is None else _read_decision(row)

    def decisions_of(self, item_id: str) -> tuple[Decision, ...]:
        """Return every decision on the item's case, oldest first, withdrawn ones included."""
        rows = self.db.execute(
            """SELECT * FROM decision WHERE item_id = ?1
               OR id IN (SELECT decision_id FROM decision_item WHERE item_id = ?1)
               OR case_id = (SELECT case_id FROM item WHERE id = ?1) ORDER BY seq""",
            [item_id],
        )
        return tuple(map(_read_decision, rows))

    def decisions_between(self, start: datetime | None, end: datetime | None) -> Iterator[Decision]:
        """Yield decisions from ``start`` until before ``end``, oldest first."""
        low = "" if start is None else time_text(start)
        high = "9999" if end is None else time_text(end)
        rows = self.db.execute(
            "SELECT * FROM decision WHERE decided_at >= ? AND decided_at < ?"
            " ORDER BY decided_at, seq",
            [low, high],
        )
        yield from map(_read_decision, rows)

    def add_reply(self, reply: Reply) -> None:
        """Record a reply or that the person was asked."""
        insert(
            self.db,
            "reply",
            {
                "id": reply.id,
                "case_id": reply.case_id,
                "asked_on": date_or_none(reply.asked_on),
                "received_on": date_or_none(reply.received_on),
                "text": reply.text,
                "how": reply.how,
                "recorded_by": reply.recorded_by,
                "recorded_at": time_text(reply.recorded_at),
            },
        )
        for one in reply.attachments:
            row = {
                "id": one.id,
                "reply_id": reply.id,
                "sha256": one.sha256,
                "size": one.size,
                "media_type": one.media_type,
                "original_name": one.original_name,
            }
            insert(self.db, "reply_attachment", row)

    def replies_of(self, case_id: str) -> tuple[Reply, ...]:
        """Return the replies, oldest first."""
        rows = self.db.execute("SELECT * FROM reply WHERE case_id = ? ORDER BY seq", [case_id])
        return tuple(_read_reply(row, self._attachments(row["id"])) for row in rows)

    def move_replies(self, from_case: str, to_case: str) -> None:
        """Let the replies of one case stand in another that it was joined with."""
        self.db.execute("UPDATE reply SET case_id = ? WHERE case_id = ?", [to_case, from_case])

    def _attachments(self, reply_id: str) -> tuple[Attachment, ...]:
        rows = self.db.execute(
            "SELECT id, sha256, size, media_type, original_name FROM reply_attachment"
            " WHERE reply_id = ? ORDER BY rowid",
            [reply_id],
        )
        return tuple(Attachment(*row) for row in rows)


def _decision_row(decision: Decision) -> dict[str, Any]:
    return {
        "id": decision.id,
        "item_id": decision.item_id,
        "case_id": decision.case_id,
        "check_run_id": decision.check_run_id,
        "outcome": decision.outcome.value,
        "reason": decision.reason,
        "clauses": json_text([clause.value for clause in decision.clauses]),
        "person_id": decision.person_id,
        "relation": decision.relation.value if decision.relation else None,
        "accepted": json_text(decision.accepted),
        "rejected": json_text(decision.rejected),
        "own_ground": decision.own_ground,
        "asked_on": date_or_none(decision.asked_on),
        "fairness": json_text({str(k): v for k, v in decision.fairness.items()}),
        "decided_by": decision.decided_by,
        "decided_at": time_text(decision.decided_at),
        "pack_version": decision.pack_version,
        "pack_status": decision.pack_status,
        "second_review": decision.second_review,
        "withdrawn_at": time_or_none(decision.withdrawn_at),
        "recused": int(decision.recused),
        "no_conflict": decision.no_conflict,
    }


def _read_decision(row: Any) -> Decision:
    return Decision(
        id=row["id"],
        item_id=row["item_id"],
        case_id=row["case_id"],
        check_run_id=row["check_run_id"],
        outcome=Outcome(row["outcome"]),
        reason=row["reason"],
        clauses=tuple(Clause(value) for value in json.loads(row["clauses"])),
        person_id=row["person_id"],
        relation=Relation(row["relation"]) if row["relation"] else None,
        accepted=tuple(json.loads(row["accepted"])),
        rejected=tuple(json.loads(row["rejected"])),
        own_ground=row["own_ground"],
        asked_on=read_date_or_none(row["asked_on"]),
        fairness={int(k): v for k, v in json.loads(row["fairness"]).items()},
        decided_by=row["decided_by"],
        decided_at=read_time(row["decided_at"]),
        pack_version=row["pack_version"],
        pack_status=row["pack_status"],
        second_review=row["second_review"],
        withdrawn_at=read_time_or_none(row["withdrawn_at"]),
        recused=bool(row["recused"]),
        no_conflict=row["no_conflict"],
    )


def _read_reply(row: Any, attachments: tuple[Attachment, ...]) -> Reply:
    return Reply(
        id=row["id"],
        case_id=row["case_id"],
        asked_on=read_date_or_none(row["asked_on"]),
        received_on=read_date_or_none(row["received_on"]),
        text=row["text"],
        how=row["how"],
        recorded_by=row["recorded_by"],
        recorded_at=read_time(row["recorded_at"]),
        attachments=attachments,
    )
