"""Permits, declared businesses, leave and official travel of persons."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from app.domain.absences import RecordedAbsence
from app.domain.people import DeclaredBusiness, Permit, PermitKind
from app.domain.working_time import Absence, AbsenceKind
from db.columns import date_or_none, read_date_or_none
from db.rows import insert

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlite_utils import Database

_TABLES: Final = ("permit", "declared_business", "absence")


@dataclass(frozen=True, slots=True)
class DbPersonFactRepository:
    """Implements :class:`app.ports.people.PersonFactRepository` on one connection."""

    db: Database

    def add_permit(self, permit: Permit) -> None:
        """Add a permission."""
        row = {
            "id": permit.id,
            "person_id": permit.person_id,
            "kind": permit.kind.value,
            "valid_from": permit.valid_from.isoformat(),
            "valid_to": date_or_none(permit.valid_to),
            "issued_by": permit.issued_by,
            "reference": permit.reference,
        }
        insert(self.db, "permit", row)

    def permits_of(self, person_id: str) -> Sequence[Permit]:
        """Return a person's permissions, newest first."""
        sql = "SELECT * FROM permit WHERE person_id = ? ORDER BY valid_from DESC, id"
        return [_permit(row) for row in self.db.execute(sql, [person_id]).fetchall()]

    def add_business(self, business: DeclaredBusiness) -> None:
        """Add a declared business."""
        row = {
            "id": business.id,
            "person_id": business.person_id,
            "name": business.name,
            "description": business.description,
            "declared_on": date_or_none(business.declared_on),
            "valid_from": date_or_none(business.valid_from),
            "valid_to": date_or_none(business.valid_to),
        }
        insert(self.db, "declared_business", row)

    def businesses_of(self, person_id: str) -> Sequence[DeclaredBusiness]:
        """Return the businesses a person declared."""
        sql = "SELECT * FROM declared_business WHERE person_id = ? ORDER BY name, id"
        return [_business(row) for row in self.db.execute(sql, [person_id]).fetchall()]

    def add_absence(self, absence: RecordedAbsence) -> None:
        """Add a leave or an official travel."""
        row = {
            "id": absence.id,
            "person_id": absence.person_id,
            "kind": absence.absence.kind.value,
            "first_day": absence.absence.first.isoformat(),
            "last_day": absence.absence.last.isoformat(),
            "start_minute": absence.absence.start,
            "end_minute": absence.absence.end,
            "note": absence.note,
        }
        insert(self.db, "absence", row)

    def absences_of(self, person_id: str) -> Sequence[RecordedAbsence]:
        """Return a person's absences, newest first."""
        sql = "SELECT * FROM absence WHERE person_id = ? ORDER BY first_day DESC, id"
        return [_absence(row) for row in self.db.execute(sql, [person_id]).fetchall()]

    def remove(self, fact_id: str) -> str | None:
        """Remove a permit, business or absence by its id; return whose it was."""
        for table in _TABLES:
            sql = f"DELETE FROM {table} WHERE id = ? RETURNING person_id"  # noqa: S608 - our own names
            row = self.db.execute(sql, [fact_id]).fetchone()
            if row is not None:
                return str(row[0])
        return None


def _permit(row: Any) -> Permit:
    return Permit(
        row["id"],
        row["person_id"],
        PermitKind(row["kind"]),
        date.fromisoformat(row["valid_from"]),
        read_date_or_none(row["valid_to"]),
        row["issued_by"],
        row["reference"],
    )


def _business(row: Any) -> DeclaredBusiness:
    return DeclaredBusiness(
        row["id"],
        row["person_id"],
        row["name"],
        row["description"],
        read_date_or_none(row["declared_on"]),
        read_date_or_none(row["valid_from"]),
        read_date_or_none(row["valid_to"]),
    )


def _absence(row: Any) -> RecordedAbsence:
    absence = Absence(
        AbsenceKind(row["kind"]),
        date.fromisoformat(row["first_day"]),
        date.fromisoformat(row["last_day"]),
        row["start_minute"],
        row["end_minute"],
    )
    return RecordedAbsence(row["id"], row["person_id"], absence, row["note"])
