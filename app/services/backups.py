"""Backups: automatic and by hand, checked, copied away, looked into and restored."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, ClassVar, Final

from app.domain.backups import (
    AUTOMATIC,
    DAILY_HOURS,
    MANUAL,
    BackupStatus,
    CopyOutcome,
    RestorePreview,
)
from app.domain.places import Room, room_of
from app.domain.retention import last_backup_goes
from app.errors import UserFacingError
from app.services.keeping_errors import require_keeper
from app.text import N_

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from app.domain.backups import BackupSet, SetFaults
    from app.domain.places import Drive, SharedPlace
    from app.domain.retention import Tombstone
    from app.domain.users import User
    from app.ports import Clock, Store
    from app.ports.backups import BackupKeeper, Progress

_COPIED: Final = "backup_copied_at"
_NO_CHANGE: Final = frozenset({"backed_up", "backup_copied"})
"""Kinds of log entries that give no reason for a new set."""


class SetUnknownError(UserFacingError):
    """The folder holds no backup set."""

    code: ClassVar[str] = "set_unknown"
    template: ClassVar[str] = N_("Folder {name} bukan cadangan Tinjau yang lengkap.")


class DiskLowError(UserFacingError):
    """There is too little room to bring anything in."""

    code: ClassVar[str] = "disk_low"
    template: ClassVar[str] = N_(
        "Ruang penyimpanan hampir habis ({free} MB). Impor dihentikan agar data yang ada tetap"
        " aman; kosongkan ruang, lalu ulangi."
    )


class BackupService:
    """Sets of the open office. Restoring is prepared beside it and takes its place at closing."""

    def __init__(
        self,
        keeper: BackupKeeper,
        store: Store,
        clock: Clock,
        user: User,
        *,
        read_set: Callable[[Path], BackupSet | None],
        drives: Callable[[Path], tuple[Drive, ...]],
        shared_place: Callable[[Path], SharedPlace | None],
    ) -> None:
        self._keeper = keeper
        self._store = store
        self._clock = clock
        self._user = user
        self._read_set = read_set
        self._drives = drives
        self._shared_place = shared_place
        self._prepared: Path | None = None

    def status(self) -> BackupStatus:
        """Return the sets beside the office, the room left, and whether anything changed since."""
        sets = tuple(self._keeper.sets())
        changed = self._changed(sets[0] if sets else None)
        with self._store.read() as session:
            copied = session.settings.get(_COPIED)
        return BackupStatus(
            sets,
            self._keeper.folder,
            self._keeper.free_bytes(),
            changed,
            datetime.fromisoformat(copied) if copied else None,
        )

    def back_up(self, target: Path | None = None, *, why: str = MANUAL) -> BackupSet:
        """Make a set now, reopen and check it; durable on return.

        Raises:
            DiskFullError, FolderNotWritableError, StorageError: nothing is left behind.
        """
        at = self._clock.now()
        made = self._keeper.make(target, why=why, now=at)
        self._log("backed_up", {"set": made.name, "why": why, "seq": made.seq})
        return made

    def is_due(self) -> bool:
        """Whether something changed and the newest set is a day old."""
        status = self.status()
        oldest = self._clock.now() - timedelta(hours=DAILY_HOURS)
        return status.changed and (status.newest is None or status.newest.made_at <= oldest)

    def back_up_if_due(self) -> BackupSet | None:
        """Make the daily set where it is due."""
        return self.back_up(why=AUTOMATIC) if self.is_due() else None

    def back_up_if_changed(self) -> BackupSet | None:
        """Make a set before closing where something changed since the newest one."""
        return self.back_up(why=AUTOMATIC) if self.status().changed else None

    def check(self, folder: Path, progress: Progress = lambda _done, _total: None) -> SetFaults:
        """Read every file of a set and compare it with the set's list.

        Raises:
            SetUnknownError: there is no set.
        """
        self._set(folder)
        return self._keeper.check(folder, progress)

    def copy(
        self,
        folder: Path,
        target: Path,
        *,
        progress: Progress = lambda _done, _total: None,
        cancel: Callable[[], bool] = lambda: False,
    ) -> tuple[Path, CopyOutcome]:
        """Copy a set to another drive and read the copy back; a whole copy is left alone.

        Raises:
            SetUnknownError, NoRoomForCopyError, SetTornError, CopyFailedError: see their texts.
        """
        chosen = self._set(folder)
        where, outcome = self._keeper.copy(folder, target, progress=progress, cancel=cancel)
        if outcome is not CopyOutcome.ALREADY_THERE:
            self._log("backup_copied", {"set": chosen.name, "seq": chosen.seq})
        with self._store.write() as session:
            session.settings.set(_COPIED, self._clock.now().isoformat())
        return where, outcome

    def preview(self, folder: Path, secret: str | None = None) -> RestorePreview:
        """Say what a set holds and what the present office holds beyond it.

        Without ``secret`` only a set of this office opens.

        Raises:
            SetUnknownError: there is no set.
            WrongPassphraseError: ``secret`` opens none of the set's slots.
            DatabaseDamagedError: it is damaged, or another office's.
        """
        chosen = self._set(folder)
        nothing: Progress = lambda _done, _total: None  # noqa: E731 - a progress nobody watches
        faults = self._keeper.check(folder, nothing)
        return RestorePreview(
            chosen, self._keeper.facts(folder, secret), faults, self._keeper.lost(chosen)
        )

    def prepare_restore(
        self, folder: Path, secret: str, progress: Progress = lambda _done, _total: None
    ) -> Path:
        """Build the office of a set beside the present one; it takes its place at closing.

        The present office is kept beside it. What was erased since is erased there again.

        Raises:
            OnlyAdminsKeepError, SetUnknownError, SetTornError, WrongPassphraseError: see their
                texts; the present office stays.
        """
        require_keeper(self._user)
        chosen = self._set(folder)
        self._prepared = self._keeper.prepare_restore(
            chosen, secret, now=self._clock.now(), progress=progress
        )
        return self._prepared

    def finish_restore(self) -> Path | None:
        """After the office is closed: exchange it for what was prepared, if anything was."""
        prepared, self._prepared = self._prepared, None
        return self._keeper.swap(prepared) if prepared else None

    @property
    def restore_waits(self) -> bool:
        """Whether a restored office waits to take this one's place."""
        return self._prepared is not None

    def drives(self) -> tuple[Drive, ...]:
        """Return the drives a set may be copied to."""
        return self._drives(self._keeper.folder)

    def shared_place(self) -> SharedPlace | None:
        """Say what takes the office's folder away from this computer; ``None`` for nothing."""
        return self._shared_place(self._keeper.folder)

    def room(self) -> Room:
        """Say how much room is left on the office's disk."""
        return room_of(self._keeper.free_bytes())

    def require_room(self) -> None:
        """Let an import begin only where there is room to keep working afterwards.

        Raises:
            DiskLowError: there is not.
        """
        free = self._keeper.free_bytes()
        if room_of(free) is Room.FULL:
            raise DiskLowError(free=free // 1_000_000)

    def holding(self, stone: Tombstone) -> tuple[BackupSet, ...]:
        """Return the sets beside the office that still hold what was erased."""
        return tuple(one for one in self._keeper.sets() if one.seq < stone.log_seq)

    def gone_from_backups_by(self, stone: Tombstone) -> date | None:
        """Return the day by which rotation has removed the last of them; ``None`` for none."""
        holding = self.holding(stone)
        return last_backup_goes(holding[0].made_at if holding else None)

    def _changed(self, newest: BackupSet | None) -> bool:
        if newest is None:
            return True
        with self._store.read() as session:
            return any(
                entry.kind not in _NO_CHANGE for entry in session.log.entries(after=newest.seq)
            )

    def _set(self, folder: Path) -> BackupSet:
        found = self._read_set(folder)
        if found is None:
            raise SetUnknownError(name=folder.name)
        return found

    def _log(self, kind: str, payload: dict[str, object]) -> None:
        with self._store.write() as session:
            session.log.append(kind, "office", payload, actor=self._user.name, at=self._clock.now())
