"""Backup sets seen from outside any office; needs no key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.adapters.places import drives
from app.domain.backups import COPIES, RestorePreview
from app.services.backups import SetUnknownError
from db.backup_sets import read_set, sets_in
from db.office_files import BACKUP_FOLDER
from db.set_files import check_files
from db.set_preview import preview_with_secret

if TYPE_CHECKING:
    from pathlib import Path

    from app.domain.backups import BackupSet


def preview_backup(set_folder: Path, secret: str) -> RestorePreview:
    """Say what a backup set holds where there is no office to compare it with.

    Raises:
        SetUnknownError: there is no set.
        WrongPassphraseError: ``secret`` opens none of its slots.
    """
    found = read_set(set_folder)
    if found is None:
        raise SetUnknownError(name=set_folder.name)
    return RestorePreview(
        found, preview_with_secret(set_folder, secret), check_files(set_folder), None
    )


def sets_on_drives(folder: Path) -> list[BackupSet]:
    """Return the backup sets on the drives that are plugged in, newest first."""
    found = [
        one
        for drive in drives(folder)
        for place in (drive.path, drive.path / COPIES)
        if place.is_dir()
        for one in sets_in(place)
    ]
    return sorted(found, key=lambda one: one.made_at, reverse=True)


def sets_beside(folder: Path) -> list[BackupSet]:
    """Return the backup sets beside the office in ``folder``, newest first; needs no key."""
    return sets_in(folder / BACKUP_FOLDER)
