"""Sizes of the pages of one file, kept with the reading: boxes are in the page's own pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.domain.items import Reading

_NAME: Final = "page."


def size_parameters(sizes: Sequence[tuple[int, int]]) -> tuple[tuple[str, str], ...]:
    """Return reading parameters for pages whose size is not the first one's."""
    return tuple(
        (f"{_NAME}{page}", f"{width}x{height}")
        for page, (width, height) in enumerate(sizes)
        if (width, height) != sizes[0]
    )


def width_of_page(readings: Iterable[Reading], page: int) -> int | None:
    """Return the width of a page, the newest reading first; ``None`` where it is the first's."""
    wanted = f"{_NAME}{page}"
    for reading in readings:
        for name, value in reading.parameters:
            if name == wanted:
                return int(value.split("x")[0])
    return None
