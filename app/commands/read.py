"""``tinjau read IMAGE…``: reading alone, without a database."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from app.adapters.input_files import read_input
from app.adapters.ocr.service import OcrService, default_workers
from app.adapters.ocr.temp_folders import place_without_office
from app.adapters.picture_formats import sniff
from app.errors import UserFacingError
from app.services.import_original import PAGED, PICTURES
from app.text import N_, _

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from app.adapters.ocr.results import OcrResult

NAME = "read"
HELP = N_("Baca teks dari gambar tanpa membuka basis data")

_REMEMBERED = 32
"""Results kept for the files that follow: copies lie side by side."""


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
    """Read the pictures, those of folders too; one line each, in the order given."""
    paths = [path for named in args.images for path in _files(named)]
    cores = default_workers()
    failed = 0
    with (
        place_without_office() as temp,
        OcrService(
            temp, workers=min(len(paths), cores), threads=cores, remembered=_REMEMBERED
        ) as service,
    ):
        service.warm()
        from app.commands.read_rows import failure, success  # noqa: PLC0415 - while engines start

        for path, outcome in _read_all(service, paths):
            if isinstance(outcome, UserFacingError):
                failed += 1
                context.emit(failure(path, outcome))
                context.warn(f"{path}: {outcome}")
            else:
                row = success(path, outcome)
                context.emit(row)
                context.say(f"== {path}\n{row['text']}\n")
    return 1 if failed else 0


def _files(named: Path) -> Sequence[Path]:
    """What is to be read: the file, or the pictures of the folder; the folder where it has none."""
    if not named.is_dir():
        return [named]
    inside = (path for path in named.rglob("*") if path.suffix.lower() in PICTURES)
    return sorted(path for path in inside if path.is_file()) or [named]


def _read_all(
    service: OcrService, paths: Sequence[Path]
) -> Iterator[tuple[Path, list[OcrResult] | UserFacingError]]:
    """Each file with its pages as read, or with what is wrong with it, in the order given."""
    early: dict[int, UserFacingError] = {}

    def pictures() -> Iterator[tuple[tuple[int, bool], bytes]]:
        for number, path in enumerate(paths):
            try:
                data = read_input(path)
                pages = service.pages(data) if sniff(data) in PAGED else [data]
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
