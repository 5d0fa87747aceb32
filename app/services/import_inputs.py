"""From what the person named (files, folders, links, lists of links) to single parts to import."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final

from rapidfuzz import fuzz

from app.errors import UserFacingError
from app.links.pasted_text import find_links
from app.text import N_

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

PICTURES: Final = frozenset(
    {".png", ".jpg", ".jpeg", ".webp", ".bmp", ".gif", ".tif", ".tiff", ".heic", ".heif", ".pdf"}
)
_NEAR_BITS: Final = 6
_NEAR_TEXT: Final = 92.0


class FolderUnreadableError(UserFacingError):
    """The folder cannot be listed."""

    code: ClassVar[str] = "folder_unreadable"
    template: ClassVar[str] = N_(
        "Folder {name} tidak dapat dibuka. Periksa izin folder itu, lalu ulangi."
    )


class NothingInFolderError(UserFacingError):
    """The folder holds no picture."""

    code: ClassVar[str] = "nothing_in_folder"
    template: ClassVar[str] = N_("Folder {name} tidak memuat gambar atau PDF.")


class NoLinksInFileError(UserFacingError):
    """A text file without a link."""

    code: ClassVar[str] = "no_links_in_file"
    template: ClassVar[str] = N_("Berkas {name} tidak memuat tautan.")


@dataclass(frozen=True, slots=True)
class Part:
    """One thing to import: a file, bytes from the clipboard, a link, or what stands against it."""

    input: str
    name: str | None = None
    data: bytes | None = None
    link: str | None = None
    error: UserFacingError | None = None


def expand(inputs: Sequence[str], read_file: Callable[[Path], bytes]) -> Iterator[Part]:
    """Yield the parts of ``inputs`` in order; folders deeply and sorted by name."""
    for given in inputs:
        path = Path(given)
        if re.match(r"(?i)https?://|www\.", given) or not _exists(path):
            yield Part(input=given, link=given) if _is_link(given) else Part(input=given)
        elif path.is_dir():
            yield from _folder(path, read_file)
        elif path.suffix.lower() == ".txt":
            yield from _list(path, read_file)
        else:
            yield Part(input=given)


def likely_same(one: str, other: str, text: str = "", other_text: str = "") -> bool:
    """Say whether two pictures look alike and, where texts are given, read alike too.

    Posts of one app share their layout, so the hash alone only narrows the search.
    """
    if not one or not other or (int(one, 16) ^ int(other, 16)).bit_count() > _NEAR_BITS:
        return False
    return fuzz.ratio(text, other_text) >= _NEAR_TEXT


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False


def _is_link(given: str) -> bool:
    return bool(re.match(r"(?i)[a-z][a-z0-9+.-]*:", given)) or given in find_links(given)


def _folder(path: Path, read_file: Callable[[Path], bytes]) -> Iterator[Part]:
    found = False
    try:
        entries = sorted(path.iterdir(), key=lambda entry: entry.name.casefold())
    except OSError:
        yield Part(input=str(path), error=FolderUnreadableError(name=path.name))
        return
    for entry in entries:
        if entry.is_dir() and not entry.is_symlink():
            for part in _folder(entry, read_file):
                if not isinstance(part.error, NothingInFolderError):
                    found = True
                    yield part
        elif entry.suffix.lower() in PICTURES:
            found = True
            yield Part(input=str(entry), name=entry.name)
        elif entry.suffix.lower() == ".txt":
            links = [part for part in _list(entry, read_file) if part.link]
            found = found or bool(links)
            yield from links
    if not found:
        yield Part(input=str(path), error=NothingInFolderError(name=path.name))


def _list(path: Path, read_file: Callable[[Path], bytes]) -> Iterator[Part]:
    try:
        links = find_links(read_file(path).decode("utf-8-sig", errors="replace"))
    except UserFacingError as error:
        yield Part(input=str(path), error=error)
        return
    if not links:
        yield Part(input=str(path), error=NoLinksInFileError(name=path.name))
    for link in links:
        yield Part(input=str(path), name=link, link=link)
