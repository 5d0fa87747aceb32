"""Recognise words built like the name of a gambling site; the pack decides what that means."""

from __future__ import annotations

import re
from typing import Final

_MIN_LETTERS: Final = 3
_MIN_WORD: Final = 7
_MAX_DIGITS: Final = 4
_ENDINGS: Final = ("toto", "slot", "4d", "bet", "gacor", "hoki", "jackpot")
_SHOUTED_ENDINGS: Final = ("win", "play", "jp", "jitu", "bola", "cash", "spin", "poker")
_ZERO_TOTO: Final = ("t0t0", "t0to", "tot0")
_STRONG_TAILS: Final = ("4d", "toto", "t0t0", "slot", "bet", "gacor", "hoki")
_STRONG_DIGITS: Final = ("77", "88", "99", "138", "303", "855", "333", "69")
"""Nearly only gambling sites end so, but a person's handle may: they count in capitals alone."""
_LETTER_DIGITS: Final = str.maketrans("0134", "oiea")
"""Digits that stand for letters inside such a name (``c0ntoh88``)."""
_GLUED: Final = re.compile(r"[a-z]{3,20}?(?:4d|777|77|88|99|138|303|855)[a-z]{3,40}$")
_GAMBLING_PARTS: Final = (
    "togel",
    "toto",
    "slot",
    "gacor",
    "maxwin",
    "bet",
    "poker",
    "casino",
    "jackpot",
)


def is_site_name(plain: str, raw: str, *, styled: bool = False) -> bool:
    """Whether ``plain``, folded from ``raw``, is built like ``contoh88`` or ``CONTOHWIN``.

    ``styled``: written in a decorative alphabet; then shapes count that are common elsewhere.
    """
    if plain.isalpha():
        if len(plain) < _MIN_WORD:
            return False
        if styled and any(part in plain for part in _GAMBLING_PARTS):
            return True
        return plain.endswith(_ENDINGS) or (raw.isupper() and plain.endswith(_SHOUTED_ENDINGS))
    if plain.endswith(_ZERO_TOTO) and len(plain) >= _MIN_WORD:
        return True
    shouted = styled or raw[:_MIN_LETTERS].isupper()
    if shouted and _GLUED.match(plain) is not None:
        return True
    return _letters_then_digits(plain, shouted=shouted)


def has_strong_tail(plain: str, raw: str, *, styled: bool = False) -> bool:
    """Whether a site name ends in the way nearly only gambling sites do.

    ``rina88`` is as likely a handle as a site; ``CONTOH88`` and ``contohbet88`` are not.
    """
    if plain.endswith(_STRONG_TAILS) or _GLUED.match(plain) is not None:
        return True
    if not plain.endswith(_STRONG_DIGITS):
        return False
    shouted = styled or raw[:_MIN_LETTERS].isupper()
    return shouted or any(part in plain for part in _GAMBLING_PARTS)


def _letters_then_digits(plain: str, *, shouted: bool) -> bool:
    fourd = plain.endswith("d") and plain[-2:-1].isdigit()
    body = plain[:-1] if fourd else plain
    letters = body.rstrip("0123456789")
    digits = len(body) - len(letters)
    if shouted:
        letters = letters.translate(_LETTER_DIGITS)
    enough = digits >= (1 if fourd else 2)
    return len(letters) >= _MIN_LETTERS and letters.isalpha() and enough and digits <= _MAX_DIGITS
