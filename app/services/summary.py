"""Ringkasan: the office in figures. Nobody is ranked and nothing is timed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from app.domain.history import OutcomeGroup, Week, group_of
from app.domain.items import ItemStatus
from app.domain.second_review import Agreement, agreement

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from app.domain.decisions import Outcome
    from app.ports import Clock, Session, Store

WEEKS: Final = 12
ENOUGH: Final = 30
"""Shares are told from this many cases on; fewer say more about chance than about the office."""

_NO_SECOND: Final = Agreement(0, 0)


@dataclass(frozen=True, slots=True)
class Summary:
    """The figures of now; ``rejected_share`` is ``None`` while there are too few verdicts."""

    waiting: int
    oldest_waiting: datetime | None
    decided_this_month: int
    awaiting_reply: int
    accepted: int
    rejected: int
    most_rejected_rule: str | None
    since: date
    by_clause: Mapping[str, int]
    cleared_with_favour: int
    weeks: tuple[Week, ...]
    outcomes: Mapping[Outcome, int]
    second: Agreement = _NO_SECOND

    @property
    def rejected_share(self) -> float | None:
        """The share of judged findings that reviewers rejected."""
        judged = self.accepted + self.rejected
        return self.rejected / judged if judged >= ENOUGH else None


class SummaryService:
    """Reads only."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def summary(self) -> Summary:
        """Return the figures of the last twelve weeks."""
        today = self._clock.now().date()
        since = _monday(today) - timedelta(weeks=WEEKS - 1)
        with self._store.read() as session:
            return _summary(session, today, since)


def _summary(session: Session, today: date, since: date) -> Summary:
    figures = session.figures
    month = today.replace(day=1)
    days = figures.decisions_by_day(min(since, month))
    accepted, rejected = figures.verdicts(since)
    outcomes: Counter[Outcome] = Counter()
    for day, outcome, count in days:
        if day >= since:
            outcomes[outcome] += count
    return Summary(
        waiting=figures.items_in(ItemStatus.TO_REVIEW),
        oldest_waiting=figures.oldest_in(ItemStatus.TO_REVIEW),
        decided_this_month=sum(count for day, _outcome, count in days if day >= month),
        awaiting_reply=figures.items_in(ItemStatus.WAITING_REPLY),
        accepted=accepted,
        rejected=rejected,
        most_rejected_rule=figures.most_rejected_rule(since),
        since=since,
        by_clause=figures.accepted_by_clause(since),
        cleared_with_favour=figures.cleared_with_favour(since),
        weeks=_weeks(days, since),
        outcomes=dict(outcomes.most_common()),
        second=agreement(session.second.states()),
    )


def _weeks(days: Sequence[tuple[date, Outcome, int]], since: date) -> tuple[Week, ...]:
    mondays = [since + timedelta(weeks=n) for n in range(WEEKS)]
    counts = {monday: Counter[OutcomeGroup]() for monday in mondays}
    for day, outcome, count in days:
        if (monday := _monday(day)) in counts:
            counts[monday][group_of(outcome)] += count
    return tuple(Week(monday, dict(counts[monday])) for monday in mondays)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
