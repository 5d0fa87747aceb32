"""What a new office still has to do before it can work well; a list that may be put off."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from app.domain.letters import Letterhead
from app.services.clarification_letter import LETTERHEAD

if TYPE_CHECKING:
    from app.ports import Session, Store

_COPIED: Final = "backup_copied"


class Step(StrEnum):
    """The steps in their order."""

    LETTERHEAD = "letterhead"
    STAFF = "staff"
    SCHEDULE = "schedule"
    COPY = "copy"


@dataclass(frozen=True, slots=True)
class SetupStep:
    """A step and whether it is done."""

    step: Step
    done: bool


class SetupService:
    """Reads only: each step is done where it belongs."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def steps(self) -> tuple[SetupStep, ...]:
        """Return every step as it stands."""
        with self._store.read() as session:
            return tuple(SetupStep(step, _is_done(session, step)) for step in Step)


def _is_done(session: Session, step: Step) -> bool:
    if step is Step.LETTERHEAD:
        return not Letterhead.of(session.settings.get(LETTERHEAD)).missing
    if step is Step.STAFF:
        return bool(session.people.all())
    if step is Step.SCHEDULE:
        return any(kept.schedule.confirmed for kept in session.working_time.schedules())
    return any(entry.kind == _COPIED for entry in session.log.of_subject("office"))
