"""The office's random key in slots: one for the passphrase, one for the printed recovery key.

A slot is the key encrypted (ChaCha20-Poly1305) under what Argon2id makes of the secret. The file
carries a checksum, so that damage to the file and a wrong passphrase are told apart: a slot that
is whole but does not open means another secret.
"""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from db.durable_files import write_durably
from db.errors import DatabaseDamagedError, NoOfficeError, WrongPassphraseError, file_errors
from db.recovery_key import new_recovery_key, read_recovery_key

if TYPE_CHECKING:
    from pathlib import Path

SLOT_FILE: Final = "keys.json"
KEY_BYTES: Final = 32
_FORMAT: Final = 1
_NONCE_BYTES: Final = 12
_SALT_BYTES: Final = 16
_MOST_MEMORY_KIB: Final = 1024 * 1024
_MOST_ROUNDS: Final = 64


@dataclass(frozen=True, slots=True)
class KdfCost:
    """What one try of a secret costs: Argon2id rounds, memory in KiB, lanes."""

    rounds: int = 3
    memory_kib: int = 64 * 1024
    lanes: int = 4


STANDARD_COST: Final = KdfCost()
"""RFC 9106, section 4, second recommended option: 64 MiB, three rounds, four lanes."""


@dataclass(frozen=True, slots=True)
class OfficeKeys:
    """Keys derived from the master key by HKDF-SHA256, one for each use."""

    database: bytes = field(repr=False)
    evidence: bytes = field(repr=False)
    names: bytes = field(repr=False)


def derive_keys(master: bytes) -> OfficeKeys:
    """Derive the key of each use from ``master`` (32 bytes)."""
    return OfficeKeys(
        _sub_key(master, b"tinjau database 1"),
        _sub_key(master, b"tinjau evidence 1"),
        _sub_key(master, b"tinjau evidence names 1"),
    )


def create_slots(passphrase: str, cost: KdfCost) -> tuple[bytes, str, bytes]:
    """Return a new master key, the recovery key to print, and the slot file's content."""
    master = secrets.token_bytes(KEY_BYTES)
    recovery = new_recovery_key()
    slots = [
        _seal(master, "passphrase", _normal(passphrase), cost),
        _seal(master, "recovery", read_recovery_key(recovery) or b"", cost),
    ]
    return master, recovery, _render(slots)


def write_slots(folder: Path, content: bytes) -> None:
    """Write the slot file atomically."""
    with file_errors():
        write_durably(folder / SLOT_FILE, [content])


def open_slots(folder: Path, secret: str) -> bytes:
    """Return the master key that ``secret`` (passphrase or recovery key) opens.

    Raises:
        NoOfficeError: there is no slot file.
        WrongPassphraseError: the file is whole, but no slot opens.
        DatabaseDamagedError: the file is not whole.
    """
    slots = _load(folder)
    recovery = read_recovery_key(secret)
    tries = [("recovery", recovery)] if recovery else []
    for kind, value in (*tries, ("passphrase", _normal(secret))):
        for slot in slots:
            if slot["kind"] == kind and (master := _unseal(slot, value)) is not None:
                return master
    raise WrongPassphraseError


def change_passphrase(folder: Path, secret: str, new: str, cost: KdfCost = STANDARD_COST) -> None:
    """Replace the passphrase slot; ``secret`` is the old passphrase or the recovery key.

    Raises:
        WrongPassphraseError: ``secret`` opens no slot.
    """
    master = open_slots(folder, secret)
    kept = [slot for slot in _load(folder) if slot["kind"] != "passphrase"]
    write_slots(folder, _render([_seal(master, "passphrase", _normal(new), cost), *kept]))


def _normal(passphrase: str) -> bytes:
    # Keyboards differ in how they compose accents; NFC makes them one passphrase.
    return unicodedata.normalize("NFC", passphrase).encode()


def _sub_key(master: bytes, use: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=use).derive(master)


def _stretch(secret: bytes, salt: bytes, cost: KdfCost) -> bytes:
    return hash_secret_raw(
        secret, salt, cost.rounds, cost.memory_kib, cost.lanes, KEY_BYTES, Type.ID
    )


def _seal(master: bytes, kind: str, secret: bytes, cost: KdfCost) -> dict[str, Any]:
    salt, nonce = secrets.token_bytes(_SALT_BYTES), secrets.token_bytes(_NONCE_BYTES)
    box = ChaCha20Poly1305(_stretch(secret, salt, cost)).encrypt(nonce, master, kind.encode())
    return {
        "kind": kind,
        "kdf": "argon2id",
        "rounds": cost.rounds,
        "memory_kib": cost.memory_kib,
        "lanes": cost.lanes,
        "salt": base64.b64encode(salt).decode(),
        "nonce": base64.b64encode(nonce).decode(),
        "box": base64.b64encode(box).decode(),
    }


def _unseal(slot: dict[str, Any], secret: bytes) -> bytes | None:
    try:
        cost = KdfCost(slot["rounds"], slot["memory_kib"], slot["lanes"])
        salt, nonce, box = (base64.b64decode(slot[part]) for part in ("salt", "nonce", "box"))
        if cost.memory_kib > _MOST_MEMORY_KIB or cost.rounds > _MOST_ROUNDS:
            raise DatabaseDamagedError(place=SLOT_FILE)
        key = _stretch(secret, salt, cost)
        return ChaCha20Poly1305(key).decrypt(nonce, box, slot["kind"].encode())
    except InvalidTag:
        return None
    except (KeyError, TypeError, ValueError) as error:
        raise DatabaseDamagedError(place=SLOT_FILE) from error


def _render(slots: list[dict[str, Any]]) -> bytes:
    value = {"format": _FORMAT, "slots": slots, "sha256": _checksum(slots)}
    return json.dumps(value, indent=1).encode()


def _checksum(slots: list[dict[str, Any]]) -> str:
    return hashlib.sha256(json.dumps(slots, sort_keys=True).encode()).hexdigest()


def _load(folder: Path) -> list[dict[str, Any]]:
    path = folder / SLOT_FILE
    with file_errors():
        try:
            content = path.read_bytes()
        except (FileNotFoundError, NotADirectoryError) as error:
            raise NoOfficeError from error
    try:
        value = json.loads(content)
        slots: list[dict[str, Any]] = value["slots"]
        whole = value["format"] == _FORMAT and value["sha256"] == _checksum(slots)
    except (ValueError, KeyError, TypeError) as error:
        raise DatabaseDamagedError(place=SLOT_FILE) from error
    if not whole:
        raise DatabaseDamagedError(place=SLOT_FILE)
    return slots
