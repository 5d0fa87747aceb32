"""X (Twitter): name and @handle above the text, "09.41 · 4 Nov 25 · Tayangan" below it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from app.domain.reading import Platform, TextRole
from app.screens import chrome
from app.screens.layout import Header, Layout, begins, headers, plain
from app.screens.platforms.recogniser import cues, weigh

if TYPE_CHECKING:
    from app.screens.page import Page, ScreenLine
    from app.screens.time_words import TimeMention

_SIGNS: Final = cues(
    (r"\b(?:posting ulang|retweets?|reposts|tweet)\b", 1),
    (r"^\W*\d[\d.,]*\s?\w{0,3} (?:markah|bookmarks)\b|\d (?:markah|bookmarks)\b", 1.5),
    (r"\d\s?\w{0,3}\s?(?:tayangan|views)\b", 0.5),
    (r"\b(?:bergabung|joined)\s(?:pada\s)?[a-z]{3,9}\s20\d\d\W*$", 1),
    (r"memposting ulang\W*$|\breposted\W*$", 1),
    (r"twitter for (?:android|iphone)|posting balasan anda|post your reply", 1.5),
)

_OWN_LINES: Final = re.compile(
    r"\W*(?:(?:bergabung|joined)\s(?:pada\s)?[a-z]{3,9}\s20\d\d|disematkan|pinned"
    r"|.{1,40}\s(?:memposting ulang|reposted|me-retweet|retweeted))\W*",
    re.IGNORECASE,
)
_NAMELESS: Final = re.compile(
    r"(?P<name>[^@]{2,40}?)\s?(?:…|\.{2,})[\s….]*[·•∙]\s?(?P<rest>[^@]{1,20})"
)
_CONTEXT: Final = re.compile(
    r"\W*(?:pembaca menambahkan konteks|readers added context)", re.IGNORECASE
)
_TABS: Final = re.compile(
    r"\b(?:posting|balasan|sorotan|artikel|media|suka|posts|replies|highlights|articles|likes)\b",
    re.IGNORECASE,
)
_FEWEST_TABS: Final = 3
_VIEWED: Final = re.compile(r"(?<=\d)\s?[·•∙.-]\s?\d[\d.,]*\s?(?:rb|jt|[KM])?\s?[A-Za-z]{3,9}\W*$")
"""How often a post was seen, at the end of its line of time; the word may be misread."""
_CLOCK_FIRST: Final = re.compile(r"\d{1,2}[.:]\d\d")
"""X prints the time before the date; a post that announces a meeting seldom does."""


class X:
    """Recogniser for single posts, threads and timelines."""

    platform = Platform.X

    def score(self, page: Page) -> float:
        """A named handle, the line of time and date, and X's own words."""
        found = _posts(page)
        named = any(h.name for h in found) or any(h.time for h in found)
        full = named and _full_stamp(page, 0) is not None
        one_line = any(h.name and h.name_line is None and h.time for h in found)
        return weigh(page, _SIGNS) + 1.5 * named + 2 * full + 0.5 * one_line

    def read(self, page: Page) -> Layout:
        """The post in focus is the one with the full time below it; without one, the first."""
        layout = plain(page)
        layout.mark((n for n, line in enumerate(page.lines) if _is_own(line)), TextRole.CHROME)
        found = _posts(page)
        if not found:
            return layout
        below = _full_stamp(page, found[0].number)
        if below is not None and len(_full_stamps(page)) > 1:
            below = None  # several posts in focus: none can be told apart
        own = _in_focus(found, below)
        whole = next((h for h in found if not h.is_cut and h.is_same(own)), own)
        layout.account, layout.display_name, layout.posted = whole.account, own.name, own.time
        if below is None and own.time is None and own.name and own.name_line is None:
            layout.account = None  # beside a name stands an age; without it the rest was not read
        if own.time is None and below is None:  # a profile: its first post stands below
            layout.posted = next((h.time for h in found if h.is_same(own) and h.time), None)
        end = _counters(layout, own.number) if below is None else below
        if below is not None:
            layout.posted = _stated(page.lines[below].text)
        starts = [_first_line(header) for header in found]
        for header, start, stop in zip(found, starts, [*starts[1:], len(page.lines)], strict=True):
            if not (header.may_be(own) if header.handle else header.is_same(own)):
                role = TextRole.QUOTED if header.number < end else TextRole.COMMENT
                stop = min(stop, end) if header.number < end else stop  # noqa: PLW2901 - clipped
                layout.mark(_author_lines(layout, start, stop), role)
            layout.mark(range(start, header.number + 1), TextRole.CHROME)
        if below is not None:
            layout.roles[below] = TextRole.CHROME
        _mark_context(layout, len(page.lines) if below is None else below)
        return layout


def _mark_context(layout: Layout, end: int) -> None:
    """What readers add as context under a post is theirs."""
    lines = layout.page.lines
    start = next((n for n in range(end) if _CONTEXT.match(lines[n].text)), end)
    layout.mark(_author_lines(layout, start, end), TextRole.COMMENT)


def _posts(page: Page) -> list[Header]:
    """Heads of posts, also those whose handle gave way to a long name: "Contoh Em… … · 3 j"."""
    found = {header.number: header for header in headers(page)}
    for number, line in enumerate(page.lines):
        match = _NAMELESS.fullmatch(line.text)
        time = chrome.stamp(match["rest"]) if match else None
        if match and time and number not in found and begins(page, number):
            found[number] = Header(number, "", match["name"], time, is_cut=True)
    return [found[number] for number in sorted(found)]


def _is_own(line: ScreenLine) -> bool:
    """Whether X itself says this: who reposted, what is pinned, a profile's tabs."""
    if _OWN_LINES.fullmatch(line.text):
        return True
    tabs = len(_TABS.findall(line.text))
    return tabs >= _FEWEST_TABS and tabs >= len(line.words)


def _counters(layout: Layout, start: int) -> int:
    """The line of counters under a post in a timeline: what it quotes stands above them."""
    later = range(start + 1, len(layout.roles))
    found = (n for n in later if re.search(r"\d", layout.page.lines[n].text))
    return next((n for n in found if layout.roles[n] is TextRole.CHROME), len(layout.roles))


def _author_lines(layout: Layout, start: int, stop: int) -> list[int]:
    return [n for n in range(start, stop) if layout.roles[n] is TextRole.AUTHOR]


def _full_stamps(page: Page) -> list[int]:
    found = []
    for number, line in enumerate(page.lines):
        time = _stated(line.text)
        if time and time.is_dated and _CLOCK_FIRST.match(time.surface):
            found.append(number)
    return found


def _stated(text: str) -> TimeMention | None:
    """The time a line states, with or without how often the post was seen."""
    return chrome.stamp(_VIEWED.sub("", text))


def _full_stamp(page: Page, start: int) -> int | None:
    return next((n for n in _full_stamps(page) if n >= start), None)


def _in_focus(found: list[Header], below: int | None) -> Header:
    """Posts above it and quoted within it carry their date beside the handle; it does not."""
    if below is None:
        return found[0]
    before = [h for h in found if h.number < below]
    alone = (h for h in before if h.time is None and h.name_line is not None)
    return next(alone, next((h for h in before if h.time is None), before[0]))


def _first_line(header: Header) -> int:
    return header.number if header.name_line is None else header.name_line
