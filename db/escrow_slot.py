"""The escrow slot: two persons of BKPSDM together open the office, neither alone.

A random key is split by XOR into two shares; each share is encrypted (age, X25519) to one person's
public key. Without both private keys a share is random bytes.
"""

from __future__ import annotations

import base64
import secrets
from typing import TYPE_CHECKING, Any, ClassVar, Final

import pyrage
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from app.errors import UserFacingError
from app.text import N_
from db.errors import DatabaseDamagedError, StorageError
from db.key_slots import KEY_BYTES, SLOT_FILE, OpenedSlot, load_slots

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

ESCROW: Final = "escrow"
PERSONS: Final = 2
_NONCE_BYTES: Final = 12


class EscrowKeyFaultyError(UserFacingError):
    """A public key is not one, or the same one came twice; ``number`` says which."""

    code: ClassVar[str] = "escrow_key_faulty"
    template: ClassVar[str] = N_(
        "Kunci publik ke-{number} tidak sah. Kunci age diawali “age1”, dan kedua kunci harus milik"
        " dua orang yang berbeda."
    )


class NoEscrowError(StorageError):
    """This office has no escrow slot."""

    code: ClassVar[str] = "no_escrow"
    template: ClassVar[str] = N_("Kunci darurat BKPSDM tidak aktif di kantor ini.")


class EscrowNotOpenedError(StorageError):
    """The two private keys are not those of the slot."""

    code: ClassVar[str] = "escrow_not_opened"
    template: ClassVar[str] = N_(
        "Kunci darurat tidak terbuka: diperlukan kunci pribadi dari kedua orang yang ditunjuk."
        " Datanya utuh."
    )


def seal_escrow(master: bytes, slot: str, recipients: Sequence[str]) -> dict[str, Any]:
    """Return a slot that the owners of both ``recipients`` (age public keys) open together.

    Raises:
        EscrowKeyFaultyError: a key is not valid, or there are not two different ones.
    """
    keys = [_recipient(text, number) for number, text in enumerate(recipients, 1)]
    if len({str(key) for key in keys}) != PERSONS:
        raise EscrowKeyFaultyError(number=PERSONS)
    key, share = secrets.token_bytes(KEY_BYTES), secrets.token_bytes(KEY_BYTES)
    shares = (share, _xor(key, share))
    nonce = secrets.token_bytes(_NONCE_BYTES)
    box = ChaCha20Poly1305(key).encrypt(nonce, master, _bound(slot))
    return {
        "id": slot,
        "kind": ESCROW,
        "recipients": [str(key) for key in keys],
        "shares": [
            base64.b64encode(pyrage.encrypt(part, [key])).decode()
            for part, key in zip(shares, keys, strict=True)
        ],
        "nonce": base64.b64encode(nonce).decode(),
        "box": base64.b64encode(box).decode(),
    }


def open_escrow(folder: Path, identities: Sequence[str]) -> OpenedSlot:
    """Return the master key that two persons' private keys (contents of age key files) open.

    Raises:
        NoOfficeError, DatabaseDamagedError: see :func:`db.key_slots.load_slots`.
        NoEscrowError: the office has no escrow slot.
        EscrowNotOpenedError: the keys are not both persons'.
    """
    slots = [slot for slot in load_slots(folder) if slot["kind"] == ESCROW]
    if not slots:
        raise NoEscrowError
    keys = [key for text in identities for key in _identities(text)]
    for slot in slots:
        if (master := _unseal(slot, keys)) is not None:
            return OpenedSlot(master, slot["id"], ESCROW)
    raise EscrowNotOpenedError


def escrow_recipients(folder: Path, slot: str) -> tuple[str, ...]:
    """Return the public keys of an escrow slot; none where the file does not hold it."""
    for one in load_slots(folder):
        if one["id"] == slot and one["kind"] == ESCROW:
            return tuple(one["recipients"])
    return ()


def _recipient(text: str, number: int) -> pyrage.x25519.Recipient:
    try:
        return pyrage.x25519.Recipient.from_str(text.strip())
    except pyrage.RecipientError as error:
        raise EscrowKeyFaultyError(number=number) from error


def _identities(text: str) -> list[pyrage.x25519.Identity]:
    """Read an age key file: comments and one key a line."""
    lines = (line.strip() for line in text.splitlines())
    found = []
    for line in lines:
        if line and not line.startswith("#"):
            try:
                found.append(pyrage.x25519.Identity.from_str(line))
            except pyrage.IdentityError as error:
                raise EscrowNotOpenedError from error
    return found


def _unseal(slot: dict[str, Any], keys: list[pyrage.x25519.Identity]) -> bytes | None:
    try:
        first, second = (base64.b64decode(share) for share in slot["shares"])
        nonce, box = base64.b64decode(slot["nonce"]), base64.b64decode(slot["box"])
        key = _xor(pyrage.decrypt(first, keys), pyrage.decrypt(second, keys))
        return ChaCha20Poly1305(key).decrypt(nonce, box, _bound(slot["id"]))
    except (pyrage.DecryptError, InvalidTag):
        return None
    except (KeyError, TypeError, ValueError) as error:
        raise DatabaseDamagedError(place=SLOT_FILE) from error


def _xor(first: bytes, second: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(first, second, strict=True))


def _bound(slot: str) -> bytes:
    return f"{ESCROW}:{slot}".encode()
