"""What is kept, held back, handed out and erased."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Final

from app.domain.decisions import Outcome
from app.domain.nip import mask
from app.domain.retention import (
    UNDECIDED,
    AffectedPerson,
    DueContent,
    Erasure,
    Ground,
    HeldRecords,
    Hold,
    HoldKind,
    SubjectKind,
    Tombstone,
)
from db import erasing
from db.columns import (
    WIB,
    read_date_or_none,
    read_time,
    read_time_or_none,
    time_or_none,
    time_text,
)
from db.errors import BugError
from db.held_files import HASH
from db.record_graph import RecordGraph
from db.rows import insert, update

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from sqlite_utils import Database

    from app.domain.retention import Periods

_CONTENT: Final = """
    SELECT i.id, i.case_id, i.title, i.imported_at, i.outcome,
           (SELECT max(decided_at) FROM decision d
            WHERE d.case_id = i.case_id AND d.withdrawn_at IS NULL) AS decided_at,
           (SELECT person_id FROM case_file c WHERE c.id = i.case_id) AS person_id
    FROM item i
"""
_UNDECIDED_UNTIL: Final = """i.outcome IS NULL AND i.imported_at < ?1 AND NOT EXISTS (
    SELECT 1 FROM item o WHERE o.case_id = i.case_id AND o.imported_at >= ?1)"""
_DECIDED_UNTIL: Final = """i.outcome = ?2 AND NOT EXISTS (
    SELECT 1 FROM decision d WHERE d.case_id = i.case_id AND d.withdrawn_at IS NULL
    AND d.decided_at >= ?1)"""
_TECHNICAL: Final = frozenset({"picture_part", "item_tag", "item_join"})
_INNER: Final = frozenset({"rowid", "words", "parameters", "phash"})
"""Columns that only serve the program: places of words, hashes of pictures."""
_AFFECTED: Final = """
    SELECT p.id, p.name, p.nip, coalesce(u.name, '') AS unit,
        (SELECT count(*) FROM case_file c WHERE c.person_id = p.id) AS cases,
        (SELECT count(*) FROM item i JOIN case_file c ON c.id = i.case_id
         WHERE c.person_id = p.id) AS items,
        (SELECT count(*) FROM decision d JOIN case_file c ON c.id = d.case_id
         WHERE c.person_id = p.id OR d.person_id = p.id) AS decisions,
        (SELECT count(*) FROM reply r JOIN case_file c ON c.id = r.case_id
         WHERE c.person_id = p.id) AS replies,
        (SELECT count(*) FROM account a WHERE a.person_id = p.id) AS accounts
    FROM person p LEFT JOIN unit u ON u.id = p.unit_id
    WHERE (?1 IS NULL AND ?2 IS NULL) OR EXISTS (
        SELECT 1 FROM case_file c WHERE c.person_id = p.id
        AND (?1 IS NULL OR c.opened_at >= ?1) AND (?2 IS NULL OR c.opened_at < ?2))
    ORDER BY p.name COLLATE NOCASE, p.id
"""


@dataclass(frozen=True, slots=True)
class DbRecordRepository:
    """Implements :class:`app.ports.records.RecordRepository` on one connection."""

    db: Database

    def due(self, periods: Periods, today: date) -> Sequence[DueContent]:
        """Return what may go by ``today``, oldest first; what is held is named, not left out."""
        found: list[DueContent] = []
        for outcome in (*periods.days, Outcome.ALIH_PENGADUAN.value):
            until = time_text(_latest_due(periods, outcome, today))
            if outcome == UNDECIDED:
                found += self._grouped(_UNDECIDED_UNTIL, [until], periods)
            else:
                found += self._grouped(_DECIDED_UNTIL, [until, outcome], periods)
        ready = [one for one in found if one.due_on <= today]
        return sorted(ready, key=lambda one: one.due_on)

    def content_of(self, item_id: str, periods: Periods) -> DueContent | None:
        """Return the item with what goes together with it, due or not."""
        which = "(i.id = ?1 OR i.case_id = (SELECT case_id FROM item WHERE id = ?1))"
        return next(iter(self._grouped(which, [item_id], periods)), None)

    def held_on(self, person_id: str) -> HeldRecords:
        """Return everything the tables hold on a person, without what only serves the program."""
        rows = RecordGraph(self.db).gather({"person": [person_id]})
        users = self.db.execute("SELECT * FROM user WHERE person_id = ?", [person_id]).fetchall()
        tables: dict[str, tuple[dict[str, Any], ...]] = {
            table: tuple(_readable(row) for row in some.values())
            for table, some in rows.items()
            if table not in _TECHNICAL
        }
        if users:
            tables["user"] = tuple(map(dict, users))
        tables["log"] = tuple(map(dict, erasing.entries_about(self.db, erasing.ids_in(rows))))
        hashes = (row.get(HASH) for some in rows.values() for row in some.values())
        return HeldRecords(tables, tuple(dict.fromkeys(filter(None, hashes))))

    def affected(self, since: datetime | None, until: datetime | None) -> Sequence[AffectedPerson]:
        """Return the persons on whom data were held between two moments."""
        bounds = [time_or_none(since), time_or_none(until)]
        return [
            AffectedPerson(
                person_id=row["id"],
                name=row["name"],
                masked_nip=mask(row["nip"]) if row["nip"] else "",
                unit=row["unit"],
                cases=row["cases"],
                items=row["items"],
                decisions=row["decisions"],
                replies=row["replies"],
                accounts=row["accounts"],
            )
            for row in self.db.execute(_AFFECTED, bounds)
        ]

    def erase(
        self,
        *,
        items: Sequence[str],
        people: Sequence[str],
        ground: Ground,
        actor: str,
        at: datetime,
    ) -> Erasure:
        """See :class:`app.ports.records.RecordRepository`."""
        return erasing.erase(self.db, items, people, ground, actor, at)

    def place_hold(self, hold: Hold) -> None:
        """Keep something from being erased."""
        insert(
            self.db,
            "hold",
            {
                "id": hold.id,
                "subject": hold.subject,
                "kind": hold.subject_kind.value,
                "reason": hold.kind.value,
                "placed_by": hold.placed_by,
                "placed_at": time_text(hold.placed_at),
            },
        )

    def lift_hold(self, hold_id: str, actor: str, at: datetime) -> None:
        """Lift a hold."""
        row = {"lifted_by": actor, "lifted_at": time_text(at)}
        if not update(self.db, "hold", "id", hold_id, row):
            raise BugError("no such hold")

    def holds(self, subject: str | None = None) -> Sequence[Hold]:
        """Return the holds in force, all or on one subject."""
        rows = self.db.execute(
            "SELECT * FROM hold WHERE lifted_at IS NULL AND (?1 IS NULL OR subject = ?1)"
            " ORDER BY seq",
            [subject],
        )
        return [_read_hold(row) for row in rows]

    def tombstones(self) -> Sequence[Tombstone]:
        """Return the tombstones, newest first."""
        rows = self.db.execute("SELECT * FROM tombstone ORDER BY seq DESC")
        return [_read_tombstone(row) for row in rows]

    def _grouped(self, which: str, values: list[Any], periods: Periods) -> list[DueContent]:
        """Return the items of each case together; items joined into another go with that one."""
        rows = self.db.execute(
            f"{_CONTENT} WHERE {which} AND i.joined_into IS NULL ORDER BY i.seq", values
        ).fetchall()
        groups: dict[str, list[Any]] = {}
        for row in rows:
            groups.setdefault(row["case_id"] or row["id"], []).append(row)
        holds = {hold.subject: hold.kind for hold in reversed(self.holds())}
        content = (_content(group, periods, holds) for group in groups.values())
        return [one for one in content if one is not None]


def _latest_due(periods: Periods, outcome: str, today: date) -> datetime:
    """Return the end of the last day from which content is due ``today``."""
    days = (periods.due_on(outcome, today) or today) - today
    return datetime.combine(today - days + timedelta(days=1), time.min, WIB)


def _content(rows: list[Any], periods: Periods, holds: Mapping[str, HoldKind]) -> DueContent | None:
    first = rows[0]
    outcome = first["outcome"] or UNDECIDED
    times = [row["decided_at"] or row["imported_at"] for row in rows]
    since = read_time(max(times)).date()
    due_on = periods.due_on(outcome, since)
    if due_on is None:
        return None
    subjects = [row["id"] for row in rows] + [first["person_id"]]
    return DueContent(
        items=tuple(row["id"] for row in rows),
        case_id=first["case_id"],
        person_id=first["person_id"],
        outcome=outcome,
        since=since,
        due_on=due_on,
        title=first["title"],
        held=next((holds[one] for one in subjects if one in holds), None),
    )


def _readable(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in _INNER}


def _read_hold(row: Any) -> Hold:
    return Hold(
        id=row["id"],
        subject=row["subject"],
        subject_kind=SubjectKind(row["kind"]),
        kind=HoldKind(row["reason"]),
        placed_by=row["placed_by"],
        placed_at=read_time(row["placed_at"]),
        lifted_by=row["lifted_by"],
        lifted_at=read_time_or_none(row["lifted_at"]),
    )


def _read_tombstone(row: Any) -> Tombstone:
    return Tombstone(
        subject=row["subject"],
        subject_kind=SubjectKind(row["kind"]),
        ground=Ground(row["ground"]),
        outcome=row["outcome"],
        decided_on=read_date_or_none(row["decided_on"]),
        erased_at=read_time(row["erased_at"]),
        erased_by=row["erased_by"],
        log_seq=row["log_seq"],
    )
