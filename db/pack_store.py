"""Installed rule packs (table ``rule_pack``); fulfils ``app.services.rule_packs.PackStore``."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from app.domain.stored_packs import StoredPack
from db.columns import date_or_none, read_date_or_none
from db.connection import immediate
from db.errors import BugError
from db.rows import insert, update

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.office_store import OfficeStore


@dataclass(frozen=True, slots=True)
class DbPackStore:
    """Packs of one office; every call is a unit of work of its own."""

    store: OfficeStore

    def current_sequence(self, pack_id: str) -> int:
        """Return the highest installed sequence of ``pack_id``, 0 where none is installed."""
        with self.store.pool.borrow() as db:
            row = db.execute("SELECT max(sequence) FROM rule_pack WHERE id = ?", [pack_id])
            return int(row.fetchone()[0] or 0)

    def save(self, pack: StoredPack) -> None:
        """Keep ``pack``; an equal digest replaces nothing."""
        row = asdict(pack)
        row["effective_from"] = pack.effective_from.isoformat()
        row["effective_until"] = date_or_none(pack.effective_until)
        with self.store.pool.borrow() as db, immediate(db):
            known = db.execute("SELECT 1 FROM rule_pack WHERE digest = ?", [pack.digest])
            if known.fetchone() is None:
                insert(db, "rule_pack", row)

    def load_active(self, at: date) -> StoredPack | None:
        """Return the pack with the highest sequence in force on ``at``, or ``None``."""
        with self.store.pool.borrow() as db:
            row = db.execute(
                """SELECT * FROM rule_pack WHERE effective_from <= ?1
                   AND (effective_until IS NULL OR effective_until >= ?1)
                   ORDER BY sequence DESC LIMIT 1""",
                [at.isoformat()],
            ).fetchone()
        return None if row is None else _read(row)

    def load_all(self, pack_id: str) -> Sequence[StoredPack]:
        """Return every installed pack of that id, oldest sequence first."""
        with self.store.pool.borrow() as db:
            rows = db.execute("SELECT * FROM rule_pack WHERE id = ? ORDER BY sequence", [pack_id])
            return [_read(row) for row in rows]

    def save_compiled(self, digest: str, compiled: bytes) -> None:
        """Replace the compiled form of the pack ``digest`` (after a change of the engine)."""
        with self.store.pool.borrow() as db, immediate(db):
            if not update(db, "rule_pack", "digest", digest, {"compiled": compiled}):
                raise BugError("no such pack")


def _read(row: Any) -> StoredPack:
    values = dict(row)
    values["effective_from"] = date.fromisoformat(values["effective_from"])
    values["effective_until"] = read_date_or_none(values["effective_until"])
    return StoredPack(**values)
