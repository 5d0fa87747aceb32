"""What is known of backup sets, and what restoring one would mean."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

MANUAL: Final = "manual"
AUTOMATIC: Final = "automatic"
BEFORE_MIGRATION: Final = "before_migration"
COPIES: Final = "Cadangan Tinjau"
"""Folder on another drive that holds copies of sets."""
COPY_DAYS: Final = 7
"""A copy on another drive should be no older."""
DAILY_HOURS: Final = 24
"""While the office is open and something changed, no older than this."""


@dataclass(frozen=True, slots=True)
class BackupSet:
    """One set; ``head`` and ``seq`` are the log's when it was made."""

    folder: Path
    instance: str
    made_at: datetime
    seq: int
    head: str
    not_whole: tuple[str, ...]
    why: str = MANUAL
    size: int = 0
    """Bytes of all its files; 0 where the manifest does not say."""
    list_sha256: str = ""

    @property
    def name(self) -> str:
        """The folder's name; the same for every copy of the set."""
        return self.folder.name


@dataclass(frozen=True, slots=True)
class SetFaults:
    """What a set lacks against its own list: relative paths."""

    missing: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether everything the list names is there as it was."""
        return not self.missing and not self.changed


@dataclass(frozen=True, slots=True)
class SetFacts:
    """What a set holds, read from its database."""

    office: str
    items: int
    decisions: int
    people: int
    entries: int


@dataclass(frozen=True, slots=True)
class Lost:
    """What the present office holds beyond a set.

    ``same_line`` says whether the set is an earlier state of this office; where it is not, nothing
    can be compared. ``erasures`` counts what was erased since: it is erased again after restoring.
    """

    same_line: bool
    entries: int = 0
    items: int = 0
    decisions: int = 0
    erasures: int = 0


@dataclass(frozen=True, slots=True)
class RestorePreview:
    """What restoring a set would bring back and what it would lose."""

    set: BackupSet
    facts: SetFacts
    faults: SetFaults
    lost: Lost | None = None


class CopyOutcome(StrEnum):
    """What became of copying a set to another drive; stable codes."""

    COPIED = "copied"
    ALREADY_THERE = "already_there"
    REPAIRED = "repaired"
    """A torn copy lay there and was replaced."""


@dataclass(frozen=True, slots=True)
class BackupStatus:
    """The state of the backups for a person who looks."""

    sets: tuple[BackupSet, ...]
    folder: Path
    free_bytes: int
    changed: bool
    """Whether something was recorded since the newest set."""
    copied_at: datetime | None = None
    """When a set was last copied to another drive."""

    @property
    def newest(self) -> BackupSet | None:
        """The newest set."""
        return self.sets[0] if self.sets else None
