"""The recovery key as a person prints and types it: eight groups of five, with a check."""

from __future__ import annotations

import hashlib
import secrets
from typing import Final

_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O, U."""
_LETTERS: Final = 36
"""180 random bits, more than any search can reach."""
_CHECK: Final = 4
"""20 bits: one mistyped key in a million passes for a key."""
_GROUP: Final = 5
_TYPED: Final = str.maketrans({"O": "0", "I": "1", "L": "1", "-": None, " ": None})


def new_recovery_key() -> str:
    """Return a random recovery key in groups."""
    body = "".join(secrets.choice(_ALPHABET) for _ in range(_LETTERS))
    whole = body + _check(body)
    return "-".join(whole[at : at + _GROUP] for at in range(0, len(whole), _GROUP))


def read_recovery_key(typed: str) -> bytes | None:
    """Return the key's bytes, or ``None`` where ``typed`` is not a recovery key.

    Case, spaces and hyphens do not matter; O stands for 0, I and L for 1.
    """
    whole = "".join(typed.split()).upper().translate(_TYPED)
    body, check = whole[:_LETTERS], whole[_LETTERS:]
    if len(whole) != _LETTERS + _CHECK or set(whole) - set(_ALPHABET) or _check(body) != check:
        return None
    return body.encode()


def _check(body: str) -> str:
    number = int.from_bytes(hashlib.sha256(body.encode()).digest()[:4], "big")
    return "".join(_ALPHABET[number >> (5 * place) & 31] for place in range(_CHECK))
