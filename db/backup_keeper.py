"""The backup sets of an open office, for the services."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.domain.backups import Lost
from app.domain.retention import Ground
from db.backup import make_backup
from db.backup_sets import read_set, sets_in
from db.commitments import payload_of
from db.erasing import ERASED
from db.errors import DatabaseDamagedError, NoOfficeError, file_errors
from db.log_repository import DbLogRepository
from db.office_files import BACKUP_FOLDER, DATABASE
from db.office_swap import restored_folder, swap
from db.restore import restore
from db.set_copy import SetTornError, copy_set
from db.set_files import check_files
from db.set_preview import preview_with_secret, read_facts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from app.domain.backups import BackupSet, CopyOutcome, SetFacts, SetFaults
    from db.office_store import OfficeStore

    Progress = Callable[[int, int], None]

_CHANGES: Final = """
    SELECT count(*) AS entries,
        coalesce(sum(kind IN ('imported', 'link_imported', 'file_imported')), 0) AS items,
        coalesce(sum(kind = 'decided'), 0) AS decisions,
        coalesce(sum(kind = ?2), 0) AS erasures
    FROM log WHERE seq > ?1
"""


@dataclass(frozen=True, slots=True)
class DbBackupKeeper:
    """Implements :class:`app.ports.backups.BackupKeeper`."""

    store: OfficeStore

    @property
    def folder(self) -> Path:
        """Where the office keeps its own sets."""
        return self.store.folder / BACKUP_FOLDER

    def sets(self) -> Sequence[BackupSet]:
        """Return this office's sets beside it, newest first."""
        own = self.store.instance_id
        return [one for one in sets_in(self.folder) if one.instance == own]

    def make(self, target: Path | None, *, why: str, now: datetime) -> BackupSet:
        """Write a set, reopen and check it, rotate the old ones."""
        made = read_set(make_backup(self.store, target, now=now, why=why))
        if made is None:
            raise DatabaseDamagedError(place="set.json")
        return made

    def check(self, folder: Path, progress: Progress) -> SetFaults:
        """Compare every file of a set with its list."""
        return check_files(folder, progress=progress)

    def facts(self, folder: Path, secret: str | None) -> SetFacts:
        """Open a set's database with its own slots, or this office's key, and count."""
        if not (folder / DATABASE).is_file():
            raise NoOfficeError
        if secret is not None:
            return preview_with_secret(folder, secret)
        return read_facts(folder, self.store.keys.database)

    def lost(self, chosen: BackupSet) -> Lost:
        """Compare the present office with a set."""
        with self.store.pool.borrow() as db:
            entry = next(DbLogRepository(db).entries(chosen.seq - 1), None)
            if entry is None or entry.seq != chosen.seq or entry.hash != chosen.head:
                return Lost(same_line=False)
            row = db.execute(_CHANGES, [chosen.seq, ERASED]).fetchone()
        return Lost(
            same_line=True,
            entries=row["entries"],
            items=row["items"],
            decisions=row["decisions"],
            erasures=row["erasures"],
        )

    def copy(
        self, folder: Path, target: Path, *, progress: Progress, cancel: Callable[[], bool]
    ) -> tuple[Path, CopyOutcome]:
        """Copy a set to another drive; a whole copy that is there already is left alone."""
        return copy_set(folder, target, progress=progress, cancel=cancel)

    def free_bytes(self) -> int:
        """Return the room left on the office's disk."""
        with file_errors():
            return shutil.disk_usage(self.store.folder).free

    def prepare_restore(
        self, chosen: BackupSet, secret: str, *, now: datetime, progress: Progress
    ) -> Path:
        """Build the restored office beside the present one; return its folder.

        What the present office erased after the set is erased there again.

        Raises:
            SetTornError: the set is not whole; nothing was built.
        """
        faults = check_files(chosen.folder)
        if not faults.whole:
            missing, changed = len(faults.missing), len(faults.changed)
            raise SetTornError(name=chosen.name, missing=missing, changed=changed)
        folder = restored_folder(self.store.folder, now)
        again = self._erased_since(chosen)
        with restore(chosen.folder, folder, secret, now=now, progress=progress) as restored:
            for items, people in again:
                with restored.write() as session:
                    session.records.erase(
                        items=items, people=people, ground=Ground.REPEATED,
                        actor="system", at=now,
                    )  # fmt: skip
            restored.finish_erasures()
        return folder

    def swap(self, prepared: Path) -> Path:
        """Put a restored office in the place of the closed one; return where that one lies now."""
        return swap(self.store.folder, prepared)

    def _erased_since(self, chosen: BackupSet) -> list[tuple[list[str], list[str]]]:
        if not self.lost(chosen).same_line:
            return []
        with self.store.read() as session:
            return [
                (list(payload.get("items", [])), list(payload.get("people", [])))
                for entry in session.log.entries(chosen.seq)
                if entry.kind == ERASED
                for payload in [payload_of(entry.payload)]
            ]
