"""Lists and chats as parts to import: recognised by content, good rows and faulty ones named.

Of a chat only what may be a post is taken: links, and media as evidence. Who sent a message is not
kept: senders are private people.
"""

from __future__ import annotations

import io
import zipfile
from pathlib import PurePath
from typing import TYPE_CHECKING, ClassVar, Final

from app.errors import UserFacingError
from app.services.import_inputs import Part
from app.services.list_layout import chosen_table
from app.services.lists.csv_table import decode
from app.services.lists.link_columns import LINK_TITLES
from app.services.lists.link_list import links_from_table, links_from_text
from app.services.lists.pasted import links_of_chat, read_pasted
from app.services.lists.problems import ListUnreadableError, RowFault
from app.services.lists.tables import plain_header
from app.services.lists.whatsapp_archive import ChatArchive
from app.services.lists.whatsapp_chat import Chat, is_chat, read_chat
from app.text import N_, _

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.services.lists.link_columns import ListColumns
    from app.services.lists.link_list import LinkList
    from app.services.lists.problems import RowProblem
    from app.services.lists.tables import Table

_ZIP: Final = b"PK\x03\x04"
_MOST_NOTE: Final = 2_000
_TABLES: Final = frozenset({".csv", ".tsv"})
_NOT_TAKEN: Final = frozenset({".vcf", ".vcard", ".was"})
"""Contacts and stickers that move: nothing of a post."""


class NotImportableError(UserFacingError):
    """Neither a picture nor a list."""

    code: ClassVar[str] = "not_importable"
    template: ClassVar[str] = N_(
        "{name} bukan gambar, PDF, daftar tautan, atau ekspor chat WhatsApp. Ambil tangkapan"
        " layarnya, atau lampirkan berkas ini pada kontennya."
    )


class NoLinksInFileError(UserFacingError):
    """A list without a link."""

    code: ClassVar[str] = "no_links_in_file"
    template: ClassVar[str] = N_(
        "Berkas {name} tidak memuat tautan. Isi satu kolom dengan alamat postingan; daftar pegawai"
        " dibawa masuk lewat Pegawai."
    )


class NothingInChatError(UserFacingError):
    """A chat without a link or medium."""

    code: ClassVar[str] = "nothing_in_chat"
    template: ClassVar[str] = N_(
        "Chat {name} tidak memuat tautan atau gambar. Bila ada gambarnya, ekspor ulang dengan"
        " pilihan “Sertakan media”, lalu pilih berkas .zip-nya."
    )


class RowRefusedError(UserFacingError):
    """One row of a list cannot be used."""

    code: ClassVar[str] = "row_refused"
    template: ClassVar[str] = N_("Baris {row}: {what} {remedy}")


def list_parts(
    given: str, name: str, data: bytes, columns: ListColumns | None = None
) -> list[Part]:
    """Return the parts of a list or chat in the order of its rows.

    ``columns`` are those a person chose for a table; without them they are guessed.

    Raises:
        NotImportableError, NoLinksInFileError: it is neither, or holds no link.
        ListError: it is damaged, too large, protected or made to harm.
    """
    if data.startswith(_ZIP):
        inside = _names_inside(data)
        if any(entry.startswith("xl/") for entry in inside):
            return _table_parts(given, name, chosen_table(data, columns), columns)
        if not any(entry.lower().endswith(".txt") for entry in inside):
            raise NotImportableError(name=name)
        return _of_chat(_archive_parts(given, ChatArchive(data)), name)
    try:
        text = decode(data)
    except ListUnreadableError:
        raise NotImportableError(name=name) from None
    if is_chat(text):
        return _of_chat(_chat_parts(given, read_chat(text)), name)
    if PurePath(name).suffix.lower() in _TABLES or _has_titles(text):
        return _table_parts(given, name, chosen_table(data, columns), columns)
    parts = _link_parts(given, links_from_text(text))
    if not parts:
        raise NoLinksInFileError(name=name)
    return parts


def text_parts(text: str) -> list[Part]:
    """Return the parts of pasted text: one message, a whole chat, or a list with notes.

    Raises:
        ListError: it is too long.
    """
    given, found = _("teks tempelan"), read_pasted(text)
    return _chat_parts(given, found.chat) if found.chat else _link_parts(given, found.links)


def _names_inside(data: bytes) -> list[str]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return archive.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as broken:
        raise ListUnreadableError(kind="ZIP") from broken


def _has_titles(text: str) -> bool:
    first = next((line for line in text.splitlines() if line.strip()), "")
    for separator in ";,\t|":
        titles = [plain_header(cell) for cell in first.split(separator)]
        if len(titles) > 1 and any(title in LINK_TITLES for title in titles):
            return True
    return False


def _table_parts(given: str, name: str, table: Table, columns: ListColumns | None) -> list[Part]:
    """Return the rows of a table of links.

    Without a link and a column that says so, the faults of all the rows would only bury that this
    is another kind of list.
    """
    found = links_from_table(table, columns)
    titled = any(plain_header(cell) in LINK_TITLES for cell in table.rows[0].cells)
    if not found.entries and not titled:
        raise NoLinksInFileError(name=name)
    return _link_parts(given, found)


def _of_chat(parts: list[Part], name: str) -> list[Part]:
    if not any(part.link or part.load for part in parts):
        raise NothingInChatError(name=name)
    return parts


def _link_parts(given: str, found: LinkList) -> list[Part]:
    short = {p.row: _words(p) for p in found.problems if p.code is RowFault.SHORT_LINK}
    parts = [
        Part(
            given,
            entry.facts.input,
            link=entry.facts.input,
            note=entry.note,
            row=entry.row,
            warning="" if entry.facts.resolvable_offline else short.get(entry.row, ""),
        )
        for entry in found.entries
    ]
    for problem in found.problems:
        if problem.code is RowFault.LINK_TWICE:
            link = dict(problem.params)["link"]
            parts.append(Part(given, link, link=link, row=problem.row, warning=_words(problem)))
        elif problem.code is not RowFault.SHORT_LINK:
            parts.append(_refused(given, problem))
    return sorted(parts, key=lambda part: part.row or 0)


def _archive_parts(given: str, archive: ChatArchive) -> list[Part]:
    media = {one.name for one in archive.media}

    def loader(name: str) -> Callable[[], bytes]:
        return lambda: archive.read(name)

    loaders = {name: loader(name) for name in media}
    parts = _chat_parts(given, archive.chat, loaders)
    named = {part.name for part in parts}
    for name in sorted(media - named):  # media that no message names: a chat cut at its start, say
        if _is_taken(name):
            parts.append(Part(given, name, load=loaders[name], as_file=True, row=0))
    for problem in archive.problems:
        if problem.is_warning:
            words = _words(problem)
            parts.append(Part(given, row=problem.row, warning=words, notice=True))
        else:
            parts.append(_refused(given, problem))
    return parts


def _chat_parts(
    given: str, chat: Chat, media: dict[str, Callable[[], bytes]] | None = None
) -> list[Part]:
    media = media or {}
    parts = _link_parts(given, links_of_chat(chat))
    parts += [
        Part(
            given,
            name,
            load=media[name],
            as_file=True,
            note=" ".join(message.text.split())[:_MOST_NOTE],
            row=message.line,
        )
        for message in chat.messages
        for name in message.attachments
        if name in media and _is_taken(name)
    ]
    used = {part.row for part in parts}
    parts += [
        Part(given, row=problem.row, warning=_words(problem), notice=True)
        for problem in chat.problems
        if problem.row in used or not problem.is_warning
    ]
    return sorted(parts, key=lambda part: part.row or 0)


def _is_taken(name: str) -> bool:
    """Stickers and contacts of a chat say nothing of a post."""
    path = PurePath(name)
    return path.suffix.lower() not in _NOT_TAKEN and not path.stem.upper().startswith("STK-")


def _refused(given: str, problem: RowProblem) -> Part:
    error = RowRefusedError(row=problem.row, what=problem.what, remedy=problem.remedy)
    name = _("baris {row}").format(row=problem.row)
    return Part(given, name, row=problem.row, error=error)


def _words(problem: RowProblem) -> str:
    return f"{problem.what} {problem.remedy}"
