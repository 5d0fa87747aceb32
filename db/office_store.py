"""An office's folder: create, open, close.

``keys.json`` is written after the first complete database, so a folder without it holds no office.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING, Final, Self

from app.domain.items import new_id
from db.backup import set_before_migration
from db.columns import WIB
from db.durable_files import replace_patiently, sync_file, sync_folder
from db.erasing import finish_erasures
from db.errors import (
    BugError,
    DatabaseDamagedError,
    LogUnprotectedError,
    NoOfficeError,
    OfficeExistsError,
    StorageError,
    file_errors,
)
from db.escrow_slot import open_escrow
from db.evidence_store import FileEvidenceStore
from db.key_ring import FileKeyRing, refuse_void_slot
from db.key_slots import (
    SLOT_FILE,
    STANDARD_COST,
    KdfCost,
    OpenedSlot,
    create_slots,
    derive_keys,
    open_slot,
    write_slots,
)
from db.log_triggers import missing_log_triggers
from db.migrations import migrate
from db.office_files import DATABASE, UNFINISHED
from db.temp_folder import TempFolder
from db.unit_of_work import ConnectionPool, DbSession, read_session, write_session

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path
    from types import TracebackType

    from sqlite_utils import Database

    from db.key_slots import OfficeKeys

SYSTEM: Final = "system"
"""Actor of entries that no person made."""


class OfficeStore:
    """Implements :class:`app.ports.Store`; may be used from any thread, one job a session."""

    def __init__(self, folder: Path, opened: OpenedSlot, *, cost: KdfCost = STANDARD_COST) -> None:
        self.folder = folder
        keys = derive_keys(opened.master)
        self._keys: OfficeKeys | None = keys
        self._ring: FileKeyRing | None = FileKeyRing(folder, opened, cost)
        self._pool = ConnectionPool(folder / DATABASE, keys.database)
        try:
            set_before_migration(folder, keys, self._pool)
            with self._pool.borrow() as db:
                migrate(db)
                _require_log_triggers(db)
            with self.read() as session:
                self.instance_id = str(session.settings.get("instance_id"))
                self.demo = bool(session.settings.get("demo"))
            refuse_void_slot(self, self.key_ring)
            with file_errors():
                self._temp = TempFolder(folder)
            with suppress(StorageError):  # what cannot be removed now stays named for later
                self.finish_erasures()
        except BaseException:
            self._pool.close()
            raise

    @property
    def evidence(self) -> FileEvidenceStore:
        """The encrypted originals."""
        return FileEvidenceStore(self.folder, self.keys.evidence, self.keys.names)

    @property
    def keys(self) -> OfficeKeys:
        """The keys of the open office."""
        if self._keys is None:
            raise BugError("the office is closed")
        return self._keys

    @property
    def key_ring(self) -> FileKeyRing:
        """The slots that open this office."""
        if self._ring is None:
            raise BugError("the office is closed")
        return self._ring

    @property
    def temp(self) -> Path:
        """A folder of this process inside the data folder; gone after :meth:`close`."""
        return self._temp.path

    @property
    def pool(self) -> ConnectionPool:
        """Connections, for the rest of the store (backup, verification, packs)."""
        return self._pool

    def write(self) -> AbstractContextManager[DbSession]:
        """One unit of work: BEGIN IMMEDIATE, commit at the end, roll back on an exception."""
        return write_session(self._pool)

    def read(self) -> AbstractContextManager[DbSession]:
        """A short reading session on one snapshot."""
        return read_session(self._pool)

    def finish_erasures(self) -> int:
        """Remove the files of what was erased; return how many erasures were finished."""
        return finish_erasures(self._pool, self.evidence)

    def close(self) -> None:
        """Close; the key is forgotten and the temp folder removed."""
        self._keys = self._ring = None
        self._pool.close()
        self._temp.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def create_office(
    folder: Path,
    passphrase: str,
    *,
    demo: bool = False,
    cost: KdfCost = STANDARD_COST,
    now: datetime | None = None,
    fill: Callable[[DbSession], None] = lambda _session: None,
) -> tuple[OfficeStore, str]:
    """Create an office and return it with the recovery key, which is shown once.

    ``fill`` writes the first rows (name, first user), so that no kill leaves an office without.

    Raises:
        OfficeExistsError: the folder holds an office already.
        DiskFullError, FolderNotWritableError: the folder cannot be written.
    """
    with file_errors():
        folder.mkdir(parents=True, exist_ok=True)
        if (folder / SLOT_FILE).exists() or (folder / DATABASE).exists():
            raise OfficeExistsError
        # Left by a creation that was cut off; no slot file was ever written for it.
        for leftover in folder.glob(f"{UNFINISHED}*"):
            leftover.unlink()
    opened, recovery, slots = create_slots(passphrase, cost)
    keys = derive_keys(opened.master)
    at = now or datetime.now(WIB)
    _first_database(folder / UNFINISHED, keys, demo=demo, now=at, fill=fill)
    write_slots(folder, slots)
    return OfficeStore(finish_creation(folder), opened, cost=cost), recovery


def open_office(folder: Path, secret: str, *, cost: KdfCost = STANDARD_COST) -> OfficeStore:
    """Open the office in ``folder`` with its passphrase or recovery key.

    Raises:
        NoOfficeError: there is none.
        WrongPassphraseError: ``secret`` opens no key slot that holds.
        DatabaseTooNewError: a newer program wrote the database.
        DatabaseDamagedError: the slot file or the database is damaged.
        LogUnprotectedError: the triggers of the log are missing.
    """
    opened = open_slot(folder, secret)
    return OfficeStore(finish_creation(folder), opened, cost=cost)


def open_office_with_escrow(folder: Path, identities: Sequence[str]) -> OfficeStore:
    """Open the office in ``folder`` with the private keys of two persons of BKPSDM.

    Raises:
        NoEscrowError, EscrowNotOpenedError: there is no such slot, or the keys do not open it.
        Otherwise see :func:`open_office`.
    """
    opened = open_escrow(folder, identities)
    return OfficeStore(finish_creation(folder), opened)


def _require_log_triggers(db: Database) -> None:
    if missing := missing_log_triggers(db):
        raise LogUnprotectedError(missing=", ".join(missing))


def _first_database(
    path: Path,
    keys: OfficeKeys,
    *,
    demo: bool,
    now: datetime,
    fill: Callable[[DbSession], None],
) -> None:
    pool = ConnectionPool(path, keys.database)
    try:
        with pool.borrow() as db:
            migrate(db)
        with write_session(pool) as session:
            instance = new_id()
            session.settings.set("instance_id", instance)
            session.settings.set("demo", demo)
            session.log.append(
                "office.created",
                "office",
                {"instance": instance, "demo": demo},
                actor=SYSTEM,
                at=now,
            )
            fill(session)
        fold_log(pool)
    finally:
        pool.close()
    with file_errors():
        sync_file(path)


def fold_log(pool: ConnectionPool) -> None:
    """Fold the write-ahead log into the file, so that the file alone is the database."""
    with pool.borrow() as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def finish_creation(folder: Path) -> Path:
    """Complete a creation that was cut off between the slot file and the last rename."""
    with file_errors():
        if not (folder / DATABASE).exists():
            if not (folder / SLOT_FILE).exists():
                raise NoOfficeError
            if not (folder / UNFINISHED).exists():
                raise DatabaseDamagedError(place=DATABASE)
            replace_patiently(folder / UNFINISHED, folder / DATABASE)
            sync_folder(folder)
    return folder
