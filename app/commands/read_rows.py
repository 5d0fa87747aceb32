"""What ``tinjau read`` says of one file; loaded while the engines start."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from app.adapters.ocr.results import OcrResult, to_reading
from app.domain.page_facts import common_facts
from app.screens.capture_time import from_exif, from_file_name
from app.screens.parse import read_screen
from app.screens.reading_order import arrange

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from app.domain.reading import ScreenFacts
    from app.errors import UserFacingError


def success(path: Path, pages: Sequence[OcrResult]) -> dict[str, Any]:
    """Return the line of a file that was read, page by page."""
    started = time.perf_counter()
    readings = [to_reading(page, arrange) for page in pages]
    first = readings[0]
    capture = from_exif(pages[0].captured) or from_file_name(path.name)
    screens = [read_screen(r.text, r.words, r.width, r.height, capture)[0] for r in readings]
    words = [
        {
            "text": word.text,
            "box": [word.box.x, word.box.y, word.box.w, word.box.h],
            "confidence": round(word.confidence, 4),
            **({"page": number} if number else {}),
        }
        for number, reading in enumerate(readings)
        for word in reading.words
    ]
    letters = sum(len(word.text) for reading in readings for word in reading.words)
    sure = sum(word.confidence * len(word.text) for r in readings for word in r.words)
    arranging = time.perf_counter() - started
    return {
        "file": str(path),
        "text": "\n\n".join(reading.text for reading in readings),
        "seconds": round(sum(reading.seconds for reading in readings) + arranging, 4),
        "engine": first.engine,
        "confidence": round(sure / letters, 4) if letters else 0.0,
        "words": words,
        "screen": _screen_row(common_facts(screens)),
        **({"screens": [_screen_row(one) for one in screens]} if len(screens) > 1 else {}),
        "error": None,
    }


def _screen_row(screen: ScreenFacts) -> dict[str, Any]:
    at = screen.posted.at
    return {
        "platform": screen.platform,
        "account": screen.account,
        "display_name": screen.display_name,
        "posted_at": at.isoformat() if at else None,
        "posted_at_precision": screen.posted.precision,
        "author_text": screen.author_text,
    }


def failure(path: Path, error: UserFacingError) -> dict[str, Any]:
    """Return the line of a file that could not be read."""
    return {
        "file": str(path),
        "text": "",
        "seconds": None,
        "engine": None,
        "confidence": None,
        "words": [],
        "screen": None,
        "error": str(error),
    }
