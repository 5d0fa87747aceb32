"""Anchors: what an entry's hash was, kept outside the computer.

An export, a printed page, a backup's manifest and a receipt each say ``number:hash`` of the entry
that was the last when they were made. The chain alone proves nothing against whoever holds the key
and can write the whole log anew; against an anchor he can do nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_LABELLED: Final = re.compile(r"(?<![0-9a-f])(\d{1,12})\s*:\s*([0-9a-f]{64})(?![0-9a-f])")
_MANIFEST_SEQ: Final = re.compile(r'"(?:head_)?seq"\s*:\s*(\d{1,12})')
_MANIFEST_HEAD: Final = re.compile(r'"head(?:_hash)?"\s*:\s*"([0-9a-f]{64})"')
_BARE: Final = re.compile(r"\b[0-9a-f]{12,64}\b")


@dataclass(frozen=True, slots=True)
class Anchor:
    """What the entry ``seq`` hashed to (``None`` where only the hash is known, whole or begun)."""

    seq: int | None
    hash: str

    @property
    def shown(self) -> str:
        """How a message names it."""
        return self.hash if self.seq is None else f"{self.seq}:{self.hash[:16]}"


def find_anchors(text: str) -> tuple[Anchor, ...]:
    """Return the anchors that ``text`` holds: labelled ones, else the first thing like a hash.

    An export also holds the hashes of evidence; only what stands after an entry's number counts.
    """
    lowered = text.lower()
    found = [Anchor(int(seq), digest) for seq, digest in _LABELLED.findall(lowered)]
    seq, head = _MANIFEST_SEQ.search(lowered), _MANIFEST_HEAD.search(lowered)
    if seq and head:
        found.append(Anchor(int(seq.group(1)), head.group(1)))
    if not found and (bare := _BARE.search(lowered)):
        found.append(Anchor(None, bare.group()))
    return tuple(dict.fromkeys(found))
