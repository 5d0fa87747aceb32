"""Mutes, proposals and the office's own record of the rules."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final

from app.domain.rule_notes import RuleMute, RuleProposal, RuleRecord
from db.columns import read_time, read_time_or_none, time_or_none, time_text
from db.errors import BugError
from db.rows import insert, update

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlite_utils import Database

_RECORDS: Final = """
SELECT f.rule AS rule,
    sum(v.accepted = 1) AS accepted,
    sum(v.accepted = 0) AS rejected
FROM finding_verdict v
JOIN finding f ON f.id = v.finding_id
JOIN check_run r ON r.id = f.check_run_id
WHERE v.accepted IS NOT NULL
    AND NOT EXISTS (
        SELECT 1 FROM finding_verdict later
        WHERE later.finding_id = v.finding_id AND later.seq > v.seq)
    AND NOT EXISTS (
        SELECT 1 FROM check_run newer WHERE newer.item_id = r.item_id AND newer.seq > r.seq)
GROUP BY f.rule
"""


@dataclass(frozen=True, slots=True)
class DbRuleRepository:
    """Implements :class:`app.ports.rules.RuleRepository` on one connection."""

    db: Database

    def add_mute(self, mute: RuleMute) -> None:
        """Add a mute; a rule has at most one in force."""
        insert(self.db, "rule_mute", _mute_row(mute))

    def update_mute(self, mute: RuleMute) -> None:
        """Replace a mute's row."""
        if not update(self.db, "rule_mute", "id", mute.id, _mute_row(mute)):
            raise BugError("no such mute")

    def mutes(self) -> Sequence[RuleMute]:
        """Return every mute, newest first, lifted ones included."""
        rows = self.db.execute("SELECT * FROM rule_mute ORDER BY seq DESC").fetchall()
        return [_read_mute(row) for row in rows]

    def muted(self) -> frozenset[str]:
        """Return the ids of the rules that are muted now."""
        rows = self.db.execute("SELECT rule FROM rule_mute WHERE lifted_at IS NULL").fetchall()
        return frozenset(row[0] for row in rows)

    def add_proposal(self, proposal: RuleProposal) -> None:
        """Add a proposal."""
        row = {**asdict(proposal), "made_at": time_text(proposal.made_at)}
        insert(self.db, "rule_proposal", row)

    def proposals(self) -> Sequence[RuleProposal]:
        """Return every proposal, newest first."""
        rows = self.db.execute("SELECT * FROM rule_proposal ORDER BY seq DESC").fetchall()
        return [
            RuleProposal(
                row["id"], row["subject"], row["text"], row["made_by"], read_time(row["made_at"])
            )
            for row in rows
        ]

    def records(self) -> Mapping[str, RuleRecord]:
        """Return the accept/reject record of each rule that was ever judged, by rule id."""
        rows = self.db.execute(_RECORDS).fetchall()
        return {
            row["rule"]: RuleRecord(row["rule"], int(row["accepted"]), int(row["rejected"]))
            for row in rows
        }


def _mute_row(mute: RuleMute) -> dict[str, Any]:
    return {
        **asdict(mute),
        "muted_at": time_text(mute.muted_at),
        "lifted_at": time_or_none(mute.lifted_at),
    }


def _read_mute(row: Any) -> RuleMute:
    values = dict(row)
    del values["seq"]
    values["muted_at"] = read_time(values["muted_at"])
    values["lifted_at"] = read_time_or_none(values["lifted_at"])
    return RuleMute(**values)
