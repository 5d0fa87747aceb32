"""Icons that pass for a letter: what a short reading must bring along to be believed.

A magnifying glass reads as Q, a cross as x, a menu's three dots as i, a ring as 0, and the model is
nearly as sure of them as of true letters. True ones are read surely at the first look, and a nought
is narrower than a ring.
"""

from __future__ import annotations

MIN_CONFIDENCE = 0.5
MIN_SHORT_CONFIDENCE = 0.7
MIN_DIGIT_CONFIDENCE = 0.95
MIN_LETTER_CONFIDENCE = 0.98
SHORT = 2
_SQUARE = 1.6
_ROUND = 0.94
_RINGS = frozenset("0OoQ")


def least_confidence(text: str) -> float:
    """How sure the model must be: icons pass easily for a letter or two, hardly for a word."""
    if len(text) > SHORT:
        return MIN_CONFIDENCE
    if len(text) == SHORT:
        return MIN_SHORT_CONFIDENCE
    return MIN_DIGIT_CONFIDENCE if text.isdigit() else MIN_LETTER_CONFIDENCE


def is_lone_sign(text: str, width: float, height: float) -> bool:
    """Whether a crop holds one sign at most, so that a second look would find no word in it."""
    return len(text) <= 1 and width < _SQUARE * height


def is_ring(text: str, width: float, height: float) -> bool:
    """Whether a round letter stands in a crop too wide for it: a ring, a clock, a face."""
    return text in _RINGS and width > _ROUND * height
