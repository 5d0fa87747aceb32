"""The escrow slot of BKPSDM: off until an admin adds it; each use is recorded and shown."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar, Final

from app.errors import UserFacingError
from app.services.permissions import require_admin
from app.text import N_

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.users import User
    from app.ports import Clock, Session, Store

USED: Final = "escrow_used"
SEEN: Final = "escrow_seen"
_LEAST_REASON: Final = 10


class EscrowReasonMissingError(UserFacingError):
    """A use needs a reason."""

    code: ClassVar[str] = "escrow_reason_missing"
    template: ClassVar[str] = N_(
        "Tuliskan alasan pemakaian kunci darurat (sekurangnya sepuluh huruf); kantor akan"
        " membacanya."
    )


class EscrowActiveError(UserFacingError):
    """There is an escrow slot already."""

    code: ClassVar[str] = "escrow_active"
    template: ClassVar[str] = N_("Kunci darurat BKPSDM sudah aktif. Matikan dahulu yang lama.")


@dataclass(frozen=True, slots=True)
class EscrowUse:
    """One use: when, and the reason given; the office sees it until somebody says so."""

    seq: int
    at: datetime
    reason: str


class EscrowService:
    """Acts of the signed-in ``user`` on the escrow slot."""

    def __init__(self, store: Store, clock: Clock, user: User) -> None:
        self._store = store
        self._clock = clock
        self._user = user

    def keys(self) -> tuple[str, ...]:
        """Return the two public keys; none while escrow is off."""
        with self._store.read() as session:
            return self._store.key_ring.escrow_keys(session)

    def add(self, recipients: Sequence[str]) -> None:
        """Let two persons of BKPSDM, by their public keys, open the office together.

        Raises:
            OnlyAdminsError, EscrowActiveError, EscrowKeyFaultyError: see their texts.
        """
        require_admin(self._user)
        ring = self._store.key_ring
        with self._store.write() as session:
            if ring.escrow_keys(session):
                raise EscrowActiveError
            ring.set_escrow_slot(session, ring.add_escrow(recipients))
            self._note(session, "escrow_added", {"keys": [key.strip() for key in recipients]})

    def remove(self) -> None:
        """Take the escrow slot away; sets made before still hold it.

        Raises:
            OnlyAdminsError: the user is no admin.
        """
        require_admin(self._user)
        ring = self._store.key_ring
        with self._store.write() as session:
            ring.set_escrow_slot(session, None)
            self._note(session, "escrow_removed", {})
        with self._store.write() as session:
            ring.drop_void(session)

    def record_use(self, reason: str) -> None:
        """Record that the two opened the office, before they see anything.

        Raises:
            EscrowReasonMissingError: no reason was given.
        """
        if sum(map(str.isalnum, reason)) < _LEAST_REASON:
            raise EscrowReasonMissingError
        with self._store.write() as session:
            session.log.append(
                USED,
                "office",
                {},
                actor=self._user.name,
                at=self._clock.now(),
                committed={"reason": reason.strip().encode()},
            )

    def unseen(self) -> tuple[EscrowUse, ...]:
        """Return the uses that nobody of this office has seen yet, oldest first."""
        with self._store.read() as session:
            entries = session.log.of_subject("office")
            seen = max((_seen_until(e.payload) for e in entries if e.kind == SEEN), default=0)
            return tuple(
                EscrowUse(e.seq, datetime.fromisoformat(e.at), _reason(session, e.seq))
                for e in entries
                if e.kind == USED and e.seq > seen
            )

    def mark_seen(self) -> None:
        """Record that the signed-in user has seen every use; BKPSDM's own key cannot."""
        uses = self.unseen()
        if not uses or self._store.key_ring.opened_with_escrow:
            return
        with self._store.write() as session:
            self._note(session, SEEN, {"until": uses[-1].seq})

    def _note(self, session: Session, kind: str, payload: dict[str, object]) -> None:
        session.log.append(kind, "office", payload, actor=self._user.name, at=self._clock.now())


def _seen_until(payload: str) -> int:
    return int(json.loads(payload)["until"])


def _reason(session: Session, seq: int) -> str:
    committed = session.log.committed(seq)
    return committed["reason"][1].decode() if "reason" in committed else ""
