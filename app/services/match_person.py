"""Suggesting whose post it is: the account first, then how alike the names are."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from rapidfuzz import fuzz

from app.domain.matching import MatchOutcome, combine, match_account, match_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.domain.people import Account, Person
    from app.domain.reading import Platform

_TITLE: Final = re.compile(
    r"""(?<!\w)(?:
        prof|drs?|dra|ir|hj?|kh|ust|amd|ns|sst|se|sh|st|mm|mh|mt
        |s\.?\s?(?:pd\.?i|pd|si|sos|ip|stp|t|h|e|p|kom|kep|km|ked|ak|ag|hut|pt|ap|st)
        |m\.?\s?(?:pd|si|m|h|kes|kom|t|ap|ag|ak|p|sc|hum|kn|ip)
        |a\.?\s?(?:md|ma)(?:\.\s?\w{2,4})?
    )\.?(?!\w)""",
    re.IGNORECASE | re.VERBOSE,
)
_NOT_NAME: Final = re.compile(r"[^\w\s]|\d|_")
_NUMBER: Final = re.compile(r"\d+")
_MIN_LETTERS: Final = 4
_FAR: Final = 60.0
"""Percent; below this the exact figure is of no use."""
_WHOLE_NAME_INSIDE: Final = 0.92
_PART_OF_NAME: Final = 0.85


def plain_name(name: str) -> str:
    """Return ``name`` in lower case without titles, marks and emoji, for comparing only."""
    before_degrees = name.split(",", 1)[0]
    return " ".join(_NOT_NAME.sub(" ", _TITLE.sub(" ", before_degrees)).casefold().split())


@lru_cache(maxsize=32_768)  # every opened item is compared with the whole staff list
def _parts(name: str) -> tuple[str, str, frozenset[str], tuple[str, ...]]:
    """A name made ready to compare: plain, its words in order, its words, its numbers."""
    plain = plain_name(name)
    words = plain.split()
    return plain, " ".join(sorted(words)), frozenset(words), tuple(_NUMBER.findall(name))


def name_similarity(display_name: str, name: str) -> float:
    """Return how alike two names are, 0…1, whatever the order of their words.

    All words of the name among further ones ("Contoh Empat Official") nearly make it the same;
    two or more words of a longer name make it near. Where both hold numbers, those
    of the name must be among the shown ones.
    What is far from alike is 0.
    """
    one, one_sorted, shown, one_numbers = _parts(display_name)
    other, other_sorted, full, numbers = _parts(name)
    if numbers and one_numbers and not set(numbers) <= set(one_numbers):
        return 0.0
    if len(one) < _MIN_LETTERS or len(other) < _MIN_LETTERS:
        return 0.0
    score = fuzz.ratio(one_sorted, other_sorted, score_cutoff=_FAR) / 100
    if min(len(shown), len(full)) > 1:
        if full < shown:
            score = max(score, _WHOLE_NAME_INSIDE)
        elif shown < full:
            score = max(score, _PART_OF_NAME)
    return score


def suggest_person(
    platform: Platform | None,
    handle: str | None,
    display_name: str | None,
    people: Iterable[Person],
    accounts: Iterable[Account],
) -> MatchOutcome:
    """Return who may have posted; empty or *unsure* is a normal outcome, never an error."""
    by_account = match_account(platform, handle, accounts)
    if not display_name:
        return by_account
    scores = ((person.id, name_similarity(display_name, person.name)) for person in people)
    return combine(by_account, match_name(scores))
