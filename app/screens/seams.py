"""Lines as they stand on the screen: a detector joins neighbours of two columns and cuts lines.

What was cut at a space is joined again. A line is parted at a wide space where its right part
begins at the left edge of the lines above or below it, and these leave the space empty.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from app.screens.pieces import Piece, Rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SPACE: Final = 0.5
"""Widest space between two parts of one line that was cut, in line heights."""
_SEAM: Final = 0.7
"""Narrowest space between two columns in one recognised line, in line heights."""
_CHASM: Final = 2.5
"""A space this wide, in line heights, parts a line without its neighbours' word."""
_LEVEL: Final = 0.3
_SIGN_GAP: Final = 4.0
_SAME_EDGE: Final = 0.5
_NEAR: Final = 3.0
"""How far above or below, in line heights, lines tell about a space."""


class _Edge(NamedTuple):
    """The left end of a line or of its part after a wide space."""

    x: float
    piece: Piece


def as_on_screen(pieces: Sequence[Piece]) -> list[Piece]:
    """Join what was cut at a space and part what was joined across columns."""
    whole = _with_signs(_rejoined(pieces))
    gaps = {id(piece): _gaps(piece) for piece in whole}
    rows = Rows(whole)
    edges = sorted(_edges(whole, gaps), key=lambda edge: edge.x)
    lefts = [edge.x for edge in edges]
    parted: list[Piece] = []
    for piece in whole:
        cuts = [
            at
            for at, wide in gaps[id(piece)]
            if wide > _CHASM * piece.height or _is_seam(piece, at, edges, lefts, rows)
        ]
        parted.extend(_parts(piece, cuts) if cuts else (piece,))
    return parted


def _gaps(piece: Piece) -> list[tuple[int, float]]:
    """Wide spaces in a line: the number of the word after each and its width."""
    found = []
    for number in range(1, len(piece.spans)):
        wide = piece.spans[number][0] - piece.spans[number - 1][1]
        if wide > _SEAM * piece.height:
            found.append((number, wide))
    return found


def _edges(pieces: Sequence[Piece], gaps: dict[int, list[tuple[int, float]]]) -> Iterator[_Edge]:
    for piece in pieces:
        yield _Edge(piece.left, piece)
        for number, _ in gaps[id(piece)]:
            yield _Edge(piece.spans[number][0], piece)


def _is_seam(
    piece: Piece,
    at: int,
    edges: Sequence[_Edge],
    lefts: Sequence[float],
    rows: Rows,
) -> bool:
    start, reach = piece.spans[at][0], _SAME_EDGE * piece.height
    first, last = bisect_left(lefts, start - reach), bisect_left(lefts, start + reach)
    aligned = sum(_tells(edge.piece, piece) for edge in edges[first:last])
    if not aligned:
        return False
    space = (piece.spans[at - 1][1], start)
    near = rows.level(piece, _NEAR + 1)
    crossing = sum(_tells(other, piece) and _covers(other, space) for other in near)
    return crossing < aligned


def _tells(other: Piece, piece: Piece) -> bool:
    """Whether ``other`` stands near above or below, in letters of about the same size."""
    apart = abs(other.middle - piece.middle)
    small, large = sorted((other.height, piece.height))
    return 0.6 * piece.height < apart < (_NEAR + 1) * piece.height and large < 1.6 * small


def _covers(other: Piece, space: tuple[float, float]) -> bool:
    """Whether a word stands in the middle of the space."""
    middle = (space[0] + space[1]) / 2
    return other.left < middle < other.right and any(a < middle < b for a, b in other.spans)


def _parts(piece: Piece, cuts: Sequence[int]) -> Iterator[Piece]:
    for start, end in zip((0, *cuts), (*cuts, len(piece.words)), strict=True):
        left = piece.left if start == 0 else piece.spans[start][0]
        right = piece.right if end == len(piece.words) else piece.spans[end - 1][1]
        words, spans = piece.words[start:end], piece.spans[start:end]
        yield Piece.at(words, spans, (left, piece.top, right, piece.bottom))


def _rejoined(pieces: Sequence[Piece]) -> list[Piece]:
    """Join neighbours on one row that are no further apart than words are."""
    rows = Rows(pieces)
    joined: dict[int, Piece] = {}
    taken: set[int] = set()
    for piece in sorted(pieces, key=lambda p: p.left, reverse=True):
        whole = piece
        after = [
            other
            for other in rows.level(piece, _LEVEL)
            if id(other) not in taken and other is not piece and _goes_on(piece, other)
        ]
        if after:
            follower = min(after, key=lambda p: p.left)
            taken.add(id(follower))
            whole = _joined(piece, joined.pop(id(follower)))
        joined[id(piece)] = whole
    return list(joined.values())


def _goes_on(one: Piece, other: Piece) -> bool:
    small, large = sorted((one.height, other.height))
    return (
        -0.3 * small < other.left - one.right < _SPACE * small
        and abs(one.middle - other.middle) < _LEVEL * small
        and large < 1.35 * small
    )


def _with_signs(pieces: list[Piece]) -> list[Piece]:
    """Let lone signs, such as icons, go with the line beside them; they have no place of theirs."""
    signs = [piece for piece in pieces if _is_sign(piece)]
    lines = [piece for piece in pieces if not _is_sign(piece)]
    for sign in signs:
        beside = [n for n, line in enumerate(lines) if _is_beside(sign, line)]
        if not beside:
            lines.append(sign)
            continue
        number = min(beside, key=lambda n: _apart(sign, lines[n]))
        line = lines[number]
        first, second = (sign, line) if sign.left < line.left else (line, sign)
        words, spans = first.words + second.words, first.spans + second.spans
        lines[number] = replace(line, words=words, spans=spans)
    return lines


def _is_sign(piece: Piece) -> bool:
    return (
        len(piece.words) == 1
        and not any(letter.isdigit() for letter in piece.words[0][0])
        and sum(map(str.isalpha, piece.words[0][0])) <= 1
    )


def _is_beside(sign: Piece, line: Piece) -> bool:
    shared = min(sign.bottom, line.bottom) - max(sign.top, line.top)
    level = shared > 0.5 * min(sign.height, line.height)
    return level and _apart(sign, line) < _SIGN_GAP * line.height


def _apart(one: Piece, other: Piece) -> float:
    return max(one.left, other.left) - min(one.right, other.right)


def _joined(one: Piece, other: Piece) -> Piece:
    top, bottom = min(one.top, other.top), max(one.bottom, other.bottom)
    edges = (one.left, top, max(one.right, other.right), bottom)
    return Piece.at(one.words + other.words, one.spans + other.spans, edges)
