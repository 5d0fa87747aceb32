"""What becomes of drawn lines on the way through a detector and a camera.

A detector joins neighbours on one row whose gap is narrow, cuts lines in two at a space, misses
lone signs, reads icons as signs, and boxes each line a little off.
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.reading import Box, RawLine

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Sequence

Word = tuple[str, Box, float]
Point = tuple[float, float]


def detected(lines: Sequence[RawLine], rng: random.Random, joins: float = 0.7) -> list[RawLine]:
    """Return the lines as a detector might: joined, cut, lost, invented, off."""
    found: list[list[Word]] = []
    for line in sorted(lines, key=lambda line: (line.words[0][1].x, line.words[0][1].y)):
        words = list(line.words)
        row = next((r for r in found if _joins(r, words) and rng.random() < joins), None)
        if row is not None:
            row.extend(words)
        elif len(line.text) > 2 or rng.random() < 0.7:
            found.append(words)
    pieces = [part for words in found for part in _cut(words, rng)]
    pieces += [icon for words in pieces if rng.random() < 0.06 for icon in [_icon(words, rng)]]
    result = [_boxed(words, rng) for words in pieces]
    rng.shuffle(result)
    return result


def photographed(
    lines: Sequence[RawLine], rng: random.Random, width: int, height: int
) -> list[RawLine]:
    """Return the lines as on a photo of the screen: turned by up to 8 degrees, in perspective."""
    turn = math.radians(rng.uniform(1, 8) * rng.choice((-1, 1)))
    lean, tip = rng.uniform(-0.12, 0.12) / width, rng.uniform(-0.12, 0.12) / height

    def seen(x: float, y: float) -> Point:
        depth = 1 + lean * x + tip * y
        x, y = x / depth, y / depth
        return x * math.cos(turn) - y * math.sin(turn), x * math.sin(turn) + y * math.cos(turn)

    return [moved(line, seen) for line in lines]


def turned(line: RawLine, degrees: float) -> RawLine:
    """Turn a line about the top left corner of the picture."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return moved(line, lambda x, y: (x * cos - y * sin, x * sin + y * cos))


def moved(line: RawLine, to: Callable[[float, float], Point]) -> RawLine:
    """Move every point of a line; words keep upright boxes about their new middles."""
    words = []
    for text, box, sure in line.words:
        x, y = to(box.x + box.w / 2, box.y + box.h / 2)
        words.append((text, Box(round(x - box.w / 2), round(y - box.h / 2), box.w, box.h), sure))
    return replace(line, corners=tuple(to(*p) for p in line.corners), words=tuple(words))


def _joins(row: Sequence[Word], words: Sequence[Word]) -> bool:
    one, other = row[-1][1], words[0][1]
    level = abs((one.y + one.bottom) - (other.y + other.bottom)) < 0.7 * min(one.h, other.h)
    alike = max(one.h, other.h) < 1.4 * min(one.h, other.h)
    return level and alike and 0 <= other.x - one.right < 1.1 * one.h


def _cut(words: list[Word], rng: random.Random) -> list[list[Word]]:
    if len(words) > 2 and rng.random() < 0.04:
        at = rng.randint(1, len(words) - 1)
        return [words[:at], words[at:]]
    return [words]


def _icon(words: Sequence[Word], rng: random.Random) -> list[Word]:
    first = words[0][1]
    size = max(8, round(first.h * rng.uniform(0.8, 2)))
    at = Box(max(0, first.x - 2 * size), first.y + round(first.h * 0.3), size, size)
    return [(rng.choice(("◯", "▢", "«", "◇")), at, 0.6)]


def _boxed(words: Sequence[Word], rng: random.Random) -> RawLine:
    high = max(box.bottom for _, box, _ in words) - min(box.y for _, box, _ in words)
    top = min(box.y for _, box, _ in words) + rng.uniform(-0.07, 0.07) * high
    bottom = max(box.bottom for _, box, _ in words) + rng.uniform(-0.07, 0.07) * high
    left = words[0][1].x - rng.uniform(0, 0.2) * high
    right = max(box.right for _, box, _ in words) + rng.uniform(0, 0.2) * high
    corners = ((left, top), (right, top), (right, bottom), (left, bottom))
    text = " ".join(word for word, _, _ in words)
    placed = tuple((w, replace(b, y=round(top), h=round(bottom - top)), s) for w, b, s in words)
    return RawLine(text, 0.95, corners, placed)
