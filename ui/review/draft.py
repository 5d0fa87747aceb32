"""What was entered for an item and not saved yet: kept as typed, also across restarts."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from app.domain.clauses import Clause
from app.domain.decisions import Outcome, Relation

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Entered:
    """The fields of the form; see :class:`app.domain.decisions.DecisionDraft` for their meaning.

    ``correction`` is a corrected text that was not saved yet. ``verdicts`` are kept here only for
    a second look, which leaves the first one's verdicts alone.
    """

    outcome: Outcome | None = None
    reason: str = ""
    person_id: str | None = None
    relation: Relation | None = None
    own_ground: str = ""
    clauses: tuple[Clause, ...] = ()
    reply_text: str = ""
    asked_on: date | None = None
    fairness: Mapping[int, str] = field(default_factory=dict)
    recused: bool = False
    no_conflict: str = ""
    keep_picture: bool = False
    verdicts: Mapping[str, bool] = field(default_factory=dict)
    correction: str = ""

    def as_kept(self) -> dict[str, Any]:
        """Return the fields as plain values for the database; what is empty stays empty."""
        return {
            "outcome": self.outcome.value if self.outcome else None,
            "reason": self.reason,
            "person_id": self.person_id,
            "relation": self.relation.value if self.relation else None,
            "own_ground": self.own_ground,
            "clauses": [clause.value for clause in self.clauses],
            "reply_text": self.reply_text,
            "asked_on": self.asked_on.isoformat() if self.asked_on else None,
            "fairness": {str(number): text for number, text in self.fairness.items()},
            "recused": self.recused,
            "no_conflict": self.no_conflict,
            "keep_picture": self.keep_picture,
            "verdicts": dict(self.verdicts),
            "correction": self.correction,
        }

    @classmethod
    def from_kept(cls, kept: Mapping[str, Any]) -> Entered:
        """Return what :meth:`as_kept` made; a field of another version is left out."""
        outcome, relation, asked = (kept.get(n) for n in ("outcome", "relation", "asked_on"))
        known = {clause.value for clause in Clause}
        return cls(
            outcome=Outcome(outcome) if outcome in set(Outcome) else None,
            reason=str(kept.get("reason") or ""),
            person_id=kept.get("person_id"),
            relation=Relation(relation) if relation in set(Relation) else None,
            own_ground=str(kept.get("own_ground") or ""),
            clauses=tuple(Clause(value) for value in kept.get("clauses") or () if value in known),
            reply_text=str(kept.get("reply_text") or ""),
            asked_on=date.fromisoformat(asked) if asked else None,
            fairness={int(number): text for number, text in (kept.get("fairness") or {}).items()},
            recused=bool(kept.get("recused")),
            no_conflict=str(kept.get("no_conflict") or ""),
            keep_picture=bool(kept.get("keep_picture")),
            verdicts=dict(kept.get("verdicts") or {}),
            correction=str(kept.get("correction") or ""),
        )
