"""Reading one cropped line: the CTC recogniser, its alphabet and the boxes of its words."""

from __future__ import annotations

import math
import unicodedata
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np

from app.adapters.ocr.detection import to_input
from app.adapters.ocr.icons import is_lone_sign
from app.adapters.ocr.lookalikes import settled
from app.adapters.ocr.underscores import doubled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

HEIGHT = 48
NARROW, WIDE = 0.75, 1.3
"""Widths of a first and a second look. Cost goes by width; most lines lose nothing when narrowed,
blurred and tiny ones are read better when widened."""
SURE = 0.97
"""Mean sureness of the letters below which a line is looked at again."""
MIN_WIDTH = 48
MAX_WIDTH = 3200
WIDTH_STEP = 8
BLANK = 0
SPACE_MASS = 0.1
LIKELY_FACTOR = 1.35
WIDE_MASS = 0.03
WIDE_STEPS = 6
WIDE_FACTOR = 3.2
_TYPOGRAPHIC = "–—‘’“”…•′″€₹™℃←↑→↓✓✔✕✖★☆♥♡●○■□▪▲△▶▷▼▽◀◆·"


@dataclass(frozen=True, slots=True)
class ReadWord:
    """One word of a line: its text, sureness 0…1 and extent as shares 0…1 of the line's width."""

    text: str
    confidence: float
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class ReadLine:
    """What the recogniser made of one crop."""

    text: str
    confidence: float
    words: tuple[ReadWord, ...]


def wanted(char: str) -> bool:
    """Whether ``char`` can stand in an Indonesian post: Latin letters, signs, emoji.

    The model knows 18,708 characters, most of them Chinese; leaving those out of the choice
    removes look-alikes such as 一 for _ and ， for a comma.
    """
    code = ord(char)
    if code < 0x80:  # noqa: PLR2004 - ASCII
        return True
    if code < 0x180:  # noqa: PLR2004 - Latin-1 and Latin Extended-A
        return unicodedata.category(char)[0] in "LPS" and char not in "ſŀĿŉ´¸¨¯"
    return char in _TYPOGRAPHIC or 0x1F300 <= code < 0x1FB00 or 0x2600 <= code < 0x27C0  # noqa: PLR2004


def alphabet_of(session: Any) -> list[str]:
    """The characters of the model's classes, in order; the first is CTC's blank."""
    return alphabet_in(session.get_modelmeta().custom_metadata_map["character"])


def alphabet_in(listed: str) -> list[str]:
    """The alphabet from the list that a model file carries, one character a line."""
    return ["", *listed.splitlines(), " "]


def wanted_classes(alphabet: Sequence[str]) -> list[int]:
    """Numbers of the classes to choose from."""
    return [i for i, char in enumerate(alphabet) if i == BLANK or wanted(char)]


def prior(char: str) -> float:
    """How much less likely a character is in Indonesian than its shape alone suggests.

    Dust and blur turn U into Ü and i into í; Indonesian writes no accents but a rare é.
    """
    if char in "éÉ":
        return 0.3
    return 0.08 if len(char) == 1 and char.isalpha() and ord(char) >= 0x80 else 1.0  # noqa: PLR2004


class LineRecognizer:
    """Runs the recognition model on crops of single lines."""

    def __init__(self, session: Any, kept: Sequence[int] | None = None) -> None:
        """Take a session; ``kept`` says which classes a trimmed model still has, in order."""
        self._session = session
        self._input = session.get_inputs()[0].name
        alphabet = alphabet_of(session)
        self._columns = None if kept is not None else np.array(wanted_classes(alphabet))
        self._chars = [alphabet[i] for i in (wanted_classes(alphabet) if kept is None else kept)]
        self._weights = np.array([prior(char) for char in self._chars], np.float32)
        self._space = self._chars.index(" ")

    def read(self, crop: NDArray[np.uint8]) -> ReadLine:
        """Read one BGR crop of a horizontal line: narrowed, and widened where that leaves doubt."""
        first = self._look(crop, NARROW)
        if first.confidence >= SURE and "_" not in first.text:
            return first
        if is_lone_sign(first.text, crop.shape[1], crop.shape[0]):
            return first
        second = self._look(crop, WIDE)
        if _bare(second.text) == _bare(first.text) != first.text:
            return max(first, second, key=lambda line: len(line.text))  # two run into one
        return second if second.confidence >= first.confidence else first

    def _look(self, crop: NDArray[np.uint8], stretch: float) -> ReadLine:
        height, width = crop.shape[:2]
        used = min(MAX_WIDTH, max(8, math.ceil(HEIGHT * width / height * stretch)))
        padded = max(MIN_WIDTH, math.ceil(used / WIDTH_STEP) * WIDTH_STEP)
        shrink = cv2.INTER_AREA if height > HEIGHT * 2 else cv2.INTER_LINEAR
        resized = cv2.resize(crop, (used, HEIGHT), interpolation=shrink)
        tensor = np.zeros((1, 3, HEIGHT, padded), np.float32)
        tensor[:, :, :, :used] = to_input(np.asarray(resized, np.uint8))
        chances = self._session.run(None, {self._input: tensor})[0][0]
        return self._decode(chances, used / padded, crop)

    def _decode(
        self, chances: NDArray[np.float32], used: float, crop: NDArray[np.uint8]
    ) -> ReadLine:
        """Greedy CTC decoding over the wanted characters; ``used`` = share that is not padding."""
        kept = chances if self._columns is None else chances[:, self._columns]
        best = (kept * self._weights).argmax(axis=1)
        top = kept[np.arange(len(best)), best]
        changes = np.ones(len(best), bool)
        changes[1:] = best[1:] != best[:-1]
        at = np.flatnonzero(changes & (best != BLANK))
        hidden = np.where(best == BLANK, kept[:, self._space], 0.0)
        steps = max(1.0, len(best) * used)
        centres = [(float(position) + 0.5) / steps for position in at]
        return line_of(
            doubled([self._chars[i] for i in best[at]], centres, crop),
            [float(value) for value in top[at]],
            centres,
            missed_spaces(at, np.cumsum(hidden)),
        )


def _bare(text: str) -> str:
    return text.replace("_", "")


def missed_spaces(at: NDArray[np.int_], mass: NDArray[np.float64]) -> frozenset[int]:
    """Positions in the line before which a space stands that was never the best choice.

    ``at`` are the steps of the decoded characters, ``mass`` the running sum of the chance of a
    space over the steps where nothing was decoded. A space between two neighbours shows as a small
    chance spread over several steps, or as a distance far beyond the usual one.
    """
    if len(at) < 2:  # noqa: PLR2004 - no neighbours
        return frozenset()
    gaps = np.diff(at)
    usual = np.median(gaps)
    between = mass[at[1:] - 1] - mass[at[:-1]]
    likely = (between >= SPACE_MASS) & (gaps > LIKELY_FACTOR * usual)
    wide = (between >= WIDE_MASS) & (gaps >= np.maximum(WIDE_STEPS, WIDE_FACTOR * usual))
    return frozenset((np.flatnonzero(likely | wide) + 1).tolist())


def line_of(
    chars: Sequence[str],
    sure: Sequence[float],
    centres: Sequence[float],
    breaks: frozenset[int] = frozenset(),
) -> ReadLine:
    """Group decoded characters into words.

    ``centres`` are shares 0…1 of the line's width; a new word also starts at each of ``breaks``.
    """
    groups: list[list[int]] = [[]]
    for i, char in enumerate(chars):
        if i in breaks:
            groups.append([])
        if char.isspace():
            groups.append([])
        else:
            groups[-1].append(i)
    groups = [group for group in groups if group]
    half = _half_width(groups, centres)
    words = []
    for group in groups:
        left, right = centres[group[0]] - half, centres[group[-1]] + half
        words.append(
            ReadWord(
                settled("".join(chars[i] for i in group)),
                math.prod(sure[i] for i in group) ** (1 / len(group)),
                max(0.0, left),
                min(1.0, right),
            )
        )
    text = " ".join(word.text for word in words)
    letters = [sure[i] for group in groups for i in group]
    return ReadLine(text, sum(letters) / len(letters) if letters else 0.0, tuple(words))


def _half_width(groups: Sequence[Sequence[int]], centres: Sequence[float]) -> float:
    """Half the usual distance of neighbouring characters within a word, as a share of the line."""
    gaps = sorted(centres[b] - centres[a] for group in groups for a, b in pairwise(group))
    return gaps[len(gaps) // 2] / 2 if gaps else 0.5
