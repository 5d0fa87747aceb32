"""From the engines' lines to a stored reading: order, screen facts, second reader."""

from __future__ import annotations

import contextlib
import re
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final, Protocol

from rapidfuzz import fuzz

from app.domain.items import Reading, new_id
from app.domain.page_facts import common_facts, page_parameters
from app.domain.page_sizes import size_parameters
from app.domain.reading import SecondReading, Word, union
from app.errors import UserFacingError
from app.screens.capture_time import from_exif, from_file_name
from app.screens.parse import read_screen
from app.screens.reading_order import arrange

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from app.domain.findings import Finding
    from app.domain.items import CheckRun
    from app.domain.reading import Box, RawLine, ScreenFacts, TimeFact

_AGREE: Final = 85.0
_SECOND_READER: Final = "tesseract"


class PictureResult(Protocol):
    """What the engines' service returns for one picture."""

    @property
    def lines(self) -> tuple[RawLine, ...]:
        """The lines found, unordered."""

    @property
    def width(self) -> int:
        """Pixels after EXIF orientation."""

    @property
    def height(self) -> int:
        """Pixels after EXIF orientation."""

    @property
    def engine(self) -> str:
        """Which engine read it."""

    @property
    def engine_version(self) -> str:
        """Its version."""

    @property
    def model_digests(self) -> tuple[str, ...]:
        """SHA-256 of the models used."""

    @property
    def parameters(self) -> tuple[tuple[str, str], ...]:
        """Settings of this reading."""

    @property
    def seconds(self) -> float:
        """Time in the engine's process."""

    @property
    def preview(self) -> bytes:
        """A picture made anew, safe for any viewer."""

    @property
    def phash(self) -> str:
        """Perceptual hash in hex."""

    @property
    def captured(self) -> str | None:
        """EXIF's capture time as written there."""


def make_reading(
    item_id: str, results: Sequence[PictureResult], file_name: str, at: datetime, actor: str
) -> tuple[Reading, TimeFact | None]:
    """Return the reading of all pages of one item and the capture time, where one is known."""
    first = results[0]
    capture = from_exif(first.captured) or from_file_name(file_name)
    texts: list[str] = []
    words: list[Word] = []
    screens: list[ScreenFacts] = []
    offset = 0
    for page, result in enumerate(results):
        text, found = arrange(result.lines, result.width, result.height)
        facts, found = read_screen(text, found, result.width, result.height, capture)
        screens.append(facts)
        words.extend(
            replace(word, start=word.start + offset, end=word.end + offset, page=page)
            for word in found
        )
        texts.append(text)
        offset += len(text) + 2
    letters = sum(len(word.text) for word in words)
    reading = Reading(
        id=new_id(),
        item_id=item_id,
        version=1,
        text="\n\n".join(texts),
        words=tuple(words),
        engine=f"{first.engine} {first.engine_version}",
        seconds=round(sum(result.seconds for result in results), 4),
        confidence=sum(w.confidence * len(w.text) for w in words) / letters if letters else 0.0,
        made_at=at,
        made_by=actor,
        screen=common_facts(screens),
        parameters=(
            *first.parameters,
            *(("model", digest) for digest in first.model_digests),
            *page_parameters(screens),
            *size_parameters([(result.width, result.height) for result in results]),
        ),
    )
    return reading, capture


def confirm_findings(
    reading: Reading,
    run: CheckRun,
    pages: Sequence[bytes],
    second_read: Callable[[bytes, Sequence[Any]], Sequence[str | None]],
) -> Reading:
    """Let the second engine read the lines that carry a finding; keep what it makes of them.

    ``pages`` are the pictures of the item, one for each page of the reading. Where the second
    engine was the reader already, or fails, "only one" is kept: it costs no picture.
    """
    flags = [finding for finding in run.result.findings if finding.band.is_flag]
    lines = [
        words
        for _, group in groupby(reading.words, key=lambda word: (word.page, word.line))
        if _carries(words := list(group), flags)
    ]
    second: list[SecondReading] = []
    for page, group in groupby(lines, key=lambda words: words[0].page):
        spans = list(group)
        boxes: list[Box] = [box for span in spans if (box := union([w.box for w in span]))]
        texts: Sequence[str | None] = [None] * len(boxes)
        if not reading.engine.startswith(_SECOND_READER):
            with contextlib.suppress(UserFacingError):
                texts = second_read(pages[page], boxes)
        second += (
            _compare(reading.text[span[0].start : span[-1].end], span, text)
            for span, text in zip(spans, texts, strict=True)
        )
    return replace(reading, second=tuple(second)) if second else reading


def _carries(words: Sequence[Word], flags: Sequence[Finding]) -> bool:
    return any(word.start < f.end and f.start < word.end for f in flags for word in words)


def _compare(read: str, span: Sequence[Word], other: str | None) -> SecondReading:
    start, end = span[0].start, span[-1].end
    if not other or not other.strip():
        return SecondReading(start, end, "", "only_one")
    likeness = fuzz.ratio(_plain(read), _plain(other))
    agreement = "agree" if likeness >= _AGREE else "disagree"
    return SecondReading(start, end, other.strip(), agreement, round(likeness / 100, 3))


def _plain(text: str) -> str:
    return re.sub(r"[^\w]+", "", text).casefold()
