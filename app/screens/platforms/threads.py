"""Threads: a bare user name with a short age beside it, answers below."""

from __future__ import annotations

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


class Threads:
    """Recogniser for a post and its answers."""

    platform = Platform.THREADS

    def score(self, page: Page) -> float:
        """User names with ages beside them, and Threads' own words."""
        return weigh(page, _SIGNS) + (1 if _heads(page) else 0)

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
        name = line.words[0].text
        rest = line.text[len(name) :]
        time = chrome.stamp(rest) if rest else None
        if BARE_HANDLE.fullmatch(name) and time and not time.is_bare_clock:
            found.append((number, name, time))
    return found
