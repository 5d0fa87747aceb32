"""What a recogniser finds on a screen: account, name, time and whose words each line holds."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from app.domain.reading import Platform, TextRole
from app.screens import chrome
from app.screens.handles import HANDLE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.screens.page import Page
    from app.screens.time_words import TimeMention

BARE_HANDLE: Final = re.compile(rf"(?=[^\s]*[a-z])(?!.*\.\.){HANDLE}")
"""A user name as Instagram and Threads print it: one word without blanks."""
_HEADER: Final = re.compile(rf"^(?P<name>[^@]*?)\s*\(?@\s?(?P<handle>{HANDLE})\)?(?P<rest>.*)$")
_BUTTON: Final = re.compile(r"(?<=\w)\W+(?:Follow(?:ing)?|Subscribed?|[Il]kuti|Mengikuti)\b.*$")
_BADGE: Final = re.compile(r"(?:\s+(?:[^\w\s]+|[Xx×✓]|[0Oo]{1,3}))+$")
_BARE_DAY: Final = re.compile(r"^\s*[·•.∙-]?\s*\d{1,2}-\d{1,2}(?![\d-])")
"""Month and day as TikTok prints them after the handle; too little to date a post by."""
_AGE_UNIT: Final = re.compile(r"\s?(?:j|h|m|d|w|mnt|mgg|hari|jam|menit|minggu)\b(?!\s*\w)")
_LAST_NUMBER: Final = re.compile(r"(?<=[A-Za-z_])[1-9]\d?$")
_LABEL: Final = re.compile(r"[:=]\s*$")
"""A handle after a colon ("Info: @kantor_contoh") is a hint to somebody, not the author."""
_ADDRESS: Final = re.compile(r"(?<![\w.])[a-z0-9._+-]+@[a-z0-9-]+\.[a-z]{2,4}(?![\w@])")
"""An e-mail address."""
_CUT: Final = re.compile(r"\s?(?:…|\.+)(?=\s|[·•∙]|$)")
"""What follows a handle that the app has shortened: the rest of it is not on the screen."""
_EDGE: Final = 0.995
"""Share of the width beyond which a line is cut off by the screen."""
_CUT_TIME: Final = re.compile(r"^\s*[·•∙]\s*\w{0,9}\s?\d{0,2}(?:…|\.{2,})\s*$")
"""A date that the app has shortened, behind a handle: "· Nov…"."""
_GLUED_DAY: Final = re.compile(r"(?<=\w)\s?[.·•∙]\s?(?=(?:20\d\d-)?\d{1,2}-\d{1,2}$)")
"""The dot before TikTok's day, read as a part of the handle before it."""
_SPLIT_HANDLE: Final = re.compile(r"(@[\w.]*[\w.]) (?=\d{1,4}(?:\s?[·•∙]|\s-\s|$)|_\w)")
"""Engines put a blank before a handle's digits: "@akun. 1001"."""
_TITLES: Final = re.compile(
    r"(?:(?<=\s)|^)(?:[A-Z]|[dD]rs?a?|[Ii]r|[Hh]j?|[Pp]rof|[A-Z]{1,2}[a-z]{0,3}(?:\.[A-Z]{1,2}[a-z]{0,3})+)"
    r"[.,]+(?=\s|$)"
)
"""Titles within a name: "dr.", "H.", "S.Pd,"; their dots end no sentence."""
_TITLE_AFTER: Final = re.compile(r",(?=\s?[A-Z]{1,2}[A-Za-z]{0,4}(?:\.|,|$))")
_MAX_NAME_WORDS: Final = 6
_FEW_NUMBERS: Final = 2


@dataclass(slots=True)
class Layout:
    """A recogniser's findings; ``roles`` has one role per line of the page.

    ``own`` are stretches of single lines (offsets in the reading's text) that are the app's even
    where the line is the author's: the clock in a bubble, the name before a caption.
    """

    page: Page
    roles: list[TextRole] = field(default_factory=list)
    own: list[tuple[int, int]] = field(default_factory=list)
    account: str | None = None
    display_name: str | None = None
    posted: TimeMention | None = None

    def mark(self, numbers: Iterable[int], role: TextRole) -> None:
        """Give lines a role."""
        for number in numbers:
            self.roles[number] = role


@dataclass(frozen=True, slots=True)
class Header:
    """The line with a handle above a post; ``time`` is what stands after the handle.

    ``is_cut`` where the app shortened the handle with an ellipsis.
    """

    number: int
    handle: str
    name: str | None
    time: TimeMention | None
    name_line: int | None = None
    is_cut: bool = False

    @property
    def account(self) -> str | None:
        """The whole handle, or ``None`` where only its beginning is on the screen."""
        return None if self.is_cut else self.handle

    def may_be(self, other: Header) -> bool:
        """Whether both may name one account: equal, or one the beginning of the other."""
        one, two = self.handle.lower(), other.handle.lower()
        if not (self.is_cut or other.is_cut):
            return one == two
        return two.startswith(one) if self.is_cut else one.startswith(two)

    def is_same(self, other: Header) -> bool:
        """Whether both name one account: a shortened one only under the same name."""
        if not (self.is_cut or other.is_cut):
            return self.may_be(other)
        one, two = self.name or "", other.name or ""
        named = bool(one and two) and (one.endswith(two) or two.endswith(one))
        return named and self.may_be(other)


def plain(page: Page) -> Layout:
    """Everything is the author's but what can only be the app's or the phone's."""
    layout = Layout(page, [TextRole.AUTHOR] * len(page.lines))
    names = {platform.value for platform in Platform}
    for number, line in enumerate(page.lines):
        own = chrome.is_status_bar(page, number) or line.text.lower() in names
        if own or (chrome.is_chrome(line.text) and not _goes_on(layout, number)):
            layout.roles[number] = TextRole.CHROME
    return layout


def _goes_on(layout: Layout, number: int) -> bool:
    """Whether the line goes on a paragraph: a word or date of a sentence is no button or stamp."""
    page, text = layout.page, layout.page.lines[number].text
    close = page.follows_closely(number) or page.stands_centred_below(number)
    if not close or layout.roles[number - 1] is not TextRole.AUTHOR:
        return False
    if chrome.counters(text) > _FEW_NUMBERS:
        return False
    return chrome.chrome_words(text) <= (0 if re.search(r"\d", text) else 1)


def begins(page: Page, number: int) -> bool:
    """Whether a name begins its block there, where a text would go on."""
    return (
        not page.follows_closely(number)
        or chrome.is_chrome(page.lines[number - 1].text)
        or chrome.is_status_bar(page, number - 1)
    )


def headers(page: Page) -> list[Header]:
    """Lines that name an account with its ``@``, with the display name beside or above it."""
    found = []
    for number, line in enumerate(page.lines):
        match = _HEADER.match(_SPLIT_HANDLE.sub(r"\1", _GLUED_DAY.sub(" · ", line.text)))
        if not match:
            continue
        rest, name = match["rest"], clean_name(match["name"])
        if _LABEL.search(match["name"]) or _ADDRESS.search(line.text):
            continue
        cut = _CUT.match(rest)
        rest = _BARE_DAY.sub("", rest[cut.end() :] if cut else rest)
        handle = match["handle"]
        glued = _AGE_UNIT.match(rest) and _LAST_NUMBER.search(handle)
        if glued:  # "@contoh_lima_2 j": the age's number stands against the name
            handle, rest = handle[: glued.start()], handle[glued.start() :] + rest
        if rest.strip() and chrome.without_chrome(_CUT_TIME.sub("", rest)):
            continue
        at_edge = not rest.strip() and line.box.right > page.width * _EDGE
        time = chrome.stamp(rest) if rest else None
        dated = time is not None and re.match(r"\s*[·•∙]", rest)
        if (
            match["name"].strip()
            and not (dated or (at_edge and name))
            and (not name or (not rest.strip() and not begins(page, number)))
        ):
            continue  # a sentence that ends by naming an account
        name_line = None
        if not name and page.follows_closely(number):
            name = clean_name(page.lines[number - 1].without_far_icon)
            name_line = number - 1 if name else None
        is_cut = cut is not None or at_edge
        found.append(Header(number, handle, name, time, name_line, is_cut))
    return found


def without_button(text: str) -> str:
    """A name's line without the button at its end."""
    return _BUTTON.sub("", text.strip())


def clean_name(text: str, most: int = _MAX_NAME_WORDS) -> str | None:
    """A display name without buttons and badges, or ``None`` for what is no name."""
    name = _BUTTON.sub("", text.strip())
    name = _BADGE.sub("", name).strip(" ·•∙|<←↑:")
    if not name or len(name.split()) > most or chrome.is_chrome(name):
        return None
    bare = _TITLE_AFTER.sub(" ", _TITLES.sub(" ", name))
    return None if re.search(r"[.!?,;]\s|[!?;,]$|(?<!\.)\.$", bare.strip()) else name


def take_only_handle(layout: Layout) -> None:
    """Take the account from the one handle that heads a post, where there is only one.

    Where nothing stands below it, it heads nothing: those words are the post itself.
    """
    found = headers(layout.page)
    if layout.account is not None or len({header.handle.lower() for header in found}) != 1:
        return
    header = found[0]
    first = header.number if header.name_line is None else header.name_line
    head = range(first, header.number + 1)
    if not any(
        role is TextRole.AUTHOR and number not in head for number, role in enumerate(layout.roles)
    ):
        return
    layout.account = header.account
    layout.display_name = layout.display_name or header.name
    layout.posted = layout.posted or header.time
    layout.mark(head, TextRole.CHROME)


def mark_comments(layout: Layout, footer: int) -> None:
    """After a post's footer come comments, or other posts: the author's own, or somebody else's.

    Without a name above the first post nobody can be told from its author.
    """
    lines = layout.page.lines
    under = lines[footer].box.y
    after = [
        n
        for n, line in enumerate(lines)
        if layout.roles[n] is TextRole.AUTHOR
        and (line.box.y > under or (n > footer and line.box.bottom > under))
    ]
    below = [line.text for line in lines[footer + 1 :]]
    if any(chrome.is_answer_row(t) or chrome.is_comment_field(t) for t in below):
        layout.mark(after, TextRole.COMMENT)
        return
    role, head = TextRole.AUTHOR, True
    for number in range(footer + 1, len(lines)):
        if chrome.is_action_row(lines[number].text):
            head = True
        elif number in after:
            if head and layout.display_name:
                same = clean_name(lines[number].text) == layout.display_name
                role = TextRole.AUTHOR if same else TextRole.QUOTED
            layout.roles[number] = (
                TextRole.CHROME
                if head and role is TextRole.AUTHOR and (layout.display_name)
                else role
            )
            head = False


def mark_answered(layout: Layout, first: int) -> None:
    """Mark each comment above its "Balas" row: the block that ends there.

    A block that began before line ``first`` holds the author's words too and stays the author's.
    """
    lines = layout.page.lines
    for number in range(max(first, 1), len(lines)):
        if not chrome.is_answer_row(lines[number].text):
            continue
        layout.roles[number] = TextRole.CHROME
        block = lines[number - 1].block
        if number - 1 < first or lines[first - 1].block == block:
            continue
        layout.mark(
            (
                n
                for n in range(first, number)
                if lines[n].block == block and layout.roles[n] is TextRole.AUTHOR
            ),
            TextRole.COMMENT,
        )


def first_action_row(page: Page, start: int) -> int | None:
    """Line of the buttons under the post whose text begins at line ``start``."""
    for number in range(start, len(page.lines)):
        line = page.lines[number]
        if chrome.is_action_row(line.text):
            return number
        row = page.row_of(number) if chrome.is_chrome(line.text) else []
        own = [n for n in row if n >= start and chrome.is_chrome(page.lines[n].text)]
        if len(own) > 1 and chrome.is_action_row(" ".join(page.lines[n].text for n in own)):
            return max(own)
    return None
