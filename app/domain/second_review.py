"""The second review: which decisions get one, what it says, and how agreement is counted."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from app.domain.clauses import Clause
    from app.domain.decisions import Outcome

SAMPLE_PERCENT: Final = 5
"""Of all decisions, cleared ones too."""
LEAST_FOR_FIGURES: Final = 30
"""Agreement is told only from this many second reviews on."""


class SecondReview(StrEnum):
    """Where a decision stands with its second review; the value is stored and exported."""

    NOT_YET = "belum ditinjau kedua"
    NOT_SAMPLED = "tidak disampel untuk tinjauan kedua"
    AGREED = "tinjauan kedua sepakat"
    DIFFERS = "tinjauan kedua berbeda"
    RESOLVED = "perbedaan tinjauan kedua diselesaikan"


class Why(StrEnum):
    """Why a decision gets a second review."""

    STRONG = "kuat"
    """Adverse, and on a finding of the strong band."""
    SAMPLE = "sampel"


class Resolution(StrEnum):
    """How two who differ come to an end."""

    STANDS = "tetap"
    """The first decision stands."""
    REOPENED = "dibuka_kembali"
    """The first decision is withdrawn, and the item is decided anew."""


@dataclass(frozen=True, slots=True)
class SecondOpinion:
    """The second review of one decision; everything after ``asked_at`` may be open still."""

    decision_id: str
    why: Why
    asked_at: datetime
    reviewer: str | None = None
    outcome: Outcome | None = None
    clauses: tuple[Clause, ...] = ()
    reason: str = ""
    accepted: tuple[str, ...] = ()
    rejected: tuple[str, ...] = ()
    at: datetime | None = None
    resolved_by: str | None = None
    resolved_at: datetime | None = None
    resolution: Resolution | None = None
    resolution_reason: str = ""

    @property
    def is_open(self) -> bool:
        """Nobody has looked a second time yet."""
        return self.outcome is None


def is_sampled(key: bytes, decision_id: str, percent: int = SAMPLE_PERCENT) -> bool:
    """Whether the keyed draw picks this decision.

    Anyone with the office's key can repeat the draw; without it nobody can foresee it.
    """
    drawn = int.from_bytes(hmac.new(key, decision_id.encode(), hashlib.sha256).digest()[:8], "big")
    return drawn * 100 < percent << 64


def agrees(
    first: tuple[Outcome, tuple[Clause, ...]], second: tuple[Outcome, tuple[Clause, ...]]
) -> bool:
    """Two reviewers agree where the outcome is the same and, if adverse, the clauses are too."""
    if first[0] is not second[0]:
        return False
    return not first[0].is_adverse or set(first[1]) == set(second[1])


@dataclass(frozen=True, slots=True)
class Agreement:
    """How often two reviewers agreed; ``share`` is told from ``LEAST_FOR_FIGURES`` on."""

    reviewed: int
    agreed: int

    @property
    def share(self) -> float | None:
        """The share of agreement, or ``None`` where there are too few to say anything."""
        return self.agreed / self.reviewed if self.reviewed >= LEAST_FOR_FIGURES else None


def agreement(states: Iterable[SecondReview]) -> Agreement:
    """Count agreement over the decisions that were reviewed a second time."""
    done = [s for s in states if s not in {SecondReview.NOT_YET, SecondReview.NOT_SAMPLED}]
    return Agreement(len(done), sum(s is SecondReview.AGREED for s in done))
