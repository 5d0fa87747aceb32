"""What the services need of the append-only log."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date, datetime

    from app.domain.log import LogEntry


class LogRepository(Protocol):
    """The append-only log."""

    def append(
        self,
        kind: str,
        subject: str,
        payload: Mapping[str, Any],
        *,
        actor: str,
        at: datetime,
        committed: Mapping[str, bytes] | None = None,
    ) -> LogEntry:
        """Append an entry.

        ``payload`` holds ids, codes and counts only. For each of ``committed`` (name → content) a
        random nonce is kept beside the content and the payload gets its commitment under the name.
        """

    def entries(self, after: int = 0) -> Iterator[LogEntry]:
        """Yield entries in order of ``seq``."""

    def of_subject(self, subject: str) -> tuple[LogEntry, ...]:
        """Return the entries about one subject."""

    def latest_day(self) -> date | None:
        """Return the latest day among the newest entries, or ``None`` for an empty log."""

    def head(self) -> tuple[int, str]:
        """Return ``seq`` and hash of the last entry (0 and zeros where there is none)."""

    def committed(self, seq: int) -> Mapping[str, tuple[bytes, bytes]]:
        """Return ``name → (nonce, content)`` of an entry; what was erased is not among them."""
