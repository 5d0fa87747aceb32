"""Put a restored office in the place of the present one, which is kept beside it.

Two renames: the present folder away, the restored one into its place. Where the power goes between
them, the next start finds no office but a restored one beside it, and finishes.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

from app.domain.items import new_id
from db.columns import WIB
from db.durable_files import replace_patiently, sync_folder
from db.errors import file_errors
from db.key_slots import SLOT_FILE
from db.office_files import DATABASE

if TYPE_CHECKING:
    from pathlib import Path

_RESTORED: Final = ".pulih-"
_FORMER: Final = ".lama-"


def restored_folder(office: Path, now: datetime | None = None) -> Path:
    """Return a new name beside the office for what is restored."""
    return office.with_name(f"{office.name}{_RESTORED}{_stamp(now)}")


def swap(office: Path, restored: Path, now: datetime | None = None) -> Path:
    """Exchange the closed ``office`` for ``restored``; return where the former one lies.

    Raises:
        FolderNotWritableError, StorageError: a folder could not be renamed; the office stays.
    """
    former = office.with_name(f"{office.name}{_FORMER}{_stamp(now)}")
    with file_errors():
        replace_patiently(office, former)
        replace_patiently(restored, office)
        sync_folder(office.parent)
    return former


def finish_swap(office: Path) -> bool:
    """Finish an exchange that was cut off between its two renames; say whether there was one."""
    if office.exists() or not any(office.parent.glob(f"{office.name}{_FORMER}*")):
        return False
    waiting = sorted(
        folder
        for folder in office.parent.glob(f"{office.name}{_RESTORED}*")
        if (folder / SLOT_FILE).is_file() and (folder / DATABASE).is_file()
    )
    if not waiting:
        return False
    with file_errors():
        replace_patiently(waiting[-1], office)
        sync_folder(office.parent)
    return True


def _stamp(now: datetime | None) -> str:
    return f"{now or datetime.now(WIB):%Y%m%d-%H%M%S}-{new_id(4)}"
