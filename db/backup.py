"""Backup sets: everything that a bare computer needs, in one folder."""

from __future__ import annotations

import json
import os
import secrets
import shutil
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from app.domain.backups import BEFORE_MIGRATION, MANUAL
from app.domain.items import new_id
from db.backup_sets import MANIFEST, PREFIX, rotate, sets_in
from db.columns import WIB
from db.connection import connect
from db.durable_files import (
    copy_durably,
    replace_patiently,
    sync_file,
    sync_folder,
    write_durably,
)
from db.errors import DatabaseDamagedError, StorageError, file_errors, storage_errors
from db.evidence_store import EVIDENCE_FOLDER, PREVIEW_FOLDER, FileEvidenceStore
from db.held_files import held_hashes
from db.key_slots import SLOT_FILE
from db.leftovers import clear_leftovers
from db.log_repository import DbLogRepository
from db.migrations import pending
from db.office_files import BACKUP_FOLDER, DATABASE
from db.set_files import digest_of, read_file_list, write_file_list
from db.setting_repository import DbSettingRepository

if TYPE_CHECKING:
    from pathlib import Path

    from sqlite_utils import Database

    from db.key_slots import OfficeKeys
    from db.unit_of_work import ConnectionPool


class BackupSource(Protocol):
    """What a set is made of; an open :class:`~db.office_store.OfficeStore` is one."""

    @property
    def folder(self) -> Path:
        """The office's folder."""

    @property
    def keys(self) -> OfficeKeys:
        """Its keys."""

    @property
    def pool(self) -> ConnectionPool:
        """Connections to its database."""

    @property
    def evidence(self) -> FileEvidenceStore:
        """Its originals."""

    @property
    def instance_id(self) -> str:
        """Which office, and which of its lives, this is."""


@dataclass(frozen=True, slots=True)
class _ClosedOffice:
    """An office whose schema this program cannot work with yet."""

    folder: Path
    keys: OfficeKeys
    pool: ConnectionPool
    instance_id: str

    @property
    def evidence(self) -> FileEvidenceStore:
        return FileEvidenceStore(self.folder, self.keys.evidence, self.keys.names)


def make_backup(
    store: BackupSource,
    target: Path | None = None,
    *,
    now: datetime | None = None,
    why: str = MANUAL,
) -> Path:
    """Write a set into ``target`` (``backups`` of the office's folder) and return its folder.

    The database is copied with VACUUM INTO (it stays encrypted and takes in the write-ahead log),
    opened again and checked; only then the set gets its name. Originals that an earlier set in
    ``target`` holds are linked from there where the file system can, else copied. An original that
    is missing or damaged does not stop the backup; the set's manifest names it. Old sets rotate.

    Raises:
        DiskFullError, FolderNotWritableError, StorageError: nothing is left behind.
        DatabaseDamagedError: the copy does not hold what it should.
    """
    at = now or datetime.now(WIB)
    target = target or store.folder / BACKUP_FOLDER
    with file_errors():
        target.mkdir(parents=True, exist_ok=True)
        clear_leftovers([target, store.folder, *_evidence_folders(store.folder)])
        unfinished = target / f".{secrets.token_hex(8)}.new"
        unfinished.mkdir()
        try:
            final = _write_set(store, unfinished, target, at, why)
        except BaseException:
            shutil.rmtree(unfinished, ignore_errors=True)
            raise
        rotate(target, store.instance_id)
    return final


def _evidence_folders(folder: Path) -> list[Path]:
    return [*(folder / EVIDENCE_FOLDER).glob("*"), *(folder / PREVIEW_FOLDER).glob("*")]


def set_before_migration(folder: Path, keys: OfficeKeys, pool: ConnectionPool) -> Path | None:
    """Back up an office whose schema is about to change; ``None`` where nothing changes.

    Raises:
        DatabaseTooNewError: a newer program wrote the database.
        DiskFullError, FolderNotWritableError, StorageError: there is no room for the set; the
            office stays as it was.
    """
    with pool.borrow() as db:
        if not pending(db) or not db["setting"].exists():
            return None
        instance = DbSettingRepository(db).get("instance_id")
    office = _ClosedOffice(folder, keys, pool, str(instance))
    return make_backup(office, why=BEFORE_MIGRATION)


def require_whole(db: Database) -> None:
    """Refuse a database with damaged pages.

    Raises:
        DatabaseDamagedError: it has.
    """
    if [row[0] for row in db.execute("PRAGMA integrity_check")] != ["ok"]:
        raise DatabaseDamagedError(place=DATABASE)


def _copy_database(store: BackupSource, copy: Path) -> bytes:
    """Copy the database durably; return the slot file that belongs to it.

    The database says which slots hold. A passphrase that was changed meanwhile would leave a set
    that nobody opens, so both are taken again until the slot file stood still.
    """
    while True:
        slots = (store.folder / SLOT_FILE).read_bytes()
        with store.pool.borrow() as db:
            db.execute("VACUUM INTO ?", [str(copy)])
        if (store.folder / SLOT_FILE).read_bytes() == slots:
            sync_file(copy)
            return slots
        copy.unlink()


def _write_set(store: BackupSource, folder: Path, target: Path, at: datetime, why: str) -> Path:
    copy = folder / DATABASE
    slots = _copy_database(store, copy)
    checked = connect(copy, store.keys.database, as_it_is=True)
    try:
        with storage_errors():
            require_whole(checked)
            seq, head = DbLogRepository(checked).head()
            hashes = held_hashes(checked)
    finally:
        checked.conn.close()
    digests, not_whole = _gather_evidence(store, hashes, folder, target)
    write_durably(folder / SLOT_FILE, [slots])
    digests[SLOT_FILE] = digest_of(folder / SLOT_FILE)
    digests[DATABASE] = digest_of(copy)
    manifest = {
        "format": 1,
        "instance": store.instance_id,
        "made_at": at.isoformat(),
        "seq": seq,
        "head": head,
        "evidence": len(hashes),
        "not_whole": not_whole,
        "why": why,
        "bytes": sum((folder / inside).stat().st_size for inside in digests),
        "list_sha256": write_file_list(folder, digests),
    }
    write_durably(folder / MANIFEST, [json.dumps(manifest, indent=1).encode()])
    name = f"{PREFIX}{at.astimezone(WIB):%Y%m%d-%H%M%S}-{seq}"
    final = target / name
    if final.exists():
        final = target / f"{name}-{new_id(4)}"
    replace_patiently(folder, final)
    sync_folder(target)
    return final


def _gather_evidence(
    store: BackupSource, hashes: list[str], folder: Path, target: Path
) -> tuple[dict[str, str], list[str]]:
    """Put every original into the set; return the files' digests and which are not whole."""
    earlier = next((one.folder for one in sets_in(target)), None)
    known = read_file_list(earlier) if earlier else {}
    digests: dict[str, str] = {}
    not_whole = []
    for sha256 in hashes:
        source = store.evidence.path_of(sha256)
        inside = source.relative_to(store.folder).as_posix()
        place = folder / inside
        place.parent.mkdir(parents=True, exist_ok=True)
        if earlier is not None and inside in known and _same_size(earlier / inside, source):
            digests[inside] = _share(earlier / inside, place, known[inside])
            continue
        try:
            store.evidence.get(sha256)
        except StorageError:
            not_whole.append(source.name)
        if source.exists():
            digests[inside] = copy_durably(source, place)
    return digests, not_whole


def _share(source: Path, place: Path, digest: str) -> str:
    """Share the file of an earlier set; a file system without hard links gets a copy."""
    try:
        os.link(source, place)
    except OSError:
        return copy_durably(source, place)
    return digest


def _same_size(one: Path, other: Path) -> bool:
    """Whether a set's file is as long as the office's (where the office lost it: is there)."""
    try:
        return not other.exists() or one.stat().st_size == other.stat().st_size
    except OSError:
        return False
