"""Which backup sets stand in a folder, and which of them stay."""

from __future__ import annotations

import json
import shutil
from datetime import datetime
from typing import TYPE_CHECKING, Final

from app.domain.backups import MANUAL, BackupSet
from db.evidence_store import EVIDENCE_FOLDER
from db.office_files import DATABASE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

MANIFEST: Final = "set.json"
PREFIX: Final = "tinjau-"
_RECENT: Final = 6
_DAILY: Final = 7
_WEEKLY: Final = 4
_SHARE_OF_FREE: Final = 0.10
_FEWEST: Final = 3
"""Lack of room never takes the newest three."""


def sets_in(target: Path) -> list[BackupSet]:
    """Return the complete sets in ``target``, newest first."""
    found = [read_set(folder) for folder in target.glob(f"{PREFIX}*") if folder.is_dir()]
    return sorted(
        (one for one in found if one), key=lambda one: (one.made_at, one.folder.name), reverse=True
    )


def read_set(folder: Path) -> BackupSet | None:
    """Return the set in ``folder``, or ``None`` where there is none."""
    try:
        value = json.loads((folder / MANIFEST).read_text("utf-8"))
        return BackupSet(
            folder=folder,
            instance=value["instance"],
            made_at=datetime.fromisoformat(value["made_at"]),
            seq=value["seq"],
            head=value["head"],
            not_whole=tuple(value["not_whole"]),
            why=str(value.get("why", MANUAL)),
            size=int(value.get("bytes", 0)),
            list_sha256=str(value.get("list_sha256", "")),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def to_keep(sets: Sequence[BackupSet]) -> list[BackupSet]:
    """Return the newest six, the newest of seven days and the newest of four weeks."""
    days: dict[object, BackupSet] = {}
    weeks: dict[object, BackupSet] = {}
    for one in sets:
        days.setdefault(one.made_at.date(), one)
        weeks.setdefault(one.made_at.isocalendar()[:2], one)
    kept = [*sets[:_RECENT], *list(days.values())[:_DAILY], *list(weeks.values())[:_WEEKLY]]
    return [one for one in sets if one in kept]


def rotate(target: Path, instance: str) -> None:
    """Remove the sets of ``instance`` that need not stay; other offices' sets are not touched."""
    sets = [one for one in sets_in(target) if one.instance == instance]
    kept = to_keep(sets)
    for one in sets:
        if one not in kept:
            remove_set(one.folder)
    while len(kept) > _FEWEST and _size(kept) > _SHARE_OF_FREE * shutil.disk_usage(target).free:
        remove_set(kept.pop().folder)


def remove_set(folder: Path) -> None:
    """Remove a set; one that is half removed is no set any more."""
    (folder / MANIFEST).unlink(missing_ok=True)
    shutil.rmtree(folder, ignore_errors=True)


def make_room(target: Path, instance: str, needed: int) -> bool:
    """Remove the oldest sets of ``instance`` but the newest until ``needed`` bytes are free."""
    own = [one for one in sets_in(target) if one.instance == instance]
    while shutil.disk_usage(target).free < needed and len(own) > 1:
        remove_set(own.pop().folder)
    return shutil.disk_usage(target).free >= needed


def _size(sets: Sequence[BackupSet]) -> int:
    """Return what the sets take, files that they share counted once.

    Counted from the manifests: to look at each original of each set would take minutes.
    """
    databases = sum((one.folder / DATABASE).stat().st_size for one in sets)
    if not _share_originals(sets[0]):
        return sum(one.size for one in sets)
    newest = max(sets[0].size - (sets[0].folder / DATABASE).stat().st_size, 0)
    return databases + newest


def _share_originals(one: BackupSet) -> bool:
    first = next((one.folder / EVIDENCE_FOLDER).glob("*/*"), None)
    return first is not None and first.stat().st_nlink > 1
