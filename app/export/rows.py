"""The review log as rows: what is exported, in which columns, with which words."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class LogRow:
    """One decision as exported. Times are ISO-8601 with offset; ``nip`` shows four digits only.

    What went to the complaint channel is no row; the context counts it.
    """

    decision: str
    decided_at: str
    decided_by: str
    item: str
    kind: str
    platform: str
    account: str
    link: str
    posted_at: str
    posted_precision: str
    person: str
    nip: str
    relation: str
    outcome: str
    outcome_label: str
    clauses: str
    accepted: int
    rejected: int
    own_ground: str
    reason: str
    reply: str
    second_review: str
    withdrawn_at: str
    pack: str
    pack_status: str
    evidence_sha256: str


COLUMNS = tuple(field.name for field in fields(LogRow))


@dataclass(frozen=True, slots=True)
class ExportContext:
    """What stands over the rows: office, time, chain head as an anchor, standing of the pack.

    ``diverted`` counts what went to the complaint channel; nothing else of it is exported.
    ``withheld`` counts what the one who exports is to judge a second time without seeing it.
    """

    office: str
    exported_at: str
    head_seq: int
    head_hash: str
    notice: str
    diverted: int = 0
    withheld: int = 0


def as_mapping(row: LogRow) -> Mapping[str, Any]:
    """Return the row's columns by name, in order."""
    return {name: getattr(row, name) for name in COLUMNS}
