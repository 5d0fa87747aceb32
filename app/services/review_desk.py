"""Who reviews, with what: given to every act of the review."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.domain.users import User
    from app.ports import Clock, Store
    from app.rules.compiled import CompiledPack


@dataclass(frozen=True, slots=True)
class Desk:
    """The store, the pack, the clock, and the user who sits here."""

    store: Store
    pack: CompiledPack
    clock: Clock
    user: User

    @property
    def actor(self) -> str:
        """How decisions and the log name the user."""
        return self.user.name
