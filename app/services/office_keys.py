"""Users of this office and what opens it: enrol, change, reset, remove, new recovery key.

Each act is one transaction with its log entry. A new slot is written durably before the commit and
void until then; slots that no longer hold are cleared after it, and at every open.
"""

from __future__ import annotations

from contextlib import contextmanager, suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from app.domain.items import new_id
from app.domain.passphrases import is_long_enough
from app.domain.users import Capacity, Role, User, is_last_admin
from app.errors import UserFacingError
from app.services.key_errors import (
    LastAdminError,
    NameMissingError,
    NameTakenError,
    NoOwnPassphraseError,
    OldPassphraseWrongError,
    PassphraseTakenError,
    PassphraseTooShortError,
    RoleMissingError,
    UserHasLeftError,
    UserNotFoundError,
)
from app.services.permissions import require_admin

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from app.ports import Clock, Session, Store


AUTO_LOCK: Final = "auto_lock_minutes"
AUTO_LOCK_DEFAULT: Final = 10


class KeyService:
    """Acts of the signed-in ``user`` on users and keys; durable when a method returns."""

    def __init__(self, store: Store, clock: Clock, user: User) -> None:
        self._store = store
        self._clock = clock
        self._user = user

    def users(self) -> Sequence[User]:
        """Return everybody who ever was enrolled, in order of enrolment."""
        with self._store.read() as session:
            return session.users.all()

    def enrol(
        self,
        name: str,
        roles: frozenset[Role],
        passphrase: str,
        *,
        capacity: Capacity = Capacity.DEFINITIVE,
        person_id: str | None = None,
    ) -> User:
        """Enrol somebody with an own passphrase, which that person typed.

        Raises:
            OnlyAdminsError, NameMissingError, NameTakenError, RoleMissingError,
            PassphraseTooShortError, PassphraseTakenError: see their texts.
        """
        require_admin(self._user)
        self._require_usable(passphrase)
        if not roles:
            raise RoleMissingError
        with self._changing() as session:
            self._require_free(session, name.strip())
            slot = self._store.key_ring.add_passphrase(passphrase)
            today = self._clock.now().date()
            user = User(new_id(), name.strip(), roles, today, None, person_id, capacity, slot)
            session.users.add(user)
            self._note(session, "user_enrolled", user, {"roles": _codes(roles)})
        return user

    def change_own(self, old: str, new: str) -> None:
        """Change the signed-in user's passphrase.

        Raises:
            NoOwnPassphraseError, OldPassphraseWrongError, PassphraseTooShortError,
            PassphraseTakenError: see their texts.
        """
        with self._store.read() as session:
            user = session.users.get(self._user.id)
        if user is None:
            raise NoOwnPassphraseError
        if user.slot is None or self._store.key_ring.slot_of(old) != user.slot:
            raise OldPassphraseWrongError
        self._exchange(user.id, new, "passphrase_changed")

    def reset(self, user_id: str, new: str) -> User:
        """Give a user a new passphrase, typed by that person; the old one is void.

        Who was removed is let in again by it.

        Raises:
            OnlyAdminsError, UserNotFoundError, PassphraseTooShortError, PassphraseTakenError: see
            their texts.
        """
        require_admin(self._user)
        return self._exchange(user_id, new, "passphrase_reset")

    def change_roles(
        self, user_id: str, roles: frozenset[Role], capacity: Capacity | None = None
    ) -> User:
        """Give a user other roles or another capacity.

        Raises:
            OnlyAdminsError, UserNotFoundError, RoleMissingError, LastAdminError: see their texts.
        """
        require_admin(self._user)
        if not roles:
            raise RoleMissingError
        with self._changing() as session:
            user = _find(session, user_id)
            if Role.ADMIN not in roles and is_last_admin(user, session.users.all()):
                raise LastAdminError
            changed = replace(user, roles=roles, capacity=capacity or user.capacity)
            session.users.update(changed)
            payload = {"roles": _codes(roles), "capacity": changed.capacity.value}
            self._note(session, "user_roles_changed", changed, payload)
        return changed

    def remove(self, user_id: str) -> User:
        """Take a user's key away; name and acts stay in the record.

        Raises:
            OnlyAdminsError, UserNotFoundError, UserHasLeftError, LastAdminError: see their texts.
        """
        require_admin(self._user)
        with self._changing() as session:
            user = _find(session, user_id)
            if user.slot is None:
                raise UserHasLeftError(name=user.name)
            if is_last_admin(user, session.users.all()):
                raise LastAdminError
            gone = replace(user, slot=None, until=self._clock.now().date())
            session.users.update(gone)
            self._note(session, "user_removed", gone, {})
        return gone

    def new_recovery_key(self) -> str:
        """Return a new recovery key, to be shown or printed once; the old one is void.

        Raises:
            OnlyAdminsError: the user is no admin.
        """
        require_admin(self._user)
        ring = self._store.key_ring
        with self._changing() as session:
            slot, key = ring.add_recovery_key()
            ring.replace_recovery_slot(session, slot)
            session.log.append(
                "recovery_key_renewed",
                "office",
                {},
                actor=self._user.name,
                at=self._clock.now(),
            )
        return key

    def auto_lock_minutes(self) -> int:
        """Return after how many minutes without anybody the window locks; 0 is never."""
        with self._store.read() as session:
            kept = session.settings.get(AUTO_LOCK)
        return kept if isinstance(kept, int) else AUTO_LOCK_DEFAULT

    def set_auto_lock(self, minutes: int) -> None:
        """Set after how many minutes the window locks.

        Raises:
            OnlyAdminsError: the user is no admin.
        """
        require_admin(self._user)
        with self._store.write() as session:
            session.settings.set(AUTO_LOCK, minutes)
            session.log.append(
                "auto_lock_set",
                "office",
                {"minutes": minutes},
                actor=self._user.name,
                at=self._clock.now(),
            )

    def _exchange(self, user_id: str, new: str, kind: str) -> User:
        self._require_usable(new)
        with self._changing() as session:
            user = _find(session, user_id)
            slot = self._store.key_ring.add_passphrase(new)
            changed = replace(user, slot=slot, until=user.until if user.slot else None)
            session.users.update(changed)
            self._note(session, kind, changed, {})
        return changed

    @contextmanager
    def _changing(self) -> Iterator[Session]:
        """One transaction; whether it holds or not, void slots are cleared away after it."""
        try:
            with self._store.write() as session:
                yield session
        finally:
            # What could not be cleared now is void already and is cleared at the next open.
            with suppress(UserFacingError), self._store.write() as session:
                self._store.key_ring.drop_void(session)

    def _require_usable(self, passphrase: str) -> None:
        if not is_long_enough(passphrase):
            raise PassphraseTooShortError
        if self._store.key_ring.slot_of(passphrase) is not None:
            raise PassphraseTakenError

    def _require_free(self, session: Session, name: str) -> None:
        if not name:
            raise NameMissingError
        if any(user.name.casefold() == name.casefold() for user in session.users.all()):
            raise NameTakenError(name=name)

    def _note(self, session: Session, kind: str, user: User, payload: Mapping[str, object]) -> None:
        session.log.append(kind, user.id, payload, actor=self._user.name, at=self._clock.now())


def _find(session: Session, user_id: str) -> User:
    """Return the user with this id or name."""
    users = session.users.all()
    found = [user for user in users if user_id in {user.id, user.name}]
    if not found:
        raise UserNotFoundError(name=user_id)
    return found[0]


def _codes(roles: frozenset[Role]) -> list[str]:
    return sorted(role.value for role in roles)
