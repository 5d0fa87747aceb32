"""Erase content so that nothing of it stays: rows, search index, nonces, files.

The log keeps its entries; without the nonces their commitments say nothing any more. A tombstone
says that something was there and why it went. Files go after the commit; until they are gone the
tombstone names them, so that an erasure that a power cut broke off is finished at the next open.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from app.domain.retention import Erasure, Ground, SubjectKind
from db.columns import json_text, read_time, time_text
from db.commitments import payload_of, texts_in
from db.held_files import HASH, tables_with_hashes
from db.log_repository import DbLogRepository
from db.record_graph import RecordGraph
from db.rows import insert

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from sqlite_utils import Database

    from db.evidence_store import FileEvidenceStore
    from db.record_graph import Rows
    from db.unit_of_work import ConnectionPool

ERASED: Final = "erased"
"""Kind of the log entry of an erasure."""
_MOST_PAGES: Final = 400
"""No item has previews beyond this number."""
_UNCOUNTED: Final = frozenset({"picture_part", "item_tag"})


def erase(
    db: Database,
    items: Sequence[str],
    people: Sequence[str],
    ground: Ground,
    actor: str,
    at: datetime,
) -> Erasure:
    """Erase items with their cases and people with all that hangs on them; see the port.

    An id that is not there is passed over; where nothing is there, nothing is logged.
    """
    graph = RecordGraph(db)
    rows = graph.gather({"item": items, "case_file": _cases_of(db, items), "person": people})
    if not rows:
        return Erasure((), (), (), (), {})
    standing = _standing_outcomes(rows)
    hashes = _hashes_in(rows)
    _destroy_nonces(db, ids_in(rows))
    for item in rows.get("item", {}).values():
        for index in _search_indexes(db):
            db.execute(f"DELETE FROM {index} WHERE rowid = ?", [item["seq"]])  # noqa: S608 - own names
    graph.erase(rows)
    erased = _erasure(rows)
    entry = DbLogRepository(db).append(
        ERASED,
        "office",
        {
            "ground": ground.value,
            "items": list(erased.items),
            "people": list(erased.people),
            "cases": list(erased.cases),
            "decisions": list(erased.decisions),
            "rows": dict(erased.rows),
        },
        actor=actor,
        at=at,
    )
    files = {"sha256": _no_longer_named(db, hashes), "previews": list(erased.items)}
    for kind, ids in ((SubjectKind.ITEM, erased.items), (SubjectKind.PERSON, erased.people)):
        for subject in ids:
            outcome, decided_on = standing.get(subject, (None, None))
            row = {
                "subject": subject,
                "kind": kind.value,
                "ground": ground.value,
                "outcome": outcome,
                "decided_on": decided_on,
                "erased_at": time_text(at),
                "erased_by": actor,
                "log_seq": entry.seq,
                "files": json_text(files if any(files.values()) else []),
            }
            insert(db, "tombstone", row)
            files = {}  # the first tombstone of an erasure names its files
    return Erasure(
        erased.items, erased.people, erased.cases, erased.decisions, erased.rows, entry.seq
    )


def finish_erasures(pool: ConnectionPool, evidence: FileEvidenceStore) -> int:
    """Remove the files of what was erased; return how many erasures were finished.

    The write-ahead log is emptied as well: it holds pages of before.

    Raises:
        FolderNotWritableError, StorageError: a file could not be removed; it stays named.
    """
    with pool.borrow() as db:
        rows = db.execute("SELECT seq, files FROM tombstone WHERE files <> '[]'").fetchall()
        for row in rows:
            files = json.loads(row["files"])
            for sha256 in files["sha256"]:
                evidence.discard(sha256)
            for item in files["previews"]:
                for number in range(_MOST_PAGES):
                    evidence.discard_preview(f"{item}-{number}")
            db.execute("UPDATE tombstone SET files = '[]' WHERE seq = ?", [row["seq"]])
        if rows:
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    return len(rows)


def erased_ids(db: Database) -> dict[int, frozenset[str]]:
    """Return the ids that each erasure in the log names, by the entry's number."""
    rows = db.execute("SELECT seq, payload FROM log WHERE kind = ?", [ERASED]).fetchall()
    found = {}
    for row in rows:
        payload = payload_of(row["payload"])
        named = (payload.get(name, []) for name in ("items", "people", "cases", "decisions"))
        found[row["seq"]] = frozenset(one for ids in named for one in ids)
    return found


def erasure_faults(db: Database) -> Iterator[tuple[str, str]]:
    """Yield a code and a place for each erasure that is not what log and tombstones say."""
    buried = {
        (row["log_seq"], row["subject"])
        for row in db.execute("SELECT log_seq, subject FROM tombstone")
    }
    for row in db.execute("SELECT seq, payload FROM log WHERE kind = ?", [ERASED]).fetchall():
        payload = payload_of(row["payload"])
        subjects = {
            *((row["seq"], one) for one in payload.get("items", [])),
            *((row["seq"], one) for one in payload.get("people", [])),
        }
        for _seq, subject in sorted(subjects - buried):
            yield "tombstone_missing", subject
        buried -= subjects
        for table, ids in (("item", "items"), ("person", "people"), ("decision", "decisions")):
            for one in payload.get(ids, []):
                sql = f"SELECT 1 FROM {table} WHERE id = ?"  # noqa: S608 - own names
                if db.execute(sql, [one]).fetchone():
                    yield "erased_still_there", one
    for _seq, subject in sorted(buried):
        yield "tombstone_without_entry", subject


def _search_indexes(db: Database) -> list[str]:
    """Return the full-text tables; all of them take an item's number as their row id."""
    sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%USING fts5%'"
    return [row["name"] for row in db.execute(sql).fetchall()]


def ids_in(rows: Rows) -> frozenset[str]:
    """Return the ids of all rows."""
    return frozenset(
        row["id"]
        for some in rows.values()
        for row in some.values()
        if isinstance(row.get("id"), str)
    )


def entries_about(db: Database, ids: frozenset[str]) -> Iterator[Any]:
    """Yield ``seq, at, kind, actor`` of the log entries that name one of ``ids``."""
    sql = "SELECT seq, at, kind, actor, subject, payload FROM log ORDER BY seq"
    for row in db.execute(sql):
        if row["subject"] in ids or not ids.isdisjoint(texts_in(payload_of(row["payload"]))):
            yield {name: row[name] for name in ("seq", "at", "kind", "actor")}


def _cases_of(db: Database, items: Sequence[str]) -> list[str]:
    found = (db.execute("SELECT case_id FROM item WHERE id = ?", [i]).fetchone() for i in items)
    return list(dict.fromkeys(row[0] for row in found if row and row[0]))


def _standing_outcomes(rows: Rows) -> dict[str, tuple[str, str]]:
    """Return outcome and day of the standing decision of each item."""
    by_case: dict[str, tuple[str, str]] = {}
    for row in sorted(rows.get("decision", {}).values(), key=lambda row: row["seq"]):
        if row["withdrawn_at"] is None:
            day = read_time(row["decided_at"]).date().isoformat()
            by_case[row["case_id"]] = (row["outcome"], day)
    items = rows.get("item", {}).values()
    return {row["id"]: by_case[row["case_id"]] for row in items if row["case_id"] in by_case}


def _erasure(rows: Rows) -> Erasure:
    def ids(table: str) -> tuple[str, ...]:
        return tuple(row["id"] for row in rows.get(table, {}).values())

    counts = {table: len(some) for table, some in rows.items() if table not in _UNCOUNTED}
    return Erasure(ids("item"), ids("person"), ids("case_file"), ids("decision"), counts)


def _hashes_in(rows: Rows) -> list[str]:
    hashes = (row.get(HASH) for some in rows.values() for row in some.values())
    return list(dict.fromkeys(filter(None, hashes)))


def _no_longer_named(db: Database, hashes: list[str]) -> list[str]:
    """Return the hashes that no row names any more; the same bytes may belong to another item."""
    tables = list(tables_with_hashes(db))
    return [
        sha256
        for sha256 in hashes
        if not any(
            db.execute(f"SELECT 1 FROM {table} WHERE {HASH} = ? LIMIT 1", [sha256]).fetchone()  # noqa: S608 - own names
            for table in tables
        )
    ]


def _destroy_nonces(db: Database, ids: frozenset[str]) -> None:
    """Delete nonces and contents of every log entry that names one of ``ids``."""
    rows = db.execute(
        "SELECT seq, subject, payload FROM log WHERE seq IN (SELECT seq FROM log_nonce)"
    ).fetchall()
    for row in rows:
        if row["subject"] in ids or not ids.isdisjoint(texts_in(payload_of(row["payload"]))):
            db.execute("DELETE FROM log_nonce WHERE seq = ?", [row["seq"]])
