"""Indonesian and Minang affixes that a term may declare, written out when the pack is compiled.

Nothing is stemmed while checking: a term that declares ``me-`` is listed with that form. Sound
changes of ``me-`` and ``pe-`` follow the standard grammar (*Tata Bahasa Baku Bahasa Indonesia*).
"""

from __future__ import annotations

from typing import Final

_SUFFIXES: Final = (
    "nya",
    "lah",
    "kah",
    "pun",
    "ku",
    "mu",
    "an",
    "kan",
    "i",
    "in",
    "nyo",
    "lo",
    "ers",
    "er",
)
_PREFIXES: Final = ("di", "ter", "ber", "ke", "se", "nge", "ba", "ta", "ka")
_VOWELS: Final = frozenset("aiueo")


def nasal(prefix: str, word: str) -> str:
    """Return ``word`` with ``me-`` or ``pe-`` (``prefix`` is ``me`` or ``pe``) and its sound change."""
    first = word[0]
    if first in _VOWELS or first in "gh":
        return f"{prefix}ng{word}"
    if first == "k":
        return f"{prefix}ng{word[1:]}"
    if first in "bfv":
        return f"{prefix}m{word}"
    if first == "p":
        return f"{prefix}m{word[1:]}"
    if first == "s":
        return f"{prefix}ny{word[1:]}"
    if first == "t":
        return f"{prefix}n{word[1:]}"
    if first in "dcjz":
        return f"{prefix}n{word}"
    return f"{prefix}{word}"


def known_affix(affix: str) -> bool:
    """Whether ``affix`` can be declared by a term."""
    return affix in AFFIXES


def with_affix(word: str, affix: str) -> tuple[str, ...]:
    """Return the forms that ``affix`` makes of ``word`` (``-nya``, ``di-``, ``me-``, ``ke-an`` …)."""
    if affix == "me-":
        base = nasal("me", word)
        return (base, f"{base}kan", f"{base}i", base[2:] if base.startswith("men") else base)
    if affix == "nge-":
        return (nasal("me", word)[2:], f"{nasal('me', word)[2:]}in", f"nge{word}")
    if affix == "pe-":
        return (nasal("pe", word),)
    if affix == "pe-an":
        return (f"{nasal('pe', word)}an",)
    if affix == "di-":
        return (f"di{word}", f"di{word}kan", f"di{word}i", f"di{word}in")
    if affix == "ke-an":
        return (f"ke{word}an",)
    if affix == "per-an":
        return (f"per{word}an",)
    if affix.endswith("-"):
        return (affix[:-1] + word,)
    return (word + affix[1:],)


AFFIXES: Final = frozenset(
    {"me-", "pe-", "pe-an", "ke-an", "per-an"}
    | {f"{p}-" for p in _PREFIXES}
    | {f"-{s}" for s in _SUFFIXES}
)
