"""CSV for spreadsheets: UTF-8 with a mark so that Excel reads it, formulas made harmless."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

from app.export.readable import diverted, withheld
from app.export.rows import COLUMNS, as_mapping

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.export.rows import ExportContext, LogRow

NAME: Final = "csv"
SUFFIX: Final = ".csv"
_FORMULA_STARTS: Final = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_SKIPPED: Final = " \t\r\n\u00a0\u200b\ufeff"
"""What some spreadsheets pass over before they look for a formula."""


def write(rows: Iterable[LogRow], context: ExportContext) -> Iterator[bytes]:
    """Yield the file piece by piece; the last column repeats the chain head as an anchor."""
    yield "\ufeff".encode()
    yield _line([*COLUMNS, "office", "chain_head"])
    anchor = f"{context.head_seq}:{context.head_hash}"
    for row in rows:
        values = [harmless(value) for value in as_mapping(row).values()]
        yield _line([*values, harmless(context.office), anchor])
    if context.diverted:
        facts = {"outcome": "alih_pengaduan", "reason": diverted(context)}
        yield _line([*(facts.get(name, "") for name in COLUMNS), harmless(context.office), anchor])
    if context.withheld:
        facts = {"second_review": withheld(context)}
        yield _line([*(facts.get(name, "") for name in COLUMNS), harmless(context.office), anchor])


def harmless(value: object) -> str:
    """Return the text of a cell that no spreadsheet takes for a formula."""
    text = str(value)
    hides = text[:1] in _SKIPPED[1:4] if text else False
    bare = text.lstrip(_SKIPPED)
    return f"'{text}" if hides or bare.startswith(_FORMULA_STARTS) else text


def _line(values: list[str]) -> bytes:
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\r\n").writerow(values)
    return stream.getvalue().encode()
