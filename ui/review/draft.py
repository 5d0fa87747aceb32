"""What was entered for an item and not saved yet: kept while the reviewer looks elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from app.domain.decisions import Outcome, Relation


@dataclass(frozen=True, slots=True)
class Entered:
    """The fields of the form; see :class:`app.domain.decisions.DecisionDraft` for their meaning."""

    outcome: Outcome | None = None
    reason: str = ""
    person_id: str | None = None
    relation: Relation | None = None
    own_ground: str = ""
    reply_text: str = ""
    asked_on: date | None = None
    fairness: dict[int, str] = field(default_factory=dict)
    recused: bool = False
