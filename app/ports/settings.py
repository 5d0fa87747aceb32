"""What the services need of storage for settings."""

from __future__ import annotations

from typing import Any, Protocol


class SettingRepository(Protocol):
    """Office settings as JSON values under stable names."""

    def get(self, name: str) -> Any:
        """Return the value or ``None``."""

    def set(self, name: str, value: Any) -> None:
        """Keep the value."""
