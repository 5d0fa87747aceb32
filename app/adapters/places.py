"""Which drives are there, and whether a folder's content leaves the computer."""

from __future__ import annotations

import ctypes
import getpass
import os
import shutil
import string
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.domain.places import Drive, Leaving, SharedPlace

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_CLOUDS: Final = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "drive saya": "Google Drive",
    "icloud": "iCloud",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "pcloud": "pCloud",
    "mega": "MEGA",
    "megasync": "MEGA",
    "yandex.disk": "Yandex Disk",
    "syncthing": "Syncthing",
    "resilio sync": "Resilio Sync",
}
_CLOUD_VARIABLES: Final = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_CLOUD_MARKS: Final = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".stfolder": "Syncthing",
    ".tmp.driveupload": "Google Drive",
    ".sync": "Resilio Sync",
}
_NETWORK: Final = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "9p", "davfs", "fuse.sshfs", "fuse.davfs2"}
)
_MOUNTS: Final = Path("/proc/self/mounts")
_REMOVABLE, _FIXED, _REMOTE = 2, 3, 4
"""Windows' kinds of drives (GetDriveTypeW)."""


def shared_place(folder: Path, environment: Mapping[str, str] | None = None) -> SharedPlace | None:
    """Say what takes the content of ``folder`` away from this computer; ``None`` for nothing."""
    folder = folder.absolute()
    environment = os.environ if environment is None else environment
    for name in _CLOUD_VARIABLES:
        synced = environment.get(name)
        if synced and folder.is_relative_to(synced):
            return SharedPlace(Leaving.CLOUD, "OneDrive")
    for part in folder.parts[1:]:
        if known := _cloud_named(part):
            return SharedPlace(Leaving.CLOUD, known)
    for parent in (folder, *folder.parents):
        for mark, known in _CLOUD_MARKS.items():
            if (parent / mark).exists():
                return SharedPlace(Leaving.CLOUD, known)
    if on_network(folder):
        return SharedPlace(Leaving.NETWORK, folder.anchor)
    return None


def on_network(folder: Path) -> bool:
    """Whether ``folder`` lies on another computer."""
    if sys.platform == "win32":  # pragma: no cover - Windows only
        return folder.drive.startswith("\\\\") or _kind(folder.anchor) == _REMOTE
    try:
        mounts = _MOUNTS.read_text("utf-8", errors="replace")
    except OSError:
        return False
    return file_system_of(folder, mounts) in _NETWORK


def file_system_of(folder: Path, mounts: str) -> str:
    """Return the kind of the file system that holds ``folder``; the longest mount point wins."""
    best, kind = -1, ""
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:  # noqa: PLR2004 - device, place, kind
            continue
        place = fields[1].replace("\\040", " ")
        if folder.is_relative_to(place) and len(place) > best:
            best, kind = len(place), fields[2]
    return kind


def drives(beside: Path) -> tuple[Drive, ...]:
    """Return the drives a backup may be copied to, other than that of ``beside``."""
    found = []
    for path, name in _mounted():
        try:
            if path.stat().st_dev == _device(beside) or not os.access(path, os.W_OK):
                continue
            found.append(Drive(path, name, shutil.disk_usage(path).free))
        except OSError:
            continue  # a card reader without a card
    return tuple(found)


def _cloud_named(part: str) -> str | None:
    lower = part.casefold()
    for name, known in _CLOUDS.items():
        if lower == name or lower.startswith((f"{name} -", f"{name} (", f"{name}-")):
            return known
    return None


def _device(path: Path) -> int:
    while not path.exists() and path != path.parent:
        path = path.parent
    return path.stat().st_dev


def _mounted() -> Iterable[tuple[Path, str]]:
    if sys.platform == "win32":  # pragma: no cover - Windows only
        for letter in string.ascii_uppercase:
            root = f"{letter}:\\"
            if _kind(root) in {_REMOVABLE, _FIXED}:
                yield Path(root), f"{letter}:"
        return
    for parent in media_folders():
        if parent.is_dir():
            yield from ((path, path.name) for path in sorted(parent.iterdir()) if path.is_mount())


def media_folders() -> tuple[Path, ...]:
    """Return where the system shows drives that are plugged in."""
    try:
        user = getpass.getuser()
    except (OSError, KeyError):
        user = ""
    return (Path("/media") / user, Path("/run/media") / user, Path("/mnt"))


def _kind(root: str) -> int:  # pragma: no cover - Windows only
    if sys.platform == "win32":
        return int(ctypes.windll.kernel32.GetDriveTypeW(root))
    return 0
