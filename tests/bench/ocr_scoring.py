"""How far a reading is from the truth; the measures of the OCR bench.

``body_cer``: Levenshtein distance between the post and the best-matching stretch of what was read,
over the post's length. ``word_recall``/``word_precision``: words as a bag. Case and odd signs are
folded.
"""

from __future__ import annotations

import collections
import re
import unicodedata

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein


def folded(text: str) -> str:
    """Lower case, compatibility forms, no odd signs, single spaces."""
    low = unicodedata.normalize("NFKC", text).lower()
    return re.sub(r"\s+", " ", re.sub(r"[^\w\s@.,!?:/%+-]", " ", low)).strip()


def body_cer(truth: str, read: str) -> float:
    """Character error rate of the post's own text, 0…1."""
    truth, read = folded(truth), folded(read)
    if not read:
        return 1.0
    found = fuzz.partial_ratio_alignment(truth, read)
    part = read[found.dest_start : found.dest_end] if found else ""
    return min(1.0, Levenshtein.distance(truth, part) / max(1, len(truth)))


def word_scores(truth: str, read: str) -> tuple[float, float]:
    """Recall and precision of the words."""
    wanted, got = (collections.Counter(re.findall(r"\w+", folded(text))) for text in (truth, read))
    hit = sum((wanted & got).values())
    return hit / max(1, sum(wanted.values())), hit / max(1, sum(got.values()))
