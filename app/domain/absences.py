"""Leave, illness, permission and official travel as recorded for a person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.domain.working_time import Absence


@dataclass(frozen=True, slots=True)
class RecordedAbsence:
    """One absence of one person; ``note`` says where it is known from (letter, attendance)."""

    id: str
    person_id: str
    absence: Absence
    note: str = ""
