"""What the services need of storage for users and their terms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.domain.handover import Term
    from app.domain.users import User


class UserRepository(Protocol):
    """Who works with this office's Tinjau."""

    def add(self, user: User) -> None:
        """Add a user."""

    def update(self, user: User) -> None:
        """Replace a user's row."""

    def get(self, user_id: str) -> User | None:
        """Return a user."""

    def of_slot(self, slot: str) -> User | None:
        """Return the user who opens the office with this key slot."""

    def all(self) -> Sequence[User]:
        """Return everybody in order of enrolment."""

    def terms(self) -> Sequence[Term]:
        """Return from when until when each reviewer decides, as far as recorded."""

    def set_terms(self, terms: Iterable[Term]) -> None:
        """Replace the terms."""
