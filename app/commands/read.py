"""``tinjau read IMAGE…``: reading alone, without a database."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from app.adapters.images import sniff
from app.adapters.input_files import read_input
from app.adapters.ocr.results import OcrResult, to_reading
from app.adapters.ocr.service import OcrService, default_workers
from app.errors import UserFacingError
from app.screens.capture_time import from_exif, from_file_name
from app.screens.parse import read_screen
from app.screens.reading_order import arrange
from app.text import N_, _

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

NAME = "read"
HELP = N_("Baca teks dari gambar tanpa membuka basis data")


class Context(Protocol):
    """What a command may use of the program around it."""

    def emit(self, obj: dict[str, Any]) -> None:
        """Print one JSON line where ``--json`` was asked for."""

    def say(self, text: str) -> None:
        """Tell the person something."""

    def warn(self, text: str) -> None:
        """Tell the person about a problem."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare this command's arguments."""
    parser.add_argument("images", nargs="+", type=Path, metavar="IMAGE", help=_("berkas gambar"))


def run(args: argparse.Namespace, context: Context) -> int:
    """Read the pictures one after the other; one line each, in the order given."""
    failed = 0
    with (
        tempfile.TemporaryDirectory(prefix="tinjau-", ignore_cleanup_errors=True) as temp,
        OcrService(Path(temp), workers=min(len(args.images), default_workers())) as service,
    ):
        for path, outcome in _read_all(service, args.images):
            if isinstance(outcome, UserFacingError):
                failed += 1
                context.emit(_failure(path, outcome))
                context.warn(f"{path}: {outcome}")
            else:
                row = _success(path, outcome)
                context.emit(row)
                context.say(f"== {path}\n{row['text']}\n")
    return 1 if failed else 0


def _read_all(
    service: OcrService, paths: Sequence[Path]
) -> Iterator[tuple[Path, list[OcrResult] | UserFacingError]]:
    """Each file with its pages as read, or with what is wrong with it, in the order given."""
    early: dict[int, UserFacingError] = {}

    def pictures() -> Iterator[tuple[tuple[int, bool], bytes]]:
        for number, path in enumerate(paths):
            try:
                data = read_input(path)
                pages = service.pdf_pages(data) if sniff(data) == "PDF" else [data]
            except UserFacingError as error:
                early[number] = error
                continue
            for left, page in zip(reversed(range(len(pages))), pages, strict=True):
                yield (number, left == 0), page

    told = 0
    parts: list[OcrResult | UserFacingError] = []
    for (number, last), outcome in service.read_many(pictures(), preview=False):
        while told < number:
            yield paths[told], early[told]
            told += 1
        parts.append(outcome)
        if last:
            yield paths[number], _whole(parts)
            parts = []
            told = number + 1
    for number in range(told, len(paths)):
        yield paths[number], early[number]


def _whole(parts: Sequence[OcrResult | UserFacingError]) -> list[OcrResult] | UserFacingError:
    """All pages, or the first problem among them."""
    pages = []
    for part in parts:
        if isinstance(part, UserFacingError):
            return part
        pages.append(part)
    return pages


def _success(path: Path, pages: Sequence[OcrResult]) -> dict[str, Any]:
    started = time.perf_counter()
    readings = [to_reading(page, arrange) for page in pages]
    first = readings[0]
    capture = from_exif(pages[0].captured) or from_file_name(path.name)
    screens = [read_screen(r.text, r.words, r.width, r.height, capture)[0] for r in readings]
    screen = screens[0]
    at = screen.posted.at
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
        "screen": {
            "platform": screen.platform,
            "account": screen.account,
            "display_name": screen.display_name,
            "posted_at": at.isoformat() if at else None,
            "posted_at_precision": screen.posted.precision,
            "author_text": "\n\n".join(page.author_text for page in screens),
        },
        "error": None,
    }


def _failure(path: Path, error: UserFacingError) -> dict[str, Any]:
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
