"""How hard a passphrase is to guess, in words; a hint, never a gate beyond the least length."""

from __future__ import annotations

import math
from enum import StrEnum
from itertools import pairwise
from typing import Final

from app.domain.passphrases import MINIMUM_PASSPHRASE, is_long_enough

_COMMON: Final = frozenset(
    {"password", "passw0rd", "katasandi", "rahasia", "indonesia", "pasaman", "qwerty", "bismillah",
     "123456", "1234567890", "admin", "kecamatan", "tinjau", "sayang", "merdeka"}
)  # fmt: skip
_WEAK_BITS: Final = 42
_FAIR_BITS: Final = 75


class Strength(StrEnum):
    """From what is refused to what is good."""

    SHORT = "short"
    WEAK = "weak"
    FAIR = "fair"
    GOOD = "good"


def strength(passphrase: str) -> Strength:
    """Return how well ``passphrase`` would withstand guessing on a stolen disk."""
    if not is_long_enough(passphrase):
        return Strength.SHORT
    folded = "".join(letter for letter in passphrase.casefold() if letter.isalnum())
    known = any(
        word in folded and len(folded) - len(word) < MINIMUM_PASSPHRASE // 2 for word in _COMMON
    )
    bits = _bits(passphrase)
    if known or bits < _WEAK_BITS:
        return Strength.WEAK
    return Strength.FAIR if bits < _FAIR_BITS else Strength.GOOD


def _bits(passphrase: str) -> float:
    """A rough count: what repeats or runs on adds little."""
    kinds = (
        (str.islower, 26), (str.isupper, 26), (str.isdigit, 10),
        (lambda letter: not letter.isalnum(), 20),
    )  # fmt: skip
    alphabet = sum(size for holds, size in kinds if any(map(holds, passphrase)))
    fresh = 1 + sum(abs(ord(after) - ord(before)) > 1 for before, after in pairwise(passphrase))
    varied = min(fresh, 2 * len(set(passphrase.casefold())))
    return varied * math.log2(max(alphabet, 2)) * 0.8
