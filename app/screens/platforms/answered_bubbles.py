"""Bubbles that show, further in than their own words, the message they answer."""

from __future__ import annotations

from itertools import groupby, pairwise
from statistics import mean, median
from typing import TYPE_CHECKING, Final

from app.domain.reading import TextRole
from app.screens.time_words import mentions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.screens.layout import Layout
    from app.screens.page import ScreenLine

_ANSWERED: Final = 3
"""Lines of a bubble that answers, at least: whom, what, and the answer."""
_LONGEST_ANSWERED: Final = 5
"""Lines of an answered message that are shown, with whose it is."""
_INDENT, _CLEAR = 0.25, 0.12
"""How much further in an answered message begins, and the gap under it, in heights of its lines."""


def mark_answered_bubbles(layout: Layout, senders: Sequence[int]) -> None:
    """Within a bubble, what stands further in than the words below it is what they answer.

    ``senders`` are lines that hold a name: over a bubble, or over what it answers.
    """
    lines = layout.page.lines
    for _, group in groupby(range(len(lines)), key=lambda n: lines[n].block):
        own = [n for n in group if layout.roles[n] is TextRole.AUTHOR or n in senders]
        if len(own) < _ANSWERED:
            continue
        run = _answered_lines([lines[n] for n in own])
        if run:
            layout.mark((own[i] for i in run), TextRole.QUOTED)


def _answered_lines(lines: list[ScreenLine]) -> range:
    """Which lines of a bubble stand further in, over a gap: the first, or those below the first."""
    size = max(line.size for line in lines)
    gaps = [below.box.y - above.box.bottom for above, below in pairwise(lines)]
    for last in sorted(range(2, len(lines)), key=lambda at: -gaps[at - 1]):
        if gaps[last - 1] < median(gaps) + _CLEAR * size:
            break
        for first in range(min(2, last - 1)):
            inner, outer = lines[first:last], [*lines[:first], *lines[last:]]
            if len(inner) > _LONGEST_ANSWERED or any(_ends_bubble(line) for line in inner):
                continue
            apart = min(line.box.x for line in inner) - max(line.box.x for line in outer)
            further = mean(line.box.x for line in inner) - mean(line.box.x for line in outer)
            if apart > 0 and further > _INDENT * size:
                return range(first, last)
    return range(0)


def _ends_bubble(line: ScreenLine) -> bool:
    found = mentions(line.text)
    return bool(found) and found[-1].is_bare_clock and found[-1].end == len(line.text)
