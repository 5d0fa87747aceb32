"""Which column of a list holds the links and which the notes: guessed, or named by a person."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from app.links.names import names
from app.links.pasted_text import find_links
from app.services.lists.problems import ListError
from app.services.lists.tables import plain_header
from app.text import N_

if TYPE_CHECKING:
    from app.services.lists.tables import Row, Table

LINK_TITLES: Final = names(
    "tautan link linkpostingan tautanpostingan url alamat alamatpostingan linkurl"
)
_NOTE_TITLES: Final = names("catatan keterangan ket note notes uraian deskripsi isi")
NO_COLUMN: Final = -1
"""Chosen where no column holds notes."""
_LETTERS: Final = re.compile(r"[A-Za-z]{1,2}")


class ListColumnUnknownError(ListError):
    """A column was named that the sheet does not have."""

    code: ClassVar[str] = "list_column_unknown"
    template: ClassVar[str] = N_(
        "Kolom “{column}” tidak ada pada daftar ini. Tulis judul kolomnya atau hurufnya,"
        " misalnya B."
    )


@dataclass(frozen=True, slots=True)
class ListColumns:
    """What a person chose; what is left out is guessed.

    A column is a place (from 0), a title, or the letter a spreadsheet shows.
    """

    sheet: str | None = None
    link: int | str | None = None
    note: int | str | None = None


@dataclass(frozen=True, slots=True)
class FoundColumns:
    """Where links and notes stand; ``header`` is the row of titles, if there is one."""

    header: Row | None
    link: int
    note: int | None


def find_columns(table: Table, chosen: ListColumns | None = None) -> FoundColumns:
    """Return the columns as chosen, the rest by their titles, else by their content.

    Raises:
        ListColumnUnknownError: a chosen column is not there.
    """
    guess = _guessed(table)
    if chosen is None or (chosen.link is None and chosen.note is None):
        return guess
    link = guess.link if chosen.link is None else _place(table, chosen.link)
    note = guess.note if chosen.note is None else _place(table, chosen.note)
    first = table.rows[0]
    titled = len(table.rows) > 1 and not find_links(first.cell(link))
    return FoundColumns(first if titled else None, link, None if note == link else note)


def letter_of(column: int) -> str:
    """Return the letters a spreadsheet shows above a column."""
    letters, rest = "", column + 1
    while rest:
        rest, place = divmod(rest - 1, 26)
        letters = chr(ord("A") + place) + letters
    return letters


def width_of(table: Table) -> int:
    """Return how many columns the widest row has."""
    return max((len(row.cells) for row in table.rows), default=0)


def _place(table: Table, named: int | str) -> int:
    if isinstance(named, int):
        return named
    titles = [plain_header(text) for text in table.rows[0].cells]
    wanted = plain_header(named)
    if wanted and wanted in titles:
        return titles.index(wanted)
    if _LETTERS.fullmatch(named):
        place = 0
        for letter in named.upper():
            place = place * 26 + ord(letter) - ord("A") + 1
        if place <= width_of(table):
            return place - 1
    raise ListColumnUnknownError(column=named)


def _guessed(table: Table) -> FoundColumns:
    first = table.rows[0]
    titles = [plain_header(text) for text in first.cells]
    links = [column for column, title in enumerate(titles) if title in LINK_TITLES]
    notes = [column for column, title in enumerate(titles) if title in _NOTE_TITLES]
    if links:
        return FoundColumns(first, links[0], notes[0] if notes else None)
    counts: Counter[int] = Counter()
    for row in table.rows:
        counts.update(column for column, text in enumerate(row.cells) if find_links(text))
    link_column = counts.most_common(1)[0][0] if counts else 0
    header = None if find_links(first.cell(link_column)) else first
    if len(table.rows) == 1:
        header = None
    return FoundColumns(header, link_column, notes[0] if notes else _wordiest(table, link_column))


def _wordiest(table: Table, link_column: int) -> int | None:
    """Without titles, take the column with the longest texts beside the links as the notes."""
    lengths: Counter[int] = Counter()
    for row in table.rows:
        for column, text in enumerate(row.cells):
            if column != link_column and not text.isdigit():
                lengths[column] += len(text)
    best = lengths.most_common(1)
    return best[0][0] if best and best[0][1] else None
