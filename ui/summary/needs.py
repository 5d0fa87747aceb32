"""What Ringkasan needs of an office; fulfilled by the services, faked in tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from app.services.summary import Summary


class Figures(Protocol):
    """The office in figures; see :class:`app.services.summary.SummaryService`."""

    def summary(self) -> Summary:
        """Return the figures of now."""
