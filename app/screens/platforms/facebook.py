"""Facebook: a name, "4 November 2025 pukul 10.15 · Publik" under it, then the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from app.domain.reading import Platform, TextRole
from app.screens import chrome
from app.screens.layout import (
    Layout,
    begins,
    clean_name,
    first_action_row,
    mark_comments,
    plain,
    take_only_handle,
)
from app.screens.platforms.recogniser import cues, weigh

if TYPE_CHECKING:
    from app.screens.page import Page
    from app.screens.time_words import TimeMention

_SIGNS: Final = cues(
    (r"\bsuka\b.*\b\w?komentari\b|\bsuka\b.*\b\w?komentar\b.*\b\w?bagikan\b", 2),
    (r"\blike\b.*\b\w?comment\b.*\b\w?(?:share|send)\b", 2),
    (r"(?:\d|[jh])\s*[·•.]?\s*(?:publik|public|teman)\s*$", 1),
    (r"^\W*(?:\d+ )?kali dibagikan", 1),
    (r"\d\s?\w{0,3} (?:komentar|comments)\b.*(?:dibagikan|shares?)\b", 1),
    (r"^\W*facebook\W*$|apa yang anda pikirkan|what.s on your mind", 1),
    (r"^\W*(?:tulis komentar|write a comment)", 1),
    (r"^\W*\d+\s?[a-z]{1,6}\W+(?:suka|like)\W+(?:balas|reply)\W*$", 1),
    (r"^\W*marketplace\W*$|cari di facebook|search facebook", 1),
)

_AUDIENCE: Final = re.compile(r"[·•∙]|\b(?:publik|public|teman|friends)\b", re.IGNORECASE)
_BUTTON: Final = re.compile(
    r"\W*\w?(?:suka|komentari|bagikan|like|comment|share)\W*", re.IGNORECASE
)
_DOT: Final = re.compile(r"\s?[·•∙]\s?")
_PARTS: Final = 5
_BADGES: Final = re.compile(
    r"(?:super )?admin|moderator|anggota baru|new member|penulis|author"
    r"|kontributor (?:teratas|terbaik|bintang)|(?:top|all-star) contributor",
    re.IGNORECASE,
)
_NAME_WORDS: Final = 10
"""A name and the group it posted in stand in one line."""
_SMALLER: Final = 0.94
"""Size of the line of time against the name's, at most, where nothing else tells it is one."""
_TOGETHER: Final = re.compile(
    r"\s(?:bersama|sedang|memperbarui|membagikan|menambahkan|is with|is at|shared|updated|added)\b"
)


class Facebook:
    """Recogniser for posts in feed and on their own page, shared posts, comments."""

    platform = Platform.FACEBOOK

    def score(self, page: Page) -> float:
        """The row of buttons, the audience after the time, a name above a time."""
        heads = _heads(page)
        return weigh(page, _SIGNS) + (1 if heads else 0)

    def read(self, page: Page) -> Layout:
        """The first name with a time under it is the author's; a second one is what is shared."""
        layout = plain(page)
        heads = _heads(page)
        if not heads:
            take_only_handle(layout)
            footer = first_action_row(page, 1)
            if footer is not None:
                mark_comments(layout, footer)
            return layout
        first = heads[0]
        top = _name_line(page, first)
        member = _member(page.lines[first].text)
        layout.display_name = None if top is None else _name(page, top)
        layout.posted = chrome.stamp(page.lines[first].text)
        if member:
            layout.display_name, layout.posted = member
        layout.mark(range(first + 1), TextRole.CHROME)
        footer = first_action_row(page, first + 1)
        if footer is None:
            footer = _lone_button(page, first + 1)
        end = len(page.lines) if footer is None else footer
        shared = [n for n in heads[1:] if n < end]
        if shared:
            start = _name_line(page, shared[0]) or shared[0]
            layout.mark(
                (n for n in range(start, end) if layout.roles[n] is TextRole.AUTHOR),
                TextRole.QUOTED,
            )
        if footer is not None:
            mark_comments(layout, footer)
        return layout


def _heads(page: Page) -> list[int]:
    """Lines that state a time right under a name; before the first one stand no paragraphs."""
    found: list[int] = []
    for number in range(1, len(page.lines)):
        text = page.lines[number].text
        member = _member(text)
        time = member[1] if member else chrome.stamp(text)
        if time is None or time.is_bare_clock or chrome.is_answer_row(text):
            continue
        if (
            time.hour is None
            and time.month
            and not _AUDIENCE.search(text)
            and not re.search(r"\s[.,]|[^\s.,]", text[time.end :])
            and not _small(page, number)
        ):
            continue  # a date alone may be a line of the post
        first = _name_line(page, number)
        if first is not None and (found or _is_top(page, first)):
            found.append(number)
    return found


def _lone_button(page: Page, start: int) -> int | None:
    """The one button that could be read of the row over the comments."""
    answers = (n for n, line in enumerate(page.lines) if chrome.is_answer_row(line.text))
    last = next(answers, start)
    found = (n for n in range(start, last) if _BUTTON.fullmatch(page.lines[n].text))
    return next((n for n in found if not page.follows_closely(n)), None)


def _small(page: Page, number: int) -> bool:
    """Whether the line is set smaller than the name above it, over a row of buttons."""
    above, line = page.lines[number - 1], page.lines[number]
    return line.size < _SMALLER * above.size and first_action_row(page, number + 1) is not None


def _member(text: str) -> tuple[str, TimeMention] | None:
    """Who posted in a group and when, under the group's name: "Contoh Empat · Admin · 3 j"."""
    name, *rest = (part.strip() for part in _DOT.split(text))
    known = clean_name(name)
    if not known or chrome.stamp(name) or len(rest) > _PARTS:
        return None
    times = [time for part in rest if (time := chrome.stamp(part)) and not time.is_bare_clock]
    others = [part for part in rest if part and not chrome.is_chrome(part)]
    badges = all(_BADGES.fullmatch(part) for part in others)
    return (known, times[0]) if len(times) == 1 and badges else None


def _name_line(page: Page, number: int) -> int | None:
    """The line where the name above a time begins: one line, or two where it is "bersama …"."""
    for first in (number - 1, number - 2):
        if first < 0 or not page.follows_closely(first + 1):
            return None
        text = page.lines[first].text
        whole = first == number - 1 or _TOGETHER.search(text) or _is_in_two_lines(page, first)
        if whole and begins(page, first) and "@" not in text and _name(page, first):
            return first
    return None


def _is_in_two_lines(page: Page, first: int) -> bool:
    """Whether a name over its group begins there, at the very top."""
    named = _name(page, first) and _name(page, first + 1)
    return bool(named) and all(chrome.is_chrome(line.text) for line in page.lines[:first])


def _name(page: Page, number: int) -> str | None:
    return clean_name(_TOGETHER.split(page.lines[number].without_far_icon)[0], _NAME_WORDS)


def _is_top(page: Page, first: int) -> bool:
    lines = page.lines[:first]
    return all(chrome.is_chrome(line.text) or clean_name(line.without_far_icon) for line in lines)
