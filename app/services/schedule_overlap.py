"""Two confirmed schedules of the same never hold at once: refused, or the older one is ended."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, ClassVar

from app.domain.confirmed_schedules import overlap
from app.labels import format_day, format_span
from app.services.people_errors import SchedulesOverlapError
from app.text import N_, _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.confirmed_schedules import KeptSchedule
    from app.domain.schedule import Schedule
    from app.ports import Session


class OlderScheduleHoldsError(SchedulesOverlapError):
    """What holds at the same time began earlier, and could end the day before."""

    code: ClassVar[str] = "older_schedule_holds"
    template: ClassVar[str] = N_(
        "“{other}” sudah dikonfirmasi dan berlaku bersamaan untuk pihak yang sama ({span})."
        " Akhiri pada {end}, sebelum jadwal ini mulai ({day}), atau batalkan konfirmasinya."
    )

    @property
    def consequence(self) -> str:
        """What ending it the day before means, in words."""
        text = _("“{other}” berlaku sampai {end}, dan jadwal ini mulai {day}.")
        if self.params["after"]:
            text += " " + _("Sesudah {after} tidak ada jadwal yang berlaku; tulis lanjutannya.")
        return text.format(**self.params)


def make_way(session: Session, schedule: Schedule, *, end_older: bool) -> tuple[KeptSchedule, ...]:
    """Let no other confirmed schedule hold together with ``schedule``.

    With ``end_older`` those that began earlier end the day before; they are returned as they now
    stand.

    Raises:
        OlderScheduleHoldsError: all that holds together began earlier and may be ended so.
        SchedulesOverlapError: something else holds together.
    """
    others = [
        kept
        for kept in session.working_time.schedules()
        if kept.confirmed_by and overlap(schedule, kept.schedule)
    ]
    older = [kept for kept in others if kept.schedule.valid_from < schedule.valid_from]
    if len(older) < len(others):
        younger = next(kept for kept in others if kept not in older)
        raise SchedulesOverlapError(**_facts([younger], schedule))
    if older and not end_older:
        raise OlderScheduleHoldsError(**_facts(older, schedule))
    last = schedule.valid_from - timedelta(days=1)
    ended = tuple(replace(kept, schedule=replace(kept.schedule, valid_to=last)) for kept in older)
    for kept in ended:
        session.working_time.put(kept)
    return ended


def _facts(others: Sequence[KeptSchedule], schedule: Schedule) -> dict[str, str]:
    first = min(kept.schedule.valid_from for kept in others)
    lasts = [kept.schedule.valid_to for kept in others]
    known = [last for last in lasts if last is not None]
    last = max(known) if len(known) == len(lasts) else None
    end = schedule.valid_to
    after = format_day(end) if end and (last is None or last > end) else ""
    return {
        "other": "”, “".join(kept.schedule.name for kept in others),
        "span": format_span(first, last),
        "day": format_day(schedule.valid_from),
        "end": format_day(schedule.valid_from - timedelta(days=1)),
        "after": after,
    }
