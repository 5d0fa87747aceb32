"""Items, their evidence, and what the queue shows of them."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from datetime import timedelta, timezone
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from app.domain.reading import Platform, Precision, ScreenFacts, SecondReading, Word

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from app.domain.clauses import Band
    from app.domain.findings import CheckResult

_WIB: Final = timezone(timedelta(hours=7), "WIB")
_ALPHABET = "23456789abcdefghjkmnpqrstvwxyz"


def new_id(length: int = 12) -> str:
    """Return a random id that a person can read out (no 0/o, 1/l/i; about 58 bits)."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(length))


class ItemKind(StrEnum):
    """What was imported."""

    SCREENSHOT = "screenshot"
    PDF = "pdf"
    LINK = "link"
    FILE = "file"
    """A file that is kept but not read, such as a video; it waits for a screenshot."""


class ItemStatus(StrEnum):
    """Where an item stands on its one path."""

    IMPORTED = "imported"
    WAITING_IMAGE = "waiting_image"
    TO_REVIEW = "to_review"
    UNREADABLE = "unreadable"
    WAITING_REPLY = "waiting_reply"
    DECIDED = "decided"
    JOINED = "joined"
    """Part of another item now; not reviewed by itself."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One file as it came: the original bytes lie encrypted under the HMAC of ``sha256``.

    ``width``/``height`` are pixels after EXIF orientation (0 where unknown), ``phash`` a 64-bit
    perceptual hash in hex, ``position`` the place within its item. ``pages`` counts the pictures in
    it that were read; 0 for an attachment, which is kept and not analysed. ``origin_id`` is the
    item it came with, where that was joined into this one.
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
    pages: int = 1
    origin_id: str | None = None
    discarded_at: datetime | None = None
    """When the file was let go on a reviewer's word; name, size and hash stay."""

    @property
    def is_attachment(self) -> bool:
        """Kept beside the item, not read."""
        return self.pages == 0


def evidence_of_page(evidence: Sequence[Evidence], page: int) -> Evidence | None:
    """Return the evidence that the page ``page`` of an item is part of (counted from 0)."""
    for one in sorted(evidence, key=lambda e: e.position):
        if page < one.pages:
            return one
        page -= one.pages
    return None


def page_count(evidence: Sequence[Evidence]) -> int:
    """Return how many pages the pictures of an item have together."""
    return sum(one.pages for one in evidence)


@dataclass(frozen=True, slots=True)
class Item:
    """One post under review.

    ``account_source`` says where the account is known from: ``link``, ``screen``, ``reviewer`` or
    ``unknown``. ``post_key`` is equal for two links to one post. ``note`` are the words that stood
    beside it in a list or message. ``joined_into`` is the item that it became a part of.
    """

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
    account_source: str = "unknown"
    post_key: str | None = None
    note: str = ""
    joined_into: str | None = None
    sensitive: bool = False
    """Opens blurred."""

    @property
    def posted_day(self) -> date | None:
        """The day of the post in WIB (UTC+7), ``None`` where the time is unknown."""
        if self.posted_at is None or self.posted_precision is Precision.UNKNOWN:
            return None
        return self.posted_at.astimezone(_WIB).date()


@dataclass(frozen=True, slots=True)
class JoinRecord:
    """That ``item_id`` was joined into ``into_id``, with what is needed to take it back.

    ``facts_before`` are link, account, time and note of ``into_id`` before, ``reading_before`` its
    reading then (``None`` if it had none), ``status_before`` what ``item_id`` was.
    """

    item_id: str
    into_id: str
    at: datetime
    actor: str
    status_before: ItemStatus
    reading_before: str | None
    facts_before: Mapping[str, str | None]


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
    """What the queue shows; ``None`` means all. ``text`` is searched in text, account and link.

    ``unit`` and ``person`` are ids, of the person whose case it is; the two dates bound the day
    (WIB) of the post, both included. ``ids`` names items, whatever else they are.
    """

    statuses: tuple[ItemStatus, ...] = ()
    clause: str | None = None
    band: Band | None = None
    platform: Platform | None = None
    text: str | None = None
    oldest_first: bool = False
    unit: str | None = None
    person: str | None = None
    posted_from: date | None = None
    posted_to: date | None = None
    ids: tuple[str, ...] = ()
    second_review: bool = False
    """Only items whose decision waits for a second look, or on which two reviewers differ."""


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
    opens_blurred: bool = False
