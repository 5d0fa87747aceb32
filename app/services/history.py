"""Riwayat: the decisions of the office, page by page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.users import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.history import HistoryFilter, HistoryRow
    from app.domain.users import User
    from app.ports import Store


class HistoryService:
    """Reads only; a second reviewer sees no decision that waits for their own look."""

    def __init__(self, store: Store, user: User) -> None:
        self._store = store
        self._user = user

    def page(
        self, shown: HistoryFilter, *, after: str | None = None, limit: int = 200
    ) -> Sequence[HistoryRow]:
        """Return one page after the decision ``after``, newest first."""
        with self._store.read() as session:
            return session.history.page(self._seen(shown), after=after, limit=limit)

    def count(self, shown: HistoryFilter, most: int | None = None) -> int:
        """Return how many decisions the filter lets through; counting ends at ``most``."""
        with self._store.read() as session:
            return session.history.count(self._seen(shown), most)

    def reviewers(self) -> Sequence[str]:
        """Return everybody who has decided anything, by name."""
        with self._store.read() as session:
            return session.history.reviewers()

    def _seen(self, shown: HistoryFilter) -> HistoryFilter:
        is_second = self._user.may(Role.SECOND_REVIEWER)
        return replace(shown, blind_to=self._user.name) if is_second else shown
