"""LinkedIn: a name with its degree, a headline, an age; "Suka Komentar Posting ulang Kirim"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from app.domain.reading import Platform, TextRole
from app.screens import chrome
from app.screens.layout import Layout, clean_name, first_action_row, mark_comments, plain
from app.screens.platforms.recogniser import cues, weigh

if TYPE_CHECKING:
    from app.screens.page import Page

_SIGNS: Final = cues(
    (r"\b(?:suka|like)\b.*\b(?:komentar|comment)\b.*\b(?:posting ulang|repost)\b", 3),
    (r"^\W*linkedin\W*$", 1.5),
    (r"[·•]\s*(?:1st|2nd|3rd\+?|ke-\d|[123]\+?)\W*$", 1),
    (r"^\W*[\d.,]+\s?(?:pengikut|followers|koneksi|connections)\W*$", 1),
)
_DEGREE: Final = re.compile(
    r"(?:\s*[·•∙]\s*|\s+)(?:1st|2nd|3rd\+?|ke-\d|[123]\+?)\W*$", re.IGNORECASE
)
_HEAD_LINES: Final = 3
"""Lines between the name and the age: headline, followers."""


class LinkedIn:
    """Recogniser for a post in the feed or on its own page."""

    platform = Platform.LINKEDIN

    def score(self, page: Page) -> float:
        """Its row of buttons, degrees of acquaintance, an age under a headline."""
        return weigh(page, _SIGNS) + (1 if _head(page) else 0)

    def read(self, page: Page) -> Layout:
        """What stands above the age is name and headline; below the buttons are comments."""
        layout = plain(page)
        head = _head(page)
        if head is None:
            return layout
        name, age = head
        layout.display_name = _name(page.lines[name].text)
        layout.posted = chrome.stamp(page.lines[age].text)
        layout.mark(range(age + 1), TextRole.CHROME)
        footer = first_action_row(page, age + 1)
        if footer is not None:
            mark_comments(layout, footer)
        return layout


def _head(page: Page) -> tuple[int, int] | None:
    """The lines of the name and of the age, at most a headline and followers between them."""
    for age in range(1, len(page.lines)):
        time = chrome.stamp(page.lines[age].text)
        if time is None or time.ago is None:
            continue
        name = age
        while name > max(0, age - _HEAD_LINES) and page.follows_closely(name):
            name -= 1
            if chrome.is_status_bar(page, name):
                name += 1
                break
        if name < age and _name(page.lines[name].text):
            return name, age
    return None


def _name(text: str) -> str | None:
    return clean_name(_DEGREE.sub("", text))
