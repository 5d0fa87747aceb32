"""Whether what stands in the tables is what the log committed to.

The chain alone would not see a reason or a text that was exchanged in its table.
"""

from __future__ import annotations

import hmac
import json
import re
from typing import TYPE_CHECKING, Any, Final

from app.domain.log import commitment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlite_utils import Database

    from app.domain.log import LogEntry
    from db.unit_of_work import DbSession

_TABLES: Final = (
    # key in the payload, name of the commitment, where the content stands
    ("reading", "text", "SELECT text FROM reading WHERE id = ?"),
    ("reply", "text", "SELECT text FROM reply WHERE id = ?"),
)
DECIDED: Final = "decided"
WITHDRAWN: Final = "withdrawn"


NONCE: Final = "nonce"
"""What is yielded for content that is gone without an erasure that says so."""
_COMMITTED: Final = frozenset({"text", "reason", "evidence", "link"})
_DIGEST: Final = re.compile(r"[0-9a-f]{64}")


def differences(
    session: DbSession, db: Database, entry: LogEntry, erased: frozenset[str] = frozenset()
) -> Iterator[str]:
    """Yield the names of what differs from the commitments and facts of ``entry``.

    Content that was erased together with its nonce is not there to differ; ``erased`` holds the
    ids that erasures name.
    """
    payload = payload_of(entry.payload)
    if entry.subject in erased or not erased.isdisjoint(texts_in(payload)):
        return
    contents = session.log.committed(entry.seq)
    for name, (nonce, content) in contents.items():
        if not hmac.compare_digest(
            str(payload.get(name)).encode(), commitment(nonce, content).encode()
        ):
            yield name
    for name in _COMMITTED.intersection(payload).difference(contents):
        if _DIGEST.fullmatch(str(payload[name])):
            yield NONCE
    for key, name, sql in _TABLES:
        if key in payload and name in contents:
            row = db.execute(sql, [payload[key]]).fetchone()
            if row is None or row[0].encode() != contents[name][1]:
                yield f"{key}.{name}"
    if entry.kind == DECIDED:
        yield from _decision_differences(session, payload, contents)


def unrecorded(session: DbSession, db: Database) -> Iterator[str]:
    """Yield the ids of decisions and withdrawals that no entry records."""
    known: dict[str, set[str]] = {DECIDED: set(), WITHDRAWN: set()}
    for entry in session.log.entries():
        if entry.kind in known:
            known[entry.kind].add(payload_of(entry.payload).get("decision", ""))
    for row in db.execute("SELECT id, withdrawn_at FROM decision ORDER BY seq"):
        if row["id"] not in known[DECIDED] or (
            row["withdrawn_at"] is not None and row["id"] not in known[WITHDRAWN]
        ):
            yield row["id"]


def texts_in(value: Any) -> Iterator[str]:
    """Yield every text inside a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from texts_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts_in(inner)


def payload_of(text: str) -> dict[str, Any]:
    """Return the payload; one that was changed into something else holds nothing."""
    try:
        value = json.loads(text)
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}


def _decision_differences(
    session: DbSession, payload: dict[str, Any], contents: dict[str, tuple[bytes, bytes]]
) -> Iterator[str]:
    decision = session.cases.decision(payload.get("decision", ""))
    if decision is None:
        yield "decision"
        return
    actual = {
        "outcome": decision.outcome.value,
        "clauses": [clause.value for clause in decision.clauses],
        "relation": decision.relation.value if decision.relation else None,
        "accepted": list(decision.accepted),
        "rejected": list(decision.rejected),
        "check_run": decision.check_run_id,
        "pack": decision.pack_version,
    }
    for name, value in actual.items():
        if name in payload and payload[name] != value:
            yield f"decision.{name}"
    if "reason" in contents and contents["reason"][1] != decision.reason.encode():
        yield "decision.reason"
