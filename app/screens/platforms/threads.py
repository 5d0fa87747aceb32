"""Threads: a bare user name with a short age beside it, answers below."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from app.domain.reading import Platform, TextRole
from app.screens import chrome
from app.screens.handles import same_account
from app.screens.layout import BARE_HANDLE, Layout, plain
from app.screens.platforms.recogniser import cues, weigh

if TYPE_CHECKING:
    from app.screens.page import Page
    from app.screens.time_words import TimeMention

_SIGNS: Final = cues(
    (r"^\W*(?:utas|thread)\W*$", 1.5),
    (r"^\W*threads\W*$", 1.5),
    (r"^\W*(?:balas ke|reply to) \w|\blihat aktivitas\b|\bview activity\b", 1.5),
    (r"\d\s(?:balasan|replies)\s*[·•]\s*\d+\s(?:suka|likes)", 1),
)
_ANSWER_TO: Final = re.compile(
    r"\W*(?:balas ke|reply to)\s+@?(?P<name>[\w.]*\w)[.…\s]*$", re.IGNORECASE
)
_NEARLY: Final = 0.8
"""Likeness of two readings of one name that still differ: neither is then the account."""
_CLOCK_FIRST: Final = re.compile(r"\d{1,2}[.:]\d\d")
"""An open post states "21.15 · 22 November 2025"; an announcement puts the day first."""
_GLUED: Final = re.compile(
    r"(?P<name>[a-z0-9._]{2,28}[a-z_])\d{1,2}\s?(?:j|h|m|d|w|mnt|mgg|hari|jam)", re.IGNORECASE
)
"""Name and age without a blank between them."""


class Threads:
    """Recogniser for a post and its answers."""

    platform = Platform.THREADS

    def score(self, page: Page) -> float:
        """User names with ages beside them, and Threads' own words."""
        heads = _heads(page)
        alone = heads and not any(
            line.words[0].text == heads[0][1] for line in page.lines[heads[0][0] + 1 :]
        )  # Instagram repeats the name before the caption
        counted = alone and any(
            chrome.counters(line.text) > 1 and not chrome.is_status_bar(page, number)
            for number, line in enumerate(page.lines)
        )
        return weigh(page, _SIGNS) + (1 if heads else 0) + (1 if counted else 0)

    def read(self, page: Page) -> Layout:
        """The first user name is the author's; other names begin answers."""
        layout = plain(page)
        heads = _heads(page) or _untimed_head(page)
        if not heads:
            return layout
        answered = _answered(page)
        if answered and not any(same_account(name, answered) for _, name, _ in heads):
            glued = _glued_head(page, answered)
            if glued is not None:
                heads = [glued, *(head for head in heads if head[0] != glued[0])]
            elif SequenceMatcher(None, heads[0][1], answered).ratio() > _NEARLY:
                answered, heads = None, [(heads[0][0], "", heads[0][2]), *heads[1:]]
            else:
                heads = [(0, answered, None), *heads]
        own = next((h for h in heads if answered and same_account(h[1], answered)), heads[0])
        first, layout.account, layout.posted = own
        layout.account = answered or layout.account or None
        stop = next((n for n, _, _ in heads if n > first), len(page.lines))
        for number in range(first + 1, stop):
            time = chrome.stamp(page.lines[number].text)
            if time and time.is_dated and _CLOCK_FIRST.match(time.surface):
                layout.posted = time  # in full, under a post that is open
                layout.roles[number] = TextRole.CHROME
        for (number, name, _), stop in zip(
            heads, [*(n for n, _, _ in heads[1:]), len(page.lines)], strict=True
        ):
            if number != first and not same_account(name, own[1]):
                layout.mark(
                    (n for n in range(number, stop) if layout.roles[n] is TextRole.AUTHOR),
                    TextRole.COMMENT,
                )
            layout.roles[number] = TextRole.CHROME
        return layout


def _untimed_head(page: Page) -> list[tuple[int, str, TimeMention | None]]:
    """The user name right under the title "Utas", whose age could not be read."""
    for number in range(1, len(page.lines)):
        name = page.lines[number].words[0].text
        if _SIGNS[0][0].search(page.lines[number - 1].text):
            marked = any(c in name for c in "._0123456789") and BARE_HANDLE.fullmatch(name)
            return [(number, name, None)] if marked else []
    return []


def _glued_head(page: Page, account: str) -> tuple[int, str, TimeMention | None] | None:
    """The line of the account whose age stands against it, or that blanks are read into."""
    for number, line in enumerate(page.lines):
        end, left = 0, len(account)
        while left and end < len(line.text):
            left -= not line.text[end].isspace()
            end += 1
        if not left and same_account(line.text[:end].replace(" ", ""), account):
            return number, account, chrome.stamp(line.text[end:])
    return None


def _answered(page: Page) -> str | None:
    """The account in "Balas ke akun.contoh..." at the foot."""
    for line in reversed(page.lines):
        match = _ANSWER_TO.match(line.text)
        if match and BARE_HANDLE.fullmatch(match["name"]):
            return match["name"]
    return None


def _heads(page: Page) -> list[tuple[int, str, TimeMention | None]]:
    """Lines of a user name and an age: "akun.contoh 2 j"."""
    found: list[tuple[int, str, TimeMention | None]] = []
    for number, line in enumerate(page.lines):
        glued = _GLUED.fullmatch(line.text)
        name = glued["name"] if glued else line.words[0].text
        rest = line.text[len(name) :]
        time = chrome.stamp(rest.lstrip(" _")) if rest else None
        named = BARE_HANDLE.fullmatch(name) and not chrome.is_chrome(name)
        if named and time and not time.is_bare_clock:
            found.append((number, name, time))
    return found
