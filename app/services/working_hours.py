"""The office's own hours and calendar: seeded from the rule pack, confirmed and edited here.

What the pack brings is a draft nobody at the office has checked: it gives *unknown* until somebody
confirms it, and from then on the log says who.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from app.domain.calendar import calendar_from_data
from app.domain.confirmed_schedules import KeptSchedule
from app.domain.schedule_data import schedules_from_data
from app.services.fresh_check import recheck_each
from app.services.people_errors import DatesReversedError, ScheduleNameError
from app.services.schedule_overlap import make_way

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from app.domain.calendar import CalendarDay, RamadanPeriod, WorkCalendar
    from app.domain.people import UnitNode
    from app.domain.schedule import Schedule
    from app.ports import Clock, Session, Store
    from app.rules.compiled import CompiledPack

_SEEDED: Final = "working_time_seeded"


@dataclass(frozen=True, slots=True)
class WorkingHours:
    """Schedules, calendar and what their subjects are called."""

    schedules: Sequence[KeptSchedule]
    calendar: WorkCalendar
    sources: Mapping[int, str]
    units: Mapping[str, UnitNode]
    people: Mapping[str, str]

    def subject_name(self, schedule: Schedule) -> str:
        """Return whose schedule it is; empty for the whole office."""
        unit = self.units.get(schedule.subject_id)
        return unit.name if unit else self.people.get(schedule.subject_id, "")


class WorkingHoursService:
    """Every change is one transaction with its log entry, and undecided items are checked again."""

    def __init__(self, store: Store, pack: CompiledPack, clock: Clock, actor: str) -> None:
        self._store = store
        self._pack = pack
        self._clock = clock
        self._actor = actor

    def hours(self) -> WorkingHours:
        """Return everything known of working time."""
        with self._store.read() as session:
            schedules = session.working_time.schedules()
            subjects = {kept.schedule.subject_id for kept in schedules}
            people = [session.people.get(key) for key in sorted(subjects) if key]
            return WorkingHours(
                schedules,
                session.working_time.calendar(),
                session.working_time.sources(),
                session.units.all(),
                {person.id: person.name for person in people if person},
            )

    def confirm(self, schedule_id: str, *, confirmed: bool = True, end_older: bool = False) -> None:
        """Confirm a schedule as this office's, or take that back.

        Raises:
            OlderScheduleHoldsError: another confirmed one holds at the same time for the same;
                with ``end_older`` it ends the day before instead.
            SchedulesOverlapError: one that began no earlier holds at the same time.
        """
        at = self._clock.now()
        with self._store.write() as session:
            kept = _kept(session, schedule_id)
            if kept is None:
                return
            if confirmed:
                self._make_way(session, kept.schedule, end_older=end_older)
            session.working_time.put(
                KeptSchedule(
                    replace(kept.schedule, confirmed=confirmed),
                    kept.source,
                    self._actor if confirmed else None,
                    at if confirmed else None,
                )
            )
            kind = "schedule_confirmed" if confirmed else "schedule_unconfirmed"
            self._log(session, kind, schedule_id)
        self._again()

    def save(self, schedule: Schedule, source: str = "", *, end_older: bool = False) -> None:
        """Keep a schedule that somebody of the office wrote; saving it confirms it.

        Raises:
            ScheduleNameError: it has no name or no hours.
            OlderScheduleHoldsError: another confirmed one holds at the same time for the same;
                with ``end_older`` it ends the day before instead.
            SchedulesOverlapError: one that began no earlier holds at the same time.
        """
        if not schedule.name.strip() or not any(schedule.week):
            raise ScheduleNameError
        at = self._clock.now()
        with self._store.write() as session:
            self._make_way(session, schedule, end_older=end_older)
            session.working_time.put(
                KeptSchedule(replace(schedule, confirmed=True), source, self._actor, at)
            )
            self._log(session, "schedule_saved", schedule.id)
        self._again()

    def remove(self, schedule_id: str) -> None:
        """Remove a schedule."""
        with self._store.write() as session:
            if _kept(session, schedule_id) is None:
                return
            session.working_time.remove(schedule_id)
            self._log(session, "schedule_removed", schedule_id)
        self._again()

    def save_year(
        self,
        year: int,
        days: Iterable[CalendarDay],
        ramadan: Iterable[RamadanPeriod],
        source: str,
    ) -> None:
        """Keep the free days and Ramadan of a year as the office edited them.

        Raises:
            DatesReversedError: a day or period lies outside the year.
        """
        free, periods = list(days), list(ramadan)
        if {day.date.year for day in free} - {year} or {p.first.year for p in periods} - {year}:
            raise DatesReversedError
        at = self._clock.now()
        with self._store.write() as session:
            session.working_time.put_year(year, free, periods, source, self._actor, at)
            session.log.append(
                "calendar_saved",
                str(year),
                {"days": len(free), "ramadan": len(periods)},
                actor=self._actor,
                at=at,
            )
        self._again()

    def _again(self) -> None:
        with self._store.read() as session:
            items = session.cases.items_with_person()
        recheck_each(self._store, self._pack, self._clock, items)

    def _make_way(self, session: Session, schedule: Schedule, *, end_older: bool) -> None:
        for ended in make_way(session, schedule, end_older=end_older):
            self._log(session, "schedule_ended", ended.schedule.id)

    def _log(self, session: Session, kind: str, schedule_id: str) -> None:
        session.log.append(kind, schedule_id, {}, actor=self._actor, at=self._clock.now())


def seed_working_time(store: Store, pack: CompiledPack) -> None:
    """Give a new office the pack's schedules (unconfirmed) and calendar, once.

    A pack whose data cannot be used gives none.
    """
    with store.read() as session:
        if session.settings.get(_SEEDED):
            return
    data = pack.data
    try:
        years = {_year(entry): entry for entry in data["calendar"]}
        calendar = calendar_from_data(years)
        schedules = schedules_from_data(data["schedules"])
    except (LookupError, TypeError, ValueError):
        return  # hours stay unknown; an office opens whatever a pack says of them
    with store.write() as session:
        known = {kept.schedule.id for kept in session.working_time.schedules()}
        for schedule in schedules:
            if schedule.id not in known:
                source = _source(data["schedules"], schedule.id)
                session.working_time.put(KeptSchedule(replace(schedule, confirmed=False), source))
        for year in sorted(set(years) - set(session.working_time.sources())):
            session.working_time.put_year(
                year,
                [day for day in calendar.days.values() if day.date.year == year],
                [period for period in calendar.ramadan if period.first.year == year],
                str(years[year].get("source", "")),
            )
        session.settings.set(_SEEDED, True)  # noqa: FBT003 - the value itself


def _year(entry: Mapping[str, object]) -> int:
    days = entry["days"]
    first = days[0]["date"] if isinstance(days, list) and days else ""
    return first.year if isinstance(first, date) else int(str(first)[:4])


def _source(data: Mapping[str, object], schedule_id: str) -> str:
    entries = data["schedules"]
    for entry in entries if isinstance(entries, list) else []:
        if entry["id"] == schedule_id.removesuffix(".ramadan"):
            return str(entry.get("source", ""))
    return ""


def _kept(session: Session, schedule_id: str) -> KeptSchedule | None:
    found = (k for k in session.working_time.schedules() if k.schedule.id == schedule_id)
    return next(found, None)
