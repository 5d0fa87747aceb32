"""From what the person named (files, folders, links, lists, chats) to single parts to import."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final

from rapidfuzz import fuzz

from app.domain.duplicates import NEAR_BITS, distance
from app.errors import UserFacingError
from app.links.pasted_text import find_links
from app.services.import_original import PICTURES
from app.text import N_

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

LISTS: Final = frozenset({".txt", ".csv", ".tsv", ".xlsx", ".zip"})
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


@dataclass(frozen=True, slots=True)
class Part:
    """One thing to import: a file, bytes, a link, or what stands against it.

    ``input`` is what the person named, ``name`` the part of it. ``load`` gives the bytes of a part
    of an archive when they are needed. ``as_file``: keep it unread where it is no picture. ``note``
    are the words beside it, ``row`` the row or line of the list it stands in, ``warning`` what to
    know of it. A ``notice`` says something of a list and is not imported.
    """

    input: str
    name: str | None = None
    data: bytes | None = None
    load: Callable[[], bytes] | None = None
    link: str | None = None
    as_file: bool = False
    note: str = ""
    row: int | None = None
    warning: str = ""
    notice: bool = False
    error: UserFacingError | None = None

    @property
    def of_list(self) -> bool:
        """It comes from a list or a chat: the person sees it before it goes in."""
        return self.row is not None or self.notice


def expand(
    inputs: Sequence[str],
    read_file: Callable[[Path], bytes],
    sniff: Callable[[bytes], str],
    read_list: Callable[[str, str, bytes], Sequence[Part]],
) -> Iterator[Part]:
    """Yield the parts of ``inputs`` in order; folders deeply and sorted by name.

    ``read_list`` gets the input, the file's name and its bytes, and returns the parts of a list.
    """

    def from_file(given: str, path: Path) -> Sequence[Part]:
        try:
            data = read_file(path)
            return [Part(input=given)] if sniff(data) else read_list(given, path.name, data)
        except UserFacingError as error:
            return [Part(input=given, error=error)]

    for given in inputs:
        path = Path(given)
        if re.match(r"(?i)https?://|www\.", given) or not _exists(path):
            yield Part(input=given, link=given) if _is_link(given) else Part(input=given)
        elif path.is_dir():
            yield from _folder(path, from_file)
        elif path.suffix.lower() in PICTURES:
            yield Part(input=given)
        else:
            yield from from_file(given, path)


def likely_same(one: str, other: str, text: str = "", other_text: str = "") -> bool:
    """Say whether two pictures look alike and, where texts are given, read alike too.

    Posts of one app share their layout, so the hash alone only narrows the search.
    """
    if distance(one, other) > NEAR_BITS:
        return False
    return fuzz.ratio(text, other_text) >= _NEAR_TEXT


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False


def _is_link(given: str) -> bool:
    return bool(re.match(r"(?i)[a-z][a-z0-9+.-]*:", given)) or given in find_links(given)


def _folder(path: Path, from_file: Callable[[str, Path], Sequence[Part]]) -> Iterator[Part]:
    found = False
    try:
        entries = sorted(path.iterdir(), key=lambda entry: entry.name.casefold())
    except OSError:
        yield Part(input=str(path), error=FolderUnreadableError(name=path.name))
        return
    for entry in entries:
        if entry.is_dir() and not entry.is_symlink():
            for part in _folder(entry, from_file):
                if not isinstance(part.error, NothingInFolderError):
                    found = True
                    yield part
        elif entry.suffix.lower() in PICTURES:
            found = True
            yield Part(input=str(entry), name=entry.name)
        elif entry.suffix.lower() in LISTS:
            parts = from_file(str(entry), entry)
            if any(part.error is None and not part.notice for part in parts):
                found = True
                yield from parts
    if not found:
        yield Part(input=str(path), error=NothingInFolderError(name=path.name))
