"""A read screen as lines with places, as the recognisers look at it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Final

from app.domain.reading import Box, union
from app.screens import chrome
from app.screens.side_panels import columns_of, side_panels

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.reading import Word

_INITIALS: Final = 3
"""Letters or digits an avatar without a picture shows, at most."""
_AVATAR_GAP: Final = 0.6
"""Space between those and the name, in heights of the name; more than between words."""
_ICON_GAP: Final = 3.0
"""Space before an icon at the end of a row, in heights of the row's words."""
_USER_NAME: Final = re.compile(r"[a-z][a-z0-9_]*[._0-9][a-z0-9._]*")
"""A name that is no word: the text below may begin further left."""
_CHAT_FIELD: Final = re.compile(
    r"\W*(?:ketik(?: sebuah)? pesan|tulis pesan|pesan|(?:type|write) a message|message)\W*",
    re.IGNORECASE,
)
_FOOT: Final = 0.8
"""Share of the height below which the field to write in stands."""
_ADDRESS: Final = re.compile(r"(?:https?://)?[\w-]+(?:\.[\w-]+)+/\S*")
_BAR: Final = 0.15
"""Share of the height within which a browser has its bars."""
_SAME_EDGE: Final = 0.5
"""How far left edges of one column lie apart at most, in heights of the name."""


@dataclass(frozen=True, slots=True)
class ScreenLine:
    """One line; ``start`` and ``end`` are offsets in the reading's text."""

    text: str
    start: int
    end: int
    box: Box
    block: int
    words: tuple[Word, ...]

    @property
    def size(self) -> float:
        """Height of the line's words in pixels, at least one."""
        return max(1.0, sum(word.box.h for word in self.words) / len(self.words))

    @property
    def without_far_icon(self) -> str:
        """The text up to an icon at the far end of the row, such as three dots read as "111"."""
        if len(self.words) < 2:  # noqa: PLR2004 - a last word and one before it
            return self.text
        before, last = self.words[-2:]
        far = last.box.x - before.box.right > _ICON_GAP * self.size
        if far and len(last.text) <= _INITIALS:
            return self.text[: before.end - self.start]
        return self.text


@dataclass(frozen=True, slots=True)
class Page:
    """All lines of a screen in reading order, and the screen's size in pixels.

    ``aside`` are the lines of menus and lists beside the post, on a computer's screen; ``left`` is
    where what they stand beside begins. ``rows`` are the apps' own words of rows that were read as
    several lines.
    """

    lines: tuple[ScreenLine, ...]
    width: int
    height: int
    aside: tuple[ScreenLine, ...] = ()
    left: int = 0
    rows: tuple[str, ...] = ()

    def row_of(self, number: int) -> list[int]:
        """The lines in one row with line ``number``, itself among them, left to right."""
        line = self.lines[number]
        middle, reach = line.box.y + line.box.h / 2, 0.5 * line.size
        row = [
            n
            for n, other in enumerate(self.lines)
            if abs(other.box.y + other.box.h / 2 - middle) < reach
        ]
        return sorted(row, key=lambda n: self.lines[n].box.x)

    def stands_centred_below(self, number: int) -> bool:
        """Whether line ``number`` stands right under the one before it, both about one centre."""
        if number < 1:
            return False
        above, line = self.lines[number - 1], self.lines[number]
        size = max(above.size, line.size)
        apart = abs(above.box.x + above.box.w / 2 - line.box.x - line.box.w / 2)
        near = -size < line.box.y - above.box.bottom < size
        return apart < size and near and size < 1.4 * min(above.size, line.size)

    def follows_closely(self, number: int) -> bool:
        """Whether line ``number`` stands right under the one before it, with its left edge."""
        if number < 1:
            return False
        above, line = self.lines[number - 1], self.lines[number]
        size = max(above.size, line.size)
        return (
            abs(above.box.x - line.box.x) < 2 * size
            and -size < line.box.y - above.box.bottom < 1.2 * size
            and size < 1.7 * min(above.size, line.size)
        )


def page_of(text: str, words: Sequence[Word], width: int, height: int) -> Page:
    """Group the words, which are in reading order, by line; initials in an avatar stand apart."""
    groups = [tuple(group) for _, group in groupby(words, key=lambda word: (word.page, word.line))]
    lines = _lines(text, groups)
    bar = _address_bar(lines, height) if width > height else -1
    columns = columns_of(words, width, height)
    parted = _lines(text, [part for group in groups for part in _split(group, columns)])
    panels = side_panels(columns, [(line.box.x, line.text) for line in parted])
    aside = [
        line
        for line in (parted if panels else lines)
        if line.box.y <= bar or any(left <= line.box.x < right for left, right in panels)
    ]
    kept = (line for line in (parted if panels else lines) if line not in aside)
    shown = tuple(kept)
    return Page(shown, width, height, tuple(aside), rows=chrome.rows(shown))


def chat_page_of(text: str, words: Sequence[Word], width: int, height: int) -> Page:
    """Group the words of a chat; on a computer's screen the list of chats stands aside.

    The chat is where the field to write in stands; without it all is the chat.
    """
    groups = [tuple(group) for _, group in groupby(words, key=lambda word: (word.page, word.line))]
    columns = columns_of(words, width, height)
    lines = _lines(text, [part for group in groups for part in _split(group, columns)])
    fields = [line for line in lines if _CHAT_FIELD.fullmatch(line.text)]
    field = max(fields, key=lambda line: line.box.y, default=None)
    if field is None or field.box.y < _FOOT * height:
        whole = tuple(_lines(text, groups))
        return Page(whole, width, height, rows=chrome.rows(whole))
    left = max(edge for edge, _ in columns if edge <= field.box.x)
    aside = tuple(line for line in lines if line.box.x < left)
    shown = tuple(line for line in lines if line.box.x >= left)
    return Page(shown, width, height, aside, left, chrome.rows(shown))


def _lines(text: str, groups: Sequence[tuple[Word, ...]]) -> list[ScreenLine]:
    lines = []
    for number, group in enumerate(groups):
        below = groups[number + 1] if number + 1 < len(groups) else ()
        parts = (group[:1], group[1:]) if _has_avatar(group, below) else (group,)
        for part in parts:
            start, end = part[0].start, part[-1].end
            box = union([word.box for word in part])
            if box is not None:
                lines.append(ScreenLine(text[start:end], start, end, box, part[0].block, part))
    return lines


def _address_bar(lines: Sequence[ScreenLine], height: int) -> int:
    """Where a browser's bar with the page's address stands; above it are its tabs. -1 for none."""
    top = (line for line in lines if line.box.y < _BAR * height)
    return next((line.box.y for line in top if _ADDRESS.fullmatch(line.text)), -1)


def _split(line: tuple[Word, ...], columns: Sequence[tuple[int, int]]) -> list[tuple[Word, ...]]:
    """Cut a line that runs on from one column into the next."""
    parts: list[tuple[Word, ...]] = []
    for left, right in columns:
        part = tuple(w for w in line if left <= w.box.x + w.box.w / 2 < right)
        if part:
            parts.append(part)
    gaps = [b[0].box.x - a[-1].box.right for a, b in pairwise(parts)]
    apart = all(gap > 0.8 * line[0].box.h for gap in gaps)
    return parts if apart else [line]


def _has_avatar(line: tuple[Word, ...], below: tuple[Word, ...]) -> bool:
    """Whether the first word is the initials in a round picture left of a name.

    Then a gap follows it, and the line below (handle or time) begins under the name, or the name is
    a user name.
    """
    if len(line) < 2 or not below or len(line[0].text) > _INITIALS:  # noqa: PLR2004 - a pair
        return False
    size = line[1].box.h
    gap = line[1].box.x - line[0].box.right
    below_name = abs(line[1].box.x - below[0].box.x) < _SAME_EDGE * size
    return gap > _AVATAR_GAP * size and (below_name or bool(_USER_NAME.fullmatch(line[1].text)))
