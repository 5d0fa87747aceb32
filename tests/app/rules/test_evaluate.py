from __future__ import annotations

import pytest

from app.rules.evaluate import MAX_ANCHORS, MAX_STARTS, POST, SENTENCE, anchors, nearest
from app.rules.matcher import ReadText


def read(words: str, **hits: list[tuple[int, int]]) -> ReadText:
    """Read ``a b. c`` into tokens of one letter; a full stop ends a sentence."""
    out = ReadText(words)
    sentence = 0
    for i, char in enumerate(words):
        if char == ".":
            sentence += 1
        elif char != " ":
            out.starts.append(i)
            out.ends.append(i + 1)
            out.words.append(char)
            out.sentence.append(sentence)
    out.hits = {int(k[1:]): v for k, v in hits.items()}
    return out


@pytest.mark.parametrize(
    ("anchor", "within", "direction", "found"),
    [
        ((1, 2), 1, "both", (0, 1)),
        ((1, 2), 1, "after", (3, 4)),
        ((1, 2), 0, "after", None),
        ((2, 3), 0, "before", None),
        ((2, 3), 1, "before", (0, 1)),
        ((2, 3), SENTENCE, "before", (0, 1)),
        ((2, 3), POST, "both", (3, 4)),
    ],
)
def test_nearest_counts_the_words_between(anchor, within, direction, found):
    text = read("a b c d", n1=[(0, 1), (3, 4)])
    assert nearest(text, [1], anchor, within, direction) == found


def test_context_stops_at_the_end_of_a_sentence_unless_the_post_is_meant():
    text = read("a b. c", n1=[(2, 3)])
    assert nearest(text, [1], (1, 2), 5, "both") is None
    assert nearest(text, [1], (1, 2), SENTENCE, "both") is None
    assert nearest(text, [1], (1, 2), POST, "both") == (2, 3)


def test_overlap_is_no_context_but_inside_is():
    text = read("a b c", n1=[(0, 2)], n2=[(1, 2)])
    assert nearest(text, [1], (1, 2), POST, "both") is None
    assert nearest(text, [2], (0, 2), POST, "inside") == (1, 2)
    assert nearest(text, [9], (0, 2), POST, "inside") is None


def rule(**parts):
    return {"any": [], "sequences": [], "except": [], **parts}


def test_a_sequence_needs_order_gap_and_one_sentence():
    sequence = [[[1], 0], [[2], 1]]
    places = rule(sequences=[sequence])
    assert anchors(read("a x b", n1=[(0, 1)], n2=[(2, 3)]), places) == ([(0, 3)], True)
    assert anchors(read("a x x b", n1=[(0, 1)], n2=[(3, 4)]), places) == ([], True)
    assert anchors(read("a. b", n1=[(0, 1)], n2=[(1, 2)]), places) == ([], True)
    assert anchors(read("b a", n1=[(1, 2)], n2=[(0, 1)]), places) == ([], True)


def test_anchors_inside_others_and_exceptions_are_dropped():
    text = read("a b c", n1=[(0, 1)], n2=[(0, 2)], n3=[(2, 3)])
    assert anchors(text, rule(any=[1, 2])) == ([(0, 2)], True)
    assert anchors(text, rule(any=[1, 3], **{"except": [2]})) == ([(2, 3)], True)


def test_repetition_gives_a_bounded_number_of_anchors_and_says_so():
    text = read("a" * 500, n1=[(i, i + 1) for i in range(500)])
    places, complete = anchors(text, rule(any=[1]))
    assert (len(places), complete) == (MAX_ANCHORS, False)
    few = read("a" * 9, n1=[(i, i + 1) for i in range(9)])
    assert anchors(few, rule(any=[1])) == ([(i, i + 1) for i in range(9)], True)


def test_a_sequence_stops_at_its_budget_of_beginnings_and_says_so():
    many = MAX_STARTS + 1
    text = read("a" * (many + 1), n1=[(i, i + 1) for i in range(many)], n2=[(many, many + 1)])
    assert anchors(text, rule(sequences=[[[[1], 0], [[2], 1]]]))[1] is False


def test_a_pattern_found_too_often_leaves_its_rule_unfinished():
    text = read("a b", n1=[(0, 1)])
    text.cut.add(1)
    assert anchors(text, rule(any=[1])) == ([(0, 1)], False)
