"""Instagram: user name above the picture and again before the caption; no ``@``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.domain.reading import Platform, TextRole
from app.screens import chrome
from app.screens.layout import BARE_HANDLE, Layout, begins, mark_answered, plain, same_account
from app.screens.platforms.recogniser import cues, weigh

if TYPE_CHECKING:
    from app.screens.page import Page
    from app.screens.time_words import TimeMention

_SIGNS: Final = cues(
    (r"^\W*(?:disukai oleh|liked by)\b", 2),
    (r"^\W*[\d.,]+\s?(?:rb|jt|k|m)?\s?(?:suka|likes)\W*$", 0.7),
    (r"lihat semua (?:\d+ )?komentar|view all \d+ comments", 1),
    (r"(?:tambahkan|add a) (?:komentar|comment)", 0.7),
    (r"^[a-z0-9._]{3,30}\W+(?:ikuti|follow)\W*$", 0.7),
    (r"^\W*(?:kirim pesan|send message)\b", 1.5),
    (r"audio asli|original audio|^\W*instagram\W*$", 1),
)
_LIKES: Final = cues(
    (r"^\W*(?:disukai oleh|liked by)\b|^\W*[\d.,]+\s?(?:rb|jt|k|m)?\s?(?:suka|likes)\W*$", 1)
)


class Instagram:
    """Recogniser for feed posts, the desktop's picture with comments, and reels."""

    platform = Platform.INSTAGRAM

    def score(self, page: Page) -> float:
        """Who liked it, and a user name that comes again before the caption."""
        account, captions = _account(page)
        return weigh(page, _SIGNS) + (1.5 if account and captions else 0.5 if account else 0)

    def read(self, page: Page) -> Layout:
        """Caption and picture are the author's; lines above a "Balas" row are comments."""
        layout = plain(page)
        account, captions = _account(page)
        layout.account = account
        for number, line in enumerate(page.lines):
            first = line.words[0]
            if account and same_account(first.text.strip(".:·•"), account):
                rest = line.text[len(first.text) :]
                if chrome.is_chrome(rest):
                    layout.roles[number] = TextRole.CHROME
                else:
                    layout.own.append((first.start, first.end))
        mark_answered(layout, captions[0] + 1 if captions else 1)
        if captions:
            _mark_below_comment_field(layout, captions[0])
        _mark_commenters(layout, captions[0] if captions else None, account)
        for number in range(captions[0] + 1 if captions else 0, len(page.lines)):
            time = chrome.stamp(page.lines[number].text)
            if time and time.ago:
                layout.roles[number] = TextRole.CHROME
        stated, layout.posted = _posted(layout, captions)
        if stated is not None:
            layout.roles[stated] = TextRole.CHROME
        return layout


def _account(page: Page) -> tuple[str | None, list[int]]:
    """The user name that heads the screen, and the lines where it begins a caption."""
    firsts = [line.words[0].text.strip(".:·•") for line in page.lines]
    heads: list[str] = []
    for number, name in enumerate(firsts):
        if not BARE_HANDLE.fullmatch(name) or not _heads(page, number, name):
            continue
        again = [n for n in range(number + 1, len(firsts)) if same_account(firsts[n], name)]
        captions = [n for n in again if not chrome.is_chrome(page.lines[n].text[len(firsts[n]) :])]
        if captions:
            return name, captions
        if len(page.lines[number].words) == 1 or number == 0:
            heads.append(name)
    if heads:
        return heads[0], []
    for number, name in enumerate(firsts[1:], start=1):
        marked = any(c in name for c in "._0123456789")
        if (
            marked
            and BARE_HANDLE.fullmatch(name)
            and _LIKES[0][0].search(page.lines[number - 1].text)
        ):
            return name, [number]  # cut off above: only the caption names the account
    return None, []


def _heads(page: Page, number: int, name: str) -> bool:
    """Whether the line is only this name, with a time or a button."""
    line = page.lines[number]
    return (
        chrome.is_chrome(line.text[len(name) :])
        and not chrome.is_chrome(name)
        and name.lower() not in {platform.value for platform in Platform}
        and begins(page, number)
        and (line.box.y < page.height / 2 or number == 0)
    )


def _mark_commenters(layout: Layout, caption: int | None, account: str | None) -> None:
    """After the caption, a line that begins with another user name begins a comment."""
    if caption is None:
        return
    inside = False
    for number in range(caption + 1, len(layout.page.lines)):
        line = layout.page.lines[number]
        first = line.words[0].text
        marked = any(c in first for c in "._0123456789") and not same_account(first, account or "")
        if BARE_HANDLE.fullmatch(first) and marked and not layout.page.follows_closely(number):
            inside = True
        if layout.roles[number] is TextRole.CHROME:
            inside = False
        elif inside:
            layout.roles[number] = TextRole.COMMENT


def _mark_below_comment_field(layout: Layout, caption: int) -> None:
    """Between "Lihat semua 12 komentar" and the date stand a few comments."""
    lines = layout.page.lines
    field = next(
        (n for n in range(caption, len(lines)) if chrome.is_comment_field(lines[n].text)),
        len(lines),
    )
    for number in range(field + 1, len(lines)):
        if chrome.stamp(lines[number].text) or chrome.is_liked_by(lines[number].text):
            return
        if layout.roles[number] is TextRole.AUTHOR:
            layout.roles[number] = TextRole.COMMENT


def _posted(layout: Layout, captions: list[int]) -> tuple[int | None, TimeMention | None]:
    """The time under the caption, or beside the user name above."""
    page, account = layout.page, layout.account
    start = captions[0] if captions else 0
    for number in range(len(page.lines) - 1, start, -1):
        line = page.lines[number]
        time = chrome.stamp(line.text)
        if not time or time.is_bare_clock or chrome.is_answer_row(line.text):
            continue
        above = page.lines[number - 1]
        small = line.size < 0.93 * above.size or line.text.isupper()
        apart = layout.roles[number - 1] is TextRole.COMMENT
        if (
            time.ago
            or small
            or apart
            or not page.follows_closely(number)
            or chrome.is_chrome(above.text)
        ):
            return number, time  # else a date that ends the caption
    for line in page.lines[: start or None]:
        if account and same_account(line.words[0].text.strip(".:·•"), account):
            time = chrome.stamp(line.text[len(line.words[0].text) :])
            if time and not time.is_bare_clock:
                return None, time
    return None, None
