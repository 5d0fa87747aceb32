"""Instagram's stories: user name and age at the top, a field to answer at the foot."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from app.domain.reading import TextRole
from app.screens import chrome
from app.screens.layout import BARE_HANDLE, Layout, plain

if TYPE_CHECKING:
    from app.screens.page import Page

_FIELD: Final = re.compile(
    r"^\W*(?:kirim pesan|send message|(?:balas ke|reply to) \S+)\W*$", re.IGNORECASE
)
_HEAD_LINES: Final = 5
"""Lines within which the name stands: the phone's own bar may come before it."""
_FOOT: Final = 0.85
"""Share of the height below which the field stands; as far from the top the name."""


def story_head(page: Page) -> int | None:
    """The line of user name and age at the top of a story, whose foot is a field to answer."""
    if not any(_FIELD.match(line.text) and line.box.y > _FOOT * page.height for line in page.lines):
        return None
    for number, line in enumerate(page.lines[:_HEAD_LINES]):
        name = line.words[0].text
        time = chrome.stamp(line.text[len(name) :])
        if (
            time is not None
            and time.ago
            and BARE_HANDLE.fullmatch(name)
            and not chrome.is_chrome(name)
            and line.box.y < (1 - _FOOT) * page.height
        ):
            below = page.lines[number + 1 : number + 2]
            apart = not below or below[0].box.y - line.box.bottom > 2 * line.size
            return number if apart else None
    return None


def read_story(page: Page, head: int) -> Layout:
    """Name and age above, the words of the story between, the field to answer below."""
    layout = plain(page)
    line = page.lines[head]
    layout.account = line.words[0].text
    layout.posted = chrome.stamp(line.text[len(layout.account) :])
    layout.mark(range(head + 1), TextRole.CHROME)
    field = (n for n, line in enumerate(page.lines) if _FIELD.match(line.text))
    layout.mark(field, TextRole.CHROME)
    return layout
