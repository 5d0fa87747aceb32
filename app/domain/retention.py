"""How long content stays, on which ground it goes, and what says afterwards that it was there.

The periods are proposals: no schedule for the records of discipline was found, so an office has to
confirm its own (*jadwal retensi arsip*). Nothing goes by itself, with one exception: what was
passed to the complaint channel goes after fourteen days unless the reporter asked to keep it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from app.domain.decisions import Outcome

if TYPE_CHECKING:
    from collections.abc import Mapping

UNDECIDED: Final = "belum_diputus"
"""Stands among the outcomes for content on which nothing was decided."""
DIVERTED_DAYS: Final = 14
"""After which content passed to the complaint channel goes by itself."""
LONGEST_DAYS: Final = 36_500
PROPOSED_DAYS: Final[dict[str, int]] = {
    Outcome.SESUAI.value: 90,
    Outcome.BUKAN_PEGAWAI.value: 30,
    Outcome.DUPLIKAT.value: 30,
    Outcome.BUTUH_DATA.value: 365,
    Outcome.KLARIFIKASI.value: 365,
    Outcome.PEMBINAAN.value: 1825,
    Outcome.RUJUK_ATASAN.value: 1825,
    Outcome.RUJUK_BKPSDM.value: 1825,
    UNDECIDED: 365,
}
BACKUP_WEEKS: Final = 5
"""A set that is no longer among the newest four weeks is gone at the next backup after these."""


class Ground(StrEnum):
    """Why content was erased; stable codes."""

    RETENTION = "retensi"
    DIVERTED = "alih_pengaduan"
    REQUEST = "permintaan_subjek"
    UNLAWFUL = "diperoleh_tidak_sah"
    REPEATED = "diulang_setelah_pemulihan"
    UNDONE = "impor_dibatalkan"
    """It was imported by mistake and taken back before anybody worked on it."""


class HoldKind(StrEnum):
    """Why something may not be erased or is not to be worked on; stable codes."""

    RESTRICTION = "pembatasan"
    """The person asked to restrict the processing (UU PDP)."""
    LEGAL_CASE = "perkara"
    """A legal case runs."""
    REPORTER = "pelapor"
    """The reporter asked to keep what was passed on."""


class SubjectKind(StrEnum):
    """What a tombstone or a hold is about."""

    ITEM = "item"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Periods:
    """Days by outcome; ``confirmed_by`` is empty while they are proposals only."""

    days: Mapping[str, int] = field(default_factory=lambda: dict(PROPOSED_DAYS))
    confirmed_by: str = ""
    confirmed_on: date | None = None

    @property
    def are_proposals(self) -> bool:
        """Whether nobody has confirmed them."""
        return not self.confirmed_by

    def due_on(self, outcome: str, since: date) -> date | None:
        """Return the day from which content may go, ``None`` for an unknown outcome."""
        if outcome == Outcome.ALIH_PENGADUAN:
            return since + timedelta(days=DIVERTED_DAYS)
        days = self.days.get(outcome)
        return None if days is None else since + timedelta(days=days)


@dataclass(frozen=True, slots=True)
class DueContent:
    """The items that go together: those of a case, or one without a case.

    ``outcome`` is that of the standing decision or :data:`UNDECIDED`, ``since`` the day it counts
    from. ``held`` names the kind of hold that keeps it.
    """

    items: tuple[str, ...]
    case_id: str | None
    person_id: str | None
    outcome: str
    since: date
    due_on: date
    title: str
    held: HoldKind | None = None

    @property
    def key(self) -> str:
        """Names it for a person who confirms: the first item's id."""
        return self.items[0]


@dataclass(frozen=True, slots=True)
class Hold:
    """A hold on an item or a person; in force until lifted."""

    id: str
    subject: str
    subject_kind: SubjectKind
    kind: HoldKind
    placed_by: str
    placed_at: datetime
    lifted_by: str | None = None
    lifted_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Tombstone:
    """What says that content was there and went; nothing of the content."""

    subject: str
    subject_kind: SubjectKind
    ground: Ground
    outcome: str | None
    decided_on: date | None
    erased_at: datetime
    erased_by: str
    log_seq: int


@dataclass(frozen=True, slots=True)
class Erasure:
    """What one erasure took: ids by what they were, rows by table, and its log entry."""

    items: tuple[str, ...]
    people: tuple[str, ...]
    cases: tuple[str, ...]
    decisions: tuple[str, ...]
    rows: Mapping[str, int]
    log_seq: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether nothing was there."""
        return not self.rows


@dataclass(frozen=True, slots=True)
class HeldRecords:
    """Everything the tables hold on somebody: rows by table, originals by SHA-256."""

    tables: Mapping[str, tuple[Mapping[str, Any], ...]]
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AffectedPerson:
    """One person on whom data are held, with what kinds and how much, for a notice of a breach."""

    person_id: str
    name: str
    masked_nip: str
    unit: str
    cases: int
    items: int
    decisions: int
    replies: int
    accounts: int


def last_backup_goes(newest_holding: datetime | None) -> date | None:
    """Return the day by which rotation has removed the last set that still holds something."""
    if newest_holding is None:
        return None
    return (newest_holding + timedelta(weeks=BACKUP_WEEKS)).date()
