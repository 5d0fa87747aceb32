from __future__ import annotations

from app.rules.kinds import BUILT_IN, LIST_OF_KIND, STAND_IN


def test_built_in_lists_are_numbered_from_zero_without_gaps():
    assert sorted(BUILT_IN.values()) == list(range(len(BUILT_IN)))
    assert set(LIST_OF_KIND.values()) <= set(BUILT_IN.values())
    assert set(LIST_OF_KIND) <= set(STAND_IN)
    assert all(" " not in word for word in STAND_IN.values())
