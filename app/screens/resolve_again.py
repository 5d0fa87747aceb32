"""A time as it stands on a screen, resolved once more when the capture time is known better."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.reading import TimeFact
from app.screens import chrome
from app.screens.page import page_of
from app.screens.time_facts import resolve
from app.screens.time_words import mentions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.reading import Word


def resolve_again(
    surface: str, text: str, words: Sequence[Word], capture: TimeFact | None
) -> TimeFact:
    """Return what ``surface`` ("Kemarin 21.07") names against ``capture``.

    ``text`` and ``words`` are the reading it was found in: they tell the app's language.
    """
    found = mentions(surface)
    if not found:
        return TimeFact(surface=surface)
    lines = page_of(text, words, 1, 2).lines  # sizes play no part in the language
    mention = chrome.best(found)
    return resolve(mention, capture, indonesian=chrome.in_indonesian(lines))
