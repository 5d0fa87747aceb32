"""The ``.zip`` of a WhatsApp chat export, from bytes: the chat and its media, nothing unpacked.

Media are read one by one on request. Names that would lead outside a folder, links, nested archives
and over-large parts are refused by name; the rest stays usable.
"""

from __future__ import annotations

import stat
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from app.services.lists.problems import (
    ListTooLargeError,
    ListUnreadableError,
    RowFault,
    RowProblem,
)
from app.services.lists.whatsapp_chat import Chat, read_chat_file
from app.services.lists.zip_guard import ZipLimits, open_archive, read_entry
from app.text import N_, _

if TYPE_CHECKING:
    import zipfile

_LIMITS: Final = ZipLimits(
    entries=10_000,
    entry_bytes=128 * 1024 * 1024,
    total_bytes=2 * 1024 * 1024 * 1024,
)
MAX_ARCHIVE: Final = 1024 * 1024 * 1024
"""Bytes; an export with media of a busy group stays below."""
_KIND: Final = "ZIP"
_NESTED: Final = frozenset({".zip", ".rar", ".7z", ".tar", ".gz"})
_OUTSIDE: Final = N_("nama berkasnya menunjuk ke luar folder")
_LINKED: Final = N_("bukan berkas biasa")
_INSIDE: Final = N_("arsip di dalam arsip")
_HUGE: Final = N_("terlalu besar")


@dataclass(frozen=True, slots=True)
class ChatMedia:
    """A media file of the archive: its plain name (no folder) and declared size in bytes."""

    name: str
    size: int


class ChatArchive:
    """A chat export with its media.

    Attributes:
        chat: the messages.
        media: the files that may be read.
        problems: what was refused or is missing, besides the problems of the chat itself.
    """

    def __init__(self, data: bytes, *, month_first: bool | None = None) -> None:
        """Open the archive in ``data``.

        Raises:
            ListError: if it is damaged, protected, too large, made to harm, or holds no chat.
        """
        if len(data) > MAX_ARCHIVE:
            raise ListTooLargeError(what=_("ukuran"), limit=f"{MAX_ARCHIVE // 1024 // 1024} MB")
        self._archive = open_archive(data, _LIMITS, _KIND)
        self._entries: dict[str, str] = {}
        refused: list[RowProblem] = []
        texts: list[str] = []
        media: list[ChatMedia] = []
        for entry in self._archive.infolist():
            if entry.is_dir():
                continue
            why = _refusal(entry)
            name = PurePosixPath(entry.filename.replace("\\", "/")).name
            if why:
                params = (("name", name[:80]), ("what", _(why)))
                refused.append(RowProblem(0, "media", RowFault.MEDIA_REFUSED, params))
            elif name.casefold().endswith(".txt"):
                texts.append(entry.filename)
            elif name in self._entries:
                params = (("name", name[:80]), ("what", _("nama ganda")))
                refused.append(RowProblem(0, "media", RowFault.MEDIA_REFUSED, params))
            else:
                self._entries[name] = entry.filename
                media.append(ChatMedia(name, entry.file_size))
        self.media = tuple(media)
        self.chat = self._read_chat(texts, month_first=month_first)
        self.problems = (*refused, *self._missing())

    def read(self, name: str) -> bytes:
        """Return the content of one media file, named as in :attr:`media`.

        Raises:
            KeyError: if there is none of this name.
            ListError: if it is damaged or larger than declared.
        """
        return read_entry(self._archive, self._entries[name], _LIMITS, _KIND)

    def _read_chat(self, texts: list[str], *, month_first: bool | None) -> Chat:
        """Read the chat: the text whose name says so, else the only one that is a chat."""
        texts.sort(key=lambda name: ("chat" not in name.casefold(), len(name), name))
        for name in texts:
            data = read_entry(self._archive, name, _LIMITS, _KIND)
            try:
                return read_chat_file(data, month_first=month_first)
            except ListUnreadableError:
                continue
        raise ListUnreadableError(kind=_("ekspor chat WhatsApp"))

    def _missing(self) -> list[RowProblem]:
        """Report attachments that the chat names and the archive lacks."""
        return [
            RowProblem(message.line, "media", RowFault.MEDIA_MISSING, (("name", name),))
            for message in self.chat.messages
            for name in message.attachments
            if name not in self._entries
        ]


def _refusal(entry: zipfile.ZipInfo) -> str | None:
    """Return why an entry is not touched, or ``None``."""
    name = entry.filename.replace("\\", "/")
    path = PurePosixPath(name)
    mode = entry.external_attr >> 16
    outside = path.is_absolute() or ".." in path.parts or not path.name
    if outside or ":" in name or "\x00" in name:
        return _OUTSIDE
    if mode and not stat.S_ISREG(mode) and stat.S_IFMT(mode):
        return _LINKED
    if path.suffix.casefold() in _NESTED:
        return _INSIDE
    if entry.file_size > _LIMITS.entry_bytes:
        return _HUGE
    return None
