"""What a backup set holds, without restoring it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from app.domain.backups import SetFacts
from db.connection import connect
from db.errors import storage_errors
from db.key_slots import derive_keys, open_slot
from db.office_files import DATABASE

if TYPE_CHECKING:
    from pathlib import Path


def preview_with_secret(folder: Path, secret: str) -> SetFacts:
    """Open the set with its own key slots and count.

    Raises:
        NoOfficeError: there is no set.
        WrongPassphraseError: ``secret`` opens none of its slots.
        DatabaseDamagedError: the set is damaged.
    """
    return read_facts(folder, derive_keys(open_slot(folder, secret).master).database)


def read_facts(folder: Path, key: bytes) -> SetFacts:
    """Count what the database of a set holds; every schema so far has these tables.

    Raises:
        DatabaseDamagedError: it does not open with ``key``.
    """
    db = connect(folder / DATABASE, key, as_it_is=True)
    try:
        with storage_errors():
            named = db.execute("SELECT value FROM setting WHERE name = 'office'").fetchone()
            counts = [
                db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608 - own names
                for table in ("item", "decision", "person", "log")
            ]
    finally:
        db.close()
    return SetFacts(str(json.loads(named[0])) if named else "", *counts)
