"""A folder of the user's: where it lies, what is in it, removing a file that was asked to go."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path
from typing import Final

from app.adapters.places import shared_place
from app.domain.inbox import FileMark
from app.domain.places import Leaving


class UnsuitablePlace(StrEnum):
    """Why a folder is no inbox: others would get a copy of what is put there."""

    MISSING = "missing"
    TOO_WIDE = "too_wide"
    DATA = "data"
    NETWORK = "network"
    CLOUD = "cloud"
    DOCUMENTS = "documents"


_OFTEN_SYNCED: Final = frozenset(
    {"documents", "dokumen", "my documents", "desktop", "pictures", "gambar", "public", "publik"}
)
"""Systems back these up to a cloud or share them without a mark in the folder itself."""
_UNFINISHED: Final = frozenset({".part", ".crdownload", ".tmp", ".download", ".partial"})


def unsuitable(folder: Path, data_folder: Path) -> UnsuitablePlace | None:
    """Return why ``folder`` must not be watched, or ``None`` where nothing is known against it."""
    try:
        place, data = folder.resolve(), data_folder.resolve()
    except OSError:
        return UnsuitablePlace.MISSING
    shared = shared_place(place)
    against = {
        UnsuitablePlace.MISSING: not place.is_dir(),
        UnsuitablePlace.TOO_WIDE: place in {Path.home().resolve(), Path(place.anchor)},
        UnsuitablePlace.DATA: place == data or data in place.parents or place in data.parents,
        UnsuitablePlace.NETWORK: shared is not None and shared.how is Leaving.NETWORK,
        UnsuitablePlace.CLOUD: shared is not None,
        UnsuitablePlace.DOCUMENTS: any(p.casefold() in _OFTEN_SYNCED for p in place.parts),
    }
    return next((why for why, holds in against.items() if holds), None)


def files_in(folder: Path) -> dict[str, FileMark]:
    """Return the plain files of ``folder`` by name; hidden and unfinished ones are passed over."""
    found: dict[str, FileMark] = {}
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.startswith((".", "~")) or not entry.is_file(follow_symlinks=False):
                    continue
                if Path(entry.name).suffix.casefold() in _UNFINISHED:
                    continue
                facts = entry.stat(follow_symlinks=False)
                found[entry.name] = FileMark(facts.st_size, facts.st_mtime_ns)
    except OSError:
        return {}
    return found


def remove_file(path: Path) -> bool:
    """Remove a file; ``False`` where it is in use or may not be removed."""
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return False
    return True


def make_folder(path: Path) -> None:
    """Make a folder where there is none; what stands against it shows when it is looked at."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError:
        return
