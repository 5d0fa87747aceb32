"""Every export format by its name; a new one is a file and a line here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.export import csv_format, jsonl_format, pdf_format, xlsx_format

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from app.export.rows import ExportContext, LogRow

    Writer = Callable[[Iterable[LogRow], ExportContext], Iterator[bytes]]

FORMATS: Final[dict[str, Writer]] = {
    csv_format.NAME: csv_format.write,
    jsonl_format.NAME: jsonl_format.write,
    pdf_format.NAME: pdf_format.write,
    xlsx_format.NAME: xlsx_format.write,
}
