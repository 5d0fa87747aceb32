"""How well a reading keeps blocks together and in order.

``body``: character error rate of the post, the mean of all blocks where the screen has no one post.
``within``: mean share of each block's text that has to be changed to find it in one piece (0 best).
``order``: share of neighbouring blocks that come in the order a person reads them (1 best); blocks
that are not found in one piece count as out of order.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from tests.bench.ocr_scoring import body_cer, folded

if TYPE_CHECKING:
    from collections.abc import Sequence

_FOUND = 0.2


class OrderScore(NamedTuple):
    """The measures of one screen."""

    body: float
    within: float
    order: float


def order_score(blocks: Sequence[str], read: str, body: str = "") -> OrderScore:
    """Compare what was read with the blocks in a person's order."""
    text = folded(read)
    errors, places = [], []
    for block in map(folded, blocks):
        found = fuzz.partial_ratio_alignment(block, text)
        part = text[found.dest_start : found.dest_end] if found else ""
        error = min(1.0, Levenshtein.distance(block, part) / max(1, len(block)))
        errors.append(error)
        places.append(found.dest_start if found and error <= _FOUND else None)
    pairs = [*pairwise(places)]
    good = sum(a is not None and b is not None and a < b for a, b in pairs)
    within = sum(errors) / max(1, len(errors))
    post = body_cer(body, read) if body else within
    return OrderScore(post, within, good / len(pairs) if pairs else 1.0)
