"""Items, their evidence, and what the queue shows of them."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from app.domain.reading import Platform, Precision, ScreenFacts, SecondReading, Word

if TYPE_CHECKING:
    from datetime import datetime

    from app.domain.clauses import Band
    from app.domain.findings import CheckResult

_ALPHABET = "23456789abcdefghjkmnpqrstvwxyz"


def new_id(length: int = 12) -> str:
    """Return a random id that a person can read out (no 0/o, 1/l/i; about 58 bits)."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(length))


class ItemKind(StrEnum):
    """What was imported."""

    SCREENSHOT = "screenshot"
    PDF = "pdf"
    LINK = "link"


class ItemStatus(StrEnum):
    """Where an item stands on its one path."""

    IMPORTED = "imported"
    WAITING_IMAGE = "waiting_image"
    TO_REVIEW = "to_review"
    UNREADABLE = "unreadable"
    WAITING_REPLY = "waiting_reply"
    DECIDED = "decided"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One file as it came: the original bytes lie encrypted under the HMAC of ``sha256``.

    ``width``/``height`` are pixels after EXIF orientation (0 where unknown), ``phash`` a 64-bit
    perceptual hash in hex, ``position`` the place within its item.
    """

    id: str
    item_id: str
    position: int
    sha256: str
    size: int
    media_type: str
    original_name: str
    width: int = 0
    height: int = 0
    phash: str = ""
    captured_at: datetime | None = None
    captured_source: str = "unknown"


@dataclass(frozen=True, slots=True)
class Item:
    """One post under review."""

    id: str
    kind: ItemKind
    status: ItemStatus
    imported_at: datetime
    imported_by: str
    link: str | None = None
    platform: Platform | None = None
    account: str | None = None
    display_name: str | None = None
    posted_at: datetime | None = None
    posted_precision: Precision = Precision.UNKNOWN
    posted_source: str = "unknown"
    case_id: str | None = None
    konten_kreator: str = "unknown"
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """One version of what an item says; a correction by the reviewer is a version of its own."""

    id: str
    item_id: str
    version: int
    text: str
    words: tuple[Word, ...]
    engine: str
    seconds: float
    confidence: float
    made_at: datetime
    made_by: str
    screen: ScreenFacts = field(default_factory=ScreenFacts)
    corrects: str | None = None
    second: tuple[SecondReading, ...] = ()
    parameters: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class CheckRun:
    """One rule check of one reading; a decision freezes it.

    ``finding_ids`` and ``verdicts`` run parallel to ``result.findings``.
    """

    id: str
    item_id: str
    reading_id: str
    made_at: datetime
    result: CheckResult
    finding_ids: tuple[str, ...]
    verdicts: tuple[bool | None, ...]


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """What the queue shows; ``None`` means all. ``text`` is searched in text, account and link."""

    statuses: tuple[ItemStatus, ...] = ()
    clause: str | None = None
    band: Band | None = None
    platform: Platform | None = None
    text: str | None = None
    oldest_first: bool = False


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One row of the queue, cheap to load; ``clauses`` of flagged findings, ``protected`` kinds."""

    id: str
    kind: ItemKind
    status: ItemStatus
    imported_at: datetime
    title: str
    excerpt: str
    platform: Platform | None
    posted_at: datetime | None
    posted_precision: Precision
    clauses: tuple[str, ...]
    conditional: tuple[str, ...]
    protected: tuple[str, ...]
    flagged: bool
    outcome: str | None = None
    not_yet_in_force: bool = False
