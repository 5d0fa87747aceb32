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


def overlap(one: Schedule, other: Schedule) -> bool:
    """Whether two schedules bind the same at the same time; a Ramadan one beside others may."""
    later = max(one.valid_from, other.valid_from)
    return (
        one.id != other.id
        and one.scope is other.scope
        and one.subject_id == other.subject_id
        and one.season is other.season
        and one.valid_on(later)
        and other.valid_on(later)
    )
