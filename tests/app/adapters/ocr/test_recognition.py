"""From decoded characters to words with places."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest

from app.adapters.ocr.recognition import (
    NARROW,
    WIDE,
    LineRecognizer,
    line_of,
    missed_spaces,
    prior,
    wanted,
)


def test_words_and_their_places_follow_the_characters():
    line = line_of("ab cd", [0.9, 0.7, 1.0, 0.5, 0.5], [0.1, 0.2, 0.4, 0.6, 0.7])
    assert line.text == "ab cd"
    first, second = line.words
    assert first.left == pytest.approx(0.05)
    assert first.right == pytest.approx(0.25)
    assert second.right == pytest.approx(0.75)
    assert second.confidence == pytest.approx(0.5)
    assert line.confidence == pytest.approx(0.65)


def test_places_stay_within_the_line():
    line = line_of("a", [1.0], [0.1])
    assert (line.words[0].left, line.words[0].right) == (0.0, 0.6)
    assert line_of("", [], []).words == ()
    assert line_of("  ", [1, 1], [0.1, 0.2]).text == ""


def test_a_break_starts_a_new_word():
    line = line_of("3Nov", [1.0] * 4, [0.1, 0.3, 0.4, 0.5], frozenset({1}))
    assert line.text == "3 Nov"


def steps(positions, chances):
    """Places of characters, and the running sum of the chance of a space."""
    values = np.zeros(max(positions) + 1)
    for step, value in chances.items():
        values[step] = value
    return np.array(positions), np.cumsum(values)


def test_a_space_spread_over_a_wide_gap_is_found():
    at, mass = steps([2, 4, 6, 10, 12], {7: 0.06, 8: 0.07})
    assert missed_spaces(at, mass) == {3}


def test_neither_a_wide_letter_nor_a_hint_in_a_narrow_gap_makes_a_space():
    at, mass = steps([2, 4, 6, 10, 12], {})
    assert missed_spaces(at, mass) == frozenset()
    at, mass = steps([2, 4, 6, 8], {5: 0.3})
    assert missed_spaces(at, mass) == frozenset()
    assert missed_spaces(np.array([3]), np.zeros(4)) == frozenset()


def test_a_very_wide_gap_needs_only_a_faint_hint():
    at, mass = steps([2, 4, 6, 14, 16], {9: 0.04})
    assert missed_spaces(at, mass) == {3}


@pytest.mark.parametrize("char", "aZ09@_#é–·€😀❤✓")
def test_what_posts_are_written_with_is_kept(char):
    assert wanted(char)


@pytest.mark.parametrize("char", "一，口ーかア！")
def test_what_only_looks_alike_is_left_out(char):
    assert not wanted(char)


def test_accents_need_strong_reasons():
    assert prior("ü") < prior("é") < prior("u") == 1.0 == prior("😀")


class Session:
    """A stand-in for the model: says "a", as surely as ``sure`` tells for each width asked for."""

    def __init__(self, *sure):
        self.sure = list(sure)
        self.widths = []

    def get_inputs(self):
        return [SimpleNamespace(name="x")]

    def get_modelmeta(self):
        return SimpleNamespace(custom_metadata_map={"character": "a\nb"})

    def run(self, _names, inputs):
        self.widths.append(inputs["x"].shape[-1])
        letter = 1 if len(self.widths) == 1 else 2
        chances = np.zeros((1, 8, 4), np.float32)
        chances[0, :, 0] = 1
        chances[0, 3] = 0
        chances[0, 3, letter] = self.sure[len(self.widths) - 1]
        return [chances]


CROP = np.zeros((20, 400, 3), np.uint8)


def test_a_sure_line_is_looked_at_once_and_narrowed():
    session = Session(0.99)
    assert LineRecognizer(session).read(CROP).text == "a"
    assert session.widths == [pytest.approx(48 * 20 * NARROW, abs=8)]


@pytest.mark.parametrize(("second", "text"), [(0.9, "b"), (0.5, "a")])
def test_doubt_asks_for_a_wider_look_and_the_surer_reading_stays(second, text):
    session = Session(0.8, second)
    assert LineRecognizer(session).read(CROP).text == text
    assert session.widths[1] == pytest.approx(48 * 20 * WIDE, abs=8)


def test_a_square_with_one_sign_is_looked_at_once():
    session = Session(0.8, 0.99)
    LineRecognizer(session).read(CROP[:, :22])
    assert len(session.widths) == 1


def test_two_underscores_run_into_one_are_taken_from_the_wider_look():
    class Underscores(Session):
        def run(self, _names, inputs):
            self.widths.append(inputs["x"].shape[-1])
            wide = len(self.widths) == 2
            steps = [1, 3, 0, 3, 2] if wide else [1, 3, 3, 3, 2]
            chances = np.zeros((1, 8, 5), np.float32)
            chances[0, :, 0] = 1
            for step, letter in enumerate(steps):
                chances[0, step] = 0
                chances[0, step, letter] = 0.98 if wide else 0.99
            return [chances]

        def get_modelmeta(self):
            return SimpleNamespace(custom_metadata_map={"character": "a\nb\n_"})

    assert LineRecognizer(Underscores()).read(CROP).text == "a__b"
