"""What is known of the place where data lie: drives to copy to, folders that leave the computer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

LOW_BYTES: Final = 2_000_000_000
"""Under this much free room a warning is shown."""
FULL_BYTES: Final = 300_000_000
"""Under this nothing is imported: what is there needs room to be worked with and backed up."""


class Room(StrEnum):
    """How much room is left; stable codes."""

    ENOUGH = "enough"
    LOW = "low"
    FULL = "full"


class Leaving(StrEnum):
    """How the content of a folder leaves the computer; stable codes."""

    CLOUD = "cloud"
    NETWORK = "network"


@dataclass(frozen=True, slots=True)
class SharedPlace:
    """A folder whose content leaves the computer, with the name of what takes it away."""

    how: Leaving
    name: str


@dataclass(frozen=True, slots=True)
class Drive:
    """A drive that a backup may be copied to."""

    path: Path
    name: str
    free_bytes: int


def room_of(free_bytes: int) -> Room:
    """Judge how much room is left."""
    if free_bytes < FULL_BYTES:
        return Room.FULL
    return Room.LOW if free_bytes < LOW_BYTES else Room.ENOUGH
