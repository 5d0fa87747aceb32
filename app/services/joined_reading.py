"""One reading of several screenshots of one post: texts in order, what overlaps only once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from rapidfuzz import fuzz

from app.domain.items import Reading, new_id
from app.domain.reading import ScreenFacts, SecondReading, TextRole, Word

if TYPE_CHECKING:
    from datetime import datetime

JOINED: Final = "joined"
"""Parameter of a joined reading: the item whose reading was put behind."""
_ALIKE: Final = 84.0
"""Two readings of one line of a post differ by a letter or a cut edge."""
_LONG_ENOUGH: Final = 12
"""Letters; a shorter overlap ("ya", "ok") may be two lines that only read alike."""
_HEAD_LINES: Final = 4
"""A post's head (name, account, time) stands above its first lines on each screenshot."""
_BETWEEN: Final = "\n\n"


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str
    is_content: bool

    @property
    def plain(self) -> str:
        return "".join(letter for letter in self.text.casefold() if letter.isalnum())


def join_readings(
    first: Reading, second: Reading, *, pages_before: int, joined: str, at: datetime, actor: str
) -> Reading:
    """Return a new version of ``first`` with ``second`` behind it.

    Lines of ``second`` that repeat the end of ``first`` (or the head of the post) are left out with
    their words. ``pages_before`` counts the pages of ``first``; ``joined`` names the other item.
    """
    left_out = _repeated(first, second)
    text, moved = _without(second, left_out)
    offset = len(first.text) + len(_BETWEEN) if text else 0
    last_line = max((word.line for word in first.words), default=-1) + 1
    last_block = max((word.block for word in first.words), default=-1) + 1
    words = tuple(
        replace(
            word,
            start=word.start + offset,
            end=word.end + offset,
            page=word.page + pages_before,
            line=word.line + last_line,
            block=word.block + last_block,
        )
        for word in moved.words
    )
    later = tuple(
        replace(one, start=one.start + offset, end=one.end + offset) for one in moved.second
    )
    return Reading(
        id=new_id(),
        item_id=first.item_id,
        version=first.version + 1,
        text=first.text + _BETWEEN + text if text else first.text,
        words=(*first.words, *words),
        engine=first.engine,
        seconds=round(first.seconds + second.seconds, 4),
        confidence=_confidence((*first.words, *words), first),
        made_at=at,
        made_by=actor,
        screen=_screen(first.screen, second.screen, moved),
        second=(*first.second, *later),
        parameters=(*first.parameters, (JOINED, joined)),
    )


def nothing_read(item_id: str, version: int, at: datetime, actor: str) -> Reading:
    """Return the version that says an item has no text (any more): no engine made it."""
    return Reading(new_id(), item_id, version, "", (), "", 0.0, 0.0, at, actor)


@dataclass(frozen=True, slots=True)
class _Kept:
    text: str
    words: tuple[Word, ...]
    second: tuple[SecondReading, ...]


def _repeated(first: Reading, second: Reading) -> tuple[_Line, ...]:
    """Return the lines of ``second`` that ``first`` says already."""
    before = [line for line in _lines(first) if line.is_content]
    after = [line for line in _lines(second) if line.is_content]
    head = 0
    while head < min(len(after), _HEAD_LINES) and any(
        _alike(after[head], line) for line in before[:_HEAD_LINES]
    ):
        head += 1
    for start in dict.fromkeys((0, head)):
        for length in range(min(len(before), len(after) - start), 0, -1):
            pairs = list(zip(before[-length:], after[start : start + length], strict=True))
            letters = sum(len(line.plain) for _line, line in pairs)
            if letters >= _LONG_ENOUGH and all(_alike(one, other) for one, other in pairs):
                return tuple(after[: start + length])
    head_letters = sum(len(line.plain) for line in after[:head])
    return tuple(after[:head]) if head < len(after) and head_letters >= _LONG_ENOUGH else ()


def _alike(one: _Line, other: _Line) -> bool:
    if not one.plain or not other.plain:
        return one.text.strip() == other.text.strip()
    return fuzz.ratio(one.plain, other.plain) >= _ALIKE


def _lines(reading: Reading) -> list[_Line]:
    """Return the lines of a reading that hold anything; the app's own words are no content."""
    chrome = bytearray(len(reading.text))
    for word in reading.words:
        if word.role is TextRole.CHROME:
            chrome[word.start : word.end] = b"\1" * (word.end - word.start)
    found, start = [], 0
    for piece in reading.text.splitlines(keepends=True):
        line = piece.rstrip("\r\n")
        if line.strip():
            own = any(
                not mark and not letter.isspace()
                for mark, letter in zip(chrome[start : start + len(line)], line, strict=True)
            )
            found.append(_Line(start, start + len(line), line, own))
        start += len(piece)
    return found


def _without(reading: Reading, left_out: tuple[_Line, ...]) -> tuple[str, _Kept]:
    """Return the text without the lines, and words and second readings with their new places."""
    cuts = [(line.start, min(line.end + 1, len(reading.text))) for line in left_out]
    text, last = "", 0
    for start, end in cuts:
        text += reading.text[last:start]
        last = end
    text += reading.text[last:]
    lead = len(text) - len(text.lstrip())
    text = text.strip()

    def place(at: int) -> int:
        return at - sum(end - start for start, end in cuts if end <= at) - lead

    def kept(start: int, end: int) -> bool:
        return not any(start < cut_end and cut_start < end for cut_start, cut_end in cuts)

    words = tuple(
        replace(word, start=place(word.start), end=place(word.start) + word.end - word.start)
        for word in reading.words
        if kept(word.start, word.end)
    )
    second = tuple(
        replace(one, start=place(one.start), end=place(one.start) + one.end - one.start)
        for one in reading.second
        if kept(one.start, one.end)
    )
    return text, _Kept(text, words, second)


def _screen(first: ScreenFacts, second: ScreenFacts, moved: _Kept) -> ScreenFacts:
    """Return the facts of the first screen, filled from the second where it says nothing."""
    own = _author_text(moved) if moved.words else moved.text
    posted = first.posted if first.posted.at or not second.posted.at else second.posted
    return ScreenFacts(
        platform=first.platform or second.platform,
        account=first.account or second.account,
        display_name=first.display_name or second.display_name,
        posted=posted,
        author_text="\n".join(text for text in (first.author_text, own) if text),
    )


def _author_text(kept: _Kept) -> str:
    words = [word for word in kept.words if word.role is TextRole.AUTHOR]
    if not words:
        return ""
    text = words[0].text
    for one, other in pairwise(words):
        text += ("\n" if other.line != one.line else " ") + other.text
    return text


def _confidence(words: tuple[Word, ...], first: Reading) -> float:
    letters = sum(len(word.text) for word in words)
    if not letters:
        return first.confidence
    return sum(word.confidence * len(word.text) for word in words) / letters
