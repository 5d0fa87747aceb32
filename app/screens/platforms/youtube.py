"""YouTube: channel with its subscribers, "1,2 rb x ditonton", comments with @names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from app.domain.reading import Platform, TextRole
from app.screens import chrome
from app.screens.layout import Layout, clean_name, headers, plain
from app.screens.platforms.recogniser import cues, weigh
from app.screens.time_words import mentions

if TYPE_CHECKING:
    from app.screens.page import Page, ScreenLine
    from app.screens.time_words import TimeMention

_SIGNS: Final = cues(
    (r"\d\s?(?:rb|jt|k|m|ribu|juta)?\s?(?:[x×] ?|kali )ditonton", 2),
    (r"\d\s?(?:rb|jt|k|m|ribu|juta)?\s?(?:subscribers?|pelanggan)\b", 1),
    (r"^\W*\d[\d.,]*\s?[km]?\s?views\b", 0.7),
    (r"\b(?:subscribed?|disubscribe)\W*$|^\W*(?:ber)?langganan\W*$", 1),
    (r"@\S+\W+(?:subscribe|langganan)", 2),
    (r"^\W*(?:youtube|shorts)\W*$", 1.5),
    (r"^\W*(?:komentar|comments)\s+\d|^\W*\d[\d.,]*\s(?:komentar|comments)\W*$", 0.7),
    (r"^\W*(?:subscriptions?|koleksi|shorts)\W*$", 0.7),
    (r"^\W*(?:tambahkan komentar|add a comment)[.…]*\W*$", 0.5),
)
_VIEWS: Final = cues((r"\d\s?\w{0,4}\s?(?:(?:[x×] ?|kali )?ditonton|views)\b", 1))
_CHANNEL: Final = re.compile(
    r"(?P<name>\D.*?)(?:\s+(?P<count>[\d.,]+)\s?(?P<unit>rb|jt|k|m)?)?\s+(?:subscribed?|langganan)\W*$",
    re.IGNORECASE,
)
_APART: Final = 0.6
"""Space between a name and a counter, in heights of the line; words stand closer."""
_COMMENTS: Final = cues(
    (r"^\W*(?:komentar|comments)(?:\s+\d|\W*$)|^\W*\d[\d.,]*\s(?:komentar|comments)\W*$", 1)
)


class YouTube:
    """Recogniser for a video's page and community posts."""

    platform = Platform.YOUTUBE

    def score(self, page: Page) -> float:
        """Views, subscribers, the button to subscribe, comments that begin with an @name."""
        own = weigh(page, _SIGNS)
        answered = any(chrome.is_answer_row(line.text) for line in page.lines)
        return own + (1 if own and answered and any(h.time for h in headers(page)) else 0)

    def read(self, page: Page) -> Layout:
        """Title and description are the author's; @names below "Komentar" are commenters'."""
        layout = plain(page)
        first = next(
            (n for n, line in enumerate(page.lines) if _COMMENTS[0][0].search(line.text)),
            len(page.lines),
        )
        found = headers(page)
        answered = any(chrome.is_answer_row(line.text) for line in page.lines)
        own = [h for h in found if h.number < first and not (answered and h.time)]
        if own:
            layout.account, layout.display_name = own[0].account, own[0].name
            layout.posted = own[0].time
            start = own[0].number if own[0].name_line is None else own[0].name_line
            layout.mark(range(start, own[0].number + 1), TextRole.CHROME)
        elif not _take_community_head(layout, first):
            _name_above_subscribers(layout)
        commenters = [h.number for h in found if h not in own]
        begin = min([first, *commenters])
        layout.mark(
            (n for n in range(begin, len(page.lines)) if layout.roles[n] is TextRole.AUTHOR),
            TextRole.COMMENT,
        )
        if layout.posted is None:
            times = (
                _beside_views(line.text) or chrome.stamp(line.text)
                for line in page.lines[:begin]
                if chrome.chrome_words(line.text)
            )
            layout.posted = next((t for t in times if t and not t.is_bare_clock), None)
        return layout


def _beside_views(text: str) -> TimeMention | None:
    """The time that stands behind how often a video was seen."""
    views = _VIEWS[0][0].search(text)
    found = [m for m in mentions(text) if views and m.start >= views.end() and not m.is_bare_clock]
    return found[0] if found else None


def _take_community_head(layout: Layout, comments: int) -> bool:
    """Take channel and age from the head of a community post: "Kanal Contoh  2 hari lalu"."""
    if weigh(layout.page, _VIEWS):
        return False
    for number, line in enumerate(layout.page.lines[:comments]):
        if chrome.is_chrome(line.text):
            continue
        found = mentions(line.text)
        if not found or found[-1].is_bare_clock or "@" in line.text:
            return False
        time, name = found[-1], clean_name(line.text[: found[-1].start])
        rest = chrome.without_chrome(line.text[time.end :])
        if not name or rest:
            return False
        layout.display_name, layout.posted = name, time
        layout.mark(range(number + 1), TextRole.CHROME)
        return True
    return False


def _channel(line: ScreenLine, match: re.Match[str]) -> str | None:
    """The channel's name; a bare number that stands close to it belongs to it."""
    name, count = match["name"], match["count"]
    if count and not match["unit"]:
        at = next((i for i, word in enumerate(line.words) if word.text == count), 0)
        if at and line.words[at].box.x - line.words[at - 1].box.right < _APART * line.size:
            name = f"{name} {count}"
    return clean_name(name)


def _name_above_subscribers(layout: Layout) -> None:
    lines = layout.page.lines
    for number, line in enumerate(lines):
        match = _CHANNEL.match(line.text)
        name = _channel(line, match) if match else None
        if name:
            layout.display_name = name
            layout.roles[number] = TextRole.CHROME
            return
    for number in range(1, len(lines)):
        if _SIGNS[1][0].search(lines[number].text) and chrome.is_chrome(lines[number].text):
            layout.display_name = clean_name(lines[number - 1].text)
            if layout.display_name:
                layout.roles[number - 1] = TextRole.CHROME
            return
