"""What was read from a picture or known from a link: words, boxes, screen facts, times."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import datetime


DOUBTFUL: Final = 0.6
"""Words the engine is less sure of than this are marked for the reviewer."""


class Precision(StrEnum):
    """How exactly a time is known."""

    SECOND = "second"
    MINUTE = "minute"
    DAY = "day"
    RELATIVE = "relative"
    UNKNOWN = "unknown"


class Platform(StrEnum):
    """Where a post stands; stored ids, lower case."""

    FACEBOOK = "facebook"
    INSTAGRAM = "instagram"
    TIKTOK = "tiktok"
    X = "x"
    THREADS = "threads"
    YOUTUBE = "youtube"
    WHATSAPP = "whatsapp"
    TELEGRAM = "telegram"
    LINKEDIN = "linkedin"
    WEB = "web"


class TextRole(StrEnum):
    """Whose words a stretch of screen text is; only ``author`` is checked at full weight."""

    AUTHOR = "author"
    QUOTED = "quoted"
    COMMENT = "comment"
    CHROME = "chrome"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels of the original picture after EXIF orientation."""

    x: int
    y: int
    w: int
    h: int

    @property
    def right(self) -> int:
        """First column to the right of the box."""
        return self.x + self.w

    @property
    def bottom(self) -> int:
        """First row below the box."""
        return self.y + self.h


def union(boxes: list[Box] | tuple[Box, ...]) -> Box | None:
    """Return the smallest box around ``boxes``, or ``None`` for none."""
    if not boxes:
        return None
    x, y = min(b.x for b in boxes), min(b.y for b in boxes)
    return Box(x, y, max(b.right for b in boxes) - x, max(b.bottom for b in boxes) - y)


@dataclass(frozen=True, slots=True)
class Word:
    """One recognised word.

    ``confidence`` is 0…1. ``start``/``end`` are its code-point offsets in ``Reading.text``;
    ``page`` is the position of its evidence within the item (0 for the first picture or page);
    ``line`` and ``block`` number the lines and blocks in reading order; ``role`` whose words it is.
    """

    text: str
    box: Box
    confidence: float
    start: int = 0
    end: int = 0
    page: int = 0
    line: int = 0
    block: int = 0
    role: TextRole = TextRole.AUTHOR

    @property
    def is_doubtful(self) -> bool:
        """Whether the engine may well have read it wrongly."""
        return self.confidence < DOUBTFUL


@dataclass(frozen=True, slots=True)
class TimeFact:
    """A point in time with its source and precision.

    ``at`` is timezone-aware or ``None`` where unknown. ``source`` is a stable word: ``link_id``,
    ``screen``, ``screen_relative``, ``exif``, ``file_name``, ``reviewer``, ``unknown``.
    """

    at: datetime | None = None
    precision: Precision = Precision.UNKNOWN
    source: str = "unknown"
    surface: str = ""


@dataclass(frozen=True, slots=True)
class ScreenFacts:
    """What the screen itself says about the post; every fact may be missing."""

    platform: Platform | None = None
    account: str | None = None
    display_name: str | None = None
    posted: TimeFact = field(default_factory=TimeFact)
    author_text: str = ""


@dataclass(frozen=True, slots=True)
class SecondReading:
    """What the independent second reader (Tesseract) made of one line that carries a finding.

    ``agreement`` is ``agree``, ``disagree`` or ``only_one`` (the second engine could not read it).
    """

    start: int
    end: int
    text: str
    agreement: str
    similarity: float = 0.0


@dataclass(frozen=True, slots=True)
class PictureReading:
    """One picture as one engine read it; words in reading order with offsets into ``text``."""

    text: str
    words: tuple[Word, ...]
    width: int
    height: int
    engine: str
    engine_version: str
    model_digests: tuple[str, ...] = ()
    parameters: tuple[tuple[str, str], ...] = ()
    seconds: float = 0.0

    @property
    def confidence(self) -> float:
        """Mean word confidence, weighted by word length; 0 where nothing was read."""
        letters = sum(len(w.text) for w in self.words)
        if not letters:
            return 0.0
        return sum(w.confidence * len(w.text) for w in self.words) / letters


@dataclass(frozen=True, slots=True)
class RawLine:
    """One line as an engine returns it, before reading order: words with boxes, unordered lines.

    ``corners`` are the four corner points (x, y) of a tilted line, clockwise from top left.
    """

    text: str
    confidence: float
    corners: tuple[tuple[float, float], ...]
    words: tuple[tuple[str, Box, float], ...]
