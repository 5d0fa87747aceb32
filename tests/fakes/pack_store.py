"""A pack store in memory."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from app.domain.stored_packs import StoredPack


class MemoryPackStore:
    """Keeps packs in a list; the newest in force wins."""

    def __init__(self) -> None:
        self.packs: list[StoredPack] = []

    def current_sequence(self, pack_id: str) -> int:
        return max((p.sequence for p in self.packs if p.id == pack_id), default=0)

    def save(self, pack: StoredPack) -> None:
        self.packs.append(pack)

    def load_active(self, at: date) -> StoredPack | None:
        live = [
            p for p in self.packs
            if p.effective_from <= at and (p.effective_until is None or at <= p.effective_until)
        ]  # fmt: skip
        return max(live, key=lambda p: p.sequence, default=None)

    def load_all(self, pack_id: str) -> list[StoredPack]:
        return sorted((p for p in self.packs if p.id == pack_id), key=lambda p: p.sequence)

    def save_compiled(self, digest: str, compiled: bytes) -> None:
        self.packs = [
            replace(p, compiled=compiled) if p.digest == digest else p for p in self.packs
        ]
