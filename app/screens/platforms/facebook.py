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

_SIGNS: Final = cues(
    (r"\bsuka\b.*\b\w?komentari\b|\bsuka\b.*\b\w?komentar\b.*\b\w?bagikan\b", 2),
    (r"\blike\b.*\b\w?comment\b.*\b\w?(?:share|send)\b", 2),
    (r"(?:\d|[jh])\s*[·•.]?\s*(?:publik|public|teman)\s*$", 1),
    (r"^\W*(?:\d+ )?kali dibagikan", 1),
    (r"\d\s?\w{0,3} (?:komentar|comments)\b.*(?:dibagikan|shares?)\b", 1),
    (r"^\W*facebook\W*$|apa yang anda pikirkan|what.s on your mind", 1),
    (r"^\W*(?:tulis komentar|write a comment)", 1),
)

_AUDIENCE: Final = re.compile(r"[·•∙]|\b(?:publik|public|teman|friends)\b", re.IGNORECASE)
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
        layout.display_name = None if top is None else _name(page, top)
        layout.posted = chrome.stamp(page.lines[first].text)
        layout.mark(range(first + 1), TextRole.CHROME)
        footer = first_action_row(page, first + 1)
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
        time = chrome.stamp(text)
        if time is None or time.is_bare_clock or chrome.is_answer_row(text):
            continue
        if time.hour is None and time.month and not _AUDIENCE.search(text):
            continue  # a date alone may be a line of the post
        first = _name_line(page, number)
        if first is not None and (found or _is_top(page, first)):
            found.append(number)
    return found


def _name_line(page: Page, number: int) -> int | None:
    """The line where the name above a time begins: one line, or two where it is "bersama …"."""
    for first in (number - 1, number - 2):
        if first < 0 or not page.follows_closely(first + 1):
            return None
        text = page.lines[first].text
        whole = first == number - 1 or _TOGETHER.search(text)
        if whole and begins(page, first) and "@" not in text and _name(page, first):
            return first
    return None


def _name(page: Page, number: int) -> str | None:
    return clean_name(_TOGETHER.split(page.lines[number].without_far_icon)[0])


def _is_top(page: Page, first: int) -> bool:
    lines = page.lines[:first]
    return all(chrome.is_chrome(line.text) or clean_name(line.without_far_icon) for line in lines)
