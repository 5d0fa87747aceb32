"""What the window needs for backups, retention and a person's rights; fulfilled by the services."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date, datetime
    from pathlib import Path

    from app.domain.backups import (
        BackupSet,
        BackupStatus,
        CopyOutcome,
        RestorePreview,
        SetFaults,
    )
    from app.domain.places import Drive, Room, SharedPlace
    from app.domain.retention import (
        DueContent,
        Erasure,
        Ground,
        Hold,
        HoldKind,
        Periods,
        SubjectKind,
        Tombstone,
    )


class Backups(Protocol):
    """Backup sets; see :class:`app.services.backups.BackupService`."""

    def status(self) -> BackupStatus:
        """Return the sets, the room left, and whether anything changed since."""

    def back_up(self, target: Path | None = None) -> BackupSet:
        """Make a set now."""

    def back_up_if_due(self) -> BackupSet | None:
        """Make the daily set where it is due."""

    def back_up_if_changed(self) -> BackupSet | None:
        """Make a set before closing where something changed."""

    def check(self, folder: Path, progress: Callable[[int, int], None]) -> SetFaults:
        """Compare every file of a set with its list."""

    def copy(
        self,
        folder: Path,
        target: Path,
        *,
        progress: Callable[[int, int], None],
        cancel: Callable[[], bool],
    ) -> tuple[Path, CopyOutcome]:
        """Copy a set to another drive."""

    def preview(self, folder: Path, secret: str | None = None) -> RestorePreview:
        """Say what a set holds and what would be lost."""

    def prepare_restore(
        self, folder: Path, secret: str, progress: Callable[[int, int], None]
    ) -> Path:
        """Build the restored office; it takes the place of this one at closing."""

    @property
    def restore_waits(self) -> bool:
        """Whether a restored office waits."""

    def drives(self) -> tuple[Drive, ...]:
        """Return the drives a set may be copied to."""

    def shared_place(self) -> SharedPlace | None:
        """Say what takes the data away from this computer."""

    def room(self) -> Room:
        """Say how much room is left."""

    def gone_from_backups_by(self, stone: Tombstone) -> date | None:
        """Return the day by which the last set that holds something erased is gone."""


class Retention(Protocol):
    """What is due, held and erased; see :class:`app.services.retention.RetentionService`."""

    def periods(self) -> Periods:
        """Return the office's periods."""

    def set_periods(self, days: Mapping[str, int]) -> Periods:
        """Confirm periods."""

    def due(self) -> Sequence[DueContent]:
        """Return what may go today."""

    def diverted(self) -> Sequence[DueContent]:
        """Return what was passed to the complaint channel and goes by itself."""

    def erase_due(self, keys: Sequence[str]) -> tuple[Erasure, ...]:
        """Erase what a person confirmed."""

    def sweep_diverted(self) -> int:
        """Erase what was passed to the complaint channel fourteen days ago."""

    def place_hold(self, subject: str, subject_kind: SubjectKind, kind: HoldKind) -> Hold:
        """Keep something from being erased."""

    def lift_hold(self, hold_id: str) -> None:
        """Lift a hold."""

    def holds(self) -> Sequence[Hold]:
        """Return the holds in force."""

    def tombstones(self) -> Sequence[Tombstone]:
        """Return what was erased, newest first."""


class Rights(Protocol):
    """What a person may ask for; see :class:`app.services.person_rights.PersonRightsService`."""

    def export(self, person_id: str, folder: Path) -> Path:
        """Write everything held on a person into an empty folder."""

    def erase(self, person_id: str, ground: Ground) -> Erasure:
        """Erase everything held on a person."""

    def export_affected(
        self, target: Path, since: datetime | None = None, until: datetime | None = None
    ) -> int:
        """Write whom a breach would touch as CSV."""
