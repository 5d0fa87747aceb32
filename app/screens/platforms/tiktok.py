"""TikTok: a lone @handle above the caption, buttons with counts at the right."""

from __future__ import annotations

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
)
from app.screens.platforms.recogniser import cues, weigh

if TYPE_CHECKING:
    from app.screens.page import Page

_SIGNS: Final = cues(
    (r"\bmengikuti\b.*\buntuk anda\b|\bfollowing\b.*\bfor you\b", 1.5),
    (r"^\W*(?:suara asli|original sound)\b|^[♫♪🎵]", 1.5),
    (r"^\W*\w+ (?:sound|asli) [-–] ", 0.7),
    (r"kotak masuk|\binbox\b", 0.7),
    (r"^\W*(?:tiktok|[♫♪]?\s?tiktok @\S+)\W*$", 2),
)
_LOWER: Final = 0.3
"""Share of the height below which the caption stands."""


class TikTok:
    """Recogniser for a video with its caption."""

    platform = Platform.TIKTOK

    def score(self, page: Page) -> float:
        """A handle with nothing beside or above it, in the lower part, and TikTok's own words."""
        found = headers(page)
        low = len(found) == 1 and page.lines[found[0].number].box.y > page.height * _LOWER
        return weigh(page, _SIGNS) + (2 if low and not found[0].name else 0)

    def read(self, page: Page) -> Layout:
        """Words over the picture and the caption are the author's."""
        layout = plain(page)
        sounds = (n for n, line in enumerate(page.lines) if _SIGNS[1][0].search(line.text))
        layout.mark(sounds, TextRole.CHROME)
        found = headers(page)
        if found:
            own = found[0]
            layout.account, layout.display_name, layout.posted = own.handle, own.name, own.time
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
