"""Office settings as JSON values under stable names."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from db.columns import json_text

if TYPE_CHECKING:
    from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class DbSettingRepository:
    """Implements :class:`app.ports.settings.SettingRepository` on one connection."""

    db: Database

    def get(self, name: str) -> Any:
        """Return the value or ``None``."""
        row = self.db.execute("SELECT value FROM setting WHERE name = ?", [name]).fetchone()
        return None if row is None else json.loads(row[0])

    def set(self, name: str, value: Any) -> None:
        """Keep the value."""
        self.db.execute(
            "INSERT INTO setting(name, value) VALUES (?1, ?2)"
            " ON CONFLICT(name) DO UPDATE SET value = ?2",
            [name, json_text(value)],
        )
