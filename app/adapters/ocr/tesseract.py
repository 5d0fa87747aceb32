"""Tesseract with the Indonesian data.

The independent second reader of single lines, and the only reader where ONNX cannot run. Picture
and result go through pipes: pytesseract, which finds the program, would write both into files that
anybody may read when the power is cut.
"""

from __future__ import annotations

import os
import subprocess  # the program is started here and nowhere else
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np

from app.domain.reading import Box, RawLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

ENGINE = "tesseract"
LANGUAGE = "ind"
LINE_SECONDS = 45
_LINE_HEIGHT = 48
_LINE_PAD = 0.35
_DARK = 110
_LEAST_CONTRAST = 8
_WORD_LEVEL = 5


class TesseractMissing(Exception):  # noqa: N818 - names what happened
    """The program or its Indonesian data is not on this machine."""


@cache
def _program() -> Any:
    import pytesseract  # noqa: PLC0415 - not needed while the first reader works alone

    for folder in program_folders():
        program = folder / ("tesseract.exe" if sys.platform == "win32" else "tesseract")
        if program.is_file():
            pytesseract.pytesseract.tesseract_cmd = str(program)
            if (folder / "tessdata").is_dir():
                os.environ["TESSDATA_PREFIX"] = str(folder / "tessdata")
            break
    return pytesseract


def program_folders() -> list[Path]:
    """Where the program may lie beside the search path: our installer's copy, Windows' default."""
    folders = []
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle:
        folders.append(Path(bundle) / "tesseract")
    if sys.platform == "win32":
        places = (os.environ.get("ProgramFiles"), os.environ.get("LOCALAPPDATA"))  # noqa: SIM112
        folders.extend(Path(place) / "Tesseract-OCR" for place in places if place)
    return folders


@cache
def tesseract_state() -> tuple[str, tuple[str, ...]]:
    """Version of the program and the languages it has; empty where there is none."""
    program = _program()
    try:
        version = str(program.get_tesseract_version())
        languages = tuple(sorted(program.get_languages(config="")))
    except (OSError, RuntimeError, ValueError, program.TesseractNotFoundError, SystemExit):
        return "", ()
    return version, languages


def available() -> bool:
    """Whether lines can be read with the Indonesian data."""
    return LANGUAGE in tesseract_state()[1]


class TesseractReader:
    """Reads whole pictures and single lines.

    Raises:
        TesseractMissing: the program or its Indonesian data is absent.
    """

    engine = ENGINE
    digests: tuple[str, ...] = ()
    parameters = (("language", LANGUAGE),)

    def __init__(self) -> None:
        if not available():
            raise TesseractMissing
        self.version = tesseract_state()[0]

    def read(self, pixels: NDArray[np.uint8], *, threads: int = 1) -> list[RawLine]:
        """Read all lines of a BGR picture; the program runs with one thread in any case."""
        del threads
        table = _run(_dark_on_light(pixels), "tsv", seconds=None)  # ended with its process if late
        return lines_from_table(table_of(table))

    def read_lines(self, pixels: NDArray[np.uint8], boxes: Sequence[Box]) -> list[str | None]:
        """Read the given lines again, each by itself; ``None`` where nothing could be read."""
        return [self._read_line(pixels, box) for box in boxes]

    def _read_line(self, pixels: NDArray[np.uint8], box: Box) -> str | None:
        height, width = pixels.shape[:2]
        pad = round(box.h * _LINE_PAD)
        top, bottom = max(0, box.y - pad // 2), min(height, box.bottom + pad // 2)
        left, right = max(0, box.x - pad), min(width, box.right + pad)
        if bottom <= top or right <= left:
            return None
        grey = _dark_on_light(pixels[top:bottom, left:right])
        if int(grey.max()) - int(grey.min()) < _LEAST_CONTRAST:
            return None  # on an even surface the program makes letters up
        factor = min(4.0, max(1.0, _LINE_HEIGHT / grey.shape[0]))
        size = (max(1, round(grey.shape[1] * factor)), max(1, round(grey.shape[0] * factor)))
        larger = cv2.resize(grey, size, interpolation=cv2.INTER_CUBIC)
        framed = cv2.copyMakeBorder(larger, 8, 8, 8, 8, cv2.BORDER_REPLICATE)
        try:
            text = _run(np.asarray(framed, np.uint8), "--psm", "7", "txt")
        except RuntimeError:
            return None
        return " ".join(text.split()) or None


def _run(grey: NDArray[np.uint8], *options: str, seconds: float | None = LINE_SECONDS) -> str:
    """Let the program read a picture; nothing of it touches the disk."""
    picture = cv2.imencode(".png", grey, [cv2.IMWRITE_PNG_COMPRESSION, 1])[1].tobytes()
    command = [_program().pytesseract.tesseract_cmd, "stdin", "stdout", "-l", LANGUAGE, *options]
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # on Windows only
    try:
        done = subprocess.run(  # noqa: S603 - the reader's own program, no shell
            command,
            input=picture,
            capture_output=True,
            timeout=seconds,
            check=True,
            creationflags=flags,
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise RuntimeError("tesseract") from error
    return done.stdout.decode("utf-8", "replace")


def table_of(text: str) -> dict[str, list[str]]:
    """Return the columns of the program's table by name."""
    rows = [line.split("\t") for line in text.splitlines() if line.strip()]
    if not rows:
        return {"level": [], "text": []}
    return {
        name: [row[column] if column < len(row) else "" for row in rows[1:]]
        for column, name in enumerate(rows[0])
    }


def _dark_on_light(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Grey picture, inverted where most of it is dark: Tesseract expects paper."""
    grey = np.asarray(cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY), np.uint8)
    return 255 - grey if float(np.median(grey)) < _DARK else grey


def lines_from_table(table: dict[str, list[Any]]) -> list[RawLine]:
    """Group the words of Tesseract's table by its own lines."""
    lines: dict[tuple[Any, ...], list[tuple[str, Box, float]]] = {}
    for i, text in enumerate(table["text"]):
        word = str(text).strip()
        if int(table["level"][i]) != _WORD_LEVEL or not word:
            continue
        key = tuple(table[name][i] for name in ("page_num", "block_num", "par_num", "line_num"))
        box = Box(*(int(table[name][i]) for name in ("left", "top", "width", "height")))
        sure = min(1.0, max(0.0, float(table["conf"][i]) / 100))
        lines.setdefault(key, []).append((word, box, sure))
    return [_line(words) for words in lines.values()]


def _line(words: list[tuple[str, Box, float]]) -> RawLine:
    left, top = min(b.x for _, b, _ in words), min(b.y for _, b, _ in words)
    right, bottom = max(b.right for _, b, _ in words), max(b.bottom for _, b, _ in words)
    letters = sum(len(text) for text, _, _ in words)
    return RawLine(
        " ".join(text for text, _, _ in words),
        sum(sure * len(text) for text, _, sure in words) / letters,
        ((left, top), (right, top), (right, bottom), (left, bottom)),
        tuple(words),
    )
