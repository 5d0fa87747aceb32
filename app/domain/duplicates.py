"""What looks like the same post again: pointed out, never merged silently.

Three signs: the same bytes, a link to the same post, a nearly identical picture. Pictures are
compared by difference hashes: the brightness of neighbouring points in a small grey copy.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

HASH_WIDTH: Final = 17
"""Width of the grey copy that :func:`picture_hash` wants; one more than the hash's columns."""
HASH_HEIGHT: Final = 16
NEAR_BITS: Final = 12
"""Of 256: re-saved, scaled or re-compressed copies differ by less, other posts by far more."""
_FLAT_BITS: Final = 8
"""A hash with fewer set bits is of an almost even picture and says nothing."""


class Likeness(StrEnum):
    """Why two pieces look like one post; stable codes, strongest first."""

    SAME_BYTES = "same_bytes"
    SAME_POST = "same_post"
    NEAR_PICTURE = "near_picture"


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What is compared of one item. ``post_key`` is that of its link, ``pictures`` its hashes."""

    item_id: str
    digests: frozenset[str] = frozenset()
    post_key: str | None = None
    pictures: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Duplicate:
    """An earlier item that may be the same post; ``distance`` in bits for pictures, else 0."""

    item_id: str
    likeness: Likeness
    distance: int = 0


def picture_hash(grey: bytes) -> int:
    """Return the 256-bit difference hash of a grey copy of 17 × 16 bytes, row by row.

    Raises:
        ValueError: if ``grey`` has another size.
    """
    if len(grey) != HASH_WIDTH * HASH_HEIGHT:
        raise ValueError("the grey copy is 17 by 16 points")
    result = 0
    for row in range(0, len(grey), HASH_WIDTH):
        for left in range(row, row + HASH_WIDTH - 1):
            result = result << 1 | (grey[left] > grey[left + 1])
    return result


def distance(one: int, other: int) -> int:
    """Return in how many bits two picture hashes differ."""
    return (one ^ other).bit_count()


def near_identical(one: int, other: int) -> bool:
    """Whether two pictures look alike; almost even pictures are never said to."""
    flat = min(one.bit_count(), other.bit_count()) < _FLAT_BITS
    return not flat and distance(one, other) <= NEAR_BITS


def find_duplicates(new: Fingerprint, known: Iterable[Fingerprint]) -> tuple[Duplicate, ...]:
    """Return the earlier items that may be the same post, strongest sign first, one sign each."""
    found = [
        duplicate
        for other in known
        if other.item_id != new.item_id and (duplicate := _compare(new, other))
    ]
    order = list(Likeness)
    return tuple(sorted(found, key=lambda d: (order.index(d.likeness), d.distance)))


def _compare(new: Fingerprint, other: Fingerprint) -> Duplicate | None:
    if new.digests & other.digests:
        return Duplicate(other.item_id, Likeness.SAME_BYTES)
    if new.post_key and new.post_key == other.post_key:
        return Duplicate(other.item_id, Likeness.SAME_POST)
    near = [
        distance(one, two)
        for one in new.pictures
        for two in other.pictures
        if near_identical(one, two)
    ]
    return Duplicate(other.item_id, Likeness.NEAR_PICTURE, min(near)) if near else None
