"""Backup sets: everything that a bare computer needs, in one folder."""

from __future__ import annotations

import json
import os
import secrets
import shutil
from datetime import datetime
from typing import TYPE_CHECKING, Final

from app.domain.items import new_id
from db.backup_sets import MANIFEST, PREFIX, rotate, sets_in
from db.columns import WIB
from db.connection import connect
from db.durable_files import replace_patiently, sync_file, sync_folder, write_durably
from db.errors import (
    BugError,
    DatabaseDamagedError,
    OfficeExistsError,
    StorageError,
    file_errors,
    storage_errors,
)
from db.evidence_store import EVIDENCE_FOLDER
from db.key_slots import SLOT_FILE, derive_keys, open_slots, write_slots
from db.migrations import migrate
from db.office_store import DATABASE, SYSTEM, UNFINISHED, OfficeStore, finish_creation, fold_log
from db.unit_of_work import ConnectionPool, session_on, write_session

if TYPE_CHECKING:
    from pathlib import Path

    from sqlite_utils import Database

BACKUP_FOLDER: Final = "backups"


def make_backup(
    store: OfficeStore, target: Path | None = None, *, now: datetime | None = None
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
        unfinished = target / f".{secrets.token_hex(8)}.new"
        unfinished.mkdir()
        try:
            final = _write_set(store, unfinished, target, at)
        except BaseException:
            shutil.rmtree(unfinished, ignore_errors=True)
            raise
        rotate(target, store.instance_id)
    return final


def restore(
    set_folder: Path, data: Path, secret: str, *, now: datetime | None = None
) -> OfficeStore:
    """Build an office in the empty folder ``data`` from the set alone.

    The restored office is another instance: its log goes on, and the first new entry names the old
    instance and head.

    Raises:
        OfficeExistsError: ``data`` is not empty.
        NoOfficeError: ``set_folder`` holds no set.
        WrongPassphraseError: ``secret`` opens no key slot of the set.
        DatabaseDamagedError: the set is damaged.
    """
    with file_errors():
        if data.exists() and any(data.iterdir()):
            raise OfficeExistsError
    keys = derive_keys(open_slots(set_folder, secret))
    if not (set_folder / DATABASE).is_file():
        raise DatabaseDamagedError(place=DATABASE)
    with file_errors():
        data.mkdir(parents=True, exist_ok=True)
        try:
            shutil.copyfile(set_folder / DATABASE, data / UNFINISHED)
            _copy_evidence(set_folder, data)
            _become_another(data / UNFINISHED, keys.database, now or datetime.now(WIB))
            write_slots(data, (set_folder / SLOT_FILE).read_bytes())
        except BaseException:
            for leftover in data.iterdir():
                shutil.rmtree(leftover) if leftover.is_dir() else leftover.unlink()
            raise
    return OfficeStore(finish_creation(data), keys)


def _write_set(store: OfficeStore, folder: Path, target: Path, at: datetime) -> Path:
    copy = folder / DATABASE
    with store.pool.borrow() as db:
        db.execute("VACUUM INTO ?", [str(copy)])
    sync_file(copy)
    checked = connect(copy, store.keys.database, as_it_is=True)
    try:
        with storage_errors():
            _require_whole(checked)
            session = session_on(checked)
            seq, head = session.log.head()
            hashes = [row[0] for row in checked.execute("SELECT DISTINCT sha256 FROM evidence")]
    finally:
        checked.conn.close()
    not_whole = _gather_evidence(store, hashes, folder, target)
    write_durably(folder / SLOT_FILE, [(store.folder / SLOT_FILE).read_bytes()])
    manifest = {
        "format": 1,
        "instance": store.instance_id,
        "made_at": at.isoformat(),
        "seq": seq,
        "head": head,
        "evidence": len(hashes),
        "not_whole": not_whole,
    }
    write_durably(folder / MANIFEST, [json.dumps(manifest, indent=1).encode()])
    name = f"{PREFIX}{at.astimezone(WIB):%Y%m%d-%H%M%S}-{seq}"
    final = target / name
    if final.exists():
        final = target / f"{name}-{new_id(4)}"
    replace_patiently(folder, final)
    sync_folder(target)
    return final


def _require_whole(db: Database) -> None:
    if [row[0] for row in db.execute("PRAGMA integrity_check")] != ["ok"]:
        raise DatabaseDamagedError(place=DATABASE)


def _gather_evidence(
    store: OfficeStore, hashes: list[str], folder: Path, target: Path
) -> list[str]:
    """Put every original into the set; return the names of those that are not whole."""
    earlier = next((one.folder for one in sets_in(target)), None)
    not_whole = []
    for sha256 in hashes:
        source = store.evidence.path_of(sha256)
        inside = source.relative_to(store.folder)
        place = folder / inside
        place.parent.mkdir(parents=True, exist_ok=True)
        if earlier is not None and _link(earlier / inside, place):
            continue
        try:
            store.evidence.get(sha256)
        except StorageError:
            not_whole.append(source.name)
        if source.exists():
            shutil.copyfile(source, place)
            sync_file(place)
    return not_whole


def _link(source: Path, place: Path) -> bool:
    """Share the file of an earlier set; a file system without hard links gets a copy."""
    if not source.is_file():
        return False
    try:
        os.link(source, place)
    except OSError:
        shutil.copyfile(source, place)
        sync_file(place)
    return True


def _copy_evidence(set_folder: Path, data: Path) -> None:
    for source in (set_folder / EVIDENCE_FOLDER).glob("*/*"):
        place = data / EVIDENCE_FOLDER / source.parent.name / source.name
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, place)
        sync_file(place)


def _become_another(path: Path, key: bytes, at: datetime) -> None:
    pool = ConnectionPool(path, key)
    try:
        with pool.borrow() as db:
            _require_whole(db)
            migrate(db)
        with write_session(pool) as session:
            instance, (seq, head) = new_id(), session.log.head()
            old = session.settings.get("instance_id")
            if not isinstance(old, str):
                raise BugError("an office without an instance")
            session.settings.set("instance_id", instance)
            session.log.append(
                "office.restored",
                "office",
                {"old_instance": old, "old_seq": seq, "old_head": head, "instance": instance},
                actor=SYSTEM,
                at=at,
            )
        fold_log(pool)
    finally:
        pool.close()
    sync_file(path)
