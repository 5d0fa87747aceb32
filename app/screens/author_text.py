"""The author's words alone, lines and blocks as on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.reading import TextRole

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.domain.reading import Word


def author_text(words: Iterable[Word]) -> str:
    """Return the text of the words whose role is the author's."""
    parts: list[str] = []
    before: Word | None = None
    for word in words:
        if word.role is not TextRole.AUTHOR:
            continue
        if before is not None:
            same_line = (before.page, before.line) == (word.page, word.line)
            same_block = (before.page, before.block) == (word.page, word.block)
            parts.append(" " if same_line else "\n" if same_block else "\n\n")
        parts.append(word.text)
        before = word
    return "".join(parts)
