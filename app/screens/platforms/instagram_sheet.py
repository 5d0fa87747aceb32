"""Instagram's sheet of comments: the caption first, then who answered, a field at the foot."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from app.domain.reading import TextRole
from app.screens import chrome
from app.screens.handles import same_account
from app.screens.layout import BARE_HANDLE, Layout, mark_answered, plain

if TYPE_CHECKING:
    from app.screens.page import Page
    from app.screens.time_words import TimeMention

_TITLE: Final = re.compile(r"\W*(?:komentar|comments)\W*", re.IGNORECASE)
_FIELD: Final = re.compile(
    r"\W*(?:tambahkan komentar|add a comment)(?: (?:untuk|for) (?P<name>[\w.]*\w))?[.…\s]*",
    re.IGNORECASE,
)
_NEARLY: Final = 0.8
"""Likeness of two readings of one name that still differ."""
_TOP: Final = 0.25
"""Share of the height above which the title stands."""

Head = tuple[int, str, "TimeMention"]


def is_sheet(page: Page) -> bool:
    """Whether the title, user names with ages, and the field to comment are there."""
    titled = any(_TITLE.fullmatch(x.text) and x.box.y < _TOP * page.height for x in page.lines)
    field = any(_FIELD.fullmatch(line.text) for line in page.lines)
    return titled and field and bool(_heads(page))


def read_sheet(page: Page) -> Layout:
    """The account is whom the field names; without a name nobody can be told from who answered."""
    layout, heads = plain(page), _heads(page)
    names = (match["name"] for x in page.lines if (match := _FIELD.fullmatch(x.text)))
    layout.account = next((name for name in names if name and BARE_HANDLE.fullmatch(name)), None)
    layout.mark((n for n, x in enumerate(page.lines) if _FIELD.fullmatch(x.text)), TextRole.CHROME)
    layout.mark((number for number, _, _ in heads), TextRole.CHROME)
    if layout.account is None:
        mark_answered(layout, 1)
        return layout
    named = any(same_account(name, layout.account) for _, name, _ in heads)
    if not named and SequenceMatcher(None, heads[0][1], layout.account).ratio() > _NEARLY:
        layout.account, heads = None, heads[1:]  # one of the two readings is wrong
    stops = [*(number for number, _, _ in heads[1:]), len(page.lines)]
    for (number, name, time), stop in zip(heads, stops, strict=True):
        if layout.account and same_account(name, layout.account):
            layout.posted = layout.posted or time
            continue
        said = (n for n in range(number, stop) if layout.roles[n] is TextRole.AUTHOR)
        layout.mark(said, TextRole.COMMENT)
    return layout


def _heads(page: Page) -> list[Head]:
    """Lines of a user name and an age: "akun.contoh 2 j"."""
    found = []
    for number, line in enumerate(page.lines):
        name = line.words[0].text
        time = chrome.stamp(line.text[len(name) :])
        if time and time.ago and BARE_HANDLE.fullmatch(name) and not chrome.is_chrome(name):
            found.append((number, name, time))
    return found
