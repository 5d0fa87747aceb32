"""A schedule as the office keeps it: where it comes from and who confirmed it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from app.domain.schedule import Schedule


@dataclass(frozen=True, slots=True)
class KeptSchedule:
    """``schedule.confirmed`` is true exactly where somebody confirmed it."""

    schedule: Schedule
    source: str = ""
    confirmed_by: str | None = None
    confirmed_at: datetime | None = None

    def __post_init__(self) -> None:
        if self.schedule.confirmed != bool(self.confirmed_by):
            raise ValueError("a schedule is confirmed only by somebody")
