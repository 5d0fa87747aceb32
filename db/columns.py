"""How values stand in columns: times as UTC text of one width, dates as ISO text, JSON text."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any, Final

WIB: Final = timezone(timedelta(hours=7), "WIB")
LAST_CHARACTER: Final = "\U0010ffff"
"""Sorts after every text that starts alike; ends a range over a prefix."""
SHORTEST_PREFIX: Final = 4


def time_text(at: datetime) -> str:
    """Return ``at`` as UTC text whose order is the order of time.

    Raises:
        ValueError: ``at`` has no time zone.
    """
    if at.tzinfo is None:
        raise ValueError("a time without its zone")
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def time_or_none(at: datetime | None) -> str | None:
    """Return :func:`time_text` of ``at``, or ``None``."""
    return None if at is None else time_text(at)


def read_time(text: str) -> datetime:
    """Return the time in WIB, the office's zone."""
    return datetime.fromisoformat(text).astimezone(WIB)


def read_time_or_none(text: str | None) -> datetime | None:
    """Return :func:`read_time` of ``text``, or ``None``."""
    return None if text is None else read_time(text)


def date_or_none(day: date | None) -> str | None:
    """Return ``day`` as ISO text, or ``None``."""
    return None if day is None else day.isoformat()


def read_date_or_none(text: str | None) -> date | None:
    """Return the date, or ``None``."""
    return None if text is None else date.fromisoformat(text)


def json_text(value: Any) -> str:
    """Return compact JSON; floats survive exactly."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def prefix_range(prefix: str) -> tuple[str, str] | None:
    """Return the range of ids that start with ``prefix``, or ``None`` where it is too short."""
    return (prefix, prefix + LAST_CHARACTER) if len(prefix) >= SHORTEST_PREFIX else None
