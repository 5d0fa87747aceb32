"""Users, keys and the emergency key in memory, for tests of the window."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from app.domain.users import Role, User
from tests.fakes.views import NOW

if TYPE_CHECKING:
    from app.services.escrow import EscrowUse

HEAD = User(
    "kepala", "Kepala Contoh", frozenset({Role.ADMIN, Role.REVIEWER}), NOW.date(), slot="first"
)


@dataclass
class FakeKeys:
    people: list[User] = field(default_factory=lambda: [HEAD])
    changed: list[tuple[str, ...]] = field(default_factory=list)
    fails: Exception | None = None
    minutes: int = 10

    def users(self) -> list[User]:
        return list(self.people)

    def enrol(self, name, roles, passphrase, *, capacity, person_id=None) -> User:
        self._act("enrol", name, passphrase)
        user = User(f"u{len(self.people)}", name, roles, NOW.date(), capacity=capacity, slot="s")
        self.people.append(user)
        return user

    def change_own(self, old: str, new: str) -> None:
        self._act("own", old, new)

    def reset(self, user_id: str, new: str) -> User:
        self._act("reset", user_id, new)
        return self._keep(user_id, slot="anew", until=None)

    def change_roles(self, user_id, roles, capacity=None) -> User:
        self._act("roles", user_id)
        return self._keep(user_id, roles=roles, capacity=capacity)

    def remove(self, user_id: str) -> User:
        self._act("remove", user_id)
        return self._keep(user_id, slot=None, until=NOW.date())

    def new_recovery_key(self) -> str:
        self._act("recovery")
        return "43D19-VHJ7W-CKDST-Z78C1-K36JJ-BADN4-56DZS-V5NN9"

    def auto_lock_minutes(self) -> int:
        return self.minutes

    def set_auto_lock(self, minutes: int) -> None:
        self._act("lock", str(minutes))
        self.minutes = minutes

    def _act(self, *what: str) -> None:
        if self.fails:
            raise self.fails
        self.changed.append(what)

    def _keep(self, user_id: str, **facts: object) -> User:
        place = next(n for n, user in enumerate(self.people) if user.id == user_id)
        self.people[place] = replace(self.people[place], **facts)
        return self.people[place]


@dataclass
class FakeEscrow:
    public: tuple[str, ...] = ()
    uses: list[EscrowUse] = field(default_factory=list)
    fails: Exception | None = None

    def keys(self) -> tuple[str, ...]:
        return self.public

    def add(self, recipients) -> None:
        if self.fails:
            raise self.fails
        self.public = tuple(recipients)

    def remove(self) -> None:
        self.public = ()

    def unseen(self) -> list[EscrowUse]:
        return list(self.uses)

    def mark_seen(self) -> None:
        self.uses.clear()
