"""What Aturan needs of an office; fulfilled by the services, faked in tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from app.domain.clauses import Answer

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from app.domain.clauses import Clause
    from app.domain.rule_notes import RuleMute, RuleProposal
    from app.domain.stored_packs import StoredPack
    from app.rules.compiled import ClauseCard
    from app.services.pack_change import PackPreview
    from app.services.recheck_items import Rechecked
    from app.services.rule_book import RuleBookView, Tried


class ClauseCards(Protocol):
    """The clause texts of the rule pack in use."""

    def clause_card(self, clause: Clause) -> ClauseCard | None:
        """Return the card of a clause."""


class Rules(Protocol):
    """The rule book; see :class:`app.services.rule_book.RuleBook`."""

    def view(self) -> RuleBookView:
        """Return the pack with this office's notes."""

    def try_text(
        self, text: str, *, posted_at: datetime | None = None, creator: Answer = Answer.UNKNOWN
    ) -> Tried:
        """Check a text; nothing is stored."""

    def mute(self, rule: str, reason: str) -> RuleMute:
        """Stop a rule in this office."""

    def lift(self, rule: str) -> RuleMute:
        """Let a muted rule run again."""

    def propose(self, subject: str, text: str) -> RuleProposal:
        """Keep a note for BKPSDM."""


class PackChanger(Protocol):
    """Bringing a new pack in; see :class:`app.services.pack_change.PackChange`."""

    def preview(self, path: Path) -> PackPreview:
        """Return what installing the pack would mean."""

    def install(self, path: Path) -> StoredPack:
        """Install the pack."""


class Recheck(Protocol):
    """Checking stored items again; see :class:`app.services.recheck_items.RecheckService`."""

    def run(
        self,
        *,
        progress: Callable[[int, int], None] = ...,
        cancel: Callable[[], bool] = ...,
    ) -> Rechecked:
        """Check every undecided item again."""
