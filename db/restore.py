"""An office from a backup set alone."""

from __future__ import annotations

import shutil
from datetime import datetime
from typing import TYPE_CHECKING

from app.domain.items import new_id
from db.backup import require_whole
from db.columns import WIB
from db.durable_files import copy_durably, sync_file
from db.errors import BugError, DatabaseDamagedError, OfficeExistsError, file_errors
from db.evidence_store import EVIDENCE_FOLDER
from db.key_slots import SLOT_FILE, derive_keys, open_slot, write_slots
from db.migrations import migrate
from db.office_files import DATABASE, UNFINISHED
from db.office_store import SYSTEM, OfficeStore, finish_creation, fold_log
from db.set_files import digest_of, read_file_list
from db.unit_of_work import ConnectionPool, write_session

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def restore(
    set_folder: Path,
    data: Path,
    secret: str,
    *,
    now: datetime | None = None,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> OfficeStore:
    """Build an office in the empty folder ``data`` from the set alone.

    An original that the set lacks or holds damaged does not stop the restore; a verification
    names it.

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
    opened = open_slot(set_folder, secret)
    keys = derive_keys(opened.master)
    if not (set_folder / DATABASE).is_file():
        raise DatabaseDamagedError(place=DATABASE)
    with file_errors():
        data.mkdir(parents=True, exist_ok=True)
        try:
            _copy_database(set_folder, data / UNFINISHED)
            _copy_evidence(set_folder, data, progress)
            _become_another(data / UNFINISHED, keys.database, now or datetime.now(WIB))
            write_slots(data, (set_folder / SLOT_FILE).read_bytes())
        except BaseException:
            for leftover in data.iterdir():
                shutil.rmtree(leftover) if leftover.is_dir() else leftover.unlink()
            raise
    return OfficeStore(finish_creation(data), opened)


def _copy_database(set_folder: Path, target: Path) -> None:
    expected = read_file_list(set_folder).get(DATABASE)
    if copy_durably(set_folder / DATABASE, target) != (expected or digest_of(target)):
        raise DatabaseDamagedError(place=DATABASE)


def _copy_evidence(set_folder: Path, data: Path, progress: Callable[[int, int], None]) -> None:
    originals = list((set_folder / EVIDENCE_FOLDER).glob("*/*"))
    for number, source in enumerate(originals, 1):
        place = data / EVIDENCE_FOLDER / source.parent.name / source.name
        place.parent.mkdir(parents=True, exist_ok=True)
        copy_durably(source, place)
        progress(number, len(originals))


def _become_another(path: Path, key: bytes, at: datetime) -> None:
    pool = ConnectionPool(path, key)
    try:
        with pool.borrow() as db:
            require_whole(db)
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
