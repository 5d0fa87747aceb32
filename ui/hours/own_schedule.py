"""The schedule editor for one person's own hours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.hours.schedule_dialog import ScheduleDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.domain.confirmed_schedules import KeptSchedule
    from app.services.people_registry import StaffList
    from ui.office import OpenOffice, Surroundings


def own_schedule_dialog(
    office: OpenOffice,
    around: Surroundings,
    staff: StaffList,
    person_id: str,
    kept: KeptSchedule | None,
    parent: QWidget,
) -> ScheduleDialog:
    """Return the editor of ``kept``, or of a new schedule already set to the person."""
    return ScheduleDialog(
        office.hours,
        staff,
        office.clock.now().date(),
        around.runner,
        around.notifier.problem,
        parent,
        kept=kept,
        for_person=person_id,
    )
