"""What the dialogs about users and keys need of an office; fulfilled by the services."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.users import Capacity, Role, User
    from app.services.escrow import EscrowUse


class Keys(Protocol):
    """Users and what opens the office; see :class:`app.services.office_keys.KeyService`."""

    def users(self) -> Sequence[User]:
        """Return everybody who ever was enrolled."""

    def enrol(
        self,
        name: str,
        roles: frozenset[Role],
        passphrase: str,
        *,
        capacity: Capacity,
        person_id: str | None = None,
    ) -> User:
        """Enrol somebody with an own passphrase."""

    def change_own(self, old: str, new: str) -> None:
        """Change the signed-in user's passphrase."""

    def reset(self, user_id: str, new: str) -> User:
        """Give a user a new passphrase."""

    def change_roles(
        self, user_id: str, roles: frozenset[Role], capacity: Capacity | None = None
    ) -> User:
        """Give a user other roles."""

    def remove(self, user_id: str) -> User:
        """Take a user's key away."""

    def new_recovery_key(self) -> str:
        """Return a new recovery key; the old one is void."""

    def auto_lock_minutes(self) -> int:
        """Return after how many minutes without anybody the window locks; 0 is never."""

    def set_auto_lock(self, minutes: int) -> None:
        """Set after how many minutes the window locks."""


class Escrow(Protocol):
    """The emergency key of BKPSDM; see :class:`app.services.escrow.EscrowService`."""

    def keys(self) -> tuple[str, ...]:
        """Return the two public keys; none while it is off."""

    def add(self, recipients: Sequence[str]) -> None:
        """Turn it on."""

    def remove(self) -> None:
        """Turn it off."""

    def unseen(self) -> Sequence[EscrowUse]:
        """Return the uses that nobody here has seen yet."""

    def mark_seen(self) -> None:
        """Record that the signed-in user has seen them."""
