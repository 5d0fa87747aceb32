"""Facebook: a name, "4 November 2025 pukul 10.15 · Publik" under it, then the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.domain.reading import Platform, TextRole
from app.screens import chrome
from app.screens.layout import (
    Layout,
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
    (r"\bsuka\b.*\bkomentari\b|\bsuka\b.*\bkomentar\b.*\bbagikan\b", 2),
    (r"\blike\b.*\bcomment\b.*\b(?:share|send)\b", 2),
    (r"(?:\d|[jh])\s*[·•.]?\s*(?:publik|public|teman)\s*$", 1),
    (r"^\W*(?:\d+ )?kali dibagikan", 1),
    (r"\d\s?\w{0,3} (?:komentar|comments)\b.*(?:dibagikan|shares?)\b", 1),
    (r"^\W*facebook\W*$|apa yang anda pikirkan|what.s on your mind", 1),
    (r"^\W*(?:tulis komentar|write a comment)", 1),
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
        layout.display_name = clean_name(page.lines[first - 1].text)
        layout.posted = chrome.stamp(page.lines[first].text)
        layout.mark(range(first + 1), TextRole.CHROME)
        footer = first_action_row(page, first + 1)
        end = len(page.lines) if footer is None else footer
        shared = [n for n in heads[1:] if n < end]
        if shared:
            start = shared[0] - 1
            layout.mark(
                (n for n in range(start, end) if layout.roles[n] is TextRole.AUTHOR),
                TextRole.QUOTED,
            )
        if footer is not None:
            mark_comments(layout, footer)
        return layout


def _heads(page: Page) -> list[int]:
    """Lines that state a time right under a name."""
    found = []
    for number in range(1, len(page.lines)):
        time = chrome.stamp(page.lines[number].text)
        if time is None or time.is_bare_clock or chrome.is_answer_row(page.lines[number].text):
            continue
        name = clean_name(page.lines[number - 1].text)
        if name and "@" not in name and _begins(page, number - 1) and page.follows_closely(number):
            found.append(number)
    return found


def _begins(page: Page, number: int) -> bool:
    """Whether a name begins its block there, where a text would go on."""
    return not page.follows_closely(number) or chrome.is_chrome(page.lines[number - 1].text)
