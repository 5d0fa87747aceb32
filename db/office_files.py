"""Names of the files and folders in an office's folder."""

from __future__ import annotations

from typing import Final

DATABASE: Final = "office.db"
UNFINISHED: Final = "office.db.new"
BACKUP_FOLDER: Final = "backups"
