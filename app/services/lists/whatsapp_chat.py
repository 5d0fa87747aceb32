"""A WhatsApp chat as text: the file of "Ekspor chat" (Android, iOS) or messages pasted from Web.

Phones write dates in their own order and language. The order of day and month is taken from the
whole chat: a number over 12, else the order in which the messages run forward in time, else
day first, as in Indonesia. Times are the phone's own; they are read as WIB.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from app.domain.reading import Precision
from app.domain.schedule import WIB
from app.links.pasted_text import find_links
from app.services.lists.csv_table import decode
from app.services.lists.problems import (
    ListEmptyError,
    ListTooLargeError,
    ListUnreadableError,
    RowFault,
    RowProblem,
)
from app.services.lists.tables import MAX_BYTES
from app.text import _

if TYPE_CHECKING:
    from collections.abc import Sequence

MAX_MESSAGES: Final = 200_000
_DATE: Final = r"(?P<a>\d{1,4})[/.\-](?P<b>\d{1,2})[/.\-](?P<c>\d{2,4})"
_TIME: Final = (
    r"(?:pukul\s+)?(?P<h>\d{1,2})[.:](?P<m>\d{2})(?:[.:](?P<s>\d{2}))?"
    r"\s?(?P<half>[AaPp]\.?[Mm]\.?)?"
)
_STARTS: Final = (
    re.compile(rf"\[{_DATE},?\s+{_TIME}\]\s?(?P<rest>.*)", re.DOTALL),  # iOS
    re.compile(rf"{_DATE},?\s+{_TIME}\s+[-–]\s(?P<rest>.*)", re.DOTALL),  # Android
    re.compile(rf"\[{_TIME},\s+{_DATE}\]\s?(?P<rest>.*)", re.DOTALL),  # pasted from WhatsApp Web
)
_INVISIBLE: Final = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_THIN_SPACES: Final = re.compile(r"[\u202f\u00a0\u2009]")
_SENDER: Final = re.compile(r"(?P<who>[^:\n]{1,80}):\s(?P<text>.*)", re.DOTALL)
_FILE_NAME: Final = r"(?P<name>[^\n<>:/\\|?*\"]{1,180}\.\w{2,5})"
_ATTACHED: Final = (
    re.compile(
        rf"^{_FILE_NAME}\s+\((?:(?:file|berkas) terlampir|file attached|terlampir)\)$",
        re.MULTILINE | re.IGNORECASE,
    ),
    re.compile(rf"<(?:terlampir|attached):\s*{_FILE_NAME}>", re.IGNORECASE),
)
_OMITTED: Final = re.compile(
    r"^(?:<?(?:media (?:tidak disertakan|omitted|dilewatkan)|"
    r"(?:gambar|image|video|audio|stiker|sticker|gif|dokumen|document|foto|kontak|contact card)"
    r" (?:tidak disertakan|omitted|dihilangkan))>?)$",
    re.MULTILINE | re.IGNORECASE,
)
_MIDDAY: Final = 12
_CENTURY: Final = 100
_FOUR_DIGITS: Final = 4


@dataclass(frozen=True, slots=True)
class ChatMessage:
    """One message; ``line`` is where it begins in the file, from 1.

    ``sent_at`` is the phone's time read as WIB, ``None`` where the date is impossible. ``sender``
    is ``None`` for WhatsApp's own notes. ``attachments`` are file names as the chat gives them.
    """

    line: int
    sent_at: datetime | None
    precision: Precision
    sender: str | None
    text: str
    attachments: tuple[str, ...] = ()
    media_omitted: bool = False

    @property
    def links(self) -> tuple[str, ...]:
        """The links in the text, in order."""
        return tuple(find_links(self.text))


@dataclass(frozen=True, slots=True)
class Chat:
    """A chat: its messages and what could not be read.

    ``month_first`` is the order of dates that was used; ``order_is_sure`` is false where nothing in
    the chat decides it: then the user is asked before a date is relied on.
    """

    messages: tuple[ChatMessage, ...]
    problems: tuple[RowProblem, ...] = ()
    month_first: bool = False
    order_is_sure: bool = True


def is_chat(text: str) -> bool:
    """Whether ``text`` begins like a chat export or messages copied from WhatsApp."""
    for line in text.splitlines()[:5]:
        if line.strip():
            return _start(_plain(line)) is not None
    return False


def read_chat_file(data: bytes, *, month_first: bool | None = None) -> Chat:
    """Read the ``.txt`` of a chat export.

    Raises:
        ListError: if it is empty, too large, not text, or no chat.
    """
    if len(data) > MAX_BYTES:
        raise ListTooLargeError(what=_("ukuran"), limit=f"{MAX_BYTES // 1024 // 1024} MB")
    text = decode(data)
    if not text.strip():
        raise ListEmptyError
    chat = read_chat(text, month_first=month_first)
    if not chat.messages:
        raise ListUnreadableError(kind=_("chat WhatsApp"))
    return chat


def read_chat(text: str, *, month_first: bool | None = None) -> Chat:
    """Read the messages of ``text``; ``month_first`` fixes the order of dates, if given.

    Raises:
        ListTooLargeError: for more than 200,000 messages.
    """
    starts: list[tuple[int, re.Match[str]]] = []
    bodies: list[list[str]] = []
    problems: list[RowProblem] = []
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), 1):
        found = _start(_plain(line))
        if found:
            starts.append((number, found))
            bodies.append([found["rest"]])
            if len(starts) > MAX_MESSAGES:
                raise ListTooLargeError(what=_("jumlah pesan"), limit=str(MAX_MESSAGES))
        elif bodies:
            bodies[-1].append(_INVISIBLE.sub("", line))
        elif line.strip():
            problems.append(RowProblem(number, "line", RowFault.CHAT_LINE))
    order, sure = _order([found for _number, found in starts])
    if month_first is not None:
        order, sure = month_first, True
    messages = []
    for (number, found), body in zip(starts, bodies, strict=True):
        message = _message(number, found, "\n".join(body).rstrip("\n"), month_first=order)
        if message.sent_at is None:
            value = found[0][: found.start("rest")].strip(" -[]")
            problems.append(RowProblem(number, "date", RowFault.CHAT_DATE, (("value", value),)))
        messages.append(message)
    return Chat(tuple(messages), tuple(problems), order, sure)


def _plain(line: str) -> str:
    return _THIN_SPACES.sub(" ", _INVISIBLE.sub("", line))


def _start(line: str) -> re.Match[str] | None:
    if not line[:1].isdigit() and not line.startswith("["):
        return None
    for pattern in _STARTS:
        found = pattern.fullmatch(line)
        if found:
            return found
    return None


def _order(starts: Sequence[re.Match[str]]) -> tuple[bool, bool]:
    """Return whether the month comes first, and whether the chat itself decides it."""
    dated = [found for found in starts if len(found["a"]) < _FOUR_DIGITS]
    if any(int(found["a"]) > _MIDDAY for found in dated):
        return False, True
    if any(int(found["b"]) > _MIDDAY for found in dated):
        return True, True
    steps = {first: _steps_back(dated, month_first=first) for first in (False, True)}
    if steps[True] != steps[False]:
        return steps[True] < steps[False], True
    return False, not dated or all(found["a"] == found["b"] for found in dated)


def _steps_back(starts: Sequence[re.Match[str]], *, month_first: bool) -> int:
    """Count where the chat would run back in time if dates were read in this order."""
    moments = [moment for found in starts if (moment := _moment(found, month_first=month_first))]
    return sum(later < earlier for earlier, later in pairwise(moments))


def _moment(found: re.Match[str], *, month_first: bool) -> datetime | None:
    a, b, c = int(found["a"]), int(found["b"]), int(found["c"])
    if len(found["a"]) == _FOUR_DIGITS:
        year, month, day = a, b, c
    else:
        year = c if c >= _CENTURY else 2000 + c
        month, day = (a, b) if month_first else (b, a)
    hour = int(found["h"])
    half = (found["half"] or "")[:1].casefold()
    if half:
        hour = hour % _MIDDAY + (_MIDDAY if half == "p" else 0)
    try:
        return datetime(year, month, day, hour, int(found["m"]), int(found["s"] or 0), tzinfo=WIB)
    except ValueError:
        return None


def _message(number: int, found: re.Match[str], body: str, *, month_first: bool) -> ChatMessage:
    moment = _moment(found, month_first=month_first)
    precision = Precision.SECOND if found["s"] else Precision.MINUTE
    said = _SENDER.fullmatch(body)
    sender, text = (said["who"].strip(), said["text"]) if said else (None, body)
    names = [match["name"].strip() for pattern in _ATTACHED for match in pattern.finditer(text)]
    omitted = bool(_OMITTED.search(text))
    for pattern in (*_ATTACHED, _OMITTED):
        text = pattern.sub("", text)
    return ChatMessage(
        number,
        moment,
        precision if moment else Precision.UNKNOWN,
        sender,
        text.strip(),
        tuple(names),
        omitted,
    )
