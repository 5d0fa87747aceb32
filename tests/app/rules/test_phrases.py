from __future__ import annotations

from app.rules.phrases import PhraseFinder


def test_phrases_are_found_whole_and_overlapping():
    finder = PhraseFinder({"kepala batu": [1], "batu bara": [2]})
    assert finder.find(["kepala", "batu", "bara"]) == [(0, 2, (1,)), (1, 3, (2,))]
    assert finder.find(["kepalabatu"]) == []
    assert PhraseFinder({}).find(["a", "b"]) == []
