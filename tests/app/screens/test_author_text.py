"""The author's words alone."""

from __future__ import annotations

from app.domain.reading import Box, TextRole, Word
from app.screens.author_text import author_text

BOX = Box(0, 0, 1, 1)


def test_lines_and_blocks_stay_and_other_peoples_words_go():
    words = [
        Word("Jalan", BOX, 1, line=0, block=0),
        Word("rusak", BOX, 1, line=0, block=0),
        Word("lagi", BOX, 1, line=1, block=0),
        Word("Balas", BOX, 1, line=2, block=1, role=TextRole.CHROME),
        Word("setuju", BOX, 1, line=3, block=1, role=TextRole.COMMENT),
        Word("Tolong", BOX, 1, line=4, block=2),
    ]
    assert author_text(words) == "Jalan rusak\nlagi\n\nTolong"
    assert author_text([]) == ""
