"""Cutting lines out and putting their words back where they stood."""

from __future__ import annotations

import numpy as np
import pytest

from app.adapters.ocr.crops import cut, place
from app.adapters.ocr.detection import Region
from app.adapters.ocr.recognition import ReadLine, ReadWord

LINE = ReadLine("ab cd", 0.9, (ReadWord("ab", 0.9, 0.0, 0.4), ReadWord("cd", 0.8, 0.5, 1.0)))


def region(*corners):
    """A region by its corners."""
    return Region(np.array(corners, np.float32), 0.9)


def test_a_level_line_is_cut_as_it_is():
    image = np.zeros((50, 100, 3), np.uint8)
    image[10:20, 30:70] = 200
    part = cut(image, region((30, 10), (70, 10), (70, 20), (30, 20)))
    assert part.shape == (10, 40, 3)
    assert part.min() == 200


def test_a_tilted_line_is_made_level():
    image = np.zeros((200, 200, 3), np.uint8)
    part = cut(image, region((20, 20), (120, 60), (112, 80), (12, 40)))
    assert part.shape[0] == pytest.approx(22, abs=1)
    assert part.shape[1] == pytest.approx(108, abs=1)


def test_a_standing_line_is_laid_down():
    part = cut(np.zeros((200, 100, 3), np.uint8), region((10, 10), (30, 10), (30, 150), (10, 150)))
    assert part.shape[:2] == (20, 140)


def test_words_get_their_share_of_the_line():
    raw = place(LINE, region((100, 50), (200, 50), (200, 80), (100, 80)), 400, 300)
    (first, box, sure), (second, other, _) = raw.words
    assert (first, second, sure) == ("ab", "cd", 0.9)
    assert (box.x, box.y, box.right, box.bottom) == (100, 50, 140, 80)
    assert (other.x, other.right) == (150, 200)


def test_words_of_a_standing_line_run_down():
    """``np.rot90`` turns counter-clockwise, so the crop's left end is the line's top end."""
    raw = place(LINE, region((10, 10), (30, 10), (30, 110), (10, 110)), 400, 300)
    first, second = raw.words[0][1], raw.words[1][1]
    assert first.y == 10
    assert second.bottom == 110
    assert first.bottom <= second.y


def test_boxes_never_leave_the_picture():
    raw = place(LINE, region((-5, -5), (420, -5), (420, 20), (-5, 20)), 400, 300)
    for _, box, _ in raw.words:
        assert 0 <= box.x < box.right <= 400
        assert 0 <= box.y < box.bottom <= 300
