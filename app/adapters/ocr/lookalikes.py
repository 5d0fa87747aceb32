"""Letters and digits that look the same, settled by what stands around them.

In most screen fonts l, I and 1, or O and 0, differ by a pixel or not at all, and the recogniser
picks by chance. Only cases with one sensible reading are touched; the length never changes.
"""

from __future__ import annotations

import re

_DIGITS = str.maketrans({"l": "1", "I": "1", "|": "1", "O": "0", "o": "0"})
_AMOUNT = re.compile(r"(?P<unit>Rp\.?)(?P<number>[\dlI|Oo][\dlI|Oo.,]*)")
_NUMBER = re.compile(r"[\dlI|O][\dlI|O.,:/-]*[\dlI|O]")
_CAPITAL_I = re.compile(r"l(?=[nm][a-z]{4,}\b)")
_LEAST_DIGITS = 2


def settled(word: str) -> str:
    """Return ``word`` with its certain mix-ups put right.

    Amounts (``Rpl00``), numbers with at least two true digits (``2O25``) and words that begin
    with ``ln`` or ``lm`` (``lndonesia``: no Indonesian word does).
    """
    amount = _AMOUNT.fullmatch(word)
    if amount and any(char.isdigit() for char in amount["number"]):
        return amount["unit"] + amount["number"].translate(_DIGITS)
    if _NUMBER.fullmatch(word) and sum(char.isdigit() for char in word) >= _LEAST_DIGITS:
        return word.translate(_DIGITS)
    return _CAPITAL_I.sub("I", word, count=1) if word.startswith("l") else word
