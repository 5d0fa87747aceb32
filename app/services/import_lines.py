"""What is told of an import: one line for each input, and the counts at the end."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.domain.items import ItemKind
    from app.services.import_inputs import Part


@dataclass(frozen=True, slots=True)
class ImportLine:
    """What became of one input; ``done`` of ``total`` inputs are finished.

    ``again`` is what to import anew where it failed for now and may succeed later.
    """

    input: str
    input_part: str | None
    id: str | None
    kind: str | None
    status: str
    error: str | None
    seconds: float
    done: int
    total: int
    note: str = ""
    again: Part | None = None


@dataclass(frozen=True, slots=True)
class ImportSummary:
    """Counts of a whole import; ``ids`` are the items it made, for undoing it."""

    new: int = 0
    duplicate: int = 0
    near_duplicate: int = 0
    waiting_image: int = 0
    errors: int = 0
    cancelled: bool = False
    ids: tuple[str, ...] = ()


def line_of(
    part: Part,
    status: str,
    started: float,
    *,
    item_id: str | None = None,
    kind: ItemKind | None = None,
    error: str | None = None,
    note: str = "",
) -> ImportLine:
    """Return the line of ``part``, which was begun at ``started``."""
    return ImportLine(
        input=part.input,
        input_part=part.name,
        id=item_id,
        kind=kind.value if kind else None,
        status=status,
        error=error,
        seconds=round(time.perf_counter() - started, 3),
        done=0,
        total=0,
        note="; ".join(words for words in (note, part.warning) if words),
        again=part if status == "error" and part.error is None and part.link is None else None,
    )
