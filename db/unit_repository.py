"""The office's tree of units."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from app.domain.people import UnitNode
from db.errors import BugError
from db.rows import insert, update

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class DbUnitRepository:
    """Implements :class:`app.ports.people.UnitRepository` on one connection."""

    db: Database

    def add(self, unit: UnitNode) -> None:
        """Add a unit."""
        insert(self.db, "unit", asdict(unit))

    def update(self, unit: UnitNode) -> None:
        """Replace a unit's row."""
        if not update(self.db, "unit", "id", unit.id, asdict(unit)):
            raise BugError("no such unit")

    def all(self) -> Mapping[str, UnitNode]:
        """Return every unit by id, in order of names."""
        rows = self.db.execute("SELECT id, name, parent_id FROM unit").fetchall()
        units = sorted((UnitNode(*row) for row in rows), key=lambda unit: unit.name.casefold())
        return {unit.id: unit for unit in units}

    def remove_unused(self, unit_ids: Iterable[str]) -> None:
        """Remove those of the units that hold neither persons nor units nor schedules."""
        self.db.conn.executemany(
            """DELETE FROM unit WHERE id = ?1
               AND NOT EXISTS (SELECT 1 FROM person WHERE unit_id = ?1)
               AND NOT EXISTS (SELECT 1 FROM unit AS child WHERE child.parent_id = ?1)
               AND NOT EXISTS (
                   SELECT 1 FROM schedule WHERE scope = 'unit' AND subject_id = ?1)""",
            [(unit_id,) for unit_id in unit_ids],
        )
