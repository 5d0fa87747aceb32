"""Find pictures that look alike by an index, not by comparing with every picture there is.

A perceptual hash has 64 bits. Two hashes that differ in at most six differ in at most one of the
sixteen bits of at least one of their four quarters; so each picture is filed under its quarters,
and asked for under each quarter and the sixteen neighbours that differ from it in one bit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sqlite_utils import Database

MOST_BITS: Final = 6
"""Up to here every look-alike is found; four quarters would need a wider search for more."""
_PARTS: Final = 4
_PART_BITS: Final = 16
_HASH_DIGITS: Final = 16
_MOST: Final = 64
"""Screens of one app can share a layout by the thousand: the nearest are enough."""


def file_picture(db: Database, evidence_id: str, phash: str) -> None:
    """File a picture under the quarters of its hash, in place of those it had."""
    db.execute("DELETE FROM picture_part WHERE evidence_id = ?", [evidence_id])
    for part in _parts(phash):
        db.execute("INSERT OR IGNORE INTO picture_part VALUES (?, ?)", [part, evidence_id])


def look_alikes(db: Database, phash: str) -> list[tuple[str, str]]:
    """Return ``(item id, hash)`` of pictures within :data:`MOST_BITS`, nearest and newest first."""
    wanted = [near for part in _parts(phash) for near in _neighbours(part)]
    if not wanted:
        return []
    marks = ", ".join("?" * len(wanted))
    rows = db.execute(
        f"""SELECT DISTINCT e.item_id, e.phash, e.rowid FROM picture_part p
            CROSS JOIN evidence e ON e.id = p.evidence_id WHERE p.part IN ({marks})""",  # noqa: S608 - marks only
        wanted,
    )
    bits = int(phash, 16)
    near = [
        (apart, -row[2], row[0], row[1])
        for row in rows
        if (apart := (int(row[1], 16) ^ bits).bit_count()) <= MOST_BITS
    ]
    return [(item, other) for _apart, _age, item, other in sorted(near)[:_MOST]]


def _parts(phash: str) -> list[int]:
    """Return the four quarters, each with its number in the bits above."""
    if len(phash) != _HASH_DIGITS:
        return []
    bits, mask = int(phash, 16), (1 << _PART_BITS) - 1
    return [number << _PART_BITS | bits >> number * _PART_BITS & mask for number in range(_PARTS)]


def _neighbours(part: int) -> list[int]:
    return [part, *(part ^ 1 << bit for bit in range(_PART_BITS))]
