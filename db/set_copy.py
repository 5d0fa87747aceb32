"""Copy a backup set to another drive: whole or not there, and never twice."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, ClassVar

from app.domain.backups import CopyOutcome
from app.errors import Cancelled
from app.text import N_
from db.backup_sets import MANIFEST, make_room, read_set, remove_set, rotate
from db.durable_files import copy_durably, replace_patiently, sync_folder
from db.errors import NoOfficeError, StorageError, file_errors
from db.set_files import FILE_LIST, check_files, list_digest, read_file_list

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class NoRoomForCopyError(StorageError):
    """The drive is too full; nothing was copied."""

    code: ClassVar[str] = "no_room_for_copy"
    template: ClassVar[str] = N_(
        "Ruang di {folder} tidak cukup: perlu {needed} MB, tersedia {free} MB. Kosongkan ruang atau"
        " pakai media lain; tidak ada yang disalin."
    )


class SetTornError(StorageError):
    """The set that was to be copied or restored is not whole."""

    code: ClassVar[str] = "set_torn"
    template: ClassVar[str] = N_(
        "Cadangan {name} tidak utuh: {missing} berkas hilang, {changed} berkas berubah. Pakai"
        " cadangan lain."
    )


class CopyFailedError(StorageError):
    """What was written to the drive does not read back as it should."""

    code: ClassVar[str] = "copy_failed"
    template: ClassVar[str] = N_(
        "Salinan di {folder} tidak terbaca sama dengan aslinya; media itu mungkin rusak. Pakai"
        " media lain."
    )


def copy_set(
    source: Path,
    target: Path,
    *,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
    cancel: Callable[[], bool] = lambda: False,
) -> tuple[Path, CopyOutcome]:
    """Copy the set ``source`` into ``target`` and read the copy back.

    A copy that is there and whole is left alone; a torn one is replaced. Older sets of the same
    office make room and rotate there as they do beside the office.

    Raises:
        Cancelled: the person wished so; nothing is left behind.
        NoOfficeError: ``source`` is no set.
        SetTornError, NoRoomForCopyError, CopyFailedError, DiskFullError, FolderNotWritableError:
            see their texts; an earlier copy stays as it was.
    """
    chosen = read_set(source)
    if chosen is None:
        raise NoOfficeError
    final = target / source.name
    outcome = CopyOutcome.COPIED
    with file_errors():
        target.mkdir(parents=True, exist_ok=True)
        if final.exists():
            if _is_same(source, final):
                return final, CopyOutcome.ALREADY_THERE
            outcome = CopyOutcome.REPAIRED
        part = target / f".{source.name}.part"
        shutil.rmtree(part, ignore_errors=True)  # of a copy that was cut off
        needed = chosen.size + len(read_file_list(source)) * 4096
        if not make_room(target, chosen.instance, needed):
            free = shutil.disk_usage(target).free
            raise NoRoomForCopyError(
                folder=target, needed=_megabytes(needed), free=_megabytes(free)
            )
        try:
            _copy_files(source, part, progress, cancel)
        except BaseException:
            shutil.rmtree(part, ignore_errors=True)
            raise
        if outcome is CopyOutcome.REPAIRED:
            remove_set(final)
        replace_patiently(part, final)
        sync_folder(target)
        rotate(target, chosen.instance)
    return final, outcome


def _copy_files(
    source: Path,
    part: Path,
    progress: Callable[[int, int], None],
    cancel: Callable[[], bool],
) -> None:
    digests = read_file_list(source)
    missing, changed = 0, 0
    total = 2 * len(digests)
    for number, (inside, digest) in enumerate(digests.items(), 1):
        if cancel():
            raise Cancelled
        place = part / inside
        place.parent.mkdir(parents=True, exist_ok=True)
        if not (source / inside).is_file():
            missing += 1
        elif copy_durably(source / inside, place) != digest:
            changed += 1
        progress(number, total)
    if missing or changed:
        raise SetTornError(name=source.name, missing=missing, changed=changed)
    for name in (FILE_LIST, MANIFEST):
        copy_durably(source / name, part / name)
    if not check_files(part, progress=lambda done, all_: progress(all_ + done, total)).whole:
        raise CopyFailedError(folder=part.parent)


def _is_same(source: Path, copy: Path) -> bool:
    """Whether the copy is of this set and whole."""
    return (
        read_set(copy) is not None
        and list_digest(copy) == list_digest(source)
        and check_files(copy).whole
    )


def _megabytes(size: int) -> int:
    return -(-size // 1_000_000)
