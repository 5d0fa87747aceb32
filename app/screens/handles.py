"""One account in several readings: which of them are the same, and which is right."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from app.domain.reading import TextRole

if TYPE_CHECKING:
    from app.screens.layout import Layout

HANDLE: Final = r"[A-Za-z0-9_](?:[A-Za-z0-9_.]{0,28}[A-Za-z0-9_])?"
"""A user name: letters, digits, dots and underscores, no dot at either end."""
_TOKEN: Final = re.compile(rf"(?<![\w.]){HANDLE}(?!\w)")
_LOOKALIKES: Final = str.maketrans("0oO1lI", "ooolll")
_ALONE_O: Final = re.compile(r"(?<![a-z])[oO](?=\d)|(?<=\d)[oO](?![a-z])")
"""An o that only digits, dots and underscores surround."""
_ODD_CAPITAL: Final = re.compile(r"(?<=[a-zCKOPSUVWXZ])[CKOPSUVWXZ]")
_TRUE_CAPITAL: Final = re.compile(r"[ABDEFGHIJLMNQRTY]")
"""Capitals that look like their small letters, and others. Handles do not tell case apart."""
_MOST_UNDERSCORES: Final = "___"


def same_account(one: str, other: str) -> bool:
    """Whether two readings are of one user name.

    Engines lose a doubled or a last underscore and take 0 for o and 1 for l.
    """
    return _folded(one) == _folded(other) != ""


def settled_handle(layout: Layout) -> str | None:
    """The account as all its readings on the screen together tell it.

    Other people's lines do not count: their names may differ in just that.
    """
    if layout.account is None:
        return None
    found = [layout.account]
    for line, role in zip(layout.page.lines, layout.roles, strict=True):
        if role in (TextRole.AUTHOR, TextRole.CHROME):
            tokens: list[str] = _TOKEN.findall(line.text)
            found += [token for token in tokens if same_account(token, layout.account)]
    clean = [_small(_digits(name)) for name in found]
    best = _with_underscores(clean, clean[0])
    return _with_zeros(best, clean, layout.display_name or "")


def _with_underscores(found: list[str], first: str) -> str:
    """The longest reading: engines lose underscores, and seldom see three where there are two."""
    usual = [name for name in found if _MOST_UNDERSCORES not in name] or [first]
    longest = max(map(len, usual))
    return Counter(name for name in usual if len(name) == longest).most_common(1)[0][0]


def _with_zeros(best: str, found: list[str], name: str) -> str:
    """Take 0 for o before a digit where another reading, or the name, shows the number so."""
    for match in re.finditer(r"[oO](?=\d+$)", best):
        digits = "0" + best[match.end() :]
        zeros = (other.endswith(digits) and len(other) == len(best) for other in found)
        if any(zeros) or re.search(rf"(?<!\d){digits}$", name):
            return best[: match.start()] + digits
    return best


def _small(name: str) -> str:
    """Undo capitals within a handle that only look like its small letters."""
    odd = _ODD_CAPITAL.search(name) and not _TRUE_CAPITAL.search(name)
    return name.lower() if odd and re.search(r"[a-z]", name) else name


def _digits(name: str) -> str:
    return _ALONE_O.sub("0", name)


@lru_cache(maxsize=4096)
def _folded(handle: str) -> str:
    return re.sub(r"_+", "_", handle).strip("_").translate(_LOOKALIKES).lower()
