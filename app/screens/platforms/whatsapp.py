"""WhatsApp: bubbles that end in a clock time, a name above, the day on a chip between them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from app.domain.reading import Platform, TextRole
from app.screens import chrome
from app.screens.layout import Layout, clean_name, plain
from app.screens.platforms.answered_bubbles import mark_answered_bubbles
from app.screens.platforms.recogniser import cues, weigh
from app.screens.time_words import TimeMention, mentions

if TYPE_CHECKING:
    from app.screens.page import Page, ScreenLine

_SIGNS: Final = cues(
    (r"^\W*(?:online|sedang mengetik.*|typing.*)$", 1.5),
    (r"^\W*(?:terakhir dilihat (?!baru)|last seen (?!recently))", 1.5),
    (r"^\W*ketik pesan\W*$", 2),
    (r"^\W*(?:pesan|message|type a message)\W*$", 1),
    (r"^\W*(?:diteruskan|forwarded)\b|diteruskan berkali|forwarded many", 1.5),
    (r"pesan dan panggilan dienkripsi|messages and calls are end|^\W*whatsapp\W*$", 2),
    (r"^\+62[\d\s-]{8,}$", 1),
    (r"^\W*\d[\d.,]*\s?(?:rb|jt|k|m)?\s(?:pengikut|followers)\W*$", 0.7),
    (r"hanya admin yang dapat mengirim|only admins can send", 1.5),
)
_REPLY: Final = re.compile(r"\W*(?:balas|reply)(?:\s+\S)?\W*", re.IGNORECASE)
_LONG_AGO: Final = re.compile(r"lalu$|ago$|^baru saja$|^just now$", re.IGNORECASE)
"""WhatsApp's ages are written out; Instagram's stories carry "12 mnt"."""
_SENDER: Final = re.compile(
    r"\+\d{2}[\d\s-]{7,}\d\s?(?:~.*|(?<!\s)[A-Z].*)?|~\s?\w.*"
    r"|(?:Diteruskan dari|Forwarded from)\s.*"
)
_MEMBERS: Final = re.compile(
    r"[A-Z+][^,.!?]{1,24}(?:, (?:[A-Z+][^,.!?]{1,24}|Anda|You))+(?:, ?\S{0,12})?[,….]*"
)
"""A list of names or numbers, cut off at the screen's edge."""
_STATUS_HEAD: Final = 6
"""Lines within which a status has its name and time."""
_SPOKEN: Final = ("jam", "pukul", "pkl", "-", "–", "at", "s/d", "sampai", "sd")


class WhatsApp:
    """Recogniser for chats."""

    platform = Platform.WHATSAPP

    def score(self, page: Page) -> float:
        """Bubbles with a time at their end under a name, and the chat's own words."""
        times = bubble_times(page)
        apart = len(times) > 1 or any(_apart(page.lines[n], time) for n, time in times)
        named = bool(times) and _top(page) < times[0][0]
        status = 2.5 if _status(page) is not None else 0
        return weigh(page, _SIGNS) + (2 if times and (apart or named) else 0) + status

    def read(self, page: Page) -> Layout:
        """Who wrote a bubble is not printed in it: all of them stay the author's."""
        status = _status(page)
        return read_chat(page) if status is None else _read_status(page, status)


def _status(page: Page) -> int | None:
    """The line of the time in a status: under a name at the top, a lone "Balas" at the foot."""
    lines = page.lines
    foot = any(_REPLY.fullmatch(line.text) and line.box.y > 0.8 * page.height for line in lines)
    if not foot:
        return None
    for number in range(1, min(len(lines), _STATUS_HEAD)):
        time = chrome.stamp(lines[number].text)
        dated = time is not None and (time.ago is None or _LONG_AGO.search(time.surface))
        dated = dated and time is not None and not time.is_bare_clock
        if dated and lines[number].box.y < 0.2 * page.height and clean_name(lines[number - 1].text):
            return number
    return None


def _read_status(page: Page, time: int) -> Layout:
    """Name and time above, the words of the status between, the field to answer below."""
    layout = plain(page)
    layout.display_name = clean_name(page.lines[time - 1].text)
    layout.posted = chrome.stamp(page.lines[time].text)
    layout.mark(range(time + 1), TextRole.CHROME)
    foot = (n for n, line in enumerate(page.lines) if _REPLY.fullmatch(line.text))
    layout.mark(foot, TextRole.CHROME)
    return layout


def read_chat(page: Page) -> Layout:
    """Name on top, clock times and day chips as the app's; dated by the chip above a bubble."""
    layout = plain(page)
    ends = bubble_times(page)
    for number, time in ends:
        layout.own.append((page.lines[number].start + time.start, page.lines[number].end))
    top = _top(page)
    if top < (ends[0][0] if ends else len(page.lines)):
        layout.display_name = clean_name(page.lines[top].text)
        if layout.display_name:
            below = top + 1 < len(page.lines) and _is_subtitle(page.lines[top + 1].text)
            layout.mark(range(top, top + 1 + below), TextRole.CHROME)
    known = _members(page, top)
    senders = [
        n
        for n, line in enumerate(page.lines)
        if n > top and (_SENDER.fullmatch(line.text) or line.text.strip() in known)
    ]
    layout.mark(senders, TextRole.CHROME)
    after = {number + 1 for number, _ in ends}
    reactions = (n for n, line in enumerate(page.lines) if n in after and line.text.isdigit())
    layout.mark(reactions, TextRole.CHROME)
    mark_answered_bubbles(layout, senders)
    if ends:
        layout.posted = _dated(page, *ends[0])
    return layout


def _members(page: Page, top: int) -> set[str]:
    """Names that may stand above a bubble: the chat's own and those under it."""
    known = {line.text.strip() for line in page.lines[top : top + 1]}
    for line in page.lines[top + 1 : top + 2]:
        if _is_subtitle(line.text):
            known |= {name.strip(" .…") for name in line.text.split(",")}
    return {name for name in known if clean_name(name)}


def _top(page: Page) -> int:
    """The line that names the chat, set off from the text below it; past the end for none."""
    lines = page.lines
    top = next((n for n in range(len(lines)) if not chrome.is_status_bar(page, n)), len(lines))
    below = lines[top + 1] if top + 1 < len(lines) else None
    if below and lines[top].block == below.block and not _is_subtitle(below.text):
        return len(lines)
    named = top < len(lines) and clean_name(lines[top].text) and lines[top].box.y < page.height / 6
    return top if named else len(lines)


def bubble_times(page: Page) -> list[tuple[int, TimeMention]]:
    """Lines that end in a clock time: set apart from the words before it, or ending a bubble."""
    found = []
    for number, line in enumerate(page.lines):
        times = mentions(line.text)
        if not times or not times[-1].is_bare_clock or chrome.is_status_bar(page, number):
            continue
        time = times[-1]
        tail, head = line.text[time.end :], line.text[: time.start].split()
        if any(c.isalnum() for c in tail) or time.surface[-1:].isalpha():
            continue
        if not head:
            if _under_text(page, number):
                found.append((number, time))
            continue
        if head[-1].lower().strip(".,(") in _SPOKEN:
            continue
        last = number + 1 == len(page.lines) or page.lines[number + 1].block != line.block
        if last or _apart(line, time):
            found.append((number, time))
    return found


def _is_subtitle(text: str) -> bool:
    """Whether a line says who takes part: "online", "48 anggota", "Akun Satu, Akun Dua, Anda"."""
    return (
        chrome.is_chrome(text)
        or bool(re.search(r", (?:Anda|You)\W*$|^(?:terakhir dilihat|last seen) ", text))
        or bool(_MEMBERS.fullmatch(text))
    )


def _under_text(page: Page, number: int) -> bool:
    """Whether a lone clock stands close under a line of words, as at the foot of a bubble."""
    if number == 0:
        return False
    above, line = page.lines[number - 1], page.lines[number]
    near = line.box.y - above.box.bottom < 1.5 * line.size
    return near and line.box.y >= above.box.y and not chrome.is_chrome(above.text)


def _apart(line: ScreenLine, time: TimeMention) -> bool:
    """Whether the time is printed smaller, lower or further away than a word would be."""
    at = next((i for i, w in enumerate(line.words) if w.start >= line.start + time.start), 0)
    if at == 0:
        return False
    clock, word = line.words[at].box, line.words[at - 1].box
    lower = clock.y + clock.h / 2 - word.y - word.h / 2
    return clock.h < 0.88 * word.h or lower > 0.08 * word.h or clock.x - word.right > 0.6 * word.h


def _same_edge(line: ScreenLine, other: ScreenLine) -> bool:
    """Whether a neighbouring line begins below or above the other, as in one message."""
    return line.block == other.block and abs(line.box.x - other.box.x) < 0.6 * line.size


def _dated(page: Page, number: int, time: TimeMention) -> TimeMention:
    """The time with the date of the last chip above it, where there is one."""
    for at in reversed(range(number)):
        line = page.lines[at]
        if any(
            _same_edge(line, other)
            for other in (*page.lines[max(0, at - 1) : at], page.lines[at + 1])
        ):
            continue  # a date within a message
        chip = chrome.stamp(line.text)
        centre = line.box.x + line.box.w / 2
        if chip is None or chip.hour is not None or chip.ago is not None:
            continue
        if abs(centre - (page.left + page.width) / 2) < 0.12 * page.width:
            surface = f"{chip.surface} {time.surface}"
            return replace(
                chip, surface=surface, hour=time.hour, minute=time.minute, second=time.second
            )
    return time
