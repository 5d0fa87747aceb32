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
_NASALS: Final = (
    ("aiueogh", "ng", 0),
    ("k", "ng", 1),
    ("bfv", "m", 0),
    ("p", "m", 1),
    ("s", "ny", 1),
    ("t", "n", 1),
    ("dcjz", "n", 0),
)
"""First letters of a word, the sound put before it, and how many letters that sound replaces."""


def nasal(prefix: str, word: str) -> str:
    """Return ``word`` with ``me-`` or ``pe-`` and its sound change (``prefix``: ``me``, ``pe``)."""
    first = word[0]
    for letters, sound, dropped in _NASALS:
        if first in letters:
            return f"{prefix}{sound}{word[dropped:]}"
    return f"{prefix}{word}"


def known_affix(affix: str) -> bool:
    """Whether ``affix`` can be declared by a term."""
    return affix in AFFIXES


def with_affix(word: str, affix: str) -> tuple[str, ...]:
    """Return the forms ``affix`` makes of ``word`` (``-nya``, ``di-``, ``me-``, ``ke-an`` …)."""
    forms: tuple[str, ...]
    if affix == "me-":
        base = nasal("me", word)
        forms = (base, f"{base}kan", f"{base}i")
    elif affix == "nge-":
        bare = nasal("me", word)[2:]
        forms = (bare, f"{bare}in", f"nge{word}")
    elif affix == "pe-":
        forms = (nasal("pe", word),)
    elif affix == "pe-an":
        forms = (f"{nasal('pe', word)}an",)
    elif affix == "di-":
        forms = (f"di{word}", f"di{word}kan", f"di{word}i", f"di{word}in")
    elif affix.endswith("-an") and not affix.startswith("-"):
        forms = (f"{affix[:-3]}{word}an",)
    elif affix.endswith("-"):
        forms = (affix[:-1] + word,)
    else:
        forms = (word + affix[1:],)
    return forms


AFFIXES: Final = frozenset(
    {"me-", "pe-", "pe-an", "ke-an", "per-an"}
    | {f"{p}-" for p in _PREFIXES}
    | {f"-{s}" for s in _SUFFIXES}
)
