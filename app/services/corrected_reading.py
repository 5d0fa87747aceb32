"""A reviewer's corrected text: each of its words keeps the place and role of the word it replaces.

Without that a correction would lose every box in the picture, and comments by others would count as
the author's words.
"""

from __future__ import annotations

import re
from dataclasses import replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from app.domain.items import Reading, new_id
from app.domain.reading import Word, union
from app.screens.author_text import author_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

_TOKEN: Final = re.compile(r"\S+")
_CERTAIN: Final = 1.0
"""What a person typed or left standing is not in doubt."""

Token = tuple[str, int, int]


def corrected_reading(before: Reading, text: str, at: datetime, actor: str) -> Reading:
    """Return the version that holds ``text``; what was read stays in the version before."""
    words = carried_words(before.words, text)
    own = author_text(words) if words else text
    return Reading(
        id=new_id(),
        item_id=before.item_id,
        version=before.version + 1,
        text=text,
        words=words,
        engine="reviewer",
        seconds=0.0,
        confidence=_CERTAIN,
        made_at=at,
        made_by=actor,
        screen=replace(before.screen, author_text=own),
        corrects=before.id,
    )


def carried_words(before: Sequence[Word], text: str) -> tuple[Word, ...]:
    """Return the words of ``text`` with boxes, lines and roles from those they stand for.

    A word that was put in stands where its neighbour stands. Without any words there are no places
    to carry.
    """
    if not before:
        return ()
    tokens: list[Token] = [(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text)]
    matcher = SequenceMatcher(
        a=[word.text for word in before], b=[token[0] for token in tokens], autojunk=False
    )
    words: list[Word] = []
    for _kind, old_start, old_end, start, end in matcher.get_opcodes():
        if start < end:
            near = before[old_start:old_end] or [before[max(0, old_start - 1)]]
            words += _placed(tokens[start:end], near)
    return tuple(words)


def _placed(tokens: Sequence[Token], places: Sequence[Word]) -> Iterator[Word]:
    """Give each token the place of its counterpart, and the last token all that are left."""
    for number, (text, start, end) in enumerate(tokens):
        at = min(number, len(places) - 1)
        left = places[at:] if number == len(tokens) - 1 else places[at : at + 1]
        first = left[0]
        boxes = [word.box for word in left if (word.page, word.line) == (first.page, first.line)]
        yield replace(
            first,
            text=text,
            box=union(boxes) or first.box,
            confidence=_CERTAIN,
            start=start,
            end=end,
        )
