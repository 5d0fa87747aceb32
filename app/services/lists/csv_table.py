"""CSV and other separated text, from bytes: encoding and separator found, nothing evaluated."""

from __future__ import annotations

import codecs
import csv
import io
import re
from typing import Final

from app.services.lists.problems import (
    ListEmptyError,
    ListTooLargeError,
    ListUnreadableError,
    RowFault,
)
from app.services.lists.tables import MAX_BYTES, MAX_CELL, MAX_COLUMNS, MAX_ROWS, Row, Table
from app.text import _

_SEPARATORS: Final = ";,\t|"
_SAMPLE_LINES: Final = 30
_CUT_NUMBER: Final = re.compile(r"\d[.,]\d+[eE]\+?\d{2}")
_AS_TEXT: Final = re.compile(r'="(.*)"', re.DOTALL)
_SEP_LINE: Final = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)


def decode(data: bytes) -> str:
    """Return the text: UTF-8 (with or without mark), UTF-16 with mark, else Windows-1252.

    Raises:
        ListUnreadableError: if it is none of them, or not text at all.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings: tuple[str, ...] = ("utf-16",)
    else:
        encodings = ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise ListUnreadableError(kind=_("teks"))


def read_csv(data: bytes) -> Table:
    """Read separated text (``;``, ``,``, tab or ``|``).

    Raises:
        ListError: if it is empty, too large or not text.
    """
    if len(data) > MAX_BYTES:
        raise ListTooLargeError(what=_("ukuran"), limit=f"{MAX_BYTES // 1024 // 1024} MB")
    text = decode(data)
    first_number = 1
    named = _SEP_LINE.match(text)
    if named:
        text, first_number, separator = text[named.end() :], 2, named[1]
    else:
        separator = _separator(text)
    csv.field_size_limit(MAX_CELL * 4)
    rows: list[Row] = []
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
        for number, cells in enumerate(reader, first_number):
            if number > MAX_ROWS:
                raise ListTooLargeError(what=_("jumlah baris"), limit=str(MAX_ROWS))
            row = _row(number, cells[:MAX_COLUMNS])
            if not row.is_blank:
                rows.append(row)
    except csv.Error as broken:
        raise ListUnreadableError(kind="CSV") from broken
    if not rows:
        raise ListEmptyError
    return Table(tuple(rows))


def _separator(text: str) -> str:
    """Return the separator that splits the first lines most evenly; quoted parts do not count."""
    lines = re.sub(r'"[^"]*"', "", "\n".join(text.splitlines()[:_SAMPLE_LINES])).splitlines()
    lines = [line for line in lines if line.strip()]

    def evenness(separator: str) -> tuple[int, int]:
        counts = [line.count(separator) for line in lines]
        usual = max(set(counts), key=lambda count: (counts.count(count) if count else 0, count))
        return (counts.count(usual) if usual else 0, usual)

    return max(_SEPARATORS, key=evenness) if lines else ","


def _row(number: int, cells: list[str]) -> Row:
    texts, faults = [], {}
    for column, cell in enumerate(cells):
        text = cell.strip()
        wrapped = _AS_TEXT.fullmatch(text)
        if wrapped:  # ="0123" is how some programs say "this is text"
            text = wrapped[1].strip()
        if _CUT_NUMBER.fullmatch(text):
            faults[column] = RowFault.NUMBER_CUT
        texts.append(text)
    return Row(number, tuple(texts), faults)
