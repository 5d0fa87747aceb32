"""TikTok: a lone @handle above the caption, buttons with counts at the right."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from app.domain.reading import Platform, TextRole
from app.screens import chrome
from app.screens.layout import (
    BARE_HANDLE,
    Layout,
    clean_name,
    headers,
    mark_answered,
    plain,
    without_button,
)
from app.screens.platforms.recogniser import cues, weigh

if TYPE_CHECKING:
    from app.screens.page import Page
    from app.screens.time_words import TimeMention

_SIGNS: Final = cues(
    (r"\bmengikuti\b.*\buntuk anda\b|\bfollowing\b.*\bfor you\b", 1.5),
    (r"^\W*(?:suara asli|original sound)\b|^[♫♪🎵]", 1.5),
    (r"^\W*\w+ (?:sound|asli) [-–] ", 0.7),
    (r"kotak masuk|\binbox\b", 0.7),
    (r"^\W*(?:tiktok|[♫♪]?\s?tiktok @\S+)\W*$", 2),
)
_DOT: Final = re.compile(r"\s?[·•∙]\s?")
_MONTH_DAY: Final = re.compile(r"\d{1,2}-\d{1,2}")
"""A day of this year; month and day alone date nothing."""
_COMMENTS: Final = re.compile(r"^\W*(?:komentar|comments)\s*\(?\d", re.IGNORECASE)
_LOWER: Final = 0.3
"""Share of the height below which the caption stands."""


class TikTok:
    """Recogniser for a video with its caption."""

    platform = Platform.TIKTOK

    def score(self, page: Page) -> float:
        """A handle with nothing beside or above it, in the lower part, and TikTok's own words."""
        found = headers(page)
        answered = any(chrome.is_answer_row(line.text) for line in page.lines)
        low = (
            len(found) == 1
            and not answered
            and page.lines[found[0].number].box.y > page.height * _LOWER
        )
        return (
            weigh(page, _SIGNS)
            + (2 if low and not found[0].name else 0)
            + (1 if _panel(page) else 0)
        )

    def read(self, page: Page) -> Layout:
        """Words over the picture and the caption are the author's."""
        layout = plain(page)
        sounds = (n for n, line in enumerate(page.lines) if _SIGNS[1][0].search(line.text))
        layout.mark(sounds, TextRole.CHROME)
        panel = _panel(page)
        if panel:
            number, layout.account, layout.display_name, layout.posted = panel
            layout.mark(range(number + 1), TextRole.CHROME)
            mark_answered(layout, number + 1)
            _mark_below_comments(layout)
            return layout
        found = headers(page)
        if found:
            own = found[0]
            layout.account, layout.display_name, layout.posted = own.account, own.name, own.time
            layout.mark(
                range(own.number if own.name_line is None else own.name_line, own.number + 1),
                TextRole.CHROME,
            )
            mark_answered(layout, own.number + 1)
            return layout
        bare = _bare_handle(page)
        if bare is not None:
            layout.account = page.lines[bare].text
            layout.roles[bare] = TextRole.CHROME
            return layout
        for number, line in enumerate(page.lines):
            name, dot, rest = line.text.partition(" · ")
            time = chrome.stamp(rest) if dot else None
            if time and not time.is_bare_clock and clean_name(name):
                layout.display_name, layout.posted = clean_name(name), time
                layout.roles[number] = TextRole.CHROME
                break
        return layout


def _panel(page: Page) -> tuple[int, str, str, TimeMention | None] | None:
    """The panel beside a video in a browser: user name over "Contoh Empat · 2 hari lalu"."""
    for number in range(len(page.lines) - 1):
        line = page.lines[number]
        account, below = without_button(line.text), _below(page, number)
        if below is None:
            continue
        name, dot, rest = _DOT.sub("·", page.lines[below].text).rpartition("·")
        time, shown = chrome.stamp(rest) if dot else None, clean_name(name)
        dated = _MONTH_DAY.fullmatch(rest) or (time is not None and not time.is_bare_clock)
        named = BARE_HANDLE.fullmatch(account) and not chrome.is_chrome(account)
        if named and shown and dot and dated:
            return below, account, shown, time
    return None


def _below(page: Page, number: int) -> int | None:
    """The line right under another one, whatever button stands beside that."""
    row = page.row_of(number)
    below = next((n for n in range(number + 1, len(page.lines)) if n not in row), None)
    if below is None:
        return None
    line, under = page.lines[number].box, page.lines[below].box
    size = page.lines[number].size
    near = abs(under.x - line.x) < 2 * size and under.y - line.bottom < 1.2 * size
    return below if near else None


def _mark_below_comments(layout: Layout) -> None:
    """Under "Komentar (33)" stand other people's words."""
    lines = layout.page.lines
    title = next((n for n, line in enumerate(lines) if _COMMENTS.match(line.text)), len(lines))
    layout.mark(
        (n for n in range(title, len(lines)) if layout.roles[n] is TextRole.AUTHOR),
        TextRole.COMMENT,
    )


def _bare_handle(page: Page) -> int | None:
    """A lone user name in the lower part, whose "@" was lost; two leave doubt."""
    found = [
        number
        for number, line in enumerate(page.lines)
        if BARE_HANDLE.fullmatch(line.text)
        and any(c in line.text for c in "._")
        and line.box.y > page.height * _LOWER
        and not chrome.is_chrome(line.text)
    ]
    return found[0] if len(found) == 1 else None
