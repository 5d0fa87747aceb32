"""The office's decisions as a list to look through, and the figures drawn from them.

There is no filter and no figure by person: a person's history opens in the case, after judging.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from app.domain.decisions import Outcome

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from app.domain.clauses import Clause
    from app.domain.reading import Platform


@dataclass(frozen=True, slots=True)
class HistoryFilter:
    """Which decisions are listed; ``None`` means all. Both days (WIB) are included.

    ``blind_to`` names a second reviewer from whom the decisions of others stay hidden that wait
    for a second look.
    """

    start: date | None = None
    end: date | None = None
    outcome: Outcome | None = None
    clause: str | None = None
    reviewer: str | None = None
    unit: str | None = None
    blind_to: str | None = None


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One decision in the list; what was diverted to the complaint channel names nobody."""

    decision: str
    item: str
    decided_at: datetime
    decided_by: str
    outcome: Outcome
    clauses: tuple[Clause, ...]
    person: str
    masked_nip: str
    unit: str
    platform: Platform | None
    title: str
    second_review: str
    withdrawn_at: datetime | None


class OutcomeGroup(StrEnum):
    """Outcomes as the figures tell them apart."""

    CLEARED = "cleared"
    ASKED = "asked"
    REFERRED = "referred"
    OTHER = "other"


def group_of(outcome: Outcome) -> OutcomeGroup:
    """Return where an outcome counts."""
    if outcome.is_adverse:
        return OutcomeGroup.REFERRED
    if outcome.is_open:
        return OutcomeGroup.ASKED
    return OutcomeGroup.CLEARED if outcome is Outcome.SESUAI else OutcomeGroup.OTHER


@dataclass(frozen=True, slots=True)
class Week:
    """Decisions of the week that begins on ``monday``, by group; withdrawn ones do not count."""

    monday: date
    counts: Mapping[OutcomeGroup, int] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """All decisions of the week."""
        return sum(self.counts.values())
