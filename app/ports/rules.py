"""What the services need of storage for the office's notes on rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.domain.rule_notes import RuleMute, RuleProposal, RuleRecord


class RuleRepository(Protocol):
    """What this office notes on the rules of its packs."""

    def add_mute(self, mute: RuleMute) -> None:
        """Add a mute; a rule has at most one in force."""

    def update_mute(self, mute: RuleMute) -> None:
        """Replace a mute's row."""

    def mutes(self) -> Sequence[RuleMute]:
        """Return every mute, newest first, lifted ones included."""

    def muted(self) -> frozenset[str]:
        """Return the ids of the rules that are muted now."""

    def add_proposal(self, proposal: RuleProposal) -> None:
        """Add a proposal."""

    def proposals(self) -> Sequence[RuleProposal]:
        """Return every proposal, newest first."""

    def records(self) -> Mapping[str, RuleRecord]:
        """Return the accept/reject record of each rule that was ever judged, by rule id."""
