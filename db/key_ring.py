"""The key slots of an open office: who may open it, changed so that a kill leaves old or new.

The database says which slots hold (users name theirs, a setting names the recovery slot); the
commit there is the moment a change becomes true. The slot file is written before it with the new
slot beside the old ones and after it without those that no longer hold. A slot that the database
does not know is refused at open and cleared away.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from app.domain.items import new_id
from db.errors import StorageError, WrongPassphraseError
from db.escrow_slot import ESCROW, escrow_recipients, seal_escrow
from db.key_slots import (
    RECOVERY,
    RECOVERY_SLOT,
    STANDARD_COST,
    KdfCost,
    OpenedSlot,
    load_slots,
    open_slot,
    render_slots,
    seal_passphrase,
    seal_recovery,
    write_slots,
)
from db.recovery_key import new_recovery_key

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from app.ports import Session, Store

RECOVERY_SETTING: Final = "recovery_slot"
ESCROW_SETTING: Final = "escrow_slot"


@dataclass(frozen=True, slots=True)
class FileKeyRing:
    """Implements :class:`app.ports.KeyRing` on the office's slot file."""

    folder: Path
    opened: OpenedSlot
    cost: KdfCost = STANDARD_COST

    @property
    def opened_by(self) -> str:
        """The id of the slot that opened the office."""
        return self.opened.id

    @property
    def opened_with_recovery_key(self) -> bool:
        """Whether the recovery key opened the office."""
        return self.opened.kind == RECOVERY

    @property
    def opened_with_escrow(self) -> bool:
        """Whether two persons of BKPSDM opened the office."""
        return self.opened.kind == ESCROW

    def slot_of(self, secret: str) -> str | None:
        """Return the slot that ``secret`` opens, whether it still holds or not."""
        try:
            return open_slot(self.folder, secret).id
        except WrongPassphraseError:
            return None

    def add_passphrase(self, passphrase: str) -> str:
        """Write one more slot durably; it holds once the database names it. Returns its id."""
        slots, slot = load_slots(self.folder), new_id()
        made = seal_passphrase(self.opened.master, slot, passphrase, self.cost, slots)
        self._write([*slots, made])
        return slot

    def add_recovery_key(self) -> tuple[str, str]:
        """Write one more recovery slot; return its id and the key to print."""
        slots, slot, key = load_slots(self.folder), new_id(), new_recovery_key()
        self._write([*slots, seal_recovery(self.opened.master, slot, key, self.cost)])
        return slot, key

    def replace_recovery_slot(self, session: Session, slot: str) -> None:
        """Let the database name ``slot`` as the recovery slot."""
        session.settings.set(RECOVERY_SETTING, slot)

    def add_escrow(self, recipients: Sequence[str]) -> str:
        """Write an escrow slot for two public keys; return its id.

        Raises:
            EscrowKeyFaultyError: the keys are not two different valid ones.
        """
        slot = new_id()
        made = seal_escrow(self.opened.master, slot, recipients)
        self._write([*load_slots(self.folder), made])
        return slot

    def set_escrow_slot(self, session: Session, slot: str | None) -> None:
        """Let the database name ``slot`` as the escrow slot, or none."""
        session.settings.set(ESCROW_SETTING, slot)

    def escrow_keys(self, session: Session) -> tuple[str, ...]:
        """Return the two public keys of the escrow slot; none where there is none."""
        slot = session.settings.get(ESCROW_SETTING)
        return escrow_recipients(self.folder, slot) if slot else ()

    def drop_void(self, session: Session) -> None:
        """Clear away the slots that the database of this writing session does not know."""
        slots, known = load_slots(self.folder), known_slots(session)
        kept = [slot for slot in slots if slot["id"] in known]
        if kept and len(kept) != len(slots):
            self._write(kept)

    def _write(self, slots: list[dict[str, Any]]) -> None:
        write_slots(self.folder, render_slots(slots))


def known_slots(session: Session) -> frozenset[str]:
    """Return the ids of the slots that hold by the database; empty before anybody is enrolled."""
    users = [user.slot for user in session.users.all() if user.slot]
    if not users:
        return frozenset()
    escrow = session.settings.get(ESCROW_SETTING)
    recovery = session.settings.get(RECOVERY_SETTING) or RECOVERY_SLOT
    return frozenset({*users, recovery, *([escrow] if escrow else ())})


def refuse_void_slot(store: Store, ring: FileKeyRing) -> None:
    """Refuse an office opened by a slot that holds no more, and clear such slots away.

    Where the file holds none of the slots the database knows (somebody put an old file beside a
    newer database), there is nothing to prefer and whoever has a key gets in.

    Raises:
        WrongPassphraseError: the slot was replaced or removed.
    """
    with store.read() as session:
        known = known_slots(session)
    present = {slot["id"] for slot in load_slots(ring.folder)}
    if not known & present:
        return
    if present - known:
        _clear_void_slots(store, ring)
    if ring.opened_by not in known:
        raise WrongPassphraseError


def _clear_void_slots(store: Store, ring: FileKeyRing) -> None:
    try:
        # Inside a writing session: another process may be about to commit a slot it just wrote.
        with store.write() as session:
            ring.drop_void(session)
    except StorageError:
        return  # a folder that cannot be written now; the database refuses those slots anyway
