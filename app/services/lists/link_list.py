"""Lists of links with notes: pasted text, TXT, CSV or XLSX. Every row is a link or a problem."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.links.address import trim_end
from app.links.pasted_text import find_links
from app.links.registry import parse
from app.services.lists.csv_table import decode
from app.services.lists.link_columns import find_columns
from app.services.lists.problems import ListEmptyError, ListTooLargeError, RowFault, RowProblem
from app.services.lists.read_table import read_table
from app.services.lists.tables import MAX_BYTES, MAX_ROWS
from app.text import _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.links.facts import LinkFacts
    from app.services.lists.link_columns import ListColumns
    from app.services.lists.tables import Table

LINK: Final = "link"
_MAX_NOTE: Final = 2_000
_MARKER: Final = re.compile(r"^\s*(?:\(?\d{1,3}[.)]|[-*•–·▪►✅☑])\s+")
"""What numbers the lines of a list: no part of a link or note."""
_OTHER_SCHEME: Final = re.compile(
    r"(?<![\w/:])(?!https?:)[a-zA-Z][a-zA-Z0-9+.\-]{1,20}://[^\s<>\"]+"
)
_AROUND: Final = " \t-–—:;,|.()[]"


@dataclass(frozen=True, slots=True)
class LinkEntry:
    """One link of a list with the words that stood beside it; ``row`` counts from 1."""

    row: int
    facts: LinkFacts
    note: str = ""


@dataclass(frozen=True, slots=True)
class LinkList:
    """What a list holds: usable links in their order, and what is wrong with the rest.

    A repeated post stands only once, at its first row; the repetition is a warning.
    """

    entries: tuple[LinkEntry, ...]
    problems: tuple[RowProblem, ...] = ()


def links_from_text(text: str) -> LinkList:
    """Read pasted text line by line: each link, with the rest of its line (or a lone line before).

    A line that starts like a link and is refused, is a problem; other lines without a link are
    notes and no problem.
    """
    found: list[tuple[int, str, str]] = []
    before = ""
    for number, line in enumerate(text.splitlines(), 1):
        links = find_links(line)
        found += [(number, meant, "") for meant in meant_links(line)]
        if not links:
            before = "" if meant_links(line) else line.strip()
            continue
        rest = line
        for link in links:
            rest = rest.replace(link, " ", 1)
        note = " ".join(_MARKER.sub("", rest).split()).strip(_AROUND) or before
        found += [(number, link, note) for link in links]
        before = ""
    return collect(found)


def links_from_txt(data: bytes) -> LinkList:
    """Read a text file of links.

    Raises:
        ListError: if it is empty, too large or not text.
    """
    if len(data) > MAX_BYTES:
        raise ListTooLargeError(what=_("ukuran"), limit=f"{MAX_BYTES // 1024 // 1024} MB")
    text = decode(data)
    if not text.strip():
        raise ListEmptyError
    if text.count("\n") > MAX_ROWS:
        raise ListTooLargeError(what=_("jumlah baris"), limit=str(MAX_ROWS))
    return links_from_text(text)


def links_from_file(data: bytes, sheet: str | None = None) -> LinkList:
    """Read a CSV or XLSX file of links.

    Raises:
        ListError: if it is neither, empty, too large, damaged or made to harm.
    """
    return links_from_table(read_table(data, sheet))


def links_from_table(table: Table, chosen: ListColumns | None = None) -> LinkList:
    """Read the column of links and the column of notes, as ``chosen`` or guessed.

    Raises:
        ListColumnUnknownError: a chosen column is not there.
    """
    columns = find_columns(table, chosen)
    found: list[tuple[int, str, str]] = []
    problems: list[RowProblem] = []
    for row in table.rows:
        if columns.header is not None and row.number <= columns.header.number:
            continue
        fault = row.faults.get(columns.link)
        text = row.cell(columns.link)
        if fault:
            problems.append(RowProblem(row.number, LINK, fault, (("value", text[:20]),)))
        elif not text:
            problems.append(RowProblem(row.number, LINK, RowFault.NO_LINK))
        else:
            note = row.cell(columns.note)
            found += [(row.number, link, note) for link in find_links(text) or [text]]
    return collect(found, problems)


def meant_links(text: str) -> list[str]:
    """Return what was meant as a link and is none: other schemes, or a lone broken address."""
    other = [trim_end(found) for found in _OTHER_SCHEME.findall(text)]
    words = _MARKER.sub("", text).split()
    if other or len(words) != 1 or find_links(text):
        return other
    meant = "://" in words[0] or words[0].casefold().startswith("www.")
    return words if meant else []


def collect(found: Iterable[tuple[int, str, str]], problems: Iterable[RowProblem] = ()) -> LinkList:
    """Return the list of ``(row, raw link, note)``, each post once, with its problems by row."""
    problems = list(problems)
    entries: list[LinkEntry] = []
    seen: dict[str, int] = {}
    for row, raw, note in found:
        facts = parse(raw)
        if facts.error:
            problems.append(RowProblem(row, LINK, facts.error))
            continue
        key = facts.post_key or ""
        if key in seen:
            params = (("other", str(seen[key])), ("link", raw))
            problems.append(RowProblem(row, LINK, RowFault.LINK_TWICE, params))
            continue
        seen[key] = row
        if not facts.resolvable_offline:
            problems.append(RowProblem(row, LINK, RowFault.SHORT_LINK))
        entries.append(LinkEntry(row, facts, note[:_MAX_NOTE]))
    return LinkList(tuple(entries), tuple(sorted(problems, key=lambda problem: problem.row)))
