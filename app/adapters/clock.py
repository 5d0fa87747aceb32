"""The computer's clock."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Final

WIB: Final = timezone(timedelta(hours=7), "WIB")
"""West Indonesian time, UTC+7 all year."""


class SystemClock:
    """The present in WIB, whatever the computer's own zone is."""

    def now(self) -> datetime:
        """Return the present."""
        return datetime.now(WIB)
