"""Threads: a bare user name with a short age beside it, answers below."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from app.domain.reading import Platform, TextRole
from app.screens import chrome
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
        counted = alone and any(chrome.counters(line.text) > 1 for line in page.lines)
        return weigh(page, _SIGNS) + (1 if heads else 0) + (1 if counted else 0)

    def read(self, page: Page) -> Layout:
        """The first user name is the author's; other names begin answers."""
        layout = plain(page)
        heads = _heads(page)
        if not heads:
            return layout
        _, layout.account, layout.posted = heads[0]
        for (number, name, _), stop in zip(
            heads, [*(n for n, _, _ in heads[1:]), len(page.lines)], strict=True
        ):
            if name != layout.account:
                layout.mark(
                    (n for n in range(number, stop) if layout.roles[n] is TextRole.AUTHOR),
                    TextRole.COMMENT,
                )
            layout.roles[number] = TextRole.CHROME
        return layout


def _heads(page: Page) -> list[tuple[int, str, TimeMention | None]]:
    """Lines of a user name and an age: "akun.contoh 2 j"."""
    found: list[tuple[int, str, TimeMention | None]] = []
    for number, line in enumerate(page.lines):
        glued = _GLUED.fullmatch(line.text)
        name = glued["name"] if glued else line.words[0].text
        rest = line.text[len(name) :]
        time = chrome.stamp(rest) if rest else None
        if BARE_HANDLE.fullmatch(name) and time and not time.is_bare_clock:
            found.append((number, name, time))
    return found
