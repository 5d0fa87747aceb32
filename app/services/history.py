"""Riwayat: the decisions of the office, page by page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.history import HistoryFilter, HistoryRow
    from app.ports import Store


class HistoryService:
    """Reads only."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def page(
        self, shown: HistoryFilter, *, after: str | None = None, limit: int = 200
    ) -> Sequence[HistoryRow]:
        """Return one page after the decision ``after``, newest first."""
        with self._store.read() as session:
            return session.history.page(shown, after=after, limit=limit)

    def count(self, shown: HistoryFilter, most: int | None = None) -> int:
        """Return how many decisions the filter lets through; counting ends at ``most``."""
        with self._store.read() as session:
            return session.history.count(shown, most)

    def reviewers(self) -> Sequence[str]:
        """Return everybody who has decided anything, by name."""
        with self._store.read() as session:
            return session.history.reviewers()
