"""A rule pack as the store keeps it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class StoredPack:
    """A pack as kept: its files (JSON of name → text), the compiled form, and who signed it."""

    id: str
    version: str
    sequence: int
    status: str
    digest: str
    effective_from: date
    effective_until: date | None
    signer: str
    source: bytes
    compiled: bytes
