"""JSON Lines for programs: first the context, then one decision a line."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

from app.export.rows import as_mapping

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from app.export.rows import ExportContext, LogRow

NAME: Final = "jsonl"
SUFFIX: Final = ".jsonl"


def write(rows: Iterable[LogRow], context: ExportContext) -> Iterator[bytes]:
    """Yield the file line by line, UTF-8, each ended by a line feed."""
    yield _line({"export": "tinjau-review-log", "format": 1, **asdict(context)})
    for row in rows:
        yield _line(as_mapping(row))


def _line(value: Mapping[str, Any]) -> bytes:
    return (json.dumps(value, ensure_ascii=False) + "\n").encode()
