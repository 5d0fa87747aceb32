"""What looks like the same post again: pointed out, never merged silently; one act is judged once.

The same bytes and a link to the same post are one item from the start. What only looks alike (a
nearly identical picture, a screenshot that fits a waiting link) is remembered as an open question
until a person answers it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

NEAR_BITS: Final = 6
"""Of 64: re-saved, scaled or re-compressed copies differ by no more."""


class LikenessKind(StrEnum):
    """Why two items look like one post; stable codes."""

    SAME_POST = "same_post"
    NEAR_PICTURE = "near_picture"
    LINK_MATCH = "link_match"


class LikenessVerdict(StrEnum):
    """What a person said about two items that look alike; stable codes."""

    OPEN = "open"
    SAME = "same"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Likeness:
    """That ``item_id``, which came later, looks like ``other_id``; ``distance`` in bits."""

    item_id: str
    other_id: str
    kind: LikenessKind
    found_at: datetime
    distance: int = 0
    verdict: LikenessVerdict = LikenessVerdict.OPEN
    judged_by: str | None = None
    judged_at: datetime | None = None

    def beside(self, item_id: str) -> str:
        """Return the other of the two."""
        return self.other_id if item_id == self.item_id else self.item_id


@dataclass(frozen=True, slots=True)
class Twin:
    """Another item that is, or may be, the same act.

    ``sure`` if it is known to be the same, ``decided`` if a judgement on it holds (that it is a
    duplicate is none).
    """

    item_id: str
    sure: bool
    decided: bool


def distance(one: str, other: str) -> int:
    """Return in how many bits two perceptual hashes in hex differ; 64 where one is missing."""
    return (int(one, 16) ^ int(other, 16)).bit_count() if one and other else 64


def judged_elsewhere(twins: Iterable[Twin]) -> Twin | None:
    """Return the item on which the same act is judged already: it is not judged again."""
    return next((twin for twin in twins if twin.sure and twin.decided), None)


def to_compare_first(twins: Iterable[Twin]) -> Twin | None:
    """Return the judged item of which must be said first whether it is the same act."""
    return next((twin for twin in twins if not twin.sure and twin.decided), None)
