"""Readings as JSON text in columns."""

from __future__ import annotations

import json
from typing import Any

from app.domain.items import Reading
from app.domain.reading import (
    Box,
    Platform,
    Precision,
    ScreenFacts,
    SecondReading,
    TextRole,
    TimeFact,
    Word,
)
from db.columns import json_text, read_time, read_time_or_none, time_or_none, time_text


def reading_row(reading: Reading) -> dict[str, Any]:
    """Return the columns of ``reading``."""
    return {
        "id": reading.id,
        "item_id": reading.item_id,
        "version": reading.version,
        "text": reading.text,
        "words": json_text([_word(w) for w in reading.words]),
        "engine": reading.engine,
        "seconds": float(reading.seconds),
        "confidence": float(reading.confidence),
        "made_at": time_text(reading.made_at),
        "made_by": reading.made_by,
        "screen": json_text(_screen(reading.screen)),
        "corrects": reading.corrects,
        "second": json_text(
            [[s.start, s.end, s.text, s.agreement, float(s.similarity)] for s in reading.second]
        ),
        "parameters": json_text(reading.parameters),
    }


def read_reading(row: Any) -> Reading:
    """Return the reading in ``row``."""
    return Reading(
        id=row["id"],
        item_id=row["item_id"],
        version=row["version"],
        text=row["text"],
        words=tuple(_read_word(w) for w in json.loads(row["words"])),
        engine=row["engine"],
        seconds=row["seconds"],
        confidence=row["confidence"],
        made_at=read_time(row["made_at"]),
        made_by=row["made_by"],
        screen=_read_screen(json.loads(row["screen"])),
        corrects=row["corrects"],
        second=tuple(SecondReading(*s) for s in json.loads(row["second"])),
        parameters=tuple((name, value) for name, value in json.loads(row["parameters"])),
    )


def _word(w: Word) -> list[Any]:
    b = w.box
    # Engines hand over numpy numbers now and then; JSON takes Python's own only.
    box = [int(b.x), int(b.y), int(b.w), int(b.h)]
    place = [w.start, w.end, w.page, w.line, w.block, w.role.value]
    return [w.text, *box, float(w.confidence), *place]


def _read_word(value: list[Any]) -> Word:
    text, x, y, w, h, confidence, start, end, page, line, block, role = value
    box = Box(x, y, w, h)
    return Word(text, box, confidence, start, end, page, line, block, TextRole(role))


def _screen(screen: ScreenFacts) -> dict[str, Any]:
    posted = screen.posted
    return {
        "platform": screen.platform,
        "account": screen.account,
        "display_name": screen.display_name,
        "posted": [time_or_none(posted.at), posted.precision, posted.source, posted.surface],
        "author_text": screen.author_text,
    }


def _read_screen(value: dict[str, Any]) -> ScreenFacts:
    at, precision, source, surface = value["posted"]
    return ScreenFacts(
        platform=Platform(value["platform"]) if value["platform"] else None,
        account=value["account"],
        display_name=value["display_name"],
        posted=TimeFact(read_time_or_none(at), Precision(precision), source, surface),
        author_text=value["author_text"],
    )
