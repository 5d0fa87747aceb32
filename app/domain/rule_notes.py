"""What an office notes on the rules: mutes, proposals to BKPSDM, its own accept/reject record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class RuleMute:
    """A rule this office does not want to run, and why; lifted by a later act, never erased."""

    id: str
    rule: str
    reason: str
    muted_by: str
    muted_at: datetime
    lifted_by: str | None = None
    lifted_at: datetime | None = None

    @property
    def is_in_force(self) -> bool:
        """Whether the rule is muted now."""
        return self.lifted_at is None


@dataclass(frozen=True, slots=True)
class RuleProposal:
    """A change this office asks BKPSDM for; ``subject`` is the id of a rule or a clause."""

    id: str
    subject: str
    text: str
    made_by: str
    made_at: datetime


@dataclass(frozen=True, slots=True)
class RuleRecord:
    """How often reviewers of this office accepted and rejected findings of one rule.

    Counted over the newest check run of each item; findings nobody judged are left out.
    """

    rule: str
    accepted: int = 0
    rejected: int = 0

    @property
    def judged(self) -> int:
        """Findings that a person judged."""
        return self.accepted + self.rejected
