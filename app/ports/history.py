"""What the history and the figures need of storage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from app.domain.decisions import Outcome
    from app.domain.history import HistoryFilter, HistoryRow
    from app.domain.items import ItemStatus


class HistoryRepository(Protocol):
    """The decisions as a list."""

    def page(
        self, shown: HistoryFilter, *, after: str | None = None, limit: int = 200
    ) -> Sequence[HistoryRow]:
        """Return one page after the decision ``after``, newest first."""

    def count(self, shown: HistoryFilter, most: int | None = None) -> int:
        """Return how many decisions the filter lets through; counting ends at ``most``."""

    def reviewers(self) -> Sequence[str]:
        """Return everybody who has decided anything, by name."""


class FigureRepository(Protocol):
    """Counts of the office."""

    def items_in(self, status: ItemStatus) -> int:
        """Return how many items have this status."""

    def oldest_in(self, status: ItemStatus) -> datetime | None:
        """Return when the item that has waited longest came in."""

    def decisions_by_day(self, since: date) -> Sequence[tuple[date, Outcome, int]]:
        """Return ``(day, outcome, how many)`` of the decisions that stand."""

    def verdicts(self, since: date) -> tuple[int, int]:
        """Return how many findings were accepted and how many rejected."""

    def most_rejected_rule(self, since: date) -> str | None:
        """Return the rule whose findings were rejected most often."""

    def accepted_by_clause(self, since: date) -> Mapping[str, int]:
        """Return how many findings of each clause were accepted, most first."""

    def cleared_with_favour(self, since: date) -> int:
        """Return how many cleared items carried a fact in the person's favour."""
