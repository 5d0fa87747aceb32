"""Who works with this office's Tinjau, in which role, and since when.

Roles are rules of the screens and services, not cryptography: whoever opens a key slot could read
the whole database.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date


class Role(StrEnum):
    """What a user may do; one user may hold several."""

    OPERATOR = "operator"
    """Imports, corrects and prepares; decides nothing."""
    REVIEWER = "reviewer"
    """Decides."""
    SECOND_REVIEWER = "second_reviewer"
    """Decides anew, blind to the first decision."""
    ADMIN = "admin"
    """Keeps users, settings, backups and retention."""


class Capacity(StrEnum):
    """In which capacity a head of office acts."""

    DEFINITIVE = "definitif"
    PLT = "plt"
    """*Pelaksana tugas*: the post is vacant."""
    PLH = "plh"
    """*Pelaksana harian*: the head is away."""


@dataclass(frozen=True, slots=True)
class User:
    """A user of this office; ``until`` is the last day, ``None`` while open.

    ``name`` is how decisions and the log name the user; it stays when the user leaves.
    ``person_id`` ties the user to the staff list, so that recusal and direct superiors are known.
    ``slot`` names the user's key slot, ``None`` where the user cannot open the office.
    """

    id: str
    name: str
    roles: frozenset[Role]
    since: date
    until: date | None = None
    person_id: str | None = None
    capacity: Capacity = Capacity.DEFINITIVE
    slot: str | None = None

    def may(self, role: Role) -> bool:
        """Whether the user holds ``role``."""
        return role in self.roles

    def is_active_on(self, day: date) -> bool:
        """Whether the user works here on ``day``."""
        return self.since <= day and (self.until is None or day <= self.until)


RECOVERY_USER_ID: Final = "pemulihan"
ESCROW_USER_ID: Final = "kunci darurat BKPSDM"


def recovery_user(today: date) -> User:
    """Who acts when the recovery key opened the office: keeps users and keys, decides nothing."""
    return User(RECOVERY_USER_ID, RECOVERY_USER_ID, frozenset({Role.ADMIN}), today)


def escrow_user(today: date) -> User:
    """Who acts when two persons of BKPSDM opened the office: as the recovery key does."""
    return User(ESCROW_USER_ID, ESCROW_USER_ID, frozenset({Role.ADMIN}), today)


def is_last_admin(user: User, users: Iterable[User]) -> bool:
    """Whether ``user`` is the only one left who can open the office and keep its users."""

    def keeps(one: User) -> bool:
        return one.may(Role.ADMIN) and one.slot is not None

    return keeps(user) and not any(keeps(one) for one in users if one.id != user.id)
