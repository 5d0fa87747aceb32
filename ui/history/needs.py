"""What Riwayat needs of an office; fulfilled by the services, faked in tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from app.domain.history import HistoryFilter, HistoryRow
    from app.services.export_log import Exported


class History(Protocol):
    """The decisions; see :class:`app.services.history.HistoryService`."""

    def page(
        self, shown: HistoryFilter, *, after: str | None = None, limit: int = 200
    ) -> Sequence[HistoryRow]:
        """Return one page, newest first."""

    def count(self, shown: HistoryFilter, most: int | None = None) -> int:
        """Return how many decisions the filter lets through."""

    def reviewers(self) -> Sequence[str]:
        """Return everybody who has decided anything."""


class Exporter(Protocol):
    """The review log as a file; see :class:`app.services.export_log.ExportService`."""

    def export(
        self,
        name: str,
        target: Path,
        *,
        start: datetime | None = None,
        end: datetime | None = None,
        cancel: Callable[[], bool] = ...,
        progress: Callable[[int, int], None] = ...,
    ) -> Exported:
        """Write the decisions of a span of time; return how many."""
