"""What every platform's recogniser is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.reading import Platform
    from app.screens.layout import Layout
    from app.screens.page import Page

_LONGEST_SIGN: Final = 200
"""Longer lines are somebody's text, and patterns over them cost the square of their length."""

Cues = tuple[tuple[re.Pattern[str], float], ...]


class Recogniser(Protocol):
    """Knows one platform's screens."""

    @property
    def platform(self) -> Platform:
        """Whose screens these are."""

    def score(self, page: Page) -> float:
        """Tell how much the screen looks like the platform's; 2 is enough to say so."""

    def read(self, page: Page) -> Layout:
        """Find account, name, time and roles, taking the platform as given."""


def cues(*pairs: tuple[str, float]) -> Cues:
    """Compile signs and their weights."""
    return tuple((re.compile(form, re.IGNORECASE), weight) for form, weight in pairs)


def weigh(page: Page, signs: Sequence[tuple[re.Pattern[str], float]]) -> float:
    """Sum the weights of the signs that some line shows, or a row; each counts once."""
    texts = [
        line.text for line in (*page.lines, *page.aside) if len(line.text) <= _LONGEST_SIGN
    ] + list(page.rows)
    return sum(weight for form, weight in signs if any(form.search(text) for text in texts))
