"""What the services need of storage for backups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from app.domain.backups import BackupSet, CopyOutcome, Lost, SetFacts, SetFaults

    Progress = Callable[[int, int], None]


class BackupKeeper(Protocol):
    """The backup sets of the open office."""

    @property
    def folder(self) -> Path:
        """Where the office keeps its own sets."""

    def sets(self) -> Sequence[BackupSet]:
        """Return this office's sets beside it, newest first."""

    def make(self, target: Path | None, *, why: str, now: datetime) -> BackupSet:
        """Write a set, reopen and check it, rotate the old ones."""

    def check(self, folder: Path, progress: Progress) -> SetFaults:
        """Compare every file of a set with its list."""

    def facts(self, folder: Path, secret: str | None) -> SetFacts:
        """Open a set's database with its own slots, or this office's key, and count."""

    def lost(self, chosen: BackupSet) -> Lost:
        """Compare the present office with a set."""

    def copy(
        self, folder: Path, target: Path, *, progress: Progress, cancel: Callable[[], bool]
    ) -> tuple[Path, CopyOutcome]:
        """Copy a set to another drive; a whole copy that is there already is left alone."""

    def free_bytes(self) -> int:
        """Return the room left on the office's disk."""

    def prepare_restore(
        self, chosen: BackupSet, secret: str, *, now: datetime, progress: Progress
    ) -> Path:
        """Build the restored office beside the present one; return its folder."""

    def swap(self, prepared: Path) -> Path:
        """Put a restored office in the place of the closed one; return where that one lies now."""
