"""The office's random key in slots: one for each person's passphrase, one for the recovery key.

A slot is the key encrypted (ChaCha20-Poly1305) under what Argon2id makes of the secret. The file
carries a checksum, so that damage to the file and a wrong passphrase are told apart: a slot that
is whole but does not open means another secret.

Format 1 knew one passphrase and gave slots no ids; it still opens. All passphrase slots share one
salt, so that opening costs one stretching however many people there are; who guesses is at most
as many times faster as there are people.
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
from db.errors import (
    DatabaseDamagedError,
    DatabaseTooNewError,
    NoOfficeError,
    WrongPassphraseError,
    file_errors,
)
from db.recovery_key import new_recovery_key, read_recovery_key

if TYPE_CHECKING:
    from pathlib import Path

SLOT_FILE: Final = "keys.json"
PASSPHRASE: Final = "passphrase"  # noqa: S105 - the name of a kind
RECOVERY: Final = "recovery"
KEY_BYTES: Final = 32
FIRST_SLOT: Final = "first"
"""The passphrase slot made with the office."""
RECOVERY_SLOT: Final = "recovery"
"""The recovery slot made with the office."""
_FORMAT: Final = 2
_OLD_FORMAT: Final = 1
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


@dataclass(frozen=True, slots=True)
class OpenedSlot:
    """The master key, and which slot gave it; ``kind`` is passphrase or recovery."""

    master: bytes = field(repr=False)
    id: str
    kind: str


def create_slots(passphrase: str, cost: KdfCost) -> tuple[OpenedSlot, str, bytes]:
    """Return a new master key, the recovery key to print, and the slot file's content."""
    master = secrets.token_bytes(KEY_BYTES)
    recovery = new_recovery_key()
    slots = [
        seal_passphrase(master, FIRST_SLOT, passphrase, cost, []),
        seal_recovery(master, RECOVERY_SLOT, recovery, cost),
    ]
    return OpenedSlot(master, FIRST_SLOT, PASSPHRASE), recovery, render_slots(slots)


def write_slots(folder: Path, content: bytes) -> None:
    """Write the slot file atomically."""
    with file_errors():
        write_durably(folder / SLOT_FILE, [content])


def open_slot(folder: Path, secret: str) -> OpenedSlot:
    """Return the master key that ``secret`` (passphrase or recovery key) opens, and by which slot.

    Raises:
        NoOfficeError: there is no slot file.
        WrongPassphraseError: the file is whole, but no slot opens.
        DatabaseDamagedError: the file is not whole.
    """
    slots = load_slots(folder)
    recovery = read_recovery_key(secret)
    tries = [(RECOVERY, recovery)] if recovery else []
    for kind, value in (*tries, (PASSPHRASE, _normal(secret))):
        stretched: dict[tuple[bytes, KdfCost], bytes] = {}
        for slot in slots:
            if slot["kind"] == kind and (master := _unseal(slot, value, stretched)) is not None:
                return OpenedSlot(master, slot["id"], kind)
    raise WrongPassphraseError


def load_slots(folder: Path) -> list[dict[str, Any]]:
    """Return the slots of the file, each with its ``id``.

    Raises:
        NoOfficeError, DatabaseDamagedError: see :func:`open_slot`.
        DatabaseTooNewError: a newer program wrote the file.
    """
    with file_errors():
        try:
            content = (folder / SLOT_FILE).read_bytes()
        except (FileNotFoundError, NotADirectoryError) as error:
            raise NoOfficeError from error
    try:
        return _parse(content)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise DatabaseDamagedError(place=SLOT_FILE) from error


def render_slots(slots: list[dict[str, Any]]) -> bytes:
    """Return the file's content for ``slots``."""
    value = {"format": _FORMAT, "slots": slots, "sha256": _checksum(slots)}
    return json.dumps(value, indent=1).encode()


def seal_passphrase(
    master: bytes, slot: str, passphrase: str, cost: KdfCost, beside: list[dict[str, Any]]
) -> dict[str, Any]:
    """Return a slot for ``passphrase`` with the salt of the slots ``beside`` it."""
    shared = [base64.b64decode(one["salt"]) for one in beside if _same_cost(one, cost)]
    salt = shared[0] if shared else secrets.token_bytes(_SALT_BYTES)
    return _seal(master, PASSPHRASE, slot, _normal(passphrase), cost, salt)


def seal_recovery(master: bytes, slot: str, recovery: str, cost: KdfCost) -> dict[str, Any]:
    """Return a slot for the printed ``recovery`` key."""
    value = read_recovery_key(recovery) or b""
    return _seal(master, RECOVERY, slot, value, cost, secrets.token_bytes(_SALT_BYTES))


def _normal(passphrase: str) -> bytes:
    # Keyboards differ in how they compose accents; NFC makes them one passphrase.
    return unicodedata.normalize("NFC", passphrase).encode()


def _sub_key(master: bytes, use: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=use).derive(master)


def _stretch(secret: bytes, salt: bytes, cost: KdfCost) -> bytes:
    return hash_secret_raw(
        secret, salt, cost.rounds, cost.memory_kib, cost.lanes, KEY_BYTES, Type.ID
    )


def _same_cost(slot: dict[str, Any], cost: KdfCost) -> bool:
    return slot["kind"] == PASSPHRASE and _cost(slot) == cost


def _cost(slot: dict[str, Any]) -> KdfCost:
    return KdfCost(slot["rounds"], slot["memory_kib"], slot["lanes"])


def _seal(
    master: bytes, kind: str, slot: str, secret: bytes, cost: KdfCost, salt: bytes
) -> dict[str, Any]:
    nonce = secrets.token_bytes(_NONCE_BYTES)
    box = ChaCha20Poly1305(_stretch(secret, salt, cost)).encrypt(
        nonce, master, f"{kind}:{slot}".encode()
    )
    return {
        "id": slot,
        "kind": kind,
        "kdf": "argon2id",
        "rounds": cost.rounds,
        "memory_kib": cost.memory_kib,
        "lanes": cost.lanes,
        "salt": base64.b64encode(salt).decode(),
        "nonce": base64.b64encode(nonce).decode(),
        "box": base64.b64encode(box).decode(),
    }


def _unseal(
    slot: dict[str, Any], secret: bytes, stretched: dict[tuple[bytes, KdfCost], bytes]
) -> bytes | None:
    try:
        cost = _cost(slot)
        salt, nonce, box = (base64.b64decode(slot[part]) for part in ("salt", "nonce", "box"))
        if cost.memory_kib > _MOST_MEMORY_KIB or cost.rounds > _MOST_ROUNDS:
            raise DatabaseDamagedError(place=SLOT_FILE)
        if (salt, cost) not in stretched:
            stretched[salt, cost] = _stretch(secret, salt, cost)
        # Slots of format 1 were bound to their kind only.
        bound = slot["kind"] if slot.get("old") else f"{slot['kind']}:{slot['id']}"
        return ChaCha20Poly1305(stretched[salt, cost]).decrypt(nonce, box, bound.encode())
    except InvalidTag:
        return None
    except (KeyError, TypeError, ValueError) as error:
        raise DatabaseDamagedError(place=SLOT_FILE) from error


def _checksum(slots: list[dict[str, Any]]) -> str:
    return hashlib.sha256(json.dumps(slots, sort_keys=True).encode()).hexdigest()


def _parse(content: bytes) -> list[dict[str, Any]]:
    value = json.loads(content)
    if isinstance(value["format"], int) and value["format"] > _FORMAT:
        raise DatabaseTooNewError(found=f"{SLOT_FILE} {value['format']}", known=_FORMAT)
    slots: list[dict[str, Any]] = value["slots"]
    if value["sha256"] != _checksum(slots):
        raise ValueError("checksum")
    if value["format"] == _OLD_FORMAT:
        names = {PASSPHRASE: FIRST_SLOT, RECOVERY: RECOVERY_SLOT}
        return [{**slot, "id": names[slot["kind"]], "old": True} for slot in slots]
    if value["format"] != _FORMAT or not all({"id", "kind"} <= slot.keys() for slot in slots):
        raise ValueError("format")
    return slots
