"""Instagram: user name above the picture and again before the caption; no ``@``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from app.domain.reading import Platform, TextRole
from app.screens import chrome
from app.screens.handles import same_account
from app.screens.layout import BARE_HANDLE, Layout, begins, mark_answered, plain
from app.screens.platforms.instagram_sheet import is_sheet, read_sheet
from app.screens.platforms.instagram_story import read_story, story_head
from app.screens.platforms.recogniser import cues, weigh

if TYPE_CHECKING:
    from app.screens.page import Page, ScreenLine
    from app.screens.time_words import TimeMention

_SIGNS: Final = cues(
    (r"^\W*(?:disukai oleh|liked by)\b", 2),
    (r"^\W*[\d.,]+\s?(?:rb|jt|k|m)?\s?(?:suka|likes)\W*$", 0.7),
    (r"lihat semua (?:\d+ )?komentar|view all \d+ comments", 1),
    (r"(?:tambahkan|add a) (?:komentar|comment)", 0.7),
    (r"^[a-z0-9._]{3,30}\W+(?:ikuti|follow)\W*$", 0.7),
    (r"^\W*(?:kirim pesan|send message)\b", 1.5),
    (r"audio asli|original audio|^\W*instagram\W*$", 1),
    (r"^\W*reels\W*$", 1),
    (r"^\W*[1-9]\d?/[1-9]\d?\W*$", 0.7),
    (r"\b\d+ (?:suka|likes?)\s(?:balas|reply)\b", 0.7),
)
_AUDIO: Final = re.compile(r"^\W*(?:audio asli|original audio)\W*$", re.IGNORECASE)
_DOT: Final = re.compile(r"\s?[·•∙]")
_MARKS: Final = re.compile(r"[._0-9]")
_SOUND: Final = re.compile(r"[·•∙.–-]\s?(?:audio asli|original audio)\W*$", re.IGNORECASE)
_HEAD_LINES: Final = 5
_NEAR: Final = 0.5
_SHEET: Final = 3.5
"""What the sheet of comments is worth, more than names with ages are to Threads."""
_PICTURE: Final = 4
"""Height of a picture, at least, in heights of a line."""
_LIKES: Final = cues(
    (r"^\W*(?:disukai oleh|liked by)\b|^\W*[\d.,]+\s?(?:rb|jt|k|m)?\s?(?:suka|likes)\W*$", 1)
)


class Instagram:
    """Recogniser for feed posts, the desktop's picture with comments, and reels."""

    platform = Platform.INSTAGRAM

    def score(self, page: Page) -> float:
        """Who liked it, and a user name that comes again before the caption."""
        account, captions = _account(page)
        if is_sheet(page):
            return _SHEET
        story = 3 if story_head(page) is not None else 0
        named = (
            (2 if _MARKS.search(account) else 1.5) if account and captions else 0.5 * bool(account)
        )
        return weigh(page, _SIGNS) + story + named

    def read(self, page: Page) -> Layout:
        """Caption and picture are the author's; lines above a "Balas" row are comments."""
        if is_sheet(page):
            return read_sheet(page)
        story = story_head(page)
        if story is not None:
            return read_story(page, story)
        layout = plain(page)
        account, captions = _account(page)
        layout.account = account
        for number, line in enumerate(page.lines):
            end = _opens_with(line, account) if account else None
            if end is not None:
                if chrome.is_chrome(_AUDIO.sub("", line.text[end:])):
                    layout.roles[number] = TextRole.CHROME
                else:
                    layout.own.append((line.start, line.start + end))
        _mark_place(layout)
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


def _opens_with(line: ScreenLine, account: str) -> int | None:
    """Where the account ends that a line begins with; engines put blanks behind its dots."""
    alone = _DOT.split(line.text, maxsplit=1)[0]
    if alone != line.text and same_account(alone, account):
        return len(alone)
    glued = line.text[len(account) : len(account) + 1]
    if glued.isupper() and same_account(line.text[: len(account)], account):
        return len(account)  # user names have no capitals
    for count in (1, 2, 3):
        words = line.words[:count]
        if same_account("".join(word.text for word in words).strip(".:·•"), account):
            return words[-1].end - line.start
    return None


def _mark_place(layout: Layout) -> None:
    """The small line right under the user name, over the picture: a place, a sound."""
    page = layout.page
    for number in range(1, min(len(page.lines), _HEAD_LINES)):
        line = page.lines[number]
        near = [n for n, other in enumerate(page.lines) if _same_left(line, other)]
        above = max((n for n in near if n < number), default=None)
        below = min((n for n in near if n > number), default=None)
        end = _opens_with(page.lines[above], layout.account or "") if above is not None else None
        if above is None or end is None or not chrome.is_chrome(page.lines[above].text[end:]):
            continue
        over = below is None or page.lines[below].box.y - line.box.bottom > _PICTURE * line.size
        under = line.box.y - page.lines[above].box.bottom < line.size
        if over and under and len(line.words) <= _HEAD_LINES:
            layout.roles[number] = TextRole.CHROME


def _same_left(line: ScreenLine, other: ScreenLine) -> bool:
    return abs(line.box.x - other.box.x) < 3 * line.size


def _first_name(line: ScreenLine) -> str:
    """The word a line begins with; what follows a dot at its end belongs to it."""
    first = _DOT.split(line.words[0].text, maxsplit=1)[0]
    if first.endswith(".") and len(line.words) > 1 and BARE_HANDLE.fullmatch(first.rstrip(".")):
        joined = first + line.words[1].text
        if BARE_HANDLE.fullmatch(joined) and line.text.startswith(f"{first} "):
            return joined
    whole = "".join(word.text for word in line.words)
    if len(line.words) == 2 and line.words[1].text.isdigit() and BARE_HANDLE.fullmatch(whole):  # noqa: PLR2004
        gap = line.words[1].box.x - line.words[0].box.right
        return whole if gap < _NEAR * line.size else first  # "akun.contoh 10": its own digits
    return first.strip(".:·•")


def _account(page: Page) -> tuple[str | None, list[int]]:
    """The user name that heads the screen, and the lines where it begins a caption."""
    firsts = [_first_name(line) for line in page.lines]
    heads: list[str] = []
    for number, name in enumerate(firsts):
        if not BARE_HANDLE.fullmatch(name) or not _heads(page, number, name):
            continue
        later = range(number + 1, len(firsts))
        again = [(n, end) for n in later if (end := _opens_with(page.lines[n], name)) is not None]
        if any(_AUDIO.search(page.lines[n].text[end:]) for n, end in again):
            return name, []
        captions = [n for n, end in again if not chrome.is_chrome(page.lines[n].text[end:])]
        if captions:
            return name, captions
        if len(page.lines[number].words) == 1 or number == 0 or _MARKS.search(name):
            heads.append(name)
    if heads:
        return heads[0], []
    for number, name in enumerate(firsts[1:], start=1):
        marked = any(c in name for c in "._0123456789")
        if (
            marked
            and BARE_HANDLE.fullmatch(name)
            and name == name.lower()
            and _LIKES[0][0].search(page.lines[number - 1].text)
        ):
            return name, [number]  # cut off above: only the caption names the account
    return None, []


def _heads(page: Page, number: int, name: str) -> bool:
    """Whether the line is only this name, with a time or a button."""
    line = page.lines[number]
    end = _opens_with(line, name)
    return (
        chrome.is_chrome(line.text[end or len(name) :])
        and not chrome.is_chrome(name)
        and name.lower() not in {platform.value for platform in Platform}
        and begins(page, number)
        and (line.box.y < page.height / 2 or number == 0 or _is_reel(page))
    )


def _is_reel(page: Page) -> bool:
    """Whether the screen is a reel: its user name stands in the lower part."""
    return any(_SOUND.search(line.text) for line in page.lines)


def _mark_commenters(layout: Layout, caption: int | None, account: str | None) -> None:
    """After the caption, a line that begins with another user name begins a comment."""
    if caption is None:
        return
    inside = False
    for number in range(caption + 1, len(layout.page.lines)):
        line = layout.page.lines[number]
        first = line.words[0].text
        marked = any(c in first for c in "._0123456789") and not same_account(first, account or "")
        if BARE_HANDLE.fullmatch(first) and marked and _begins_anew(layout.page, number):
            inside = True
        if layout.roles[number] is TextRole.CHROME:
            inside = False
        elif inside:
            layout.roles[number] = TextRole.COMMENT


def _begins_anew(page: Page, number: int) -> bool:
    """Whether the line is set off, or its first word would have fitted into the line above it."""
    if not page.follows_closely(number):
        return True
    line, above = page.lines[number], page.lines[number - 1]
    edge = max(other.box.right for other in page.lines if other.block == line.block)
    return above.box.right + line.words[0].box.w + line.size < edge


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
        if not time or time.hour is not None or chrome.is_answer_row(line.text):
            continue  # Instagram states days and ages, never a time of day
        goes_on = number + 1 < len(page.lines) and page.follows_closely(number + 1)
        below = page.lines[number + 1].text if goes_on else ""
        if below and layout.roles[number + 1] is TextRole.COMMENT and not chrome.is_chrome(below):
            continue  # a date within a comment
        above = page.lines[number - 1]
        small = line.size < 0.93 * above.size or time.surface.isupper()
        small = small or bool(chrome.chrome_words(line.text[time.end :]))
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
        end = _opens_with(line, account) if account else None
        if end is not None:
            time = chrome.stamp(line.text[end:])
            if time and not time.is_bare_clock:
                return None, time
    return None, None
