"""Lines that are one paragraph: close under each other, of one size, each wrapped onto the next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.screens.pieces import Rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.screens.pieces import Piece

_CLOSE: Final = 0.65
"""Empty height between two lines of a paragraph, in line heights."""
_OVERLAP: Final = 0.5
"""How far the boxes of two lines may overlap, in line heights."""
_SAME_SIZE: Final = 1.35
_SAME_EDGE: Final = 0.6
_PROSE_WIDTH: Final = 5.0
"""Mean width of lines of running text, in line heights."""
_PROSE_WORDS: Final = 2.0
_FORGOTTEN: Final = 3.0
"""How far below a line, in line heights, nothing goes on it any more."""
_LEVEL: Final = 0.25
_MOSTLY: Final = 0.8
_CELL_WORDS: Final = 5.0
"""Words of a line in a cell, on the average, at most."""
_LABEL_WORDS: Final = 2.5
"""Words of a label or a number beside a line, on the average."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines from top to bottom and the rectangle around them."""

    lines: tuple[Piece, ...]
    left: float
    top: float
    right: float
    bottom: float
    middle: float
    """Vertical centre."""

    @classmethod
    def of(cls, lines: Sequence[Piece]) -> Paragraph:
        """Put a rectangle around the lines."""
        top, bottom = min(p.top for p in lines), max(p.bottom for p in lines)
        left, right = min(p.left for p in lines), max(p.right for p in lines)
        return cls(tuple(lines), left, top, right, bottom, (top + bottom) / 2)


def paragraphs(pieces: Sequence[Piece]) -> list[Paragraph]:
    """Group the lines; what is no running text, such as the cells of a table, stays single."""
    found: list[Paragraph] = []
    rows = Rows(pieces)
    for chain in _chains(pieces):
        if len(chain) > 1 and is_prose(chain) and not _are_cells(chain, rows):
            found.append(Paragraph.of(chain))
        else:
            found.extend(Paragraph.of((piece,)) for piece in chain)
    return found


def _chains(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Lines that go on the line right above them."""
    chains: list[list[Piece]] = []
    ends: list[list[Piece]] = []
    numerals = [piece for piece in pieces if piece.is_numeral]
    for piece in sorted(pieces, key=lambda p: p.middle):
        ends = [c for c in ends if piece.top - c[-1].bottom < _FORGOTTEN * c[-1].height]
        over = [c for c in ends if _stands_over(c[-1], piece)]
        chain = max(over, key=lambda c: c[-1].middle, default=None)
        numbered = any(_is_number_of(numeral, piece) for numeral in numerals)
        if chain and not numbered and _goes_on(chain[-1], piece, max(p.right for p in chain)):
            chain.append(piece)
        else:
            chain = [piece]
            chains.append(chain)
            ends.append(chain)
    return chains


def _stands_over(above: Piece, below: Piece) -> bool:
    return min(above.right, below.right) > max(
        above.left, below.left
    ) and below.middle - above.middle > 0.5 * min(above.height, below.height)


def _is_number_of(numeral: Piece, line: Piece) -> bool:
    shared = min(numeral.bottom, line.bottom) - max(numeral.top, line.top)
    near = 0 <= line.left - numeral.right < _FORGOTTEN * line.height
    return near and shared > 0.5 * min(numeral.height, line.height)


def _are_cells(lines: Sequence[Piece], screen: Rows) -> bool:
    """Whether nearly every line has short words beside it: a column of a table."""
    mates: list[Piece] = []
    rows = 0
    for line in lines:
        level = [piece for piece in screen.level(line, _LEVEL) if piece is not line]
        mates += level
        rows += bool(level)
    words = sum(len(mate.words) for mate in mates)
    if sum(len(line.words) for line in lines) > _CELL_WORDS * len(lines):
        return False
    return rows >= _MOSTLY * len(lines) and words <= _LABEL_WORDS * len(mates)


def is_prose(lines: Sequence[Piece]) -> bool:
    """Whether the lines are wide enough and hold words enough to be running text."""
    wide = sum((p.right - p.left) / max(1.0, p.height) for p in lines) / len(lines)
    words = sum(len(p.words) for p in lines) / len(lines)
    return wide >= _PROSE_WIDTH and words >= _PROSE_WORDS


def _goes_on(above: Piece, below: Piece, widest: float) -> bool:
    """Whether the line below is wrapped text of the one above; ``widest`` is the paragraph's."""
    small, large = sorted((above.height, below.height))
    gap = below.top - above.bottom
    if large > _SAME_SIZE * small or not -_OVERLAP * small < gap < _CLOSE * small:
        return False
    first = next((b - a for a, b in below.spans if b > below.left), 0.0)
    room = first + small  # a word that would have stood above is not wrapped
    edge = abs(below.left - above.left) < _SAME_EDGE * small
    if edge:
        return max(below.right, widest) < above.right + room
    centred = abs(below.left + below.right - above.left - above.right) < 2 * _SAME_EDGE * small
    return centred and below.right - below.left < above.right - above.left + room
